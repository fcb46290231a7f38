// @ts-check
import { contextOf, linkWords, passageText, unwrapped } from "./document_text.js";

const LEFT_OUT = " […] ";

/** The exact words of a quote, what it skips shown as such. @param {Quote} quote @returns {string} */
export function wordsOf(quote) {
  const parts = quote.parts.map(([start, end]) => unwrapped(passageText(start, end)).trim());
  return parts.length ? parts.join(LEFT_OUT) : (quote.exact ?? "");
}

/** The exact words that a claim rests on. @param {Claim} claim @returns {string} */
export function wordsQuotedBy(claim) {
  return claim.quotes.map(wordsOf).join(LEFT_OUT);
}

/** The words of a text, in small letters. @param {string} text */
const plain = (text) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;

/**
 * Whether a claim cites a work that the text names in words, and these stand nowhere near what it quotes:
 * that it tells of this work is then what the makers of the map read in it.
 *
 * @param {Claim} claim
 * @param {string} mark
 */
export function isNamedElsewhere(claim, mark) {
  if (linkWords.has(mark) || mark.includes("://") || !/\p{L}{3,}/u.test(mark) || /\d/.test(mark))
    return false;
  const near = claim.quotes.flatMap((quote) =>
    quote.parts.map(([start, end]) => {
      const context = contextOf({ start, end });
      return plain(passageText(context.start, context.end));
    }),
  );
  return near.length > 0 && !near.some((words) => words.includes(plain(mark)));
}
