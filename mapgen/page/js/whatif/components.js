// @ts-check

/**
 * Every place, together with those it is in a circle with, after whatever it
 * hangs on: Tarjan 1972, without recursion, as strength/semantics/components.py.
 *
 * @param {number[][]} hangsOn
 * @returns {number[][]}
 */
export function circlesIn(hangsOn) {
  const numbers = hangsOn.map(() => -1);
  const lowest = hangsOn.map(() => 0);
  const open = hangsOn.map(() => false);
  /** @type {number[]} */
  const waiting = [];
  /** @type {number[][]} */
  const units = [];
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
  for (let first = 0; first < hangsOn.length; first += 1) {
    const way = numbers[first] === -1 ? [enter(first)] : [];
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const next = hangsOn[step.here]?.[step.at++];
      if (next !== undefined) {
        if (numbers[next] === -1) way.push(enter(next));
        else if (open[next]) lower(step.here, numbers[next] ?? 0);
        continue;
      }
      way.pop();
      if (lowest[step.here] === numbers[step.here]) units.push(closed(waiting, step.here, open));
      const above = way.at(-1);
      if (above) lower(above.here, lowest[step.here] ?? 0);
    }
  }
  return units;
}

/** @param {number[]} waiting @param {number} here @param {boolean[]} open */
function closed(waiting, here, open) {
  const unit = waiting.splice(waiting.lastIndexOf(here));
  for (const one of unit) open[one] = false;
  return unit;
}

/**
 * The steps that lean on their own conclusion: inside a circle, and not reached before it.
 *
 * @param {Place[]} places
 * @returns {Set<number>}
 */
export function circularSteps(places) {
  const units = circlesIn(places.map((place) => (place.isStep ? place.premises : place.steps)));
  const rounds = foundedRounds(places);
  /** @type {Set<number>} */
  const circular = new Set();
  for (const unit of units.filter(({ length }) => length > 1)) {
    const inside = new Set(unit);
    for (const step of unit) {
      const { isStep, conclusion, premises } = /** @type {Place} */ (places[step]);
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
 * In which round each claim is first reached from claims that stand without a step; never: infinity.
 *
 * @param {Place[]} places
 */
function foundedRounds(places) {
  const rounds = places.map(() => Infinity);
  const uses = usesOf(places);
  const missing = places.map(({ premises }) => premises.length);
  let reached = places.flatMap(({ isStep, denied, grounded, steps }, index) =>
    !isStep && !denied && (grounded || !steps.length) ? [index] : [],
  );
  for (const one of reached) rounds[one] = 0;
  for (let round = 1; reached.length; round += 1) {
    /** @type {number[]} */
    const later = [];
    for (const step of reached.flatMap((one) => uses[one] ?? [])) {
      const { conclusion } = /** @type {Place} */ (places[step]);
      missing[step] = (missing[step] ?? 0) - 1;
      if (missing[step] || rounds[conclusion] !== Infinity) continue;
      rounds[conclusion] = round;
      later.push(conclusion);
    }
    reached = later;
  }
  return rounds;
}

/** The steps that have each place as a premise. @param {Place[]} places */
export function usesOf(places) {
  /** @type {number[][]} */
  const uses = places.map(() => []);
  places.forEach(({ premises }, step) => {
    for (const premise of premises) uses[premise]?.push(step);
  });
  return uses;
}
