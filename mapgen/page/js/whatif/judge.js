// @ts-check

import { readSuppositions } from "../state/suppositions.js";
import { circlesIn, circularSteps } from "./components.js";
import { CERTAINTIES, webOf } from "./graph.js";
import { groundedStatuses } from "./grounded.js";

const VERY_LOW = 1;

/**
 * The verdict on every claim and step of a map, by id, with what is supposed.
 *
 * @param {Weighable} map
 * @param {string} whatif
 * @returns {Map<string, { certainty: string, status: string }>}
 */
export function judgeMap(map, whatif) {
  const { places, at } = webOf(map, readSuppositions(whatif));
  const { levels, statuses } = judge(places);
  return new Map(
    [...at].map(([id, index]) => [
      id,
      { certainty: CERTAINTIES[levels[index] ?? 0] ?? "none", status: statuses[index] ?? "undecided" },
    ]),
  );
}

/**
 * Rank and status of every place: strength/semantics/verdict.py, in the page.
 *
 * @param {Place[]} places
 * @returns {Judged}
 */
function judge(places) {
  const circular = circularSteps(places);
  const restsOn = places.map(({ isStep, premises, steps }, index) => {
    if (!isStep) return steps.filter((step) => !circular.has(step));
    return circular.has(index) ? [] : premises;
  });
  const order = circlesIn(restsOn).flat();
  const unattacked = levelsOf(places, restsOn, order, circular, null);
  const statuses = groundedStatuses(places, circular, unattacked);
  return { levels: levelsOf(places, restsOn, order, circular, statuses), statuses };
}

/**
 * An argument is as certain as its weakest link (Rescher 1976; Walton 1992):
 * strength/semantics/weakest_link.py.
 *
 * @param {Place[]} places @param {number[][]} restsOn @param {number[]} order @param {Set<number>} circular
 * @param {string[] | null} statuses  null where nobody attacks
 */
function levelsOf(places, restsOn, order, circular, statuses) {
  const levels = places.map(() => 0);
  for (const index of order) {
    const below = (restsOn[index] ?? []).map((other) => levels[other] ?? 0);
    const level = levelOf(/** @type {Place} */ (places[index]), below, circular.has(index));
    const status = statuses?.[index] ?? "in";
    levels[index] = status === "out" ? 0 : status === "in" ? level : Math.min(VERY_LOW, level);
  }
  return levels;
}

/** @param {Place} place @param {number[]} below @param {boolean} circular */
function levelOf({ isStep, level, ceiling, drop, blocked, limited }, below, circular) {
  if (!isStep) return below.reduce((best, one) => Math.max(best, one), level);
  if (blocked || circular) return 0;
  const least = below.reduce((worst, one) => Math.min(worst, one), ceiling);
  const lowered = least && drop ? Math.max(VERY_LOW, least - drop) : least;
  return limited ? Math.min(VERY_LOW, lowered) : lowered;
}
