// @ts-check
import { make } from "../dom/make.js";
import {
  attacksFrom,
  attacksOn,
  chainsWith,
  inferencesFrom,
  inferencesTo,
  numberOf,
  sourcesUnder,
  termOf,
} from "../reading/argument_map.js";
import { linkWords } from "../reading/document_text.js";
import { inDecimals } from "../saying/numbers.js";
import { capital, saidBy, say, word } from "../saying/say.js";
import { isAsked, isUnsaidYet, notHeld, onceShown } from "../state/asked.js";
import { anyButton, claimButton, claimText, inferenceButton } from "../widgets/buttons.js";
import { heldNote } from "../widgets/held_note.js";
import { evidenceLines, verdictPart } from "./appraisal.js";
import { attackLine } from "./attack.js";
import { facetsPart } from "./facets.js";
import { stepSummary } from "./inference.js";
import {
  definitions,
  findingsPart,
  headed,
  list,
  paragraph,
  part,
  quoteInContext,
  tagLine,
  vocabularyWord,
} from "./parts.js";
import { citationLine } from "./source.js";
import { whatIfPart } from "./what_if.js";

/** @param {Claim} claim @returns {Child[]} */
export function claimDetails(claim) {
  const tags = tagLine([word("claim-n", { n: numberOf(claim.id) }), saidBy(claim)]);
  const [verdict, breaks, reason, other, why] = verdictPart(claim, evidenceLines(claim.evidence));
  return [
    ...headed(tags, claimText(claim), `origin-${claim.origin}`),
    heldNote(claim.id),
    verdict,
    breaks,
    reason,
    other,
    grounds(claim),
    whatIfPart(claim.id, "doubt", "accept"),
    why,
    part(
      "citations",
      list(
        claim.citations.flatMap((mark) => citedUnder(claim, mark)),
        "citations",
      ),
    ),
    support(claim),
    part("attacks-on", list(notHeld(attacksOn(claim.id)).map((attack) => attackLine(attack, "from")))),
    findingsPart(claim.id),
    part("leads-to", list(notHeld(inferencesFrom(claim.id)).map(onward))),
    part("attacks-from", list(notHeld(attacksFrom(claim.id)).map((attack) => attackLine(attack, "on")))),
    onceShown(() => part("remark", paragraph(claim.remark))),
    onceShown(() => definitions(judgedOf(claim))),
    facetsPart(claim.facets),
    part("in-chains", list(chainsWith(claim.id).map((chain) => anyButton(chain.id)))),
  ];
}

/**
 * What the makers of the map took a claim for: a lesson asks for some of it.
 *
 * @param {Claim} claim
 * @returns {[string, Child][]}
 */
function judgedOf(claim) {
  return [
    [word("kind"), vocabularyWord("ClaimKind", claim.kind)],
    [word("modality"), vocabularyWord("Modality", claim.modality)],
    [word("how-many"), vocabularyWord("Scope", claim.scope)],
    [word("design"), vocabularyWord("Design", claim.design)],
    [word("called"), vocabularyWord("Design", claim.called)],
    [word("participants"), inDecimals(claim.participants)],
    [word("events"), inDecimals(claim.events)],
    [word("rated"), vocabularyWord("Certainty", claim.rated)],
    [word("borne-out"), vocabularyWord("BorneOut", claim.borne_out)],
    [word("senses"), sensesOf(claim)],
  ];
}

/**
 * What a claim rests on: its quotes in the document; for an implicit claim, why a step needs it; for a
 * claim of other origin, its source.
 *
 * @param {Claim} claim
 */
function grounds(claim) {
  if (isUnsaidYet(claim)) return null;
  if (claim.origin === "implicit") {
    return make(
      "div",
      { class: "implicit-note" },
      make("p", { class: "hint" }, word("implicit-because")),
      paragraph(claim.implicit),
    );
  }
  if (claim.origin === "outside") return part("brought-by", claim.source ? citationLine(claim.source) : null);
  return part("in-the-document", claim.quotes.map(quoteInContext), reported(claim));
}

/** Whose view it is, where the document only reports it. @param {Claim} claim */
function reported(claim) {
  if (!claim.attributed_to) return null;
  return [make("p", { class: "hint" }, word("attributed-to")), paragraph(claim.attributed_to)];
}

/** That the map has no source for a mark. @param {string} mark */
function missing(mark) {
  return word("unknown-mark", { mark });
}

/** @param {Claim} claim @param {string} mark @returns {Child[]} */
function citedUnder(claim, mark) {
  const sources = sourcesUnder(mark);
  const named = linkWords.get(mark) ?? mark;
  if (!sources.length) return [onceShown(() => make("span", { class: "unknown-mark" }, missing(named)))];
  const elsewhere =
    claim.named_elsewhere?.includes(mark) && make("p", { class: "hint" }, capital(word("named-elsewhere")));
  return sources.map((source) => make("div", {}, citationLine(source.id, mark), elsewhere));
}

/** @param {Claim} claim */
function support(claim) {
  const steps = notHeld(inferencesTo(claim.id)).map(stepSummary);
  if (steps.length) return part("supported-by", steps);
  if (isAsked(claim.id)) return null; // that nothing supports it may be what is asked
  if (claim.accepted) {
    return part(
      "supported-by",
      make("p", { class: "hint" }, word("accepted-because")),
      paragraph(claim.accepted),
    );
  }
  return claim.origin === "outside"
    ? null
    : part("supported-by", make("p", { class: "hint" }, word("nothing-leads")));
}

/** @param {Inference} inference */
function onward(inference) {
  return make("div", { class: "step" }, inferenceButton(inference), claimButton(inference.conclusion));
}

/** @param {Claim} claim */
function sensesOf(claim) {
  return Object.entries(claim.senses ?? {})
    .map(([id, senseId]) => {
      const term = termOf(id);
      const sense = term?.senses.find((candidate) => candidate.id === senseId);
      return `${say(term?.name) || id} = ${say(sense?.meaning) || senseId}`;
    })
    .join(" · ");
}
