// @ts-check
import { paragraph } from "../details/parts.js";
import { matchOf, recordOf } from "../details/source.js";
import { make } from "../dom/make.js";
import {
  attacksOn,
  claimOf,
  inferencesTo,
  numberOf,
  sourceOf,
  sourcesUnder,
} from "../reading/argument_map.js";
import { linkWords } from "../reading/document_text.js";
import { compiled } from "../reading/islands.js";
import { wordsOf } from "../reading/quotes.js";
import { printedMark, schemeName } from "../saying/names.js";
import { capital, labelled, nameOf, saidBy, word } from "../saying/say.js";
import { claimNumber, textOf } from "../widgets/buttons.js";
import { gradeWord, verdictLine } from "../widgets/verdict.js";
import { foundList, weakFor } from "./findings.js";

/**
 * The list item of the hand-out for one claim: its quotes, sources, steps, attacks and findings. Weak links
 * and faults that are not in `told` are printed and added to it.
 *
 * @param {Claim} claim
 * @param {Set<Finding>} told
 */
export function claimPrinted(claim, told) {
  const steps = inferencesTo(claim.id);
  return make(
    "li",
    { class: "printed-claim" },
    make("p", { class: "says" }, claimNumber(claim.id), " ", make("b", {}, textOf(claim.text))),
    make("div", { class: "worth" }, make("span", {}, capital(saidBy(claim))), verdictLine(claim)),
    groundsOf(claim),
    claim.citations.length > 0 &&
      make(
        "ul",
        { class: "cites" },
        claim.citations.flatMap((mark) => citedLines(claim, mark)),
      ),
    steps.map((inference) => stepPrinted(inference, told)),
    attackLines(claim.id),
    paragraph(claim.remark),
    foundList(weakFor([claim.id], told), told),
  );
}

/** @param {Claim} claim @returns {Child[]} */
function groundsOf(claim) {
  const { language } = compiled.document;
  const quotes = claim.quotes.map((quote) =>
    make("blockquote", { lang: language, dir: "auto" }, wordsOf(quote)),
  );
  if (claim.origin === "implicit")
    return [
      make("p", { class: "hint" }, word("implicit-because"), " ", claim.implicit && textOf(claim.implicit)),
    ];
  const brought = claim.source
    ? [make("p", {}, labelled(word("brought-by"), ""), sourceOf(claim.source)?.label ?? claim.source)]
    : [];
  const reported = claim.attributed_to
    ? [make("p", { class: "hint" }, word("attributed-to"), " ", textOf(claim.attributed_to))]
    : [];
  const accepted = claim.accepted
    ? [make("p", { class: "hint" }, word("accepted-because"), " ", textOf(claim.accepted))]
    : [];
  return [...quotes, ...brought, ...reported, ...accepted];
}

/**
 * The sources that a printed citation mark points to, as list items; a line that says so if none is known.
 *
 * @param {Claim} claim
 * @param {string} mark
 * @returns {Child[]}
 */
function citedLines(claim, mark) {
  const sources = sourcesUnder(mark);
  if (!sources.length) return [make("li", {}, word("unknown-mark", { mark: linkWords.get(mark) ?? mark }))];
  const elsewhere = claim.named_elsewhere?.includes(mark) && ` (${word("named-elsewhere")})`;
  return sources.map((source) => {
    const record = recordOf(source) || source.label;
    return make("li", {}, make("b", {}, `${printedMark(mark)} `), record, elsewhere, matchOf(source));
  });
}

/** @param {Inference} inference @param {Set<Finding>} told */
function stepPrinted(inference, told) {
  return make(
    "div",
    { class: "printed-step" },
    make(
      "p",
      {},
      make("b", {}, capital(schemeName(inference))),
      ` ${word("from-premises")} `,
      make("b", {}, inference.premises.map(numberOf).join(" + ")),
      " · ",
      word("hands-on"),
      " ",
      gradeWord(inference.certainty),
    ),
    paragraph(inference.warrant, "warrant"),
    inference.circular && make("p", { class: "hint" }, word("circular")),
    attackLines(inference.id),
    paragraph(inference.remark),
    foundList(weakFor([inference.id], told), told),
  );
}

/** @param {string} id @returns {Child[]} */
function attackLines(id) {
  return attacksOn(id).map(({ kind, from, reason }) =>
    make(
      "p",
      { class: "against" },
      make("b", {}, capital(nameOf("AttackKind", kind))),
      " ← ",
      claimNumber(from),
      " ",
      textOf(claimOf(from)?.text ?? {}),
      paragraph(reason, "reason"),
    ),
  );
}
