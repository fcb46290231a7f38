// @ts-check
import { attacksFrom, chainOf, inferenceOf, inferencesFrom } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { prefersStillness } from "../state/preferences.js";
import { readSuppositions } from "../state/suppositions.js";
import { hasArrived, pulledNow } from "../whatif/pulled.js";

/** How long a change takes from one element to the next, in milliseconds. */
const STEP_MS = 180;

/**
 * A change of what is supposed on its way through the map: what was supposed before, when it began, and how
 * many elements away from it each element is.
 *
 * @type {{ before: string, begun: number, ranks: Map<string, number> } | null}
 */
let wave = null;

/**
 * Begins to show a change of what is supposed, element by element from where it is made on to what that
 * supports.
 *
 * @param {string} before @param {string} after  what was supposed and what is, as text
 */
export function beginWave(before, after) {
  if (prefersStillness()) return;
  wave = { before, begun: performance.now(), ranks: ranksFrom(changedIn(before, after)) };
}

/**
 * What is supposed where an element is still shown as it was before the change; undefined where the change
 * has come to it.
 *
 * @param {string} id
 */
export function heldBack(id) {
  const pulled = pulledNow();
  if (pulled) return isBehind(pulled, id) ? undefined : pulled.others;
  if (!wave) return undefined;
  const rank = wave.ranks.get(id);
  const passed = (performance.now() - wave.begun) / STEP_MS;
  return rank !== undefined && rank > passed ? wave.before : undefined;
}

/**
 * Whether the change before a class has come to an element; a chain changes with its conclusion.
 *
 * @param {import("../whatif/pulled.js").Pulled} pulled
 * @param {string} id
 */
function isBehind(pulled, id) {
  if (hasArrived(pulled)) return true;
  const rank = pulled.way.ranks.get(chainOf(id)?.conclusion ?? id);
  return rank === undefined || rank < pulled.shown;
}

/** Whether a change is still on its way; forgets one that has arrived. */
export function isUnderWay() {
  if (wave && (performance.now() - wave.begun) / STEP_MS > Math.max(0, ...wave.ranks.values())) wave = null;
  return wave !== null;
}

/**
 * The ids of the elements that only one of two texts of suppositions is about.
 *
 * @param {string} before
 * @param {string} after
 */
function changedIn(before, after) {
  const [one, other] = [before.split(","), after.split(",")];
  const parts = [
    ...one.filter((part) => !other.includes(part)),
    ...other.filter((part) => !one.includes(part)),
  ];
  return readSuppositions(parts.join(",")).flatMap(({ kind, on }) => {
    if (kind === "repair") return [on.slice(on.indexOf(":") + 1)];
    if (kind !== "drop") return [on];
    const marks = new Set(compiled.sources.find(({ id }) => id === on)?.marks ?? []);
    return compiled.claims
      .filter((claim) => claim.source === on || claim.citations.some((mark) => marks.has(mark)))
      .map(({ id }) => id);
  });
}

/**
 * How many elements away from `begun` each element is, along steps and objections.
 *
 * @param {string[]} begun
 */
function ranksFrom(begun) {
  const ranks = new Map(begun.map((id) => [id, 0]));
  // A Map goes on to what is added while it is gone through.
  for (const [id, rank] of ranks) {
    const step = inferenceOf(id);
    const next = step
      ? [step.conclusion]
      : [...inferencesFrom(id).map((one) => one.id), ...attacksFrom(id).map((one) => one.on)];
    for (const one of next) if (!ranks.has(one)) ranks.set(one, rank + 1);
  }
  for (const { id, conclusion } of compiled.arguments) {
    const rank = ranks.get(conclusion);
    if (rank !== undefined) ranks.set(id, rank);
  }
  return ranks;
}
