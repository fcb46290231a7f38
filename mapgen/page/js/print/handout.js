// @ts-check

import { definitions, paragraph } from "../details/parts.js";
import { make } from "../dom/make.js";
import { claimOf, standing } from "../reading/argument_map.js";
import { compiled, sheetPairs } from "../reading/islands.js";
import { inReadersForm } from "../saying/numbers.js";
import { capital, nameOf, say, word } from "../saying/say.js";
import { claimNumber, textOf } from "../widgets/buttons.js";
import { chainPages, homesOfClaims } from "./chain.js";
import { drawingPages } from "./drawing.js";
import { findingsFor, foundList } from "./findings.js";
import { sourcePages } from "./sources.js";
import { textPages } from "./text.js";

/**
 * The whole hand-out as one section: the drawing that the state shows, every chain, the sources, the findings
 * and the text of the document, whichever tab is open.
 *
 * @param {State} state
 */
export function handout(state) {
  /** @type {Set<Finding>} */
  const told = new Set();
  const homes = homesOfClaims();
  return make(
    "section",
    { class: "handout" },
    titleBlock(told),
    drawingPages(state),
    sheetPairs.map(({ argument }, index) => chainPages(argument, index, homes, told)),
    sourcePages(told),
    section(
      "other-findings",
      foundList(
        standing.filter((finding) => !told.has(finding)),
        told,
      ),
    ),
    section("waived-findings", waivedList()),
    section("text", textPages()),
  );
}

/** @param {Set<Finding>} told */
function titleBlock(told) {
  const about = compiled.document;
  const answer = claimOf(about.answer);
  return make(
    "header",
    {},
    make("h1", {}, textOf(about.title)),
    definitions([
      [word("author"), about.author || word("no-author")],
      [word("qualification"), say(about.qualification) && textOf(about.qualification)],
      [word("publisher"), about.publisher],
      [word("date"), inReadersForm(about.date) || word("no-date")],
      [word("document-kind"), about.kind && capital(nameOf("DocumentKind", about.kind))],
      [word("interests"), say(about.interests) && textOf(about.interests)],
      [word("address"), about.url],
      [word("question"), say(about.question) && make("b", {}, textOf(about.question))],
      [word("answer"), answer && make("b", {}, claimNumber(answer.id), " ", textOf(answer.text))],
    ]),
    paragraph(about.about),
    make("p", { class: "hint" }, word("outline-intro")),
    foundList(findingsFor([compiled.id], told), told),
  );
}

/** A titled section, or nothing where its body would be empty. @param {WordKey} title @param {Child} body */
function section(title, body) {
  return body ? make("section", {}, make("h2", {}, word(title)), body) : null;
}

function waivedList() {
  const waived = compiled.findings.filter((finding) => finding.waived);
  const items = waived.map((finding) =>
    make("li", {}, textOf(finding.message), paragraph(finding.waived, "remedy")),
  );
  return items.length ? make("ul", { class: "printed-findings" }, items) : null;
}
