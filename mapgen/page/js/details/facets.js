// @ts-check
import { termOf } from "../reading/argument_map.js";
import { nameOf, say, word } from "../saying/say.js";
import { definitions, part } from "./parts.js";

/**
 * The population, intervention, comparator and outcome of a claim or source, without those not declared.
 *
 * @param {Facets} facets
 */
export function facetsPart({ population, intervention, comparator, outcome }) {
  return part(
    "scope",
    definitions([
      [word("population"), joined(named(population?.group), worded("Species", population?.species))],
      [word("intervention"), interventionWords(intervention)],
      [word("comparator"), named(comparator)],
      [word("outcome"), joined(named(outcome?.name), worded("OutcomeKind", outcome?.kind))],
    ]),
  );
}

/** @param {Facets["intervention"]} intervention */
function interventionWords(intervention) {
  if (!intervention) return "";
  const components = (intervention.components ?? []).map(named);
  return joined(
    named(intervention.agent),
    named(intervention.salt),
    worded("Route", intervention.route),
    intervention.dose,
    intervention.duration,
    components.length ? `${word("with")} ${components.join(", ")}` : "",
  );
}

/** @param {Named | undefined} value */
function named(value) {
  return value ? say(value.name ?? termOf(value.term ?? "")?.name) : "";
}

/** @param {string} list @param {string | undefined} value */
function worded(list, value) {
  return value ? nameOf(list, value) : "";
}

/** @param {...(string | undefined)} words */
function joined(...words) {
  return words.filter(Boolean).join(" · ");
}
