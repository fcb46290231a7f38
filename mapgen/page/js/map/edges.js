// @ts-check
/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./camera.js").Spot} Spot */

/** The least room between a sheet and the edges of the window, in CSS pixels. */
export const MARGIN = 22;
/** The same beside a sheet that runs downwards, which fills the width. */
export const NARROW_MARGIN = 10;
/** Room above a sheet for what stands out of its boxes, in units of the sheet. */
export const HEADROOM = 12;

/**
 * The point nearest to another one, in whose view there is no empty paper on one side while something of the
 * sheet is cut on the other.
 *
 * @param {Camera} camera @param {Spot} point @param {number} scale
 */
export function withoutPaper({ window, bounds: { left, right, top, bottom } }, { x, y }, scale) {
  const axis = (
    /** @type {number} */ at,
    /** @type {number} */ from,
    /** @type {number} */ to,
    /** @type {number} */ room,
  ) => {
    const half = room / 2 / scale - MARGIN / scale;
    const [low, high] = [from + half, to - half];
    return Math.min(Math.max(low, high), Math.max(Math.min(low, high), at));
  };
  return {
    x: axis(x, left, right, window.clientWidth),
    y: axis(y, top - HEADROOM, bottom, window.clientHeight),
  };
}
