// @ts-check
import { compiled } from "./islands.js";

/**
 * Values by a key, each key's in their order.
 *
 * @template Value
 * @param {Value[]} values
 * @param {(value: Value) => string[]} keysOf
 * @returns {(key: string) => Value[]}
 */
function grouped(values, keysOf) {
  /** @type {Map<string, Value[]>} */
  const groups = new Map();
  for (const value of values) {
    for (const key of new Set(keysOf(value))) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return (key) => groups.get(key) ?? [];
}

const claims = new Map(compiled.claims.map((claim) => [claim.id, claim]));
const numbers = new Map(compiled.claims.map((claim, index) => [claim.id, index + 1]));
const inferences = new Map(compiled.inferences.map((inference) => [inference.id, inference]));
const sources = new Map(compiled.sources.map((source) => [source.id, source]));
const chains = new Map(compiled.arguments.map((argument) => [argument.id, argument]));

/** @param {string} id */
export const claimOf = (id) => claims.get(id);
/** The claim's number, the same everywhere on the page. @param {string} id */
export const numberOf = (id) => numbers.get(id) ?? 0;
/** @param {string} id */
export const inferenceOf = (id) => inferences.get(id);
/** @param {string} id */
export const sourceOf = (id) => sources.get(id);
/** @param {string} id */
export const chainOf = (id) => chains.get(id);

/** The inferences that conclude to a claim. */
export const inferencesTo = grouped(compiled.inferences, (inference) => [inference.conclusion]);
/** The inferences that have a claim as a premise. */
export const inferencesFrom = grouped(compiled.inferences, (inference) => inference.premises);
/** The attacks on a claim or an inference. */
export const attacksOn = grouped(compiled.attacks, (attack) => [attack.on]);
/** The attacks that a claim makes. */
export const attacksFrom = grouped(compiled.attacks, (attack) => [attack.from]);
/** The findings about an element. */
export const findingsAbout = grouped(compiled.findings, (finding) => finding.about);
/** The sources under a printed mark. */
export const sourcesUnder = grouped(compiled.sources, (source) => source.marks);
/** The chains that a claim or an inference belongs to, or that have this id. */
export const chainsWith = grouped(compiled.arguments, (argument) => [
  argument.id,
  ...argument.claims,
  ...argument.inferences,
]);
/** The chains that feed a chain. */
export const chainsInto = grouped(compiled.arguments, (argument) => argument.feeds);

/** The claims that point to a source, by a mark or by its id. @param {Source} source @returns {Claim[]} */
export function claimsCiting(source) {
  const marks = new Set(source.marks);
  return compiled.claims.filter((claim) => claim.source === source.id || claim.citations.some((mark) => marks.has(mark)));
}

/**
 * The claims of a chain: its own, then those that attack it, which no chain may use.
 *
 * @param {string} chain  an argument's id, or NO_CHAIN
 * @returns {Claim[]}
 */
export function claimsIn(chain) {
  const argument = chains.get(chain);
  const own = new Set(argument ? argument.claims : unused());
  const parts = new Set([...own, ...(argument?.inferences ?? [])]);
  const attackers = new Set(compiled.attacks.filter((attack) => parts.has(attack.on)).map((attack) => attack.from));
  return compiled.claims.filter((claim) => own.has(claim.id) || attackers.has(claim.id));
}

/** @returns {string[]} */
function unused() {
  return compiled.claims.map((claim) => claim.id).filter((id) => chainsWith(id).length === 0);
}
