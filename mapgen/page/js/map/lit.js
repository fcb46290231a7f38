// @ts-check
import {
  attacksFrom,
  attacksOn,
  chainOf,
  claimOf,
  inferenceOf,
  inferencesFrom,
  inferencesTo,
} from "../reading/argument_map.js";
import { elementOf, litBy } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { stopOf } from "../reading/stops.js";
import { changedAmong, suppositions } from "../whatif/now.js";
import { pulledNow } from "../whatif/pulled.js";

/**
 * What a selection lights up: the ids of the elements that it is, and those of the steps and objections that
 * touch them.
 *
 * @param {string} key
 * @returns {{ shown: Set<string>, lit: Set<string> }}
 */
export function lightOf(key) {
  const way = litOnTheWay();
  if (way) return way;
  const element = elementOf(key);
  const shown = new Set(litBy(key));
  if (element?.type === "attack") return { shown, lit: new Set([key]) };
  const lit = [...shown].flatMap((id) => [
    id,
    ...[...inferencesTo(id), ...inferencesFrom(id)].map((step) => step.id),
    ...[...attacksOn(id), ...attacksFrom(id)].map((attack) => attack.id),
  ]);
  return { shown, lit: new Set(lit) };
}

/**
 * The ids of what is concerned where the rest is dimmed: by the stop of the tour, by what is supposed, or by
 * the selection where the reader wants only its branch; null where nothing is dimmed.
 *
 * @param {State} state
 * @returns {Set<string> | null}
 */
export function concernedBy({ tour, answer, whatif, focus, select, chain, brick }) {
  if (brick) return alongTheWay();
  const at = tour ? stopOf(tour)?.at : "";
  if (at) return chain && !chainOf(at) ? withNeighbours(litBy(at), answer) : null;
  if (whatif) return changedBy();
  return focus && chain && elementOf(select) ? branchOf(litBy(select)) : null;
}

/** The way of a change before a class, and what its steps join; null while a brick is chosen. */
function alongTheWay() {
  const elements = pulledNow()?.way.elements;
  if (!elements) return null;
  const joined = elements.flatMap((id) => {
    const step = inferenceOf(id);
    return step ? [id, step.conclusion, ...step.premises] : [id];
  });
  return new Set([...joined, pulledNow()?.conclusion ?? ""]);
}

/**
 * What is lit of the way of a change: the elements that it has come to, the last one marked as shown.
 *
 * @returns {{ shown: Set<string>, lit: Set<string> } | null}
 */
function litOnTheWay() {
  const pulled = pulledNow();
  if (!pulled) return null;
  const come = pulled.way.elements.slice(0, Math.max(1, pulled.shown));
  return { shown: new Set(come.slice(-1)), lit: new Set(come) };
}

/**
 * These elements, and the steps and claims next to them; other evidence only where the stop has told its
 * answer, which that may be.
 *
 * @param {string[]} ids
 * @param {boolean} told
 */
function withNeighbours(ids, told) {
  const near = ids.flatMap((id) => {
    const steps = inferenceOf(id) ? [inferenceOf(id)] : [...inferencesTo(id), ...inferencesFrom(id)];
    const attacks = [...attacksOn(id), ...attacksFrom(id)];
    return [
      ...steps.flatMap((step) => (step ? [step.id, step.conclusion, ...step.premises] : [])),
      ...attacks.flatMap((attack) => [attack.id, attack.from, attack.on]),
    ];
  });
  const seen = near.filter((id) => told || !(claimOf(id) ?? inferenceOf(id))?.makers);
  return new Set([...ids, ...seen]);
}

/**
 * The ids of what a stop of the tour is about, to be in view together: a step with its premises and
 * conclusion, a claim with what leads to it.
 *
 * @param {number} tour @returns {string[]}
 */
export function stopFrame(tour) {
  const ids = litBy(stopOf(tour)?.at ?? "");
  return ids.flatMap((id) => {
    const step = inferenceOf(id);
    const own = (/** @type {Inference[]} */ some) => some.filter(({ makers }) => !makers);
    const into = own(inferencesTo(id));
    const steps = step ? [step] : into.length ? into : own(inferencesFrom(id));
    const struck = attacksFrom(id).map(({ on }) => inferenceOf(on)?.conclusion ?? on);
    return [id, ...struck, ...steps.flatMap((one) => [one.conclusion, ...one.premises])];
  });
}

/** The ids of what the reader supposes something of. */
function supposedOf() {
  return suppositions().map((one) =>
    one.kind === "repair" ? one.on.slice(one.on.indexOf(":") + 1) : one.on,
  );
}

/** The ids of what the reader supposes something of, and of the claims and chains that change by it. */
export function changedIds() {
  return [...supposedOf(), ...changedAmong([...compiled.claims, ...compiled.arguments]).map(({ id }) => id)];
}

/** What the reader supposes something of, and what changes by it. */
function changedBy() {
  const on = supposedOf();
  const changed = changedAmong([...compiled.claims, ...compiled.inferences, ...compiled.arguments]);
  const ids = new Set([...on, ...changed.map(({ id }) => id)]);
  for (const { id } of changed) {
    const step = inferenceOf(id);
    if (step) for (const one of [step.conclusion, ...step.premises]) ids.add(one);
  }
  return ids.size > on.length || on.some((id) => claimOf(id) ?? inferenceOf(id)) ? ids : null;
}

/** What leads to these elements, and what they lead to. @param {string[]} ids */
function branchOf(ids) {
  const branch = new Set(ids);
  for (const backwards of [true, false]) {
    const reached = new Set(ids);
    for (const id of reached) {
      const step = inferenceOf(id);
      const next = backwards ? [...(step?.premises ?? inferencesTo(id).map((one) => one.id))] : [];
      if (!backwards) next.push(...(step ? [step.conclusion] : inferencesFrom(id).map((one) => one.id)));
      if (backwards) for (const attack of attacksOn(id)) next.push(attack.id, attack.from);
      for (const one of next) reached.add(one);
    }
    for (const id of reached) branch.add(id);
  }
  return branch;
}

/**
 * Whether a box is concerned: by itself, by what lacks it, or as a chain by its conclusion.
 *
 * @param {import("./sheet.js").Box} box
 * @param {Set<string> | null} concerned
 */
export function isConcerned({ kind, element }, concerned) {
  if (!concerned || concerned.has(element)) return true;
  const conclusion = kind === "chain" ? chainOf(element)?.conclusion : undefined;
  return conclusion !== undefined && concerned.has(conclusion);
}
