// @ts-check
import { fontOf } from "./shapes.js";

/** @typedef {{ lines: string[], size: number, leading: number }} Setting  a text set into a room */
/**
 * The room for a text: its width and height, the largest and the least size of its letters, and the space
 * from line to line as a multiple of that; `cut`: whether a text that does not fit is cut, or left out.
 *
 * @typedef {object} Room
 * @property {number} width
 * @property {number} height
 * @property {number} most
 * @property {number} least
 * @property {"normal" | "bold"} [weight]
 * @property {number} [leading]
 */

const STEP = 0.5;

/** Settings by text and room: a box is painted many times. @type {Map<string, Setting>} */
const settings = new Map();
const MOST_SETTINGS = 4000;

/**
 * Makes a context set texts as layout/ has measured them: without kerning, and as wide at any scale as the
 * font says.
 *
 * @param {CanvasRenderingContext2D} ctx
 */
export function asMeasured(ctx) {
  ctx.fontKerning = "none";
  ctx.textRendering = "geometricPrecision";
}

/**
 * A text set as large as its room allows; cut with an ellipsis where it does not fit at the least size; no
 * lines where not even a few letters would fit.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} text
 * @param {Room} room
 * @returns {Setting}
 */
export function setText(ctx, text, room) {
  const { width, height, most, least, weight = "normal", leading = 1.25 } = room;
  if (!text || least > Math.max(most, least) || height < least * 1.1 || width < least * 3)
    return { lines: [], size: least, leading: least * leading };
  const key = [text, width, height, most, least, weight]
    .map((one) => (typeof one === "number" ? one.toFixed(1) : one))
    .join("\n");
  let found = settings.get(key);
  if (!found) {
    if (settings.size > MOST_SETTINGS) settings.clear();
    found = fit(ctx, text, { width, height, most: Math.max(most, least), least, weight, leading });
    settings.set(key, found);
  }
  return found;
}

/** By how much letters may be smaller where that saves a line: a word alone on a line reads badly. */
const SPARED = 0.87;

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} text
 * @param {Required<Room>} room
 * @returns {Setting}
 */
function fit(ctx, text, room) {
  const { width, most, least, weight, leading } = room;
  /** @type {Setting | null} */
  let best = null;
  for (let size = most; size > least && size >= (best?.size ?? 0) * SPARED; size -= STEP) {
    ctx.font = fontOf(size, weight);
    const lines = wrapped(ctx, text, width);
    const fits =
      lines.length <= rowsIn(room, size) && lines.every((line) => ctx.measureText(line).width <= width);
    if (fits && lines.length < (best?.lines.length ?? Infinity)) {
      if (best) return { lines, size, leading: size * leading };
      best = { lines, size, leading: size * leading };
    }
  }
  if (best) return best;
  ctx.font = fontOf(least, weight);
  const lines = cut(ctx, wrapped(ctx, text, width), rowsIn(room, least), width);
  return { lines, size: least, leading: least * leading };
}

/**
 * How many lines a room holds, one at least; the last needs no more height than its letters.
 *
 * @param {Required<Room>} room
 * @param {number} size
 */
function rowsIn({ height, leading }, size) {
  return Math.max(1, Math.floor((height - size * 1.1) / (size * leading)) + 1);
}

/**
 * A text cut at its spaces into lines of at most `width` in the context's font; a longer word has a line of
 * its own. A no-break space keeps what it joins on one line.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} text
 * @param {number} width
 * @returns {string[]}
 */
export function wrapped(ctx, text, width) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const next of text.split(/[ \t\n]+/)) {
    const longer = line ? `${line} ${next}` : next;
    if (line && ctx.measureText(longer).width > width) {
      lines.push(line);
      line = next;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/**
 * A text cut in the same way into lines of which the first has less room, by `indent`; it is empty where not
 * even a word has room there.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} text
 * @param {number} width
 * @param {number} indent
 * @returns {string[]}
 */
export function wrappedAfter(ctx, text, width, indent) {
  const [first = ""] = wrapped(ctx, text, width - indent);
  if (ctx.measureText(first).width > width - indent) return ["", ...wrapped(ctx, text, width)];
  return [first, ...wrapped(ctx, text.slice(first.length).trim(), width)];
}

/**
 * The first lines, as many as there is room for, each no wider than `width`; an ellipsis tells what is left
 * out.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {string[]} lines
 * @param {number} count
 * @param {number} width
 */
export function cut(ctx, lines, count, width) {
  const kept = lines.slice(0, count);
  const last = kept.length - 1;
  if (lines.length > count) kept[last] = fitted(ctx, `${kept[last]} ${lines[count]}`, width, true);
  return kept.map((line) => fitted(ctx, line, width));
}

/**
 * The text, cut to a width in the context's font, with an ellipsis where it was cut, or where `more` follows.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} text
 * @param {number} width
 * @param {boolean} [more]
 */
export function fitted(ctx, text, width, more = false) {
  if (!more && ctx.measureText(text).width <= width) return text;
  let kept = text.length;
  while (kept > 1 && ctx.measureText(`${text.slice(0, kept).trimEnd()}…`).width > width) kept -= 1;
  return `${text.slice(0, kept).replace(/[\s.,;:…]+$/u, "")}…`;
}

/**
 * Paints lines one under the other; `y` is the top of the first.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Setting} setting
 * @param {number} x
 * @param {number} y
 * @param {"normal" | "bold"} [weight]
 * @returns {number} the height that they take
 */
export function paintSetting(ctx, { lines, size, leading }, x, y, weight = "normal") {
  ctx.font = fontOf(size, weight);
  for (const [at, line] of lines.entries()) ctx.fillText(line, x, y + size * 0.82 + at * leading);
  return lines.length * leading;
}
