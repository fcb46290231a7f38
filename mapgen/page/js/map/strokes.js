// @ts-check
import { crackHeight } from "./cracks.js";
import { endAngle, split, traceLine } from "./lines.js";

/** @typedef {import("./marks.js").Crack} Crack */
/** @typedef {import("./colours.js").Palette} Palette */
/**
 * How one line is painted.
 *
 * @typedef {object} Manner
 * @property {number} width
 * @property {string} colour
 * @property {{ before: boolean, after: boolean }} full  whether it is before its crack, and after it
 * @property {Crack | undefined} [crack]
 * @property {Palette} palette
 * @property {number} scale
 */

/**
 * Paints a line, hollow where it carries nothing.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Point[]} line
 * @param {Manner} manner
 */
export function paintWire(ctx, line, { width, colour, full, crack, palette, scale }) {
  const [before, after] = crack?.at
    ? split(line, [crack.at.x, crack.at.y], crackHeight(crack, scale) * 0.16)
    : [[], line];
  if (full.before) stroke(ctx, before, width, colour);
  else hollow(ctx, before, width, colour, palette.paper);
  if (full.after) stroke(ctx, after, width, colour);
  else hollow(ctx, after, width, colour, palette.paper);
}

/**
 * Paints a line as a tube.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Point[]} line
 * @param {number} width
 * @param {string} colour
 * @param {string} within
 */
export function hollow(ctx, line, width, colour, within) {
  const outer = Math.max(width, 5);
  stroke(ctx, line, outer, colour);
  stroke(ctx, line, outer - (outer > 6 ? 3 : 2.4), within);
}

/**
 * Paints a line of one colour.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Point[]} line
 * @param {number} width
 * @param {string} colour
 */
export function stroke(ctx, line, width, colour) {
  if (line.length < 2) return;
  traceLine(ctx, line);
  ctx.lineWidth = width;
  ctx.strokeStyle = colour;
  ctx.stroke();
}

/**
 * Paints the arrow at the end of a line; empty where `within` is a colour.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Point[]} line
 * @param {string} colour
 * @param {number} length
 * @param {string} [within]
 */
export function paintArrow(ctx, line, colour, length, within = "") {
  const end = line.at(-1);
  if (!end || line.length < 2) return;
  ctx.save();
  ctx.translate(...end);
  ctx.rotate(endAngle(line));
  ctx.beginPath();
  ctx.moveTo(-length, -length * 0.55);
  ctx.lineTo(0, 0);
  ctx.lineTo(-length, length * 0.55);
  ctx.closePath();
  ctx.fillStyle = within || colour;
  ctx.fill();
  if (within) {
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = colour;
    ctx.stroke();
  }
  ctx.restore();
}
