// @ts-check
import { numberOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { wordsQuotedBy } from "../reading/quotes.js";
import { inReadersForm } from "../saying/numbers.js";
import { say, word } from "../saying/say.js";

/**
 * A claim's quoted words for the clipboard, in quotation marks, with author, title, publisher, date and
 * address of the document and the claim's number.
 *
 * @param {Claim} claim
 */
export function quotationOf(claim) {
  const { author, title, publisher, date, url } = compiled.document;
  // A no-break space stays: it is part of how the words were printed.
  const words = wordsQuotedBy(claim).replace(/[ \t\n\r]+/g, " ");
  const origin = [author, say(title), publisher, inReadersForm(date), url].filter(Boolean).join(", ");
  const number = word("claim-n", { n: numberOf(claim.id) }).toLocaleLowerCase();
  return `${word("in-quotation-marks", { words })} (${origin}, ${number})`;
}
