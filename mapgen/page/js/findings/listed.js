// @ts-check
import { standing } from "../reading/argument_map.js";
import { chainsShowing, keyOf } from "../reading/elements.js";
import { compiled, manual, WHOLE_DOCUMENT } from "../reading/islands.js";

/** The waived findings: those that the author lets stand, with a reason. */
export const waivedFindings = compiled.findings.filter((finding) => finding.waived);
/**
 * What the rules have to say, the most telling first. Faults have no rank: they are the file's trouble, not
 * the argument's.
 */
export const rankedFindings = [...standing].sort(
  (one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0,
);

/** The families of rules that have found something. @type {Set<string>} */
export const families = new Set(rankedFindings.map(familyOf).filter(Boolean));

/** @typedef {Pick<State, "kind" | "within" | "family">} Filters */

/** @type {{ of: string, groups: Finding[][] }} */
let lastListed = { of: "", groups: [] };

/**
 * The findings that pass the filters; those of one rule that say the same stand together.
 *
 * @param {Filters} filters
 * @returns {Finding[][]}
 */
export function groupsFor(filters) {
  const of = JSON.stringify([filters.kind, filters.within, filters.family]);
  if (lastListed.of !== of)
    lastListed = { of, groups: grouped(rankedFindings.filter((finding) => passes(finding, filters))) };
  return lastListed.groups;
}

/** @param {Finding} finding */
function familyOf(finding) {
  return manual.get(finding.rule)?.family ?? "";
}

/** @param {Finding} finding @param {Filters} filters */
function passes(finding, { kind, within, family }) {
  if (kind && finding.kind.replaceAll(" ", "-") !== kind) return false;
  if (family && familyOf(finding) !== family) return false;
  if (!within) return true;
  return within === WHOLE_DOCUMENT
    ? !finding.home
    : finding.home === within || chainsShowing(keyOf(finding)).includes(within);
}

/** @param {Finding[]} findings */
function grouped(findings) {
  /** @type {Map<string, Finding[]>} */
  const groups = new Map();
  for (const finding of findings) {
    const said = JSON.stringify([finding.rule, finding.kind, finding.severity, finding.message]);
    groups.set(said, [...(groups.get(said) ?? []), finding]);
  }
  return [...groups.values()];
}
