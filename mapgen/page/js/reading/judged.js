// @ts-check
import { chainOf, claimOf, inferenceOf } from "./argument_map.js";
import { compiled } from "./islands.js";

/**
 * A step or a claim where the reasoning breaks, and why; what is missing, and from what; what the document's
 * answer comes to.
 *
 * @typedef {{ on: string, why: Wordings }} Break
 * @typedef {{ about: string, text: Wordings, claim?: string, finding?: number }} Hole
 * @typedef {{ argument: string, text: Wordings, break?: Wordings, gaps: number, gap?: Wordings }} Headline
 */

/** The letters of the breaks of a chain, first the one where it breaks first. */
const LETTERS = ["A", "B", "C"];

/** Where the text's own reasoning breaks in a chain, at most three places. @param {Argument} argument */
export function breaksOf(argument) {
  const told = /** @type {{ breaks?: Break[] }} */ (argument).breaks;
  if (told) return told;
  const { breaks_at: on, why = {}, uncheckable } = argument.reasoning;
  return on && !uncheckable ? [{ on, why }] : [];
}

/** What is missing in a chain, first what matters most. @param {Argument} argument @returns {Hole[]} */
export function gapsOf(argument) {
  const told = /** @type {{ gaps?: Hole[] }} */ (argument).gaps;
  if (told) return told;
  const unsaid = argument.inferences.flatMap((id) =>
    (inferenceOf(id)?.premises ?? [])
      .map(claimOf)
      .filter((claim) => claim?.origin === "implicit")
      .map((claim) => ({ about: id, text: claim?.text ?? {}, claim: claim?.id ?? "" })),
  );
  const missing = compiled.findings.flatMap(({ kind, home, about, message, waived }, finding) =>
    kind === "missing evidence" && home === argument.id && !waived
      ? [{ about: about[0] ?? "", text: message, finding }]
      : [],
  );
  return [...unsaid, ...missing];
}

/**
 * The letter of the break at an element in a chain; empty where it does not break there.
 *
 * @param {Argument} argument
 * @param {string} on
 */
export function breakLetter(argument, on) {
  return LETTERS[breaksOf(argument).findIndex((one) => one.on === on)] ?? "";
}

/** The chain that holds the document's answer. @returns {Argument | undefined} */
export function answerChain() {
  const told = headline();
  if (told) return chainOf(told.argument);
  const { answer } = compiled.document;
  return compiled.arguments.find(({ conclusion }) => conclusion === answer);
}

/** What the document's answer comes to, in a sentence; undefined where the map names no answer. */
export function headline() {
  return /** @type {{ headline?: Headline }} */ (compiled.document).headline;
}
