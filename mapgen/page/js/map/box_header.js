// @ts-check
import { toneOf } from "./appraisal.js";
import { paintSideSign, paintWordSign } from "./glyphs.js";
import { fontOf, traceBox } from "./shapes.js";
import { fitted } from "./texts.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./boxes.js").Look} Look */
/** @typedef {import("./boxes.js").BoxStyle} BoxStyle */
/** @typedef {import("./box_words.js").Header} Header */

/**
 * Paints the sign of a box's word, or of what other evidence says in it; none for a gap.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {Header["side"]} side
 * @param {{ x: number, y: number, radius: number, colour: string }} at
 */
export function paintSign(ctx, box, side, { x, y, radius, colour }) {
  if (side) paintSideSign(ctx, side, x, y, radius * 2, colour);
  else if (box.kind !== "gap") paintWordSign(ctx, toneOf(box.element), x, y, radius, colour);
}

/**
 * Paints the header line: the number, a few words, and at the right end the sign; before it, how many more
 * gaps there are than boxes for them.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {Header} header @param {BoxStyle} style
 * @param {{ look: Look, size: number, y: number, padding: number, more: number }} line  its letters' size,
 *   and its baseline
 */
export function paintHeader(
  ctx,
  box,
  { number, words, side },
  style,
  { look: { palette }, size, y, padding, more },
) {
  const left = box.x - box.width / 2 + padding;
  const right = box.x + box.width / 2 - padding;
  const sign = size * 0.45;
  const end = right - (box.kind === "gap" ? 0 : sign * 2 + 6);
  const room = end - left - (more ? paintMore(ctx, more, palette, { right: end, y, size }) : 0);
  if (box.kind !== "gap")
    paintSign(ctx, box, side, { x: right - sign, y: y - size * 0.36, radius: sign, colour: style.edge });
  ctx.font = fontOf(size, "bold");
  ctx.fillStyle = style.ink;
  ctx.fillText(number, left, y);
  const taken = number ? ctx.measureText(number).width + size * 0.55 : 0;
  ctx.font = fontOf(size, side || box.kind === "gap" ? "bold" : "normal");
  ctx.fillStyle = side ? style.ink : box.kind === "gap" ? palette.ink : palette.muted;
  // Where a word and its explanation do not fit, the word alone.
  const [brief = ""] = words.split(/\s?:/u);
  const told = fitted(ctx, ctx.measureText(words).width > room - taken ? brief : words, room - taken);
  // Two or three letters of a word tell nothing, and a verdict that is cut no more than its sign.
  if (!told.endsWith("…") || (told.length > 6 && box.kind !== "chain" && !more))
    ctx.fillText(told, left + taken, y);
}

/**
 * Paints a number of gaps, dashed as they are; returns the room that it takes.
 *
 * @param {CanvasRenderingContext2D} ctx @param {number} more @param {import("./colours.js").Palette} palette
 * @param {{ right: number, y: number, size: number }} line
 */
function paintMore(ctx, more, { ink }, { right, y, size }) {
  const text = `+${more}`;
  ctx.font = fontOf(size, "bold");
  const width = ctx.measureText(text).width + size * 0.6;
  traceBox(ctx, { x: right - width / 2, y: y - size * 0.36, width, height: size * 1.3 }, 4);
  ctx.setLineDash([4, 2.5]);
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = ink;
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillStyle = ink;
  ctx.fillText(text, right - width + size * 0.3, y);
  return width + size * 0.4;
}
