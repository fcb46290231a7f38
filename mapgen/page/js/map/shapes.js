// @ts-check

/**
 * The page's font as a canvas takes it; the size is in units of the sheet.
 *
 * @param {number} size
 * @param {"normal" | "bold"} weight
 */
export function fontOf(size, weight) {
  return `${weight} ${size}px "Atkinson Hyperlegible", sans-serif`;
}

/**
 * Begins a path along a rectangle with round corners, in units of the sheet, to be filled or stroked.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ x: number, y: number, width: number, height: number }} box  its centre and size
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
 * The text, cut to a width in the context's font, with an ellipsis where it was cut.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} text
 * @param {number} width
 */
export function fitted(ctx, text, width) {
  if (ctx.measureText(text).width <= width) return text;
  let kept = text.length;
  while (kept > 1 && ctx.measureText(`${text.slice(0, kept)}…`).width > width) kept -= 1;
  return `${text.slice(0, kept).trimEnd()}…`;
}
