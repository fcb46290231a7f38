// @ts-check
import { make, refill } from "../dom/make.js";
import { vocabulary } from "../reading/islands.js";
import { capital, meaningOf, nameOf, word } from "../saying/say.js";
import { byId, REGIONS } from "../selectors.js";
import { watch } from "../state/state.js";
import { slug } from "../widgets/buttons.js";
import { circles } from "../widgets/verdict.js";

watch(drawLegend);

/** Draws the legend: what the marks on the map mean, in the words of the vocabulary. */
function drawLegend() {
  const legend = byId(REGIONS.legend);
  const open = legend.querySelector("details")?.open ?? false;
  refill(
    legend,
    make(
      "details",
      { open },
      make("summary", { "data-key": "legend" }, word("legend")),
      make(
        "div",
        { class: "legend-body", role: "region", "aria-label": word("legend"), tabindex: 0 },
        entries("claims-legend", vocabularyEntries("Origin", "origin")),
        entries("others-legend", [
          entry("inference", word("step"), word("inference-meaning")),
          entry("source", word("source"), word("source-meaning")),
          entry("ghost", word("ghost"), word("ghost-meaning")),
        ]),
        entries("attacks-legend", vocabularyEntries("AttackKind", "attack")),
        entries("findings-legend", vocabularyEntries("FindingKind", "finding")),
        entries(
          "certainty-legend",
          Object.keys(vocabulary.Certainty ?? {})
            .reverse()
            .map(certaintyEntry),
        ),
        entries("status-legend", vocabularyEntries("Status", "status")),
      ),
    ),
  );
}

/** @param {string} list @param {string} family @returns {HTMLElement[]} */
function vocabularyEntries(list, family) {
  return Object.keys(vocabulary[list] ?? {}).map((value) =>
    entry(`${family}-${slug(value)}`, nameOf(list, value), meaningOf(list, value)),
  );
}

/** @param {WordKey} title @param {HTMLElement[]} items */
function entries(title, items) {
  return make("section", {}, make("h3", {}, word(title)), make("ul", {}, items));
}

/** @param {string} sample @param {string} name @param {string} meaning */
function entry(sample, name, meaning) {
  return make(
    "li",
    {},
    make("span", { class: `sample sample-${sample}`, "aria-hidden": "true" }),
    make("span", {}, make("b", {}, capital(name)), " ", make("small", {}, meaning)),
  );
}

/** @param {string} certainty */
function certaintyEntry(certainty) {
  return make(
    "li",
    {},
    circles(certainty),
    make(
      "span",
      {},
      make("b", {}, capital(nameOf("Certainty", certainty))),
      " ",
      make("small", {}, meaningOf("Certainty", certainty)),
    ),
  );
}
