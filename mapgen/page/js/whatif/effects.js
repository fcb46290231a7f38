// @ts-check
import { writeSuppositions } from "../state/suppositions.js";
import { weighMap } from "./judge.js";
import { CERTAINTIES } from "./nodes.js";

/** @typedef {import("./judge.js").Weighed} Weighed */
/**
 * Why a change goes no further than an element, `at`: `with` is a premise that holds a step down, or one from
 * which another step leads to a claim, and `most` the certainty that a step gives at most, or that one gives.
 *
 * @typedef {"nothing" | "premise" | "ceiling" | "least" | "own" | "taken"
 *   | "step" | "light" | "small"} Reason
 * @typedef {{ at: string, reason: Reason, with?: string, most?: string }} Halt
 */
/**
 * What one more supposition does: the elements whose verdict turns; where the change is stopped on its way,
 * the furthest first; and every element that it reaches, nearest first, with the one that it came from, ""
 * where it begins.
 *
 * @typedef {{ turned: Set<string>, halts: Halt[], reached: Map<string, string>,
 *   before: Weighed, after: Weighed }} Effect
 */

/**
 * What it changes that one thing is supposed, besides what is supposed already.
 *
 * @param {Weighable & Pick<CompiledMap, "arguments">} map
 * @param {string} others  the other suppositions, as text
 * @param {Supposition} one
 * @param {Weighed} [before]  the map weighed with the others, where that is known
 * @returns {Effect}
 */
export function effectOf(map, others, one, before = weighMap(map, others)) {
  const after = weighMap(map, [others, writeSuppositions([one])].filter(Boolean).join(","));
  const turned = new Set([...after.verdicts.keys()].filter((id) => turns(id, before, after)));
  const { halts, reached } = spread(map, one, before, after);
  const stopped = new Set(halts.map(({ at }) => at));
  // It moves a conclusion on one of the two readings, and too little for another verdict.
  const small = map.arguments
    .map(({ conclusion }) => conclusion)
    .filter((id) => reached.has(id) && !stopped.has(id) && !turned.has(id));
  const told = [...new Set(small)].map((at) => ({ at, reason: /** @type {const} */ ("small") }));
  return { turned, halts: [...told, ...halts], reached, before, after };
}

/** @param {string} id @param {Weighed} before @param {Weighed} after */
function turns(id, before, after) {
  const [then, now] = [before.verdicts.get(id), after.verdicts.get(id)];
  return then?.certainty !== now?.certainty || then?.word !== now?.word;
}

/**
 * How a change spreads: the elements that it reaches, and those among them that it does not move.
 *
 * @param {Weighable} map
 * @param {Supposition} one
 * @param {Weighed} before
 * @param {Weighed} after
 * @returns {Pick<Effect, "halts" | "reached">}
 */
function spread(map, one, before, after) {
  const ids = [...before.at.keys()];
  const moved = (/** @type {number} */ node) =>
    before.judged.levels[node] !== after.judged.levels[node] ||
    before.atBest.levels[node] !== after.atBest.levels[node] ||
    // A premise that nobody says is not ranked lower: its step is.
    before.nodes[node]?.unsaid !== after.nodes[node]?.unsaid;
  const onward = onwardOf(before);
  /** @type {Map<number, number>} */
  const from = new Map(startsOf(map, one).map((id) => [before.at.get(id) ?? -1, -1]));
  /** @type {Halt[]} */
  const halts = [];
  // The map grows while it is walked: each node is met once, in the order in which the change reaches it.
  for (const [node, cause] of from) {
    if (node < 0) continue;
    if (!moved(node)) halts.push({ at: ids[node] ?? "", ...reasonAt(node, cause, before, after, ids) });
    else for (const next of onward[node] ?? []) if (!from.has(next)) from.set(next, node);
  }
  const known = [...from].filter(([node]) => node >= 0 && ids[node]);
  const reached = new Map(known.map(([node, cause]) => [ids[node] ?? "", ids[cause] ?? ""]));
  return { halts: halts.reverse(), reached };
}

/** For each node, those whose rank depends on it. @param {Weighed} weighed */
export function onwardOf({ nodes }) {
  /** @type {number[][]} */
  const onward = nodes.map(() => []);
  nodes.forEach(({ isStep, premises, conclusion, attackers }, index) => {
    for (const premise of premises) onward[premise]?.push(index);
    for (const attacker of attackers) onward[attacker]?.push(index);
    if (isStep && conclusion >= 0) onward[index]?.push(conclusion);
  });
  return onward;
}

/**
 * The elements at which a supposition begins.
 *
 * @param {Weighable} map
 * @param {Supposition} one
 * @returns {string[]}
 */
export function startsOf(map, { kind, on }) {
  if (kind === "repair") {
    const about = map.repairs[on]?.about ?? "";
    return [map.attacks.find(({ id }) => id === about)?.on ?? about];
  }
  if (kind !== "drop") return [on];
  const leans = (/** @type {Claim} */ { footing: { tiers = [], tiers_at_best: best = [] } }) =>
    [...tiers, ...best].some((tier) => Object.hasOwn(tier, on));
  return map.claims.filter(leans).map(({ id }) => id);
}

/**
 * Why a node stays as it is, though what it depends on has changed: on the cautious reading or, where the
 * change is only on the charitable one, on that.
 *
 * @param {number} node
 * @param {number} cause  the node that has changed; negative where the change begins
 * @param {Weighed} before
 * @param {Weighed} after
 * @param {string[]} ids
 * @returns {Omit<Halt, "at">}
 */
function reasonAt(node, cause, before, after, ids) {
  const hoped = cause >= 0 && before.judged.levels[cause] === after.judged.levels[cause];
  const own = (hoped ? after.nodesAtBest : after.nodes)[node];
  const [then, now] = hoped ? [before.atBest, after.atBest] : [before.judged, after.judged];
  const rank = (/** @type {number} */ other) => now.levels[other] ?? 0;
  if (!own) return { reason: "light" };
  if (!own.isStep) return claimReason(own, rank(node), cause, before, { rank, ids });
  const held = own.premises.filter((premise) => premise !== cause && ids[premise]);
  const weakest = held.sort((one, other) => rank(one) - rank(other))[0];
  const given = cause < 0 ? own.ceiling : Math.max(rank(cause), then.levels[cause] ?? 0);
  if (weakest !== undefined && rank(weakest) < Math.min(own.ceiling, given))
    return { reason: "premise", with: ids[weakest] ?? "" };
  if (own.blocked || !rank(node)) return { reason: "nothing" };
  if (rank(node) === 1) return { reason: "least" };
  return { reason: "ceiling", most: CERTAINTIES[own.ceiling] ?? "none" };
}

/**
 * @param {GraphNode} claim
 * @param {number} rank
 * @param {number} cause
 * @param {Weighed} before
 * @param {{ rank: (node: number) => number, ids: string[] }} now
 * @returns {Omit<Halt, "at">}
 */
function claimReason(claim, rank, cause, before, now) {
  if (claim.taken && rank) return { reason: "taken" };
  if (cause < 0) return { reason: rank ? "own" : "nothing" };
  if (!before.nodes[cause]?.isStep) return { reason: "light" };
  if (!rank) return { reason: "nothing" };
  if (claim.level >= rank) return { reason: "own" };
  const others = claim.steps.filter((step) => step !== cause);
  const best = others.sort((one, other) => now.rank(other) - now.rank(one))[0] ?? -1;
  const premise = before.nodes[best]?.premises.find((one) => now.ids[one]);
  if (premise === undefined) return { reason: "step" };
  return { reason: "step", with: now.ids[premise] ?? "", most: CERTAINTIES[now.rank(best)] ?? "none" };
}
