// @ts-check
import { breaksOf } from "../reading/judged.js";
import { say, word } from "../saying/say.js";
import { breaksNow, now, suppositions } from "../whatif/now.js";

/**
 * Why a chain has the word that it is shown with: the document's reason or, where the reader's suppositions
 * make the word, that they do. Empty where the reason is supposed not to hold.
 *
 * @param {Argument} argument
 * @param {string} [carried]  the word that is shown
 * @returns {string}
 */
export function whyNow(argument, carried = now(argument).word) {
  const { word: before, why } = argument.reasoning;
  if (carried !== before) {
    const isDirect = suppositions().some(
      ({ kind, on }) => KINDS.includes(kind) && on === argument.conclusion,
    );
    return word(isDirect ? "you-suppose-it" : "by-supposed");
  }
  const left = breaksNow(argument);
  if (!left.length && breaksOf(argument).length) return "";
  return say(left[0]?.why ?? why);
}

/** What is supposed of a claim itself. */
const KINDS = ["accept", "doubt"];
