// @ts-check
import { repairOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { breaksOf } from "../reading/judged.js";
import { getState } from "../state/state.js";
import { readSuppositions } from "../state/suppositions.js";
import { judgeMap } from "./judge.js";

/** @typedef {import("./verdict.js").Verdict} Verdict */

/**
 * The verdicts, by id, on the suppositions judged last: views ask for the same ones many times.
 *
 * @type {{ whatif: string, verdicts: Map<string, Verdict> }}
 */
let last = { whatif: "", verdicts: new Map() };

/** What the reader supposes, in the order in which it was supposed. @returns {Supposition[]} */
export function suppositions() {
  return readSuppositions(getState().whatif);
}

/**
 * The certainty, the status and the word of a claim, a step or a chain's conclusion, with what the reader
 * supposes; `supposed` tells whether any differs from the compiled map. Whatever shows a certainty or a
 * status asks here, except the marks in the text and the hand-out, which show those of the compiled map.
 *
 * @param {Claim | Inference | Argument} found
 * @returns {Omit<Verdict, "carries"> & { supposed: boolean }}
 */
export function now(found) {
  const { certainty, status } = found;
  const word = "reasoning" in found ? found.reasoning.word : undefined;
  const judged = verdicts().get("claims" in found ? found.conclusion : found.id);
  if (!judged) return { certainty, status, word, supposed: false };
  const same = judged.certainty === certainty && judged.status === status && judged.word === word;
  return { ...judged, supposed: !same };
}

/**
 * The verdicts on the map as it is written, by id.
 *
 * @type {Map<string, Verdict> | undefined}
 */
let asWritten;

/**
 * Whether a claim or a step gives more than almost nothing, with what the reader supposes; the same question
 * that makes a conclusion fail is asked of a step.
 *
 * @param {string} id
 */
export function carriesNow(id) {
  if (!getState().whatif) asWritten ??= judgeMap(compiled, "");
  const judged = getState().whatif ? verdicts() : asWritten;
  return judged?.get(id)?.carries ?? true;
}

/**
 * The elements of `all` whose certainty or status the reader's suppositions change.
 *
 * @template {Claim | Inference | Argument} Found
 * @param {Found[]} all
 */
export function changedAmong(all) {
  return all.filter((each) => now(each).supposed);
}

/**
 * The breaks of a chain without those that no longer hold with what the reader supposes: all, where the chain
 * is supported now, and those at a place that is supposed to be established or mended.
 *
 * @param {Argument} argument
 */
export function breaksNow(argument) {
  const all = breaksOf(argument);
  const supposed = suppositions();
  if (!supposed.length) return all;
  if (now(argument).word === "supported") return [];
  const mended = supposed.flatMap(({ kind, on }) => {
    if (kind === "repair") return repairOf(on)?.about ?? [];
    return kind === "accept" ? on : [];
  });
  return all.filter(({ on }) => !mended.includes(on));
}

/** @returns {Map<string, Verdict>} */
function verdicts() {
  const { whatif } = getState();
  if (!whatif) return new Map();
  if (whatif !== last.whatif) last = { whatif, verdicts: judgeMap(compiled, whatif) };
  return last.verdicts;
}
