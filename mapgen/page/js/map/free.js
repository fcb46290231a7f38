// @ts-check
import { acrossAt, goTo, lookedAt, wholeView, within } from "./camera.js";
import { HEADROOM, MARGIN, NARROW_MARGIN, withoutPaper } from "./edges.js";

/** @typedef {import("./bounds.js").Bounds} Bounds */
/** @typedef {import("./camera.js").Camera} Camera */

/**
 * The part of the map's window in which what matters is shown, in CSS pixels from its left top corner. What
 * opens beside the map, above and below it takes its room from the window itself.
 *
 * @param {Camera} camera @returns {Bounds}
 */
function freeOf({ window: { clientWidth, clientHeight }, wide }) {
  const [across, down] = wide ? [MARGIN, MARGIN] : [NARROW_MARGIN, NARROW_MARGIN];
  return { left: across, right: clientWidth - across, top: down, bottom: clientHeight - down };
}

/**
 * The scale at which an area fills the free part of the window, at most `most`.
 *
 * @param {Camera} camera @param {Bounds} area @param {number} most
 */
export function scaleOf(camera, { left, right, top, bottom }, most) {
  const free = freeOf(camera);
  const across = (free.right - free.left) / (right - left);
  const down = (free.bottom - free.top) / (bottom - top + HEADROOM);
  return within(Math.min(most, across, down));
}

/**
 * Whether an area has room in the free part at a scale.
 *
 * @param {Camera} camera @param {Bounds} area @param {number} scale
 */
export function hasRoom(camera, area, scale) {
  return scaleOf(camera, area, scale) >= scale * 0.999;
}

/**
 * Moves so that an area fills the free part of the window, as large as `most` allows.
 *
 * @param {Camera} camera @param {Bounds} area @param {number} most  the largest scale
 */
export function frame(camera, area, most) {
  const { left, right, top, bottom } = area;
  const scale = scaleOf(camera, area, most);
  const position = { x: (left + right) / 2, y: (top - HEADROOM + bottom) / 2 };
  goTo(camera, { scale, position: withoutPaper(camera, position, scale) }, true);
}

/**
 * Brings into the free part of the window the first of some areas that has room there: at the scale of now,
 * and then by as little as that takes, or not at all where it is there; else at a smaller one, but not below
 * `least`. The last area is brought in whatever room it has.
 *
 * @param {Camera} camera
 * @param {Bounds[]} areas  what is best to be seen first
 * @param {{ least?: number, nearer?: number }} [scales]
 *   the least scale, by default that of now; and one nearer than which it is shown, if it is not so already
 * @returns {boolean} whether the sheet is shown nearer than before
 */
export function bring(camera, areas, { least = Infinity, nearer = 0 } = {}) {
  const now = lookedAt(camera);
  const scale = Math.max(now.scale, nearer, camera.wide ? 0 : acrossAt(camera, camera.window.clientWidth));
  const fitting = areas.find((area) => hasRoom(camera, area, scale));
  const smaller = areas.find((area) => scaleOf(camera, area, scale) >= least);
  const last = areas.at(-1);
  if (!last) return false;
  const area = smaller && (!fitting || areas.indexOf(smaller) < areas.indexOf(fitting)) ? smaller : fitting;
  const to = area ? scaleOf(camera, area, scale) : scale;
  const position = nearest(camera, area ?? last, to, now.position);
  const shift = Math.hypot(position.x - now.position.x, position.y - now.position.y) * to;
  const moved = Math.abs(to - now.scale) > now.scale / 1000 || shift >= 1;
  // A glide that has begun is begun again: vis-network forgets it where its window has changed.
  if (moved || camera.goal) goTo(camera, { scale: to, position }, true);
  return to > now.scale;
}

/**
 * The position nearest to another one at which an area is in the free part of the window; in its middle where
 * it is larger. What runs downwards and fits the width is never moved sideways.
 *
 * @param {Camera} camera @param {Bounds} area @param {number} scale
 * @param {import("./camera.js").Spot} from
 */
function nearest(camera, { left, right, top, bottom }, scale, from) {
  const { window, wide, bounds } = camera;
  const free = freeOf(camera);
  const axis = (
    /** @type {number} */ at,
    /** @type {[number, number]} */ [begin, end],
    /** @type {[number, number]} */ [first, last],
    /** @type {number} */ size,
  ) => {
    const low = end - (last - size / 2) / scale;
    const high = begin - (first - size / 2) / scale;
    return low > high ? (begin + end) / 2 : Math.min(high, Math.max(low, at));
  };
  const fills = !wide && (bounds.right - bounds.left) * scale <= window.clientWidth;
  const x = axis(from.x, [left, right], [free.left, free.right], window.clientWidth);
  const y = axis(from.y, [top - HEADROOM, bottom], [free.top, free.bottom], window.clientHeight);
  return fills ? { x: wholeView(camera).position.x, y: withoutPaper(camera, { x, y }, scale).y } : { x, y };
}
