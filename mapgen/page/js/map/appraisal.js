// @ts-check
import { chainOf, claimOf, inferenceOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { isAsked } from "../state/asked.js";
import { drawnFor, getState } from "../state/state.js";
import { carriesNow, now } from "../whatif/now.js";
import { heldBack } from "./wave.js";

/** @typedef {import("./colours.js").Tone} Tone */
/** @typedef {import("./sheet.js").Step} Step */
/** @typedef {import("./sheet.js").Box} Box */
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
  return held(found.id, () => now(found));
}

/**
 * What is read of an element, before the change if that has not come so far yet.
 *
 * @template Read
 * @param {string} id @param {() => Read} read
 * @returns {Read}
 */
function held(id, read) {
  const before = heldBack(id);
  return before === undefined ? read() : drawnFor({ ...getState(), whatif: before }, read);
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

/**
 * Whether a line of a step or from a chain is full before its crack and after it: what it starts from gives
 * something, and the step passes it on. A step fails as a conclusion does; of one from other evidence to what
 * it speaks of, only a certainty of none is nothing.
 *
 * @param {Step} step @param {string} chain  the chain of the sheet, if it is one
 */
export function carried({ id, stubs, to }, chain) {
  const starts = stubs.every(({ from }) => gives(from));
  const after = chain ? [id] : stepsBetween(stubs[0]?.from.element ?? "", to.element);
  return { before: starts, after: starts && (!after.length || after.some(passesOn)) };
}

/** Whether something comes from a box; from what nobody says, its dashes tell. @param {Box} box */
export function gives({ kind, element, unsaid }) {
  const id = chainOf(element)?.conclusion ?? element;
  if (kind === "gap" || unsaid || isAsked(element) || claimOf(id)?.makers) return true;
  return held(element, () => carriesNow(id));
}

/** @param {string} id */
function passesOn(id) {
  const step = inferenceOf(id);
  if (!step || isAsked(id)) return true;
  const isOther = step.premises.every((premise) => claimOf(premise)?.makers);
  return isOther ? shownNow(step).certainty !== "none" : held(id, () => carriesNow(id));
}

/** The steps of a chain that start from the conclusion of another. @param {string} from @param {string} to */
function stepsBetween(from, to) {
  const start = chainOf(from)?.conclusion ?? "";
  return (chainOf(to)?.inferences ?? []).filter((id) => inferenceOf(id)?.premises.includes(start));
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
