// @ts-check

import { readSuppositions } from "../state/suppositions.js";
import { circularSteps, stronglyConnectedComponents } from "./components.js";
import { CERTAINTIES, graphOf } from "./graph.js";
import { groundedStatuses } from "./grounded.js";

const VERY_LOW = 1;

/**
 * The certainty and the status of every claim and step of a map, by id, with what is supposed.
 *
 * @param {Weighable} map
 * @param {string} whatif  suppositions as text
 * @returns {Map<string, { certainty: string, status: string }>}
 */
export function judgeMap(map, whatif) {
  const { nodes, at } = graphOf(map, readSuppositions(whatif));
  const { levels, statuses } = judge(nodes);
  return new Map(
    [...at].map(([id, index]) => [
      id,
      { certainty: CERTAINTIES[levels[index] ?? 0] ?? "none", status: statuses[index] ?? "undecided" },
    ]),
  );
}

/**
 * The level, 0 to 4, and the status of every node, as in strength/semantics/verdict.py.
 *
 * @param {GraphNode[]} nodes
 * @returns {Judged}
 */
function judge(nodes) {
  const circular = circularSteps(nodes);
  const restsOn = nodes.map(({ isStep, premises, steps }, index) => {
    if (!isStep) return steps.filter((step) => !circular.has(step));
    return circular.has(index) ? [] : premises;
  });
  const order = stronglyConnectedComponents(restsOn).flat();
  const unattacked = levelsOf(nodes, restsOn, order, circular, null);
  const statuses = groundedStatuses(nodes, circular, unattacked);
  return { levels: levelsOf(nodes, restsOn, order, circular, statuses), statuses };
}

/**
 * The level of every node, 0 to 4, as in strength/semantics/weakest_link.py: a step has that of its weakest
 * premise, within its ceiling, a claim the best of its evidence and its steps (Rescher 1976; Walton 1992).
 * With statuses, a node that is out has 0, and an undecided one at most 1.
 *
 * @param {GraphNode[]} nodes
 * @param {number[][]} restsOn
 * @param {number[]} order  of the nodes: each after those that it rests on
 * @param {Set<number>} circular
 * @param {string[] | null} statuses  of each node; null to leave attacks out
 */
function levelsOf(nodes, restsOn, order, circular, statuses) {
  const levels = nodes.map(() => 0);
  for (const index of order) {
    const below = (restsOn[index] ?? []).map((other) => levels[other] ?? 0);
    const level = levelOf(/** @type {GraphNode} */ (nodes[index]), below, circular.has(index));
    const status = statuses?.[index] ?? "in";
    levels[index] = status === "out" ? 0 : status === "in" ? level : Math.min(VERY_LOW, level);
  }
  return levels;
}

/** @param {GraphNode} node @param {number[]} below @param {boolean} circular */
function levelOf({ isStep, level, ceiling, drop, blocked, limited }, below, circular) {
  if (!isStep) return below.reduce((best, one) => Math.max(best, one), level);
  if (blocked || circular) return 0;
  const least = below.reduce((worst, one) => Math.min(worst, one), ceiling);
  const lowered = least && drop ? Math.max(VERY_LOW, least - drop) : least;
  return limited ? Math.min(VERY_LOW, lowered) : lowered;
}
