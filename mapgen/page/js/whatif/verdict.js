// @ts-check
import { CERTAINTIES } from "./nodes.js";

const VERY_LOW = 1;
const LOW = 2;

/**
 * `carries`: whether it gives more than almost nothing, even if what nobody told is as good as it can be.
 *
 * @typedef {{ certainty: string, status: string, word?: string, carries?: boolean }} Verdict
 */

/**
 * @param {Claim | undefined} claim @param {number} index @param {GraphNode[]} nodes
 * @param {Judged} judged @param {Judged} atBest
 * @returns {Verdict}
 */
export function verdictOn(claim, index, nodes, judged, atBest) {
  const node = /** @type {GraphNode} */ (nodes[index]);
  const certainty = node.unsaid && !node.denied ? 0 : (judged.levels[index] ?? 0);
  return {
    certainty: CERTAINTIES[certainty] ?? "none",
    status: judged.statuses[index] ?? "undecided",
    word: claim?.reasoning.word && wordOn(claim, index, node, judged, atBest),
    carries: (atBest.levels[index] ?? 0) > VERY_LOW,
  };
}

/**
 * Whether the text's reasoning carries a claim, as in strength/verdicts.py.
 *
 * @param {Claim} claim
 * @param {number} index
 * @param {GraphNode} node
 * @param {Judged} judged
 * @param {Judged} atBest
 */
function wordOn({ nature, reasoning }, index, node, { levels, bases, weighing }, atBest) {
  const rank = (/** @type {number} */ other) => levels[other] ?? 0;
  if (reasoning.word === "not-judged") return reasoning.word;
  if (nature === "known") return node.steps.some(rank) ? "supported" : "weak";
  if (node.unsaid || (atBest.levels[index] ?? 0) <= VERY_LOW) return "fails";
  const least = Math.max(LOW, bases[index] ?? 0);
  const weighs = weighing[index] ?? rank;
  if ([...node.contradicting].some((attacker) => weighs(attacker) >= least)) return "contested";
  return rank(index) >= CERTAINTIES.indexOf(reasoning.needed) ? "supported" : "weak";
}
