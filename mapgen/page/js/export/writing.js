// @ts-check
import { wrapped } from "../map/texts.js";
import { measuring } from "./svg_context.js";

/**
 * A line of writing: its text, font and colour, and the height that it takes, in units of the sheet.
 *
 * @typedef {object} Line
 * @property {string} text
 * @property {string} font
 * @property {number} height
 * @property {string} colour
 */

/**
 * The lines of a text cut to a width, all in the same font, height and colour; none for an empty text.
 *
 * @param {string} text
 * @param {number} width
 * @param {Omit<Line, "text">} manner
 * @returns {Line[]}
 */
export function linesIn(text, width, manner) {
  const ruler = measuring();
  ruler.font = manner.font;
  return wrapped(ruler, text, width).map((line) => ({ ...manner, text: line }));
}

/** @param {Line[]} lines */
export function heightOf(lines) {
  return lines.reduce((sum, line) => sum + line.height, 0);
}

/**
 * Paints lines one under the other, from the left top corner (x, y) down.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Line[]} lines
 * @param {number} x
 * @param {number} y
 */
export function paintLinesAt(ctx, lines, x, y) {
  let bottom = y;
  ctx.textAlign = "left";
  for (const { text, font, height, colour } of lines) {
    bottom += height;
    ctx.font = font;
    ctx.fillStyle = colour;
    ctx.fillText(text, x, bottom - height * 0.28);
  }
}
