// @ts-check

import { matchOf, recordOf } from "../details/source.js";
import { make } from "../dom/make.js";
import { claimsCiting, numberOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { wordsOf } from "../reading/quotes.js";
import { printedMark } from "../saying/names.js";
import { labelled, word } from "../saying/say.js";
import { textOf } from "../widgets/buttons.js";
import { gradeWord } from "../widgets/verdict.js";
import { findingsFor, foundList } from "./findings.js";

/**
 * The section of the hand-out for the sources, each with its record, the claims that cite it, and its
 * findings that are not in `told`, which are added to it; null without sources.
 *
 * @param {Set<Finding>} told
 */
export function sourcePages(told) {
  if (!compiled.sources.length) return null;
  return make(
    "section",
    {},
    make("h2", {}, word("show-sources")),
    make(
      "ul",
      { class: "printed-sources" },
      compiled.sources.map((source) => sourcePrinted(source, told)),
    ),
  );
}

/** @param {Source} source @param {Set<Finding>} told */
function sourcePrinted(source, told) {
  const marks = source.marks.map((mark) => `${printedMark(mark)} `).join("");
  const ids = [source.doi && `doi:${source.doi}`, source.pmid && `PMID ${source.pmid}`, source.url]
    .filter(Boolean)
    .join(" · ");
  const citing = claimsCiting(source)
    .map(({ id }) => numberOf(id))
    .join(", ");
  return make(
    "li",
    {},
    make("p", {}, make("b", {}, marks, source.label), " ", recordOf(source)),
    matchOf(source),
    make("p", {}, labelled(word("certainty"), ""), gradeWord(source.evidence.certainty)),
    source.says && make("p", {}, textOf(source.says)),
    source.listed &&
      make(
        "p",
        {},
        labelled(word("listed-as"), ""),
        make("span", { lang: compiled.document.language }, wordsOf(source.listed)),
      ),
    ids && make("p", {}, ids),
    citing && make("p", {}, labelled(word("cited-by"), citing)),
    foundList(findingsFor([source.id], told), told),
  );
}
