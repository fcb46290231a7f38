// @ts-check
import { paintSign } from "./box_header.js";
import { labelLines } from "./box_words.js";
import { fontOf } from "./shapes.js";
import { leastSize } from "./stage.js";
import { fitted, paintSetting, setText } from "./texts.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./boxes.js").Look} Look */
/** @typedef {import("./boxes.js").BoxStyle} BoxStyle */
/** @typedef {import("./box_words.js").Header} Header */

/**
 * Paints a box from far: its number and sign, and of its label what can be read.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {Header} header
 * @param {BoxStyle} style
 * @param {Look} look
 */
export function paintFar(ctx, box, { number, side }, style, { scale, palette }) {
  const least = leastSize(scale);
  const room = box.width - 12;
  if (least > box.height * 0.9 || least > room) return; // its colour alone tells
  const size = Math.min(Math.max(15, least), box.height * 0.8);
  const left = box.x - box.width / 2 + 7;
  const top = box.y - box.height / 2;
  const above = number ? size * 1.15 : 0;
  const words = setText(ctx, labelLines(box).join(" "), {
    width: room,
    height: box.height - above - 6,
    most: 13,
    least,
    leading: 1.15,
  });
  const y = words.lines.length ? top + 4 + size * 0.85 : box.y + size * 0.35;
  ctx.fillStyle = style.ink;
  ctx.font = fontOf(size, "bold");
  ctx.fillText(number, left, y);
  const sign = size * 0.42;
  if (room > ctx.measureText(number).width + sign * 3)
    paintSign(ctx, box, side, {
      x: box.x + box.width / 2 - 8 - sign,
      y: y - size * 0.35,
      radius: sign,
      colour: style.edge,
    });
  ctx.fillStyle = palette.ink;
  paintSetting(ctx, words, left, top + 4 + above);
}

/**
 * A line that points to where a claim is shown.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {string} number
 * @param {Look} look
 */
export function paintSee(ctx, box, number, { palette, scale }) {
  const size = Math.max(13, leastSize(scale));
  if (size > box.height) return;
  const text = [number, "↑", labelLines(box).join(" ")].filter(Boolean).join(" ");
  ctx.font = fontOf(size, "normal");
  ctx.fillStyle = palette.muted;
  ctx.fillText(fitted(ctx, text, box.width - 16), box.x - box.width / 2 + 8, box.y + size * 0.35);
}
