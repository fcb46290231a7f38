// @ts-check
import { prefersStillness } from "../state/preferences.js";

const MARGIN = 28;
const END_MARGIN = 14;
const LEAST_SCALE = 0.08;
const GREATEST_SCALE = 2.5;

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Bounds */

/** @param {Box[]} boxes @returns {Bounds} */
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
 * Shows a chain at reading size, from its conclusion: what is claimed, and next to it from what.
 *
 * @param {VisNetwork} network @param {HTMLElement} container @param {Box[]} boxes
 * @param {string} conclusion  the claim that the chain leads to, where there is one
 */
export function showConclusion(network, container, boxes, conclusion) {
  const bounds = boundsOf(boxes);
  const { clientWidth: width, clientHeight: height } = container;
  const end = boxes.find((box) => box.kind === "claim" && box.element === conclusion);
  const right = end ? end.x + end.width / 2 + END_MARGIN : width;
  const fits = bounds.right - bounds.left + 2 * MARGIN <= width;
  const x = fits ? (bounds.left + bounds.right) / 2 : right - width / 2;
  const y = centred(bounds.top, bounds.bottom, height, end?.y ?? bounds.top);
  network.moveTo({ position: { x, y }, scale: 1, animation: false });
}

/** The middle of what fits, else a wish kept inside the bounds. @param {number} low @param {number} high @param {number} room @param {number} wish */
function centred(low, high, room, wish) {
  if (high - low + 2 * MARGIN <= room) return (low + high) / 2;
  return Math.min(Math.max(wish, low - MARGIN + room / 2), high + MARGIN - room / 2);
}

/** Shows the whole chain. @param {VisNetwork} network @param {HTMLElement} container @param {Box[]} boxes */
export function showWhole(network, container, boxes) {
  const { left, right, top, bottom } = boundsOf(boxes);
  const across = container.clientWidth / (right - left + 2 * MARGIN);
  const down = container.clientHeight / (bottom - top + 2 * MARGIN);
  const scale = Math.max(LEAST_SCALE, Math.min(1, across, down));
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation: motion() });
}

/**
 * Moves only if a box cannot be seen whole.
 *
 * @param {VisNetwork} network @param {HTMLElement} container @param {Box} box
 * @param {number} covered  how much of the container's foot something else covers
 * @param {boolean} gently  whether the reader should see the way there
 */
export function reveal(network, container, box, covered, gently) {
  const scale = network.getScale();
  const { x, y } = network.getViewPosition();
  const height = container.clientHeight - covered;
  const middle = y - covered / 2 / scale;
  const acrossRoom = container.clientWidth / 2 / scale - box.width / 2 - 8;
  const downRoom = height / 2 / scale - box.height / 2 - 8;
  if (Math.abs(box.x - x) <= acrossRoom && Math.abs(box.y - middle) <= downRoom) return;
  const readable = Math.max(scale, 0.8);
  network.moveTo({ position: { x: box.x, y: box.y + covered / 2 / readable }, scale: readable, animation: gently && motion() });
}

/** How much of one element's foot another, that floats over the page, covers. @param {HTMLElement} below @param {HTMLElement} above */
export function coveredBy(below, above) {
  if (getComputedStyle(above).position !== "fixed") return 0;
  const covered = below.getBoundingClientRect().bottom - above.getBoundingClientRect().top;
  return Math.max(0, Math.min(covered, below.clientHeight - 60));
}

/** Moves by a part of the window. @param {VisNetwork} network @param {number} right @param {number} down */
export function pan(network, right, down) {
  const { x, y } = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo({ position: { x: x + right / scale, y: y + down / scale }, animation: false });
}

/** @param {VisNetwork} network @param {number} factor */
export function zoom(network, factor) {
  network.moveTo({ scale: clamped(network.getScale() * factor), animation: motion() });
}

/** Keeps the wheel from losing the map in the distance. @param {VisNetwork} network */
export function keepScale(network) {
  const scale = network.getScale();
  if (clamped(scale) !== scale) network.moveTo({ scale: clamped(scale), animation: false });
}

/** @param {number} scale */
function clamped(scale) {
  return Math.min(GREATEST_SCALE, Math.max(LEAST_SCALE, scale));
}

// vis-network's animations run a little past their end. This easing is flat there; others would miss their aim.
function motion() {
  return prefersStillness() ? false : { duration: 250, easingFunction: "easeOutQuint" };
}
