// @ts-check
import { prefersStillness } from "../state/preferences.js";
import { HEADROOM, MARGIN, NARROW_MARGIN } from "./edges.js";

/** @typedef {import("./bounds.js").Bounds} Bounds */
/** @typedef {{ x: number, y: number }} Spot */
/**
 * How a sheet is looked at: vis-network moves it, and this tells it where to.
 *
 * @typedef {object} Camera
 * @property {VisNetwork} network
 * @property {HTMLElement} window  what shows the sheet
 * @property {Bounds} bounds  of the sheet, in its own units
 * @property {boolean} wide  whether the sheet runs from left to right, or downwards
 * @property {{ view: View, until: number } | null} [goal]  where it glides to, and when it is there
 */
/** @typedef {{ scale: number, position: Spot }} View */

/**
 * The largest scale at which a sheet is fitted, the least at which it is shown whole, and those that a reader
 * reaches.
 */
const [FITTED, WHOLE, LEAST, GREATEST] = [1.3, 0.3, 0.02, 4];
const GLIDE_MS = 260;

/**
 * The scale and the middle of a view on the whole sheet. One that runs downwards fits the width of the window
 * and begins at its top.
 *
 * @param {Camera} camera
 * @returns {{ scale: number, position: Spot }}
 */
export function wholeView({ window, bounds, wide }) {
  const { clientWidth, clientHeight } = window;
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top + HEADROOM];
  const margin = wide ? MARGIN : NARROW_MARGIN;
  const across = (clientWidth - 2 * margin) / width;
  const down = (clientHeight - 2 * margin) / height;
  const scale = Math.max(LEAST, Math.min(FITTED, across, wide ? down : Infinity));
  const top = bounds.top - HEADROOM;
  const y =
    wide || height * scale < clientHeight ? top + height / 2 : top + (clientHeight / 2 - margin) / scale;
  const downwards = top + (clientHeight / 2 - margin) / scale;
  return { scale, position: { x: (bounds.left + bounds.right) / 2, y: wide ? y : downwards } };
}

/**
 * The scale at which a sheet that runs downwards fills a width.
 *
 * @param {Camera} camera
 * @param {number} width  in CSS pixels
 */
export function acrossAt({ bounds: { left, right } }, width) {
  return Math.min(FITTED, (width - 2 * NARROW_MARGIN) / (right - left));
}

/**
 * The view on which a sheet opens: the whole, or where that is too large to be seen, the box where it ends.
 *
 * @param {Camera} camera
 * @param {import("./sheet.js").Box | undefined} end
 */
export function openingView(camera, end) {
  const whole = wholeView(camera);
  if (!camera.wide || whole.scale >= WHOLE || !end) return whole;
  const scale = 0.9;
  const room = camera.window.clientWidth / 2 / scale;
  return { scale, position: { x: end.x + end.width / 2 + MARGIN - room, y: end.y } };
}

/**
 * Moves to a view; in sight of the reader where `gently`, unless the system asks for little motion.
 *
 * @param {Camera} camera
 * @param {{ scale?: number, position?: Spot }} view
 * @param {boolean} [gently]
 */
export function goTo(camera, view, gently = false) {
  const animation =
    gently && !prefersStillness() ? { duration: GLIDE_MS, easingFunction: "easeInOutQuad" } : false;
  const goal = animation && { view: { ...lookedAt(camera), ...view }, until: performance.now() + GLIDE_MS };
  camera.goal = goal || null;
  camera.network.moveTo({ ...view, animation });
}

/**
 * The view of now or, while the map glides, the one to which it glides.
 *
 * @param {Camera} camera @returns {View}
 */
export function lookedAt(camera) {
  const { network, goal } = camera;
  if (goal && performance.now() < goal.until) return goal.view;
  camera.goal = null;
  return { scale: network.getScale(), position: network.getViewPosition() };
}

/**
 * Multiplies the scale by `factor`; what is in the middle of the window stays there.
 *
 * @param {Camera} camera
 * @param {number} factor
 */
export function zoom(camera, factor) {
  goTo(
    camera,
    { scale: within(camera.network.getScale() * factor), position: camera.network.getViewPosition() },
    true,
  );
}

/** A scale within what a reader reaches. @param {number} scale */
export function within(scale) {
  return Math.min(GREATEST, Math.max(LEAST, scale));
}

/**
 * Keeps a zoom within its limits: vis-network knows none. The point under the pointer stays where it is.
 *
 * @param {Camera} camera
 * @param {Spot | null} pointer  in CSS pixels from the window's left top corner; null for its middle
 */
export function keepWithin(camera, pointer) {
  const scale = camera.network.getScale();
  if (scale === within(scale)) return;
  const at = pointer ?? { x: camera.window.clientWidth / 2, y: camera.window.clientHeight / 2 };
  holdAt(camera, camera.network.DOMtoCanvas(at), at, within(scale));
}

/**
 * Shows a point of the sheet at a point of the window.
 *
 * @param {Camera} camera @param {Spot} point
 * @param {Spot} at  in CSS pixels from the window's left top corner
 * @param {number} [scale]
 */
export function holdAt(camera, point, at, scale = camera.network.getScale()) {
  const { clientWidth, clientHeight } = camera.window;
  const position = {
    x: point.x + (clientWidth / 2 - at.x) / scale,
    y: point.y + (clientHeight / 2 - at.y) / scale,
  };
  goTo(camera, { scale, position });
}

/** The part of the sheet that is in view, in units of the sheet. @param {Camera} camera @returns {Bounds} */
export function viewOf({ network, window }) {
  const { x, y } = network.getViewPosition();
  const across = window.clientWidth / 2 / network.getScale();
  const down = window.clientHeight / 2 / network.getScale();
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}
