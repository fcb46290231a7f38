// @ts-check
import { make } from "../dom/make.js";
import { labelled, meaningOf, nameOf, word } from "../saying/say.js";
import { verdictText } from "./verdict.js";

/** The letter of a break, as on the map. @param {string} letter */
export function breakMark(letter) {
  return make("span", { class: letter === "A" ? "disc disc-first" : "disc" }, letter);
}

/** What other evidence says of a chain's conclusion, in a line. @param {Argument} argument */
export function otherLine(argument) {
  return make(
    "p",
    { class: "head-other" },
    make("b", {}, labelled(word("other-evidence"), "")),
    otherSays(argument),
  );
}

/**
 * Whether the text's own reasoning carries a chain's conclusion, and why, whatever is supposed.
 *
 * @param {Argument} argument
 */
export function ownAnswer(argument) {
  return make(
    "span",
    { class: "answer" },
    make("b", {}, labelled(word("own-reasoning"), "")),
    ...verdictText(argument),
  );
}

/**
 * The answers to the two questions about a chain, the first above the second: does the text's own reasoning
 * carry its conclusion, and what does other evidence say?
 *
 * @param {Argument} argument
 * @returns {Child[]}
 */
export function twoAnswers(argument) {
  return [
    ownAnswer(argument),
    make(
      "span",
      { class: "answer" },
      make("b", {}, labelled(word("other-evidence"), "")),
      otherSays(argument),
    ),
  ];
}

/**
 * What other evidence says, in a phrase: of the conclusion itself or, where it says nothing of that, of the
 * way to it.
 *
 * @param {Claim | Argument} found
 */
function otherSays({ nature, other_evidence }) {
  const { says, unclear, supporting = [], opposing = [], on_way_only: isOnWayOnly } = other_evidence;
  if (!supporting.length && !opposing.length) return word(isOnWayOnly ? "other-on-way-only" : "other-none");
  if (nature === "recommendation" && !unclear && says !== "contradictory")
    return word(says === "no" || says.endsWith("-not") ? "other-against-advice" : "other-for-advice");
  const meaning = unclear ? meaningOf("Unclear", unclear) : meaningOf("EvidenceSays", says);
  return `${nameOf("EvidenceSays", says)} (${meaning})`;
}
