// @ts-check

import { readSuppositions } from "../state/suppositions.js";
import { circularSteps, stronglyConnectedComponents } from "./components.js";
import { graphOf } from "./graph.js";
import { groundedStatuses } from "./grounded.js";
import { objectingRank } from "./nodes.js";
import { verdictOn } from "./verdict.js";

const VERY_LOW = 1;
const LOW = 2;
/** By how many ranks an objection lowers what it contradicts, by its own rank. */
const WEIGHTS = [0, 0, 0, 1, 2];
const CAVEAT = 1;

/** @typedef {import("./verdict.js").Verdict} Verdict */

/**
 * The certainty and the status of every claim and step of a map, by id, with what is supposed; of a claim
 * that has one, also the word on whether the text's reasoning carries it.
 *
 * @param {Weighable} map @param {string} whatif  suppositions as text
 */
export function judgeMap(map, whatif) {
  return weighMap(map, whatif).verdicts;
}

/**
 * A map as it is weighed with what is supposed: its argumentation graph and the ranks of its nodes, on the
 * cautious reading and on the charitable one, and the verdicts that follow, by id.
 *
 * @typedef {object} Weighed
 * @property {GraphNode[]} nodes
 * @property {GraphNode[]} nodesAtBest
 * @property {Map<string, number>} at  the number of a claim's or a step's node, by its id
 * @property {Judged} judged
 * @property {Judged} atBest
 * @property {Map<string, Verdict>} verdicts
 */

/** @param {Weighable} map @param {string} whatif  suppositions as text @returns {Weighed} */
export function weighMap(map, whatif) {
  const suppositions = readSuppositions(whatif);
  const { nodes, at } = graphOf(map, suppositions, false);
  const judged = judge(nodes, null);
  const nodesAtBest = graphOf(map, suppositions, true).nodes;
  const atBest = judge(nodesAtBest, judged);
  const claims = new Map(map.claims.map((claim) => [claim.id, claim]));
  const verdicts = new Map(
    [...at].map(([id, index]) => [id, verdictOn(claims.get(id), index, nodes, judged, atBest)]),
  );
  return { nodes, nodesAtBest, at, judged, atBest, verdicts };
}

/**
 * The rank, 0 to 4, and the status of every node, as in strength/semantics/verdict.py. `objecting`: the
 * verdicts by which attackers weigh; null if by their own.
 *
 * @param {GraphNode[]} nodes
 * @param {Judged | null} objecting
 * @returns {Judged}
 */
function judge(nodes, objecting) {
  const circular = circularSteps(nodes);
  const restsOn = nodes.map(({ isStep, premises, steps }, index) => {
    if (!isStep) return steps.filter((step) => !circular.has(step));
    return circular.has(index) ? [] : premises;
  });
  const order = stronglyConnectedComponents(restsOn).flat();
  const unattacked = nodes.map(() => 0);
  for (const index of order) unattacked[index] = levelOf(nodes, index, restsOn, unattacked, circular);
  const statuses = groundedStatuses(nodes, circular, unattacked);
  const levels = nodes.map(() => 0);
  /** @type {((attacker: number) => number)[]} */
  const weighing = nodes.map(() => () => 0);
  const bases = nodes.map(() => 0);
  for (const component of inDependence(nodes, restsOn, order)) {
    const inside = new Set(component);
    for (const index of component) {
      const base = levelOf(nodes, index, restsOn, levels, circular);
      const weighs =
        objecting?.weighing[index] ??
        ((/** @type {number} */ attacker) =>
          objectingRank(nodes[attacker], (inside.has(attacker) ? unattacked : levels)[attacker]));
      weighing[index] = weighs;
      bases[index] = base;
      const node = /** @type {GraphNode} */ (nodes[index]);
      const spared = node.isStep && leastOf(nodes, index, restsOn, levels) <= LOW;
      levels[index] = struck(node, base, weighs, objecting?.statuses ?? statuses, spared);
    }
  }
  return { levels, bases, weighing, statuses };
}

/**
 * The nodes in groups, each after those that it depends on by supports and attacks; within a group, each
 * after those that support it.
 *
 * @param {GraphNode[]} nodes
 * @param {number[][]} restsOn
 * @param {number[]} order
 */
function inDependence(nodes, restsOn, order) {
  const position = nodes.map(() => 0);
  for (const [index, node] of order.entries()) position[node] = index;
  const dependsOn = nodes.map(({ attackers }, index) => [...(restsOn[index] ?? []), ...attackers]);
  const components = stronglyConnectedComponents(dependsOn);
  for (const component of components)
    component.sort((one, other) => (position[one] ?? 0) - (position[other] ?? 0));
  return components;
}

/**
 * The rank of a node before the attacks on it count, as in strength/semantics/weakest_link.py: a step has
 * that of its weakest premise, within its ceiling and lowered, a claim the best of its evidence and its
 * steps (Rescher 1976; Walton 1992).
 *
 * @param {GraphNode[]} nodes
 * @param {number} index
 * @param {number[][]} restsOn
 * @param {number[]} levels  the ranks of those that it rests on
 * @param {Set<number>} circular
 */
function levelOf(nodes, index, restsOn, levels, circular) {
  const { isStep, level, gap, faults, open, blocked, carrying } = /** @type {GraphNode} */ (nodes[index]);
  const below = restsOn[index] ?? [];
  if (!isStep) return below.reduce((best, one) => Math.max(best, levels[one] ?? 0), level);
  if (blocked || circular.has(index)) return 0;
  const least = leastOf(nodes, index, restsOn, levels);
  const takesForGranted = below.some((one) => nodes[one]?.unsaid && !(gap && carrying.includes(one)));
  const lowering = gap + faults + (open || takesForGranted ? 1 : 0);
  return least && Math.max(VERY_LOW, least - lowering);
}

/**
 * The rank of a step's weakest premise, within its ceiling.
 *
 * @param {GraphNode[]} nodes @param {number} index @param {number[][]} restsOn @param {number[]} levels
 */
function leastOf(nodes, index, restsOn, levels) {
  const { ceiling } = /** @type {GraphNode} */ (nodes[index]);
  return (restsOn[index] ?? []).reduce((worst, one) => Math.min(worst, levels[one] ?? 0), ceiling);
}

/**
 * What the attacks on a node leave of its rank: the heaviest objection counts. A caveat does not weigh on a
 * step that is `spared`, whose kind or evidence says as much.
 *
 * @param {GraphNode} node
 * @param {number} base
 * @param {(attacker: number) => number} weighing
 * @param {string[]} statuses
 * @param {boolean} spared
 */
function struck({ attackers, contradicting, fatal }, base, weighing, statuses, spared) {
  let heaviest = 0;
  for (const attacker of attackers) {
    const standing = statuses[attacker] !== "out";
    if (fatal.has(attacker)) {
      if (standing) return 0;
    } else if (contradicting.has(attacker)) {
      heaviest = Math.max(heaviest, WEIGHTS[weighing(attacker)] ?? 0);
    } else if (standing && !spared) heaviest = Math.max(heaviest, CAVEAT);
  }
  return base && Math.max(VERY_LOW, base - heaviest);
}
