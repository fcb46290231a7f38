// @ts-check
import { compiled } from "../reading/islands.js";
import { word } from "./say.js";

/** How much of the document the map quotes, in a sentence. @returns {string} */
export function coverageSentence() {
  const { words, quoted_words: quoted, left_out_words: left } = compiled.coverage;
  const share = (/** @type {number} */ part) => (words ? Math.round((100 * part) / words) : 0);
  const untold = words - quoted - left;
  const rest = Math.max(share(untold), untold > 0 ? 1 : 0);
  const first = Math.min(share(quoted), 100 - rest);
  return word("coverage", { quoted: first, left: words ? 100 - rest - first : 0, rest });
}
