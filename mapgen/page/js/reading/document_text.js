// @ts-check
import { compiled } from "./islands.js";

// Offsets count code points, as Python does; JavaScript's own count UTF-16 units.
const points = Array.from(compiled.document.text);

// Signs of Markdown around what a reader reads: those of a heading, and those of a link around its words.
const HEADING = /^#{1,6} +/gm;
const LINK =
  /(?<!!)\[([^[\]\n]{1,300})\]\((https?:\/\/[^\s()<>"]{3,500}(?:\([^\s()<>"]{0,100}\)[^\s()<>"]{0,300})?)\)/g;

/** The words of the links of the document, by the address to which they lead. @type {Map<string, string>} */
export const linkWords = new Map(
  [...compiled.document.text.matchAll(LINK)].map(([, words = "", address = ""]) => [address, words]),
);

/** Where such signs stand, in the offsets of the document. @returns {Set<number>} */
function findSigns() {
  const text = compiled.document.text;
  /** @type {Set<number>} */
  const found = new Set();
  let unit = 0;
  let point = 0;
  /** @param {number} from @param {number} to */
  const add = (from, to) => {
    while (unit < to) {
      if (unit >= from) found.add(point);
      unit += /** @type {string} */ (points[point]).length;
      point += 1;
    }
  };
  const spans = [...text.matchAll(HEADING)].map(({ index, 0: signs }) => [index, index + signs.length]);
  for (const { index, 0: whole, 1: words = "" } of text.matchAll(LINK)) {
    spans.push([index, index + 1], [index + 1 + words.length, index + whole.length]);
  }
  for (const [from = 0, to = 0] of spans.sort(([one = 0], [two = 0]) => one - two)) add(from, to);
  return found;
}

const signs = findSigns();

/**
 * The document from one offset to another, as a reader reads it: of a link, its words.
 *
 * @param {number} start
 * @param {number} end
 * @returns {string}
 */
export function passageText(start, end) {
  const part = points.slice(start, end);
  return (signs.size ? part.filter((_, at) => !signs.has(start + at)) : part).join("");
}

/** Where the paragraphs stand: runs of text between empty lines. @returns {Passage[]} */
function findParagraphs() {
  const found = [];
  let start = -1;
  let lastInk = -1;
  let breaks = 0;
  for (let at = 0; at < points.length; at += 1) {
    if (points[at] === "\n") breaks += 1;
    if (/\s/.test(/** @type {string} */ (points[at]))) continue;
    if (start >= 0 && breaks >= 2) {
      found.push({ start, end: lastInk + 1 });
      start = -1;
    }
    if (start < 0) start = at;
    lastInk = at;
    breaks = 0;
  }
  if (start >= 0) found.push({ start, end: lastInk + 1 });
  return found;
}

/** The paragraphs of the document. */
export const paragraphs = findParagraphs();

/** Where the paragraph of an offset begins. @param {number} at @returns {number} */
export function paragraphAt(at) {
  return paragraphs.findLast((paragraph) => paragraph.start <= at)?.start ?? 0;
}

const CONTEXT = 220;
const SENTENCE_END = /[.!?…]\s/;

/**
 * What to show around a passage: its paragraph, or so much of it as is near, from the start of a sentence.
 *
 * @param {Passage} passage
 * @returns {Passage}
 */
export function contextOf(passage) {
  const from = paragraphAt(passage.start);
  const to = paragraphs.find((paragraph) => paragraph.end >= passage.end)?.end ?? points.length;
  return { start: sentenceStart(from, passage.start), end: sentenceEnd(passage.end, to) };
}

/** @param {number} from @param {number} at @returns {number} */
function sentenceStart(from, at) {
  if (at - from <= CONTEXT) return from;
  for (let start = at; start > at - CONTEXT; start -= 1) {
    if (SENTENCE_END.test(passageText(start - 2, start))) return start;
  }
  return at - CONTEXT;
}

/** @param {number} at @param {number} to @returns {number} */
function sentenceEnd(at, to) {
  if (to - at <= CONTEXT) return to;
  for (let end = at; end < at + CONTEXT; end += 1) {
    if (SENTENCE_END.test(passageText(end - 1, end + 1))) return end;
  }
  return at + CONTEXT;
}

/**
 * Text whose lines were broken by a page's width, joined again: a line break
 * stays only after a short line, where an author may have meant it.
 *
 * @param {string} text
 * @returns {string}
 */
export function unwrapped(text) {
  return text.replace(
    /([^\n]*)\n[ \t]*/g,
    (_, line) => line.trimEnd() + (line.trim().length < 38 ? "\n" : " "),
  );
}
