// @ts-check
import { make } from "../dom/make.js";
import {
  claimOf,
  claimsCiting,
  inferenceOf,
  numberOf,
  repairOf,
  schemeOf,
  sourceOf,
} from "../reading/argument_map.js";
import { elementOf } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { nameOf, say, word } from "../saying/say.js";
import { carriedWord, gradeWord } from "./verdict.js";

/** @typedef {import("../whatif/effects.js").Halt} Halt */
/** @typedef {import("../whatif/judge.js").Verdict} Verdict */

/**
 * Words that name an element by the number of a claim: the claim's own, that of a step's conclusion, or that
 * of the claim that attacks; `within` a sentence, or at its beginning.
 *
 * @param {string} key
 * @param {boolean} [within]
 */
export function whereOf(key, within = false) {
  const element = elementOf(key);
  if (element?.type === "inference")
    return word(within ? "the-step-to-n" : "step-to-n", { n: numberOf(element.inference.conclusion) });
  if (element?.type === "attack")
    return word(within ? "the-attack-of-n" : "attack-of-n", { n: numberOf(element.attack.from) });
  return word(within ? "the-claim-n" : "claim-n", { n: numberOf(key) });
}

/**
 * Where a change is stopped or, where nothing stops it, why it goes no further: what the map's makers brought
 * in is told beside the text's reasoning, and nothing rests on it.
 *
 * @param {Supposition} one
 * @param {Halt[]} halts
 */
export function whyNoFurther(one, [furthest]) {
  if (furthest) return haltSentence(furthest);
  return word(isOther(one) ? "halt-other" : "halt-none");
}

/** Whether a supposition is about other evidence than the text's. @param {Supposition} one */
function isOther(one) {
  const id = aboutWhat(one);
  const source = sourceOf(id);
  const claims = source ? claimsCiting(source) : [claimOf(id)];
  return claims.length > 0 && claims.every((claim) => claim?.makers);
}

/** Why a change goes no further than an element, in a sentence that names it. @param {Halt} halt */
export function haltSentence(halt) {
  return word("stopped-at", { where: whereOf(halt.at, true), why: haltReason(halt) });
}

/** Why a change goes no further than an element, where it is seen which. @param {Halt} halt */
export function haltReason({ at, reason, with: other = "", most = "" }) {
  const isPlain = reason === "step" && !other;
  const ofClaim = isPlain ? "halt-claim-other" : HALTS_OF_CLAIMS[reason];
  return word(inferenceOf(at) ? HALTS_OF_STEPS[reason] : ofClaim, {
    n: numberOf(other),
    most: nameOf("Certainty", most),
  });
}

/** @type {Record<Halt["reason"], WordKey>} */
const HALTS_OF_STEPS = {
  nothing: "halt-step-nothing",
  premise: "halt-step-premise",
  ceiling: "halt-step-ceiling",
  least: "halt-step-least",
  own: "halt-step-nothing",
  taken: "halt-step-nothing",
  step: "halt-step-nothing",
  light: "halt-light",
  small: "halt-small",
};
/** @type {Record<Halt["reason"], WordKey>} */
const HALTS_OF_CLAIMS = {
  nothing: "halt-claim-nothing",
  premise: "halt-claim-other",
  ceiling: "halt-claim-other",
  least: "halt-claim-other",
  own: "halt-claim-own",
  taken: "halt-claim-taken",
  step: "halt-claim-step",
  light: "halt-light",
  small: "halt-small",
};

/**
 * From one verdict on a chain to another: its word, and its certainty where only that has changed.
 *
 * @param {Verdict} before
 * @param {Verdict} after
 */
export function turnOf(before, after) {
  const words = before.word !== after.word;
  return make(
    "span",
    { class: "turn" },
    words ? carriedWord(before.word ?? "") : gradeWord(before.certainty),
    " → ",
    words ? carriedWord(after.word ?? "") : gradeWord(after.certainty),
  );
}

/** The chains whose conclusion is among the elements that turn. @param {Set<string>} turned */
export function chainsTurned(turned) {
  return compiled.arguments.filter(({ conclusion }) => turned.has(conclusion));
}

/**
 * A supposition in words.
 *
 * @param {Supposition} one
 * @returns {string}
 */
export function supposedText(one) {
  const { kind, on, question } = one;
  if (kind === "doubt") return word("supposed-doubt", { n: numberOf(on) });
  if (kind === "accept") return word("supposed-accept", { n: numberOf(on) });
  if (kind === "drop") return word("supposed-drop", { what: sourceOf(on)?.label || on });
  if (kind === "repair")
    return word("supposed-repair", {
      what: nameOf("RepairKind", repairOf(on)?.kind ?? ""),
      where: whereOf(aboutWhat(one)),
    });
  const step = inferenceOf(on);
  const asked = (step && schemeOf(step)?.questions.find(({ id }) => id === question)?.text) ?? {};
  return word(kind === "answer" ? "supposed-answer" : "supposed-fail", {
    where: whereOf(on),
    question: say(asked),
  });
}

/** The element that a supposition is about. @param {Supposition} one */
export function aboutWhat({ kind, on }) {
  return kind === "repair" ? (repairOf(on)?.about ?? "") : on;
}
