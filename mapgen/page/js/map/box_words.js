// @ts-check
import { chainNumber, chainOf, claimOf, inferencesTo, numberOf } from "../reading/argument_map.js";
import { boxLabel } from "../reading/box_lines.js";
import { shownWork } from "../saying/names.js";
import { nameOf, word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { getState } from "../state/state.js";
import { shownNow } from "./appraisal.js";
import { sideShown } from "./side_taken.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./side_taken.js").SideTaken} SideTaken */
/** @typedef {{ number: string, words: string, side: SideTaken }} Header */

/** The label's lines in the reader's language. @param {Box} box @returns {string[]} */
export function labelLines(box) {
  const lines = boxLabel(box.written);
  return lines[getState().lang] ?? Object.values(lines)[0] ?? [];
}

/** What the header of a box says. @param {Box} box @returns {Header} */
export function headerOf({ kind, element, finding }) {
  if (kind === "see" && chainOf(element))
    return { number: String(chainNumber(element)), words: "", side: "" };
  if (kind === "chain" || kind === "argument") {
    const chain = chainOf(element);
    const { word: carried } = chain ? shownNow(chain) : { word: undefined };
    const words = carried && !isAsked(element) ? `· ${nameOf("Carried", carried)}` : "";
    const number = `◀ ${chainNumber(element)}`;
    // A class is told of claims by their numbers; of a closed chain its conclusion stands here.
    return getState().brick && chain && kind === "chain"
      ? { number: String(numberOf(chain.conclusion)), words: `${number} ${words}`, side: "" }
      : { number, words, side: "" };
  }
  const claim = claimOf(element);
  if (!claim || finding !== undefined) return { number: "", words: "", side: "" };
  const number = String(numberOf(element));
  if (kind === "gap") return { number, words: word("gap-unsaid"), side: "" };
  if (claim.makers) {
    const { side, of } = sideShown(element);
    const words = side ? word(`evidence-${side}`) : word("evidence-behind");
    return { number, words: of ? `${words} ${of}` : words, side };
  }
  return { number, words: restsOn(claim), side: "" };
}

/**
 * What a claim of the text rests on, in a few words; while the reader is asked, only what the text prints
 * there.
 *
 * @param {Claim} claim
 */
function restsOn(claim) {
  if (claim.citations.length) return word("cites", { marks: claim.citations.map(shownWork).join("") });
  if (isAsked(claim.id)) return "";
  if (claim.nature === "known") return word("known-short");
  if (claim.attributed_to || claim.nature === "on-record") return word("reported-short");
  return inferencesTo(claim.id).length || claim.source || claim.nature !== "graded" ? "" : word("no-source");
}
