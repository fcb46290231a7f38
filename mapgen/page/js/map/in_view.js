// @ts-check
import { inferenceOf } from "../reading/argument_map.js";
import { boundsOf } from "./bounds.js";
import { lookedAt, wholeView } from "./camera.js";
import { bring, hasRoom } from "./free.js";
import { changedIds } from "./lit.js";
import { boxOf, chainBoxOf } from "./sheet.js";
import { readable } from "./stage.js";
import { targetOf } from "./targets.js";

/** @typedef {import("./shown.js").Shown} Shown */
/** @typedef {import("./shapes.js").Area} Area */

/** The largest scale at which something is shown by itself. */
export const READ = 1.3;
/** The least scale at which labels are read. */
const LEGIBLE = 0.75;
/** The least scale at which the way of a change is shown whole. */
const SEEN = 0.3;
/** How far below a conclusion that is drawn above its premises a break reaches, in units of the sheet. */
const BELOW = 70;

/**
 * Moves the map so that a selection is in its window: with the whole sheet if that has room at the scale of
 * now, else with the conclusion if both can be read at once, else alone. Of a step its premises and its
 * conclusion are shown or, where that is too much, its end, where a break is drawn.
 *
 * @param {Shown} shown @param {string} key
 * @param {boolean} [pressed]  whether it was pressed on the map, and so is read as it is
 */
export function bringIntoView(shown, key, pressed = false) {
  const { camera, scene } = shown;
  const target = downwards(shown, key) ?? targetOf(scene.drawing, key);
  if (!target) return;
  const now = lookedAt(camera).scale;
  const nearer = pressed || !camera.wide ? 0 : readable(now);
  const ends = endsOf(shown, key);
  const areas = [...(ends.length > 1 && camera.wide ? [ends] : []), [target]];
  const { conclusion } = scene.drawing;
  const withEnd = conclusion && camera.wide ? areas.map((area) => [...area, conclusion]) : [];
  const wanted = [...withEnd, ...areas].map(boundsOf);
  // What was seen whole stays whole where it can be read.
  const enough = shown.fitted ? Math.min(LEGIBLE, now) : now;
  const whole =
    camera.wide && hasRoom(camera, camera.bounds, Math.max(enough, nearer)) ? [camera.bounds] : [];
  settle(shown, bring(camera, [...whole, ...wanted], { least: leastFor(shown, now, pressed), nearer }));
}

/**
 * The least scale to which a selection makes the map smaller. Labels that can be read stay so; one that the
 * reader has zoomed stays as it is under the finger.
 *
 * @param {Shown} shown @param {number} now  the scale of now @param {boolean} pressed
 */
function leastFor({ camera, fitted }, now, pressed) {
  if (!camera.wide || (pressed && !fitted)) return Infinity;
  return pressed && now < LEGIBLE ? wholeView(camera).scale : LEGIBLE;
}

/**
 * Moves the map so that what a supposition changes is in its window, from where the change is made to the
 * conclusion.
 *
 * @param {Shown} shown @param {string} key  what is selected
 */
export function bringChange(shown, key) {
  const { camera, scene } = shown;
  const { drawing } = scene;
  const ids = changedIds();
  const boxes = ids.flatMap((id) => {
    const one = inferenceOf(id)?.conclusion ?? id;
    return boxOf(drawing, one) ?? chainBoxOf(drawing, one) ?? [];
  });
  if (!boxes.length) return;
  const selected = targetOf(drawing, key);
  const end = camera.wide && drawing.conclusion ? [drawing.conclusion] : [];
  const way = boundsOf([...boxes, ...end, ...(selected ? [selected] : [])]);
  if (!camera.wide) {
    // It runs downwards at the width of the window: what has no room there is scrolled to.
    if (hasRoom(camera, way, lookedAt(camera).scale)) settle(shown, bring(camera, [way]));
    return;
  }
  const now = lookedAt(camera).scale;
  const whole = hasRoom(camera, camera.bounds, Math.min(LEGIBLE, now)) ? [camera.bounds] : [];
  settle(shown, bring(camera, [...whole, way], { least: Math.min(SEEN, now) }));
}

/**
 * What is shown nearer than before is no longer the whole sheet.
 *
 * @param {Shown} shown @param {boolean} nearer
 */
function settle(shown, nearer) {
  if (nearer) shown.fitted = false;
}

/**
 * The boxes of the premises and the conclusion of a step; none for anything else.
 *
 * @param {Shown} shown @param {string} key
 */
function endsOf({ scene }, key) {
  const step = inferenceOf(key);
  const ends = step ? [...step.premises, step.conclusion] : [];
  return ends.flatMap((id) => boxOf(scene.drawing, id) ?? scene.drawing.boxes.get(id) ?? []);
}

/**
 * On a sheet that runs downwards: the conclusion of a step, with what stands below it.
 *
 * @param {Shown} shown @param {string} key
 * @returns {Area | undefined}
 */
function downwards({ camera, scene }, key) {
  const step = camera.wide ? undefined : inferenceOf(key);
  const box = step ? boxOf(scene.drawing, step.conclusion) : undefined;
  return box && { x: box.x, y: box.y + BELOW / 2, width: box.width, height: box.height + BELOW };
}
