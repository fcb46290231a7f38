// @ts-check

/** @typedef {{ x: number, y: number, width: number, height: number }} Area  a rectangle by its centre */

/**
 * The fonts of a drawing. An office program to which it is taken may not have the page's own: in Arial, and
 * in Liberation Sans, which is as wide, 99 of 100 lines are at most 5 % wider, for which a box has room.
 */
export const FONTS = '"Atkinson Hyperlegible", Arial, "Liberation Sans", sans-serif';

/**
 * The page's font as a canvas takes it; the size is in units of the sheet.
 *
 * @param {number} size
 * @param {"normal" | "bold"} weight
 */
export function fontOf(size, weight) {
  return `${weight} ${size}px ${FONTS}`;
}

/**
 * Begins a path along a rectangle with round corners, in units of the sheet, to be filled or stroked.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Area} box
 * @param {number} radius
 * @param {number} [outset]  how far outside the box the path runs
 */
export function traceBox(ctx, box, radius, outset = 0) {
  const left = box.x - box.width / 2 - outset;
  const top = box.y - box.height / 2 - outset;
  const [width, height] = [box.width + 2 * outset, box.height + 2 * outset];
  const corner = Math.max(0, Math.min(radius + outset, height / 2));
  ctx.beginPath();
  ctx.moveTo(left + corner, top);
  ctx.arcTo(left + width, top, left + width, top + height, corner);
  ctx.arcTo(left + width, top + height, left, top + height, corner);
  ctx.arcTo(left, top + height, left, top, corner);
  ctx.arcTo(left, top, left + width, top, corner);
  ctx.closePath();
}

/**
 * Begins a path along a rectangle whose left corners are cut off.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Area} box
 * @param {number} notch  the size of the cut
 * @param {number} [outset]
 */
export function traceNotched(ctx, box, notch, outset = 0) {
  const left = box.x - box.width / 2 - outset;
  const right = box.x + box.width / 2 + outset;
  const top = box.y - box.height / 2 - outset;
  const bottom = box.y + box.height / 2 + outset;
  const cut = notch + outset * 0.4;
  ctx.beginPath();
  ctx.moveTo(left + cut, top);
  ctx.lineTo(right, top);
  ctx.lineTo(right, bottom);
  ctx.lineTo(left + cut, bottom);
  ctx.lineTo(left, bottom - cut);
  ctx.lineTo(left, top + cut);
  ctx.closePath();
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {number} radius */
export function traceCircle(ctx, x, y, radius) {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.closePath();
}
