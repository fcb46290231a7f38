// @ts-check
import { attacksOn, inferenceOf, inferencesFrom, inferencesTo } from "../reading/argument_map.js";
import { boundsOf } from "./bounds.js";
import { goTo, wholeView } from "./camera.js";
import { withoutPaper } from "./edges.js";
import { frame, scaleOf } from "./free.js";
import { markedIds } from "./heat.js";
import { READ } from "./in_view.js";
import { boxOf } from "./sheet.js";
import { shownSheet } from "./shown.js";

/** @typedef {import("./shown.js").Shown} Shown */

/** The scale at which a label is read from the back of a room, and the least at which one is read at all. */
const [ROOM, LEGIBLE] = [1.1, 0.8];

/** Whether one question of a lesson is on the map, and not all together. @param {string} item */
export function asksOne(item) {
  return item !== "" && item !== "*";
}

/**
 * Shows of a sheet what a question is about, so large that a room reads it: the whole sheet where that is
 * large enough, else what stands around the question; else all that could be chosen, or its first place.
 *
 * @param {Shown} shown
 */
export function frameQuestion(shown) {
  const { camera, scene } = shown;
  const ids = markedIds(scene.drawing);
  const boxesOf = (/** @type {string[]} */ all) => all.flatMap((id) => boxOf(scene.drawing, id) ?? []);
  const own = boxesOf(ids.flatMap(endsOf));
  const near = boxesOf(ids.flatMap(around));
  const show = () => {
    if (shownSheet() !== shown) return;
    const whole = wholeView(camera);
    const areas = [near, own].filter((boxes) => boxes.length).map(boundsOf);
    shown.fitted = !camera.wide || !areas.length || whole.scale >= ROOM;
    if (shown.fitted) return goTo(camera, whole);
    const area = [ROOM, LEGIBLE].flatMap(
      (least) => areas.find((one) => scaleOf(camera, one, READ) >= least) ?? [],
    )[0];
    if (area) return frame(camera, area, READ);
    const { x, y } = own[0] ?? whole.position;
    goTo(camera, { scale: ROOM, position: withoutPaper(camera, { x, y }, ROOM) }, true);
  };
  show();
  requestAnimationFrame(show); // once the bar has its width
}

/** What a mark at a step or a claim points at. @param {string} id */
function endsOf(id) {
  const step = inferenceOf(id);
  return step ? [step.conclusion, ...step.premises] : [id];
}

/** That, and what leads to it and on from it; no other evidence, which may wait. @param {string} id */
function around(id) {
  const steps = [...inferencesTo(id), ...inferencesFrom(id)].filter(({ makers }) => !makers);
  return [
    ...endsOf(id),
    ...steps.flatMap((step) => endsOf(step.id)),
    ...attacksOn(id).map(({ from }) => from),
  ];
}
