// @ts-check
import { word } from "../saying/say.js";
import { fontOf, traceBox } from "./shapes.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./sheet.js").Drawing} Drawing */

/**
 * The flag that names the text's answer on the upper edge of its box: its words, their size and where it is;
 * null where it could not be read.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {Pick<Drawing, "chain">} drawing
 * @param {number} scale
 */
export function flagOf(ctx, box, { chain }, scale) {
  const size = Math.max(11.5, Math.min(11 / scale, 18));
  if (size * scale < 10.9) return null;
  ctx.font = fontOf(size, "bold");
  const text = word("answer").toLocaleUpperCase();
  const width = ctx.measureText(text).width + size * 1.4;
  // No further to the right than its box: the window may end there.
  const left = Math.min(box.x - box.width / 2 + (chain ? 8 : 16), box.x + box.width / 2 - width);
  const y = box.y - box.height / 2 - size * 0.15;
  return { text, size, x: left + width / 2, y, width, height: size * 1.9 };
}

/**
 * Marks the box of the document's answer, on its upper edge.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {Pick<import("./boxes.js").Look, "palette" | "scale" | "drawing">} look
 */
export function paintFlag(ctx, box, { palette, scale, drawing }) {
  const flag = flagOf(ctx, box, drawing, scale);
  if (!flag) return;
  const { text, size, x, y, width } = flag;
  traceBox(ctx, flag, 4);
  ctx.fillStyle = palette.ink;
  ctx.fill();
  ctx.fillStyle = palette.paper;
  ctx.fillText(text, x - width / 2 + size * 0.7, y + size * 0.36);
}
