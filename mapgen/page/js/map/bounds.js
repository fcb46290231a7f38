// @ts-check
/** @typedef {{ left: number, right: number, top: number, bottom: number }} Bounds */

/** The smallest rectangle around lines. @param {Point[][]} lines @returns {Bounds} */
export function boundsOfLines(lines) {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const line of lines) for (const [x, y] of line) widen(bounds, x, x, y, y);
  return bounds;
}

/**
 * The smallest rectangle around boxes that are given by centre and size; a unit square for none.
 *
 * @param {import("./shapes.js").Area[]} boxes
 * @returns {Bounds}
 */
export function boundsOf(boxes) {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y, width, height } of boxes)
    widen(bounds, x - width / 2, x + width / 2, y - height / 2, y + height / 2);
  return boxes.length ? bounds : { left: 0, right: 1, top: 0, bottom: 1 };
}

/**
 * @param {Bounds} bounds
 * @param {number} left
 * @param {number} right
 * @param {number} top
 * @param {number} bottom
 */
function widen(bounds, left, right, top, bottom) {
  bounds.left = Math.min(bounds.left, left);
  bounds.right = Math.max(bounds.right, right);
  bounds.top = Math.min(bounds.top, top);
  bounds.bottom = Math.max(bounds.bottom, bottom);
}

/** Whether any of a rectangle is in view. @param {Bounds} one @param {Bounds | undefined} view */
export function isIn(one, view) {
  return (
    !view ||
    (one.right >= view.left && one.left <= view.right && one.bottom >= view.top && one.top <= view.bottom)
  );
}
