// @ts-check
import { make } from "../dom/make.js";
import { claimOf, findingsAbout, numberOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { capital, labelled, nameOf, word } from "../saying/say.js";
import { textOf } from "../widgets/buttons.js";

/**
 * The findings about any of the elements with these ids that are not in `told`, each once; what is left to do
 * on the map is not among them.
 *
 * @param {string[]} ids
 * @param {Set<Finding>} told
 */
export function findingsFor(ids, told) {
  return [...new Set(ids.flatMap(findingsAbout))].filter((finding) => !told.has(finding));
}

/**
 * The weak links and faults about the elements with these ids that are not in `told` yet.
 *
 * @param {string[]} ids
 * @param {Set<Finding>} told
 */
export function weakFor(ids, told) {
  return findingsFor(ids, told).filter(({ kind }) => kind !== "missing evidence");
}

/**
 * The findings of missing evidence about these elements that are not in `told` yet.
 *
 * @param {string[]} ids
 * @param {Set<Finding>} told
 */
export function missingFor(ids, told) {
  return findingsFor(ids, told).filter(({ kind }) => kind === "missing evidence");
}

/**
 * A list of findings, each with its remedy, or null for none; adds them to `told`.
 *
 * @param {Finding[]} findings
 * @param {Set<Finding>} told
 */
export function foundList(findings, told) {
  for (const finding of findings) told.add(finding);
  return findings.length ? make("ul", { class: "printed-findings" }, findings.map(found)) : null;
}

/** @param {Finding} finding */
function found(finding) {
  const numbers = finding.about.filter(claimOf).map(numberOf);
  const kind = capital(nameOf("FindingKind", finding.kind));
  const remedy = compiled.texts[finding.remedy];
  return make(
    "li",
    {},
    make("b", {}, numbers.length ? `${kind} (${numbers.join(", ")})` : kind),
    " ",
    textOf(finding.message),
    remedy &&
      Object.keys(remedy).length > 0 &&
      make("p", { class: "remedy" }, labelled(word("remedy"), ""), textOf(remedy)),
  );
}
