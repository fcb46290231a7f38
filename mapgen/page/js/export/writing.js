// @ts-check
import { measuring } from "./svg_context.js";

/**
 * A text cut into lines no wider than this.
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
 * A line of writing, and how much of the page it takes.
 *
 * @typedef {object} Line
 * @property {string} text
 * @property {string} font
 * @property {number} height
 * @property {string} colour
 */

/**
 * Lines of one kind.
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
 * Writes lines from a left top corner down.
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
