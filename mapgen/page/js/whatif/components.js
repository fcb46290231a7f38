// @ts-check

/**
 * The strongly connected components of a graph, each a list of node numbers, in an order in which each comes
 * after those that it depends on (Tarjan 1972). No recursion, as in strength/semantics/components.py.
 *
 * @param {number[][]} successors  for each node, the numbers of the nodes that it depends on
 * @returns {number[][]}
 */
export function stronglyConnectedComponents(successors) {
  const numbers = successors.map(() => -1);
  const lowest = successors.map(() => 0);
  const open = successors.map(() => false);
  /** @type {number[]} */
  const waiting = [];
  /** @type {number[][]} */
  const components = [];
  let count = 0;
  const enter = (/** @type {number} */ here) => {
    numbers[here] = lowest[here] = count++;
    waiting.push(here);
    open[here] = true;
    return { here, at: 0 };
  };
  const lower = (/** @type {number} */ here, /** @type {number} */ to) => {
    lowest[here] = Math.min(lowest[here] ?? 0, to);
  };
  for (let first = 0; first < successors.length; first += 1) {
    const way = numbers[first] === -1 ? [enter(first)] : [];
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const next = successors[step.here]?.[step.at++];
      if (next !== undefined) {
        if (numbers[next] === -1) way.push(enter(next));
        else if (open[next]) lower(step.here, numbers[next] ?? 0);
        continue;
      }
      way.pop();
      if (lowest[step.here] === numbers[step.here]) components.push(closed(waiting, step.here, open));
      const above = way.at(-1);
      if (above) lower(above.here, lowest[step.here] ?? 0);
    }
  }
  return components;
}

/** @param {number[]} waiting @param {number} here @param {boolean[]} open */
function closed(waiting, here, open) {
  const component = waiting.splice(waiting.lastIndexOf(here));
  for (const one of component) open[one] = false;
  return component;
}

/**
 * The numbers of the steps that depend on their own conclusion: those in a cycle with it that have a premise
 * which is derived no earlier than it.
 *
 * @param {GraphNode[]} nodes
 * @returns {Set<number>}
 */
export function circularSteps(nodes) {
  const components = stronglyConnectedComponents(
    nodes.map((node) => (node.isStep ? node.premises : node.steps)),
  );
  const rounds = derivationRounds(nodes);
  /** @type {Set<number>} */
  const circular = new Set();
  for (const component of components.filter(({ length }) => length > 1)) {
    const inside = new Set(component);
    for (const step of component) {
      const { isStep, conclusion, premises } = /** @type {GraphNode} */ (nodes[step]);
      const first = rounds[conclusion] ?? Infinity;
      if (
        isStep &&
        inside.has(conclusion) &&
        premises.some((premise) => (rounds[premise] ?? Infinity) >= first)
      )
        circular.add(step);
    }
  }
  return circular;
}

/**
 * For each node, the round in which it is first derived: 0 for a claim that is asserted without a step, one
 * more for the conclusion of each step; infinity for a claim that never is, and for a step.
 *
 * @param {GraphNode[]} nodes
 */
function derivationRounds(nodes) {
  const rounds = nodes.map(() => Infinity);
  const uses = usesOf(nodes);
  const missing = nodes.map(({ premises }) => premises.length);
  let reached = nodes.flatMap(({ isStep, denied, assumable, steps }, index) =>
    !isStep && !denied && (assumable || !steps.length) ? [index] : [],
  );
  for (const one of reached) rounds[one] = 0;
  for (let round = 1; reached.length; round += 1) {
    /** @type {number[]} */
    const later = [];
    for (const step of reached.flatMap((one) => uses[one] ?? [])) {
      const { conclusion } = /** @type {GraphNode} */ (nodes[step]);
      missing[step] = (missing[step] ?? 0) - 1;
      if (missing[step] || rounds[conclusion] !== Infinity) continue;
      rounds[conclusion] = round;
      later.push(conclusion);
    }
    reached = later;
  }
  return rounds;
}

/** For each node, the numbers of the steps that have it as a premise. @param {GraphNode[]} nodes */
export function usesOf(nodes) {
  /** @type {number[][]} */
  const uses = nodes.map(() => []);
  nodes.forEach(({ premises }, step) => {
    for (const premise of premises) uses[premise]?.push(step);
  });
  return uses;
}
