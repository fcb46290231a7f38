// @ts-check
import { inferenceOf } from "../reading/argument_map.js";
import { boundsOf } from "./bounds.js";
import { frame, reveal, scaleOf, viewOf } from "./camera.js";
import { boxOf } from "./sheet.js";
import { readable } from "./stage.js";
import { targetOf } from "./targets.js";

/** @typedef {import("./shown.js").Shown} Shown */
/** @typedef {import("./bounds.js").Bounds} Bounds */

/** The largest scale at which something is shown by itself. */
export const READ = 1.3;
/** The least scale at which labels are read. */
const LEGIBLE = 0.75;
/** How far below a conclusion that is drawn above its premises a break reaches, in units of the sheet. */
const BELOW = 70;

/**
 * Moves the map so that a selection is in its window. Of a step, its premises and its conclusion are shown
 * too, if all can be read at once; if not, the end of the step, where a break is drawn.
 *
 * @param {Shown} shown @param {string} key
 */
export function bringIntoView(shown, key) {
  const { camera, scene } = shown;
  const area = endsOf(shown, key);
  const target = downwards(shown, key) ?? targetOf(scene.drawing, key);
  if (area && scaleOf(camera, area, READ) >= LEGIBLE) {
    if (within(area, viewOf(camera))) return;
    frame(camera, area, READ);
    shown.fitted = false;
  } else if (target && reveal(camera, target, readable(camera.network.getScale()))) shown.fitted = false;
}

/**
 * Where the premises and the conclusion of a step are; null for anything else.
 *
 * @param {Shown} shown @param {string} key
 */
function endsOf({ scene }, key) {
  const step = inferenceOf(key);
  const ends = step ? [...step.premises, step.conclusion] : [];
  const boxes = ends.flatMap((id) => boxOf(scene.drawing, id) ?? scene.drawing.boxes.get(id) ?? []);
  return boxes.length > 1 ? boundsOf(boxes) : null;
}

/**
 * On a sheet that runs downwards: the conclusion of a step, with what stands below it.
 *
 * @param {Shown} shown @param {string} key
 */
function downwards({ camera, scene }, key) {
  const step = camera.wide ? undefined : inferenceOf(key);
  const box = step ? boxOf(scene.drawing, step.conclusion) : undefined;
  return box && { x: box.x, y: box.y + BELOW / 2, width: box.width, height: box.height + BELOW };
}

/** @param {Bounds} area @param {Bounds} view */
function within(area, view) {
  const across = view.left <= area.left && area.right <= view.right;
  return across && view.top <= area.top && area.bottom <= view.bottom;
}
