// @ts-check
import { byId } from "../selectors.js";
import { getState } from "../state/state.js";
import { acrossAt, goTo, holdAt, viewOf, wholeView } from "./camera.js";
import { bringIntoView } from "./in_view.js";
import { shownSheet } from "./shown.js";
import { targetOf } from "./targets.js";

/**
 * Where the map's window is, and the size of the screen.
 *
 * @typedef {{ left: number, top: number, width: number, height: number, screen: string }} Pane
 */

/** Scales that differ by a smaller share are the same. */
const ALIKE = 0.02;

/** @param {Pane} seen @param {Pane} now */
function settle(seen, now) {
  const shown = shownSheet();
  if (!shown) return;
  const { camera, scene } = shown;
  const corner = camera.network.DOMtoCanvas({ x: 0, y: 0 });
  const scale = camera.network.getScale();
  const middle = camera.network.getViewPosition();
  const { select, present } = getState();
  const target = targetOf(scene.drawing, select);
  // One that runs downwards and has filled the width fills the new one.
  const filled = !camera.wide && Math.abs(scale / acrossAt(camera, seen.width) - 1) < ALIKE;
  camera.network.setSize(`${now.width}px`, `${now.height}px`);
  if (shown.fitted && (!target || present)) goTo(camera, wholeView(camera));
  else if (filled && seen.width !== now.width) {
    const whole = wholeView(camera);
    const at = { x: now.width / 2, y: seen.top - now.top };
    holdAt(camera, { x: whole.position.x, y: corner.y }, at, whole.scale);
    if (target) bringIntoView(shown, select, true);
  } else if (seen.screen !== now.screen) goTo(camera, { scale, position: middle });
  else {
    holdAt(camera, corner, { x: seen.left - now.left, y: seen.top - now.top }, scale);
    // What is still under the finger stays there.
    if (target && !isSeen(target, viewOf(camera))) bringIntoView(shown, select, true);
  }
}

/**
 * Whether the middle of an area is in view.
 *
 * @param {{ x: number, y: number }} area
 * @param {import("./bounds.js").Bounds} view
 */
function isSeen({ x, y }, { left, right, top, bottom }) {
  return x > left && x < right && y > top && y < bottom;
}

/** Where the window was when it was last looked at; null before that. @type {Pane | null} */
let seen = null;

/**
 * Keeps the map in place where its window has changed: when it is painted next, what is on the screen stays
 * where it is.
 *
 * @returns {boolean} whether its window has changed
 */
export function keepInPlace() {
  const { left, top, width, height } = byId("sheet").getBoundingClientRect();
  if (!width) return false; // hidden
  const now = { left, top, width, height, screen: `${innerWidth} ${innerHeight}` };
  const changed = seen !== null && JSON.stringify(seen) !== JSON.stringify(now);
  if (seen && changed) settle(seen, now);
  seen = now;
  return changed;
}
