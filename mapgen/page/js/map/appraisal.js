// @ts-check
import { chainOf, claimOf, inferenceOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { isAsked } from "../state/asked.js";
import { drawnFor, getState } from "../state/state.js";
import { now } from "../whatif/now.js";
import { heldBack } from "./wave.js";

/** @typedef {import("./colours.js").Tone} Tone */
/** @typedef {import("./glyphs.js").Side} Side */

/** The word that a certainty comes to, for a claim of which no word is asked. @type {Record<string, Tone>} */
const BY_CERTAINTY = {
  high: "supported",
  moderate: "supported",
  low: "weak",
  "very-low": "weak",
  none: "not-judged",
};

/** @type {Record<string, Side>} */
const SIDES = {
  yes: "for",
  probably: "for",
  possibly: "for",
  no: "against",
  "probably-not": "against",
  "possibly-not": "against",
  contradictory: "divided",
  conflicting: "divided",
};

/**
 * The verdict that the map shows of a claim, a step or a chain: with what the reader supposes, unless the
 * change has not come so far yet.
 *
 * @param {Claim | Inference | Argument} found
 */
export function shownNow(found) {
  const before = heldBack(found.id);
  return before === undefined ? now(found) : drawnFor({ ...getState(), whatif: before }, () => now(found));
}

/**
 * Whether a box waits for the answer of a stop: what a rule finds missing would give it away.
 *
 * @param {import("./sheet.js").Box} box
 */
export function isWithheld({ finding, element }) {
  return finding !== undefined && isAsked(element);
}

/**
 * Whether a box stands empty until the answer is shown: what is left unsaid would be read in it.
 *
 * @param {import("./sheet.js").Box} box
 */
export function isEmpty({ kind, element, unsaid }) {
  return (kind === "gap" || Boolean(unsaid)) && isAsked(element);
}

/**
 * The tone of an element's box: its word, else what its certainty comes to. What somebody says is on record,
 * which is no evidence that it is so: nothing of it is judged.
 *
 * @param {string} element
 * @param {typeof shownNow} [verdictOf]  which verdict counts
 * @returns {Tone}
 */
export function toneOf(element, verdictOf = shownNow) {
  const found = chainOf(element) ?? claimOf(element);
  if (found && "makers" in found && found.makers) return "other";
  if (isAsked(element)) return "untold";
  if (!found) return "not-judged";
  const { word, certainty } = verdictOf(found);
  if (word) return /** @type {Tone} */ (word);
  if ("nature" in found && found.nature === "on-record") return "not-judged";
  return BY_CERTAINTY[certainty] ?? "not-judged";
}

/** Whether a step carries anything on to its conclusion. @param {string} id */
export function carries(id) {
  const step = inferenceOf(id);
  return !step || isAsked(id) || shownNow(step).certainty !== "none";
}

/**
 * What other evidence says of an element; undefined where there is none about it.
 *
 * @param {Claim | Argument} found @returns {Side | undefined}
 */
export function sideOf({ other_evidence: other }) {
  if (!other.supporting?.length && !other.opposing?.length) return undefined;
  return SIDES[other.says] ?? "unclear";
}

/**
 * Whether this is the claim that answers the document's question, or the chain that leads to it.
 *
 * @param {string} element
 */
export function isAnswer(element) {
  const { answer } = compiled.document;
  return Boolean(answer) && (element === answer || chainOf(element)?.conclusion === answer);
}
