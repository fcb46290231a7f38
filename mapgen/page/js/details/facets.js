// @ts-check
import { nameOf, say, word } from "../reading/say.js";
import { definitions, part } from "./parts.js";

/** In whom, what, against what, measured how: only what is known. @param {Facets | null | undefined} facets */
export function facetsPart(facets) {
  if (!facets) return null;
  const { population, intervention, comparator, outcome } = facets;
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
  const components = (intervention.components ?? []).map(named).filter(Boolean);
  return joined(
    named(intervention.agent),
    named(intervention.salt),
    worded("Route", intervention.route),
    say(intervention.dose),
    say(intervention.duration),
    components.length ? `${word("with")} ${components.join(", ")}` : "",
  );
}

/** @param {Named | string | null | undefined} value */
function named(value) {
  if (!value) return "";
  return typeof value === "string" ? value : say(value.name);
}

/** @param {string} list @param {string | null | undefined} value */
function worded(list, value) {
  return value ? nameOf(list, value) : "";
}

/** @param {...string} words */
function joined(...words) {
  return words.filter(Boolean).join(" · ");
}
