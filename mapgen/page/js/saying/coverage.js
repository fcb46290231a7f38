// @ts-check
import { compiled } from "../reading/islands.js";
import { word } from "./say.js";

/** How much of the document the map quotes, in a sentence. @returns {string} */
export function coverageSentence() {
  const { words, quoted_words: quoted, left_out_words: left } = compiled.coverage;
  const share = (/** @type {number} */ part) => (words ? Math.round((100 * part) / words) : 0);
  return word("coverage", {
    quoted: share(quoted),
    left: share(left),
    rest: Math.max(0, 100 - share(quoted) - share(left)),
  });
}
