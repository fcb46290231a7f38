// @ts-check
import { compiled } from "../reading/islands.js";
import { getState } from "../state/state.js";
import { readSuppositions } from "../state/suppositions.js";
import { judgeMap } from "./judge.js";

/** @typedef {{ certainty: string, status: string }} Verdict */

/**
 * The last thing judged: views ask for the same many times.
 *
 * @type {{ whatif: string, verdicts: Map<string, Verdict> }}
 */
let last = { whatif: "", verdicts: new Map() };

/** What the reader supposes, in order. @returns {Supposition[]} */
export function suppositions() {
  return readSuppositions(getState().whatif);
}

/**
 * The certainty and the status of a claim, a step or a chain, with all that is
 * supposed; and whether that makes them other than the document leaves them.
 * Whatever shows a certainty or a status asks here, but for the text's marks and
 * the hand-out: these tell what the document comes to.
 *
 * @param {Claim | Inference | Argument} found
 * @returns {Verdict & { supposed: boolean }}
 */
export function now(found) {
  const { certainty, status } = found;
  const judged = verdicts().get("claims" in found ? found.conclusion : found.id);
  if (!judged) return { certainty, status, supposed: false };
  return { ...judged, supposed: judged.certainty !== certainty || judged.status !== status };
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

/** @returns {Map<string, Verdict>} */
function verdicts() {
  const { whatif } = getState();
  if (!whatif) return new Map();
  if (whatif !== last.whatif) last = { whatif, verdicts: judgeMap(compiled, whatif) };
  return last.verdicts;
}
