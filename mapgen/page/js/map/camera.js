// @ts-check
import { prefersStillness } from "../state/preferences.js";

const MARGIN = 20;
const LEAST_SCALE = 0.08;
const GREATEST_SCALE = 2.5;

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Bounds */

/**
 * How a sheet is looked at. The window on it scrolls as any page does, so that
 * wheel, finger, keys and scroll bar do what the reader expects; vis-network
 * draws what is in the window, on a viewport that stays where it is.
 *
 * @typedef {object} Camera
 * @property {VisNetwork} network
 * @property {HTMLElement} scroller
 * @property {HTMLElement} extent  as large as the sheet: it gives the scroller something to scroll
 * @property {Bounds} bounds  of the sheet, in its own units
 * @property {number} scale  CSS pixels for a unit of the sheet
 * @property {number} spare  room below the sheet, in CSS pixels, for what floats over the window's foot
 */

/**
 * The smallest rectangle around boxes that are given by centre and size; a unit square for none.
 *
 * @param {{ x: number, y: number, width: number, height: number }[]} boxes
 * @returns {Bounds}
 */
export function boundsOf(boxes) {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y, width, height } of boxes) {
    bounds.left = Math.min(bounds.left, x - width / 2);
    bounds.right = Math.max(bounds.right, x + width / 2);
    bounds.top = Math.min(bounds.top, y - height / 2);
    bounds.bottom = Math.max(bounds.bottom, y + height / 2);
  }
  return boxes.length ? bounds : { left: 0, right: 1, top: 0, bottom: 1 };
}

/**
 * The size in CSS pixels of a sheet at a scale, its margins included.
 *
 * @param {Bounds} bounds
 * @param {number} scale
 */
export function sizeOf({ left, right, top, bottom }, scale) {
  return { width: (right - left) * scale + 2 * MARGIN, height: (bottom - top) * scale + 2 * MARGIN };
}

/** Makes what the scroller scrolls as large as the sheet, with the room below it. @param {Camera} camera */
export function extend({ extent, bounds, scale, spare }) {
  const { width, height } = sizeOf(bounds, scale);
  extent.style.width = `${Math.ceil(width)}px`;
  extent.style.height = `${Math.ceil(height + spare)}px`;
}

/**
 * Makes vis-network draw the part of the sheet to which the window is scrolled. A sheet narrower than the
 * window is centred across; one lower than the window is at its top.
 *
 * @param {Camera} camera
 */
export function aim({ network, scroller, bounds, scale }) {
  const { clientWidth, clientHeight, scrollLeft, scrollTop } = scroller;
  const narrow = sizeOf(bounds, scale).width <= clientWidth;
  const x = narrow
    ? (bounds.left + bounds.right) / 2
    : bounds.left + (scrollLeft - MARGIN + clientWidth / 2) / scale;
  const y = bounds.top + (scrollTop - MARGIN + clientHeight / 2) / scale;
  network.moveTo({ position: { x, y }, scale, animation: false });
}

/**
 * Scrolls a point of the sheet to the middle of the window; `gently`, in sight of the reader, unless the
 * system asks for little motion.
 *
 * @param {Camera} camera
 * @param {{ x: number, y: number }} point
 * @param {boolean} [gently]
 */
export function centre(camera, { x, y }, gently = false) {
  const { scroller, bounds, scale } = camera;
  scroller.scrollTo({
    left: (x - bounds.left) * scale + MARGIN - scroller.clientWidth / 2,
    top: (y - bounds.top) * scale + MARGIN - scroller.clientHeight / 2,
    behavior: gently && !prefersStillness() ? "smooth" : "instant",
  });
}

/** The point of the sheet in the middle of the window. @param {Camera} camera */
function middle({ scroller, bounds, scale }) {
  return {
    x: bounds.left + (scroller.scrollLeft + scroller.clientWidth / 2 - MARGIN) / scale,
    y: bounds.top + (scroller.scrollTop + scroller.clientHeight / 2 - MARGIN) / scale,
  };
}

/**
 * Multiplies the scale by `factor`; what is in the middle of the window stays there.
 *
 * @param {Camera} camera
 * @param {number} factor
 */
export function zoom(camera, factor) {
  const { clientWidth, clientHeight } = camera.scroller;
  zoomTo(camera, camera.scale * factor, middle(camera), { x: clientWidth / 2, y: clientHeight / 2 });
}

/**
 * Draws at another scale, kept between 0.08 and 2.5, with a point of the sheet at the point `at` of the
 * window, which is in CSS pixels from its left top corner.
 *
 * @param {Camera} camera
 * @param {number} scale
 * @param {{ x: number, y: number }} point
 * @param {{ x: number, y: number }} at
 */
export function zoomTo(camera, scale, point, at) {
  const { scroller, bounds } = camera;
  camera.scale = Math.min(GREATEST_SCALE, Math.max(LEAST_SCALE, scale));
  extend(camera);
  const left = (point.x - bounds.left) * camera.scale + MARGIN - at.x;
  const top = (point.y - bounds.top) * camera.scale + MARGIN - at.y;
  scroller.scrollTo({ left, top, behavior: "instant" });
  aim(camera);
}

/** Zooms out until the window shows the whole sheet; never in beyond scale 1. @param {Camera} camera */
export function showWhole(camera) {
  const { scroller, bounds } = camera;
  const across = (scroller.clientWidth - 2 * MARGIN) / (bounds.right - bounds.left);
  const down = (scroller.clientHeight - 2 * MARGIN) / (bounds.bottom - bounds.top);
  zoom(camera, Math.min(1, across, down) / camera.scale);
}

/**
 * Scrolls to a box if it cannot be seen whole.
 *
 * @param {Camera} camera @param {Box} box
 * @param {number} covered  how much of the window's foot something else covers, in CSS pixels
 * @param {boolean} gently  whether the reader should see the way there
 */
export function reveal(camera, box, covered, gently) {
  const { scroller, scale } = camera;
  camera.spare = Math.max(camera.spare, covered);
  extend(camera);
  const { x, y } = middle(camera);
  const height = scroller.clientHeight - covered;
  const across = Math.abs(box.x - x) <= scroller.clientWidth / 2 / scale - box.width / 2;
  const shift = covered / 2 / scale;
  const down = Math.abs(box.y - (y - shift)) <= height / 2 / scale - box.height / 2;
  if (!across || !down) centre(camera, { x: across ? x : box.x, y: down ? y : box.y + shift }, gently);
}

/**
 * How much of the foot of `below` the element `above` covers, in CSS pixels; 0 unless it floats over the
 * page. At least 60 pixels of `below` count as free.
 *
 * @param {HTMLElement} below
 * @param {HTMLElement} above
 */
export function coveredBy(below, above) {
  if (getComputedStyle(above).position !== "fixed" || !above.clientHeight) return 0;
  const covered = below.getBoundingClientRect().bottom - above.getBoundingClientRect().top;
  return Math.max(0, Math.min(covered, below.clientHeight - 60));
}
