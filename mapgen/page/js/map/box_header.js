// @ts-check
import { toneOf } from "./appraisal.js";
import { paintSideSign, paintWordSign } from "./glyphs.js";
import { fontOf } from "./shapes.js";
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
 * Paints the header line: the number, a few words, and at the right end the sign.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {Header} header @param {BoxStyle} style
 * @param {{ look: Look, size: number, y: number, padding: number }} line  its letters' size, and its baseline
 */
export function paintHeader(
  ctx,
  box,
  { number, words, side },
  style,
  { look: { palette }, size, y, padding },
) {
  const left = box.x - box.width / 2 + padding;
  const right = box.x + box.width / 2 - padding;
  const sign = size * 0.45;
  const room = right - left - (box.kind === "gap" ? 0 : sign * 2 + 6);
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
  // Two or three letters of a word tell nothing.
  if (!told.endsWith("…") || told.length > 6) ctx.fillText(told, left + taken, y);
}
