// @ts-check
import { measuring } from "./svg_context.js";

/**
 * A text cut at spaces into lines of at most `width` in this font; a longer word has a line of its own.
 *
 * @param {string} text
 * @param {string} font
 * @param {number} width
 * @returns {string[]}
 */
function wrapped(text, font, width) {
  const ruler = measuring();
  ruler.font = font;
  /** @type {string[]} */
  const lines = [];
  let line = "";
  // A no-break space keeps what it joins on one line.
  for (const next of text.split(/[ \t\n]+/)) {
    const longer = line ? `${line} ${next}` : next;
    if (line && ruler.measureText(longer).width > width) {
      lines.push(line);
      line = next;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

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
  return wrapped(text, manner.font, width).map((line) => ({ ...manner, text: line }));
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
