// @ts-check
import { usesOf } from "./components.js";
import { objectingRank } from "./nodes.js";

/**
 * The status of each node, "in", "out" or "undecided", by the grounded labelling (Dung 1995; Caminada 2006),
 * as in strength/semantics/grounded.py.
 *
 * @param {GraphNode[]} nodes
 * @param {Set<number>} circular
 * @param {number[]} levels
 *   of each node without attacks, 0 to 4: a rebut or undermine of lower level does not count, nor an undercut
 *   unless it is fatal
 * @returns {string[]}
 */
export function groundedStatuses(nodes, circular, levels) {
  const labelling = new Labelling(nodes, circular, levels);
  return labelling.run();
}

class Labelling {
  /** @param {GraphNode[]} nodes @param {Set<number>} circular @param {number[]} levels */
  constructor(nodes, circular, levels) {
    this.nodes = nodes;
    this.circular = circular;
    this.statuses = nodes.map(() => "undecided");
    /** @type {number[][]} */
    this.strikes = nodes.map(() => []);
    this.against = nodes.map(() => 0);
    this.missing = nodes.map(({ premises }) => premises.length);
    this.stepsLeft = nodes.map(({ steps }) => steps.filter((step) => !circular.has(step)).length);
    this.supported = nodes.map(() => false);
    this.uses = usesOf(nodes).map((steps) => steps.filter((step) => !circular.has(step)));
    /** @type {number[]} */
    this.fresh = [];
    nodes.forEach((node, target) => {
      for (const attacker of node.attackers) this.weighAttack(attacker, target, node, levels);
    });
  }

  /** @param {number} attacker @param {number} target @param {GraphNode} node @param {number[]} levels */
  weighAttack(attacker, target, { contradicting, fatal, oneWay }, levels) {
    const ahead = objectingRank(this.nodes[attacker], levels[attacker]) - (levels[target] ?? 0);
    const contradicts = contradicting.has(attacker);
    if (!fatal.has(attacker) && (!contradicts || ahead < 0)) return;
    this.strike(attacker, target);
    if (contradicts && ahead === 0 && attacker !== target && !oneWay.has(attacker) && !fatal.has(attacker))
      this.strike(target, attacker);
  }

  /** @param {number} attacker @param {number} target */
  strike(attacker, target) {
    this.strikes[attacker]?.push(target);
    this.against[target] = (this.against[target] ?? 0) + 1;
  }

  run() {
    this.nodes.forEach(({ blocked }, index) => {
      if (blocked) this.label(index, "out");
    });
    for (const index of this.nodes.keys()) this.takeInIfSafe(index);
    for (let next = this.fresh.pop(); next !== undefined; next = this.fresh.pop()) {
      if (this.statuses[next] === "in") this.spreadIn(next);
      else this.spreadOut(next);
    }
    return this.statuses;
  }

  /** @param {number} index @param {string} status */
  label(index, status) {
    if (this.statuses[index] !== "undecided") return;
    this.statuses[index] = status;
    this.fresh.push(index);
  }

  /** @param {number} index */
  takeInIfSafe(index) {
    const { isStep, assumable } = /** @type {GraphNode} */ (this.nodes[index]);
    if (this.against[index]) return;
    const safe = isStep
      ? !this.missing[index] && !this.circular.has(index)
      : assumable || this.supported[index];
    if (safe) this.label(index, "in");
  }

  /** @param {number} index */
  spreadIn(index) {
    for (const target of this.strikes[index] ?? []) this.label(target, "out");
    for (const step of this.uses[index] ?? []) {
      this.missing[step] = (this.missing[step] ?? 0) - 1;
      this.takeInIfSafe(step);
    }
    const { conclusion } = /** @type {GraphNode} */ (this.nodes[index]);
    if (conclusion < 0) return;
    this.supported[conclusion] = true;
    this.takeInIfSafe(conclusion);
  }

  /** @param {number} index */
  spreadOut(index) {
    for (const target of this.strikes[index] ?? []) {
      this.against[target] = (this.against[target] ?? 0) - 1;
      this.takeInIfSafe(target);
    }
    for (const step of this.uses[index] ?? []) this.label(step, "out");
    const { conclusion } = /** @type {GraphNode} */ (this.nodes[index]);
    if (conclusion < 0 || this.circular.has(index)) return;
    const left = (this.stepsLeft[conclusion] ?? 0) - 1;
    this.stepsLeft[conclusion] = left;
    if (!left && !this.nodes[conclusion]?.assumable) this.label(conclusion, "out");
  }
}
