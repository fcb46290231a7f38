// @ts-check
import { passageText, unwrapped } from "./document_text.js";

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
