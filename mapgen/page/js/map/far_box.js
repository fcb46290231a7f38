// @ts-check
import { isAsked } from "../state/asked.js";
import { paintSign } from "./box_header.js";
import { labelLines } from "./box_words.js";
import { fontOf } from "./shapes.js";
import { boxOf } from "./sheet.js";
import { leastSize } from "./stage.js";
import { cut, fitted, wrappedAfter } from "./texts.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./boxes.js").Look} Look */
/** @typedef {import("./boxes.js").BoxStyle} BoxStyle */
/** @typedef {import("./box_words.js").Header} Header */

/** The space from line to line of a label, as a multiple of the size of its letters. */
const LEADING = 1.12;

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
  const sign = size * 0.42;
  const y = top + 3 + size * 0.85;
  ctx.font = fontOf(size, "bold");
  const taken = number ? ctx.measureText(number).width + size * 0.4 : 0;
  ctx.fillStyle = style.ink;
  ctx.fillText(number, left, y);
  const waits = isAsked(box.element);
  const signed = box.kind !== "gap" && (Boolean(side) || !waits) && room > taken + sign * 3;
  if (signed)
    paintSign(ctx, box, side, {
      x: box.x + box.width / 2 - 8 - sign,
      y: y - size * 0.35,
      radius: sign,
      colour: style.edge,
    });
  // The label begins beside the number: from far, each line counts.
  ctx.font = fontOf(least, "normal");
  const aside = signed ? sign * 2 + size * 0.4 : 0;
  const below = box.height - 4 - size * 0.85 - least * (box.more && !waits ? 0.9 : 0.22);
  const rows = Math.floor(below / (least * LEADING)) + 1;
  ctx.fillStyle = palette.ink;
  for (const [at, line] of linesAfter(ctx, labelLines(box).join(" "), rows, room, taken + aside).entries())
    ctx.fillText(line, at ? left : left + taken, y + at * least * LEADING);
}

/** Lines by label, font and room: a box is painted many times. @type {Map<string, string[]>} */
const set = new Map();
const MOST_SET = 4000;

/**
 * The first lines of a label whose first line has less room by `indent`; an ellipsis tells what is left out.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} label
 * @param {number} rows
 * @param {number} room
 * @param {number} indent
 */
function linesAfter(ctx, label, rows, room, indent) {
  const key = [label, ctx.font, rows, room.toFixed(1), indent.toFixed(1)].join("\n");
  let found = set.get(key);
  if (!found) {
    if (set.size > MOST_SET) set.clear();
    found = cutAfter(ctx, wrappedAfter(ctx, label, room, indent), rows, room, indent);
    set.set(key, found);
  }
  return found;
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {string[]} lines
 * @param {number} rows
 * @param {number} room
 * @param {number} indent
 */
function cutAfter(ctx, [first = "", ...others], rows, room, indent) {
  if (rows > 1) return [first, ...cut(ctx, others, rows - 1, room)];
  const told = others.length ? fitted(ctx, `${first} ${others[0]}`, room - indent, true) : first;
  // Two or three letters of a word tell nothing.
  return told.length > 6 || !told.endsWith("…") ? [told] : [];
}

/** Of a small box that points to another, the room for its number and an arrow. */
const SMALL = 60;

/**
 * A line that points to where a claim is shown; in a small box, its number with an arrow that way.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {string} number
 * @param {Look} look
 */
export function paintSee(ctx, box, number, { palette, scale, drawing }) {
  const least = leastSize(scale);
  const size = Math.max(13, least);
  if (least > box.height) return;
  if (box.width > SMALL) {
    const text = [number, "↑", labelLines(box).join(" ")].filter(Boolean).join(" ");
    ctx.font = fontOf(size, "normal");
    ctx.fillStyle = palette.muted;
    ctx.fillText(fitted(ctx, text, box.width - 16), box.x - box.width / 2 + 8, box.y + size * 0.35);
    return;
  }
  ctx.font = fontOf(size, "bold");
  ctx.fillStyle = palette.ink;
  const arrow = size * 0.7;
  const wide = ctx.measureText(number).width;
  const whole = wide + arrow * 1.4;
  const left = box.x - (whole > box.width - 4 ? wide : whole) / 2;
  ctx.fillText(number, left, box.y + size * 0.35);
  const to = boxOf(drawing, box.element);
  if (!to || whole > box.width - 4) return;
  paintWay(ctx, left + wide + arrow * 0.9, box.y, Math.atan2(to.y - box.y, to.x - box.x), arrow / 2);
}

/**
 * Paints an arrow around a point, in the colour of what is filled.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {number} angle
 * @param {number} half  of its length
 */
function paintWay(ctx, x, y, angle, half) {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.beginPath();
  ctx.moveTo(-half, 0);
  ctx.lineTo(half, 0);
  ctx.moveTo(0, -half * 0.8);
  ctx.lineTo(half, 0);
  ctx.lineTo(0, half * 0.8);
  ctx.lineWidth = half / 3;
  ctx.strokeStyle = ctx.fillStyle;
  ctx.stroke();
  ctx.restore();
}
