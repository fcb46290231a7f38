// @ts-check
import { paragraphs, passageText } from "./document_text.js";

// A stop, perhaps a closing mark, white space, and a capital: near enough to find a passage again.
const SENTENCE_BREAK = /[.!?…][)»”"]?\s+(?=[(«“"]?\s?\p{Lu})/gu;

/** The sentences of the document, in order. @type {Passage[]} */
export const sentences = paragraphs.flatMap(cutIntoSentences);

/** @param {Passage} paragraph @returns {Passage[]} */
function cutIntoSentences({ start, end }) {
  const text = passageText(start, end);
  const found = [];
  let at = start;
  let from = 0;
  for (const {
    index,
    0: { length },
  } of text.matchAll(SENTENCE_BREAK)) {
    const next = at + Array.from(text.slice(from, index + length)).length;
    found.push({ start: at, end: next });
    at = next;
    from = index + length;
  }
  return [...found, { start: at, end }];
}

/** @param {number} index @returns {string} */
export function sentenceKey(index) {
  return `text@${index + 1}`;
}

/** @param {string} key @returns {Passage | undefined} */
export function sentenceOf(key) {
  const number = /^text@(\d+)$/.exec(key)?.[1];
  return number ? sentences[Number(number) - 1] : undefined;
}

/**
 * The keys of the sentences that a stretch of the document touches.
 *
 * @param {Passage} stretch
 * @returns {string[]}
 */
export function sentenceKeysIn({ start, end }) {
  const keys = [];
  for (let index = firstAfter(start); index < sentences.length; index += 1) {
    if (/** @type {Passage} */ (sentences[index]).start >= end) break;
    keys.push(sentenceKey(index));
  }
  return keys;
}

/** The index of the first sentence that ends after an offset. @param {number} at @returns {number} */
function firstAfter(at) {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {Passage} */ (sentences[middle]).end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
