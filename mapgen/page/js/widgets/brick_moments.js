// @ts-check
import { claimOf, inferenceOf, numberOf, shortOf, sourceOf } from "../reading/argument_map.js";
import { nameOf, say, word } from "../saying/say.js";
import { haltSentence, supposedText } from "./effects.js";

/** @typedef {import("../whatif/judge.js").Verdict} Verdict */
/** @typedef {import("../whatif/pulled.js").Pulled} Pulled */

/**
 * From one verdict to another in words; by the certainty where the word is the same.
 *
 * @param {Verdict | undefined} before
 * @param {Verdict | undefined} after
 */
export function turn(before, after) {
  const words = before?.word !== after?.word;
  const [list, from, to] = words
    ? /** @type {const} */ (["Carried", before?.word, after?.word])
    : /** @type {const} */ (["Certainty", before?.certainty, after?.certainty]);
  return { before: nameOf(list, from ?? ""), after: nameOf(list, to ?? "") };
}

/**
 * What the element that the change has come to last turns from and into; null where it does not turn, or is
 * what is taken out or put in. `what`: the claim by number and label, or the step.
 *
 * @param {Pulled} pulled
 * @param {number} at
 */
export function turnAt({ way }, at) {
  const id = way.elements[at] ?? "";
  if (at === 0 || (at === way.elements.length - 1 && way.stopped)) return null;
  const [before, after] = [way.before.verdicts.get(id), way.after.verdicts.get(id)];
  const turned = turn(before, after);
  if (turned.before === turned.after) return null;
  const step = inferenceOf(id);
  const claim = claimOf(id);
  if (!step && !claim) return null;
  const what = step
    ? word("brick-step", { n: numberOf(step.conclusion) })
    : `${numberOf(id)} ${claim ? say(shortOf(claim)) : ""}`;
  return { what, ...turned, isCertainty: before?.word === after?.word };
}

/**
 * What has become of the element that the change has come to last: `at` is its place on the way, 0 for what
 * is taken out or put in.
 *
 * @param {Pulled} pulled
 * @param {number} at
 * @returns {string}
 */
export function momentText({ one, way }, at) {
  const id = way.elements[at] ?? "";
  if (at === way.elements.length - 1 && way.stopped) return haltSentence(way.stopped);
  if (at === 0) return beginning(one, id);
  const step = inferenceOf(id);
  const n = numberOf(step?.conclusion ?? id);
  const values = { n, ...turn(way.before.verdicts.get(id), way.after.verdicts.get(id)) };
  const changed = values.before !== values.after;
  const isSame = way.before.verdicts.get(id)?.word === way.after.verdicts.get(id)?.word;
  if (step) return word(changed ? "brick-passes-on" : "brick-step-passes", values);
  if (!changed) return word("brick-passes", values);
  return word(isSame ? "brick-turns-evidence" : "brick-turns", values);
}

/** @param {Supposition} one @param {string} id  where the change begins */
function beginning(one, id) {
  const n = numberOf(id);
  if (one.kind === "doubt") return word("brick-taken", { n });
  if (one.kind === "drop") return word("brick-work-taken", { n, what: sourceOf(one.on)?.label || one.on });
  if (one.kind === "accept") return word("brick-established", { n });
  if (one.kind === "answer") return word("brick-settled", { n: numberOf(inferenceOf(id)?.conclusion ?? "") });
  return n ? word("brick-given", { n }) : `${supposedText(one)}.`;
}
