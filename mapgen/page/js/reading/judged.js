// @ts-check
import { chainOf } from "./argument_map.js";
import { compiled } from "./islands.js";

/** The letters of the breaks of a chain, first the one where it breaks first. */
const LETTERS = ["A", "B", "C"];

/** Where the text's own reasoning breaks in a chain, at most three places. @param {Argument} argument */
export function breaksOf({ breaks }) {
  return breaks;
}

/** What is missing in a chain, first what matters most. @param {Argument} argument */
export function gapsOf({ gaps }) {
  return gaps;
}

/**
 * The letter of the break at an element in a chain, one for each element, though it may break there for
 * several reasons; empty where it does not break there.
 *
 * @param {Argument} argument
 * @param {string} on
 */
export function breakLetter(argument, on) {
  const places = [...new Set(argument.breaks.map((one) => one.on))];
  return LETTERS[places.indexOf(on)] ?? "";
}

/** What the document's answer comes to, in a sentence; undefined where the map names no answer. */
export function headline() {
  return compiled.document.headline ?? undefined;
}

/** The chain that holds the document's answer. @returns {Argument | undefined} */
export function answerChain() {
  return chainOf(headline()?.argument ?? "");
}
