// @ts-check
import { asStep, emptyNode, stepNode, weighClaim } from "./nodes.js";

/** @typedef {import("./nodes.js").Supposed} Supposed */

/**
 * The argumentation graph of a map with what is supposed, as strength/semantics/build_graph.py makes it, and
 * strength/repair/trial.py changes it. `nodes` are claims, then steps, then one for undescribed premises;
 * `at` gives the number of a claim or step by its id. `atBest`: on the charitable reading, where what nobody
 * told is as good as it can be.
 *
 * @param {Weighable} map
 * @param {Supposition[]} suppositions
 * @param {boolean} atBest
 * @returns {{ nodes: GraphNode[], at: Map<string, number> }}
 */
export function graphOf(map, suppositions, atBest) {
  const supposed = sorted(suppositions);
  const ids = [...map.claims, ...map.inferences].map(({ id }) => id);
  const at = new Map(ids.map((id, index) => [id, index]));
  const undescribed = ids.length;
  const makers = new Set(
    [...map.claims, ...map.inferences].filter(({ makers: own }) => own).map(({ id }) => id),
  );
  const nodes = [
    ...map.claims.map(() => emptyNode()),
    ...stepNodes(map, supposed, atBest),
    { ...emptyNode(), assumable: true },
  ];
  for (const [index, step] of map.inferences.entries())
    joinStep(nodes, step, map.claims.length + index, at, undescribed, makers);
  const met = new Set(
    map.attacks.filter(({ id }) => supposed.repairs.has(`answer-attack:${id}`)).map(directionOf),
  );
  for (const attack of map.attacks)
    if (!met.has(directionOf(attack)) && !(makers.has(attack.from) && !makers.has(attack.on)))
      addAttack(nodes, attack, at, makers);
  for (const [index, claim] of map.claims.entries()) weighClaim(map, nodes, index, claim, supposed, atBest);
  return { nodes, at };
}

/**
 * The nodes of a map's steps where nothing is supposed of them, on both readings.
 *
 * @type {WeakMap<Weighable, { cautious: GraphNode[], atBest: GraphNode[] }>}
 */
const asWritten = new WeakMap();

/** @param {Weighable} map */
function writtenSteps(map) {
  const nodes = (/** @type {boolean} */ atBest) =>
    map.inferences.map((step) => stepNode(map, step, sorted([]), atBest));
  const known = asWritten.get(map) ?? { cautious: nodes(false), atBest: nodes(true) };
  asWritten.set(map, known);
  return known;
}

/**
 * The nodes of the steps, not joined yet. One that nothing is supposed of is a copy of what was worked out
 * before: a supposition mostly concerns one step or none.
 *
 * @param {Weighable} map @param {Supposed} supposed @param {boolean} atBest
 */
function stepNodes(map, supposed, atBest) {
  const about = new Set([...supposed.answers.keys(), ...supposed.repairs].flatMap((each) => each.split(":")));
  const plain = writtenSteps(map)[atBest ? "atBest" : "cautious"];
  return map.inferences.map((step, index) =>
    about.has(step.id) || step.premises.some((id) => about.has(id))
      ? stepNode(map, step, supposed, atBest)
      : asStep(/** @type {GraphNode} */ (plain[index])),
  );
}

/** @param {Supposition[]} suppositions @returns {Supposed} */
function sorted(suppositions) {
  /** @type {Supposed} */
  const supposed = { claims: new Map(), dropped: new Set(), answers: new Map(), repairs: new Set() };
  for (const { kind, on, question } of suppositions) {
    if (kind === "doubt" || kind === "accept") supposed.claims.set(on, kind);
    else if (kind === "drop") supposed.dropped.add(on);
    else if (kind === "repair") supposed.repairs.add(on);
    else supposed.answers.set(`${on}:${question}`, kind === "answer" ? "answered" : "failed");
  }
  return supposed;
}

/**
 * Joins a step to its premises, without those told beside others, and to its conclusion, unless it leads
 * from the makers' part of the map to the text's. The node `undescribed` stands for premises that the file
 * does not describe: its level is 0.
 *
 * @param {GraphNode[]} nodes
 * @param {Inference} step
 * @param {number} here
 * @param {Map<string, number>} at
 * @param {number} undescribed
 * @param {Set<string>} makers  ids of the claims and steps that are not the text's
 */
function joinStep(nodes, step, here, at, undescribed, makers) {
  const bearing = step.premises.filter((id) => !step.beside?.includes(id));
  const premises = bearing.map((id) => at.get(id) ?? undescribed);
  const own = /** @type {GraphNode} */ (nodes[here]);
  own.premises = [...new Set(premises.length ? premises : [undescribed])];
  own.carrying = (step.hinges.carrying ?? []).map((id) => at.get(id) ?? undescribed);
  if (makers.has(step.id) && !makers.has(step.conclusion)) return;
  own.conclusion = at.get(step.conclusion) ?? -1;
  nodes[own.conclusion]?.steps.push(here);
}

/**
 * A key for attacker and target: an answer to one attack answers all with the same key.
 *
 * @param {Attack} attack
 */
function directionOf({ from, on }) {
  return `${from} ${on}`;
}

/**
 * @param {GraphNode[]} nodes
 * @param {Attack} attack
 * @param {Map<string, number>} at
 * @param {Set<string>} makers  ids of the claims and steps that are not the text's; none strikes back at
 *   the text
 */
function addAttack(nodes, { kind, from, on, fatal }, at, makers) {
  const [attacker, target] = [at.get(from), nodes[at.get(on) ?? -1]];
  if (attacker === undefined || !target) return;
  target.attackers.add(attacker);
  if (kind !== "undercut") target.contradicting.add(attacker);
  if (fatal) target.fatal.add(attacker);
  if (makers.has(on) && !makers.has(from)) target.oneWay.add(attacker);
}
