// @ts-check
import {
  chainOf,
  chainsWith,
  claimOf,
  inferenceOf,
  inferencesTo,
  schemeOf,
} from "../reading/argument_map.js";
import { say, word } from "../saying/say.js";

/**
 * What a stop of the tour asks before it tells: the author's own question or, without one, the question that
 * fits what is pointed at.
 *
 * @param {Stop} stop
 * @returns {string}
 */
export function questionOf(stop) {
  const own = say(stop.question);
  if (own) return own;
  const step = inferenceOf(stop.at);
  if (step) return aboutStep(step);
  const claim = claimOf(stop.at);
  return claim ? word(aboutClaim(claim)) : word("ask-chain");
}

/**
 * The critical question that fails or, if none does, is open; else whether the step holds.
 *
 * @param {Inference} step
 */
function aboutStep(step) {
  const asked = step.failed_questions?.[0] ?? step.open_questions?.[0];
  const question = schemeOf(step)?.questions.find(({ id }) => id === asked);
  return say(question?.text) || word("ask-step");
}

/** @param {Claim} claim @returns {WordKey} */
function aboutClaim(claim) {
  if (claim.origin === "implicit") return "ask-unsaid";
  if (claim.origin === "outside") return "ask-outside";
  if (chainsWith(claim.id).some(({ id }) => chainOf(id)?.conclusion === claim.id)) return "ask-conclusion";
  if (inferencesTo(claim.id).length) return "ask-led";
  return claim.citations.length ? "ask-cited" : "ask-bare";
}
