// @ts-check
import { make } from "../dom/make.js";
import { attacksOn, numberOf, schemeOf } from "../reading/argument_map.js";
import { schemeName } from "../saying/names.js";
import { capital, labelled, nameOf, say, word } from "../saying/say.js";
import { isAsked, isClassAsked, isHeld, notHeld, onceShown, unlessClassAsked } from "../state/asked.js";
import { claimButton, inferenceButton, textOf } from "../widgets/buttons.js";
import { heldNote } from "../widgets/held_note.js";
import { gradeNow, gradeWord } from "../widgets/verdict.js";
import { gapLines, verdictPart } from "./appraisal.js";
import { attackLine } from "./attack.js";
import { definitions, findingsPart, headed, list, paragraph, part, vocabularyWord } from "./parts.js";
import { questionButtons } from "./what_if.js";

/** @param {Inference} inference @returns {Child[]} */
export function inferenceDetails(inference) {
  const [verdict, breaks, , , why] = verdictPart(inference, ...limitsOf(inference));
  return [
    ...headed(
      word("inference"),
      isClassAsked() ? `→ ${numberOf(inference.conclusion)}` : capital(schemeName(inference)),
      "inference",
    ),
    heldNote(inference.id),
    verdict,
    breaks,
    part("premises", premisesOf(inference)),
    part("conclusion", claimButton(inference.conclusion)),
    unlessClassAsked(() => part("warrant", warrantOf(inference))),
    why,
    part("attacks-on", list(notHeld(attacksOn(inference.id)).map((attack) => attackLine(attack, "from")))),
    findingsPart(inference.id),
    unlessClassAsked(() => part("questions", ...questionGroups(inference))),
    onceShown(() => part("remark", paragraph(inference.remark))),
    definitions([[word("drawn-by"), vocabularyWord("DrawnBy", inference.drawn_by)]]),
  ];
}

/**
 * What limits the certainty that a step gives: a circle, its scheme's ceiling, gaps between the facets.
 *
 * @param {Inference} inference
 * @returns {Child[]}
 */
function limitsOf(inference) {
  return [
    inference.circular && make("p", { class: "hint" }, word("circular")),
    definitions([
      [word("ceiling"), inference.ceiling !== "high" && gradeWord(inference.ceiling)],
      [word("gaps"), gapLines(inference.gaps)],
    ]),
  ];
}

/** A step as it is told under its conclusion. @param {Inference} inference */
export function stepSummary(inference) {
  const questions = questionsOf(inference);
  const counts = {
    n: questions.length,
    open: (inference.open_questions ?? []).length,
    failed: (inference.failed_questions ?? []).length,
  };
  const asked = word(isAsked(inference.id) ? "questions" : "questions-count", counts);
  return make(
    "div",
    { class: "step" },
    inferenceButton(inference),
    onceShown(() => make("p", { class: "reached" }, word("hands-on"), " ", ...gradeNow(inference))),
    premisesOf(inference),
    unlessClassAsked(() => paragraph(inference.warrant, "warrant")),
    notHeld(attacksOn(inference.id)).map((attack) => attackLine(attack, "from")),
    questions.length > 0 &&
      unlessClassAsked(() => make("details", {}, make("summary", {}, asked), questionGroups(inference))),
  );
}

/** @param {Inference} inference */
function premisesOf({ premises }) {
  return list(premises.filter((id) => !isHeld(id)).map((id) => claimButton(id)));
}

/** @param {Inference} inference */
function warrantOf(inference) {
  return paragraph(inference.warrant, "warrant") ?? make("p", { class: "hint" }, word("no-warrant"));
}

/** @param {Inference} inference */
function questionsOf(inference) {
  return schemeOf(inference)?.questions ?? [];
}

/**
 * The questions that fail, then those that ought to be answered, then the others; while the reader is asked,
 * only what they ask.
 *
 * @param {Inference} inference
 * @returns {Child[]}
 */
function questionGroups(inference) {
  if (isAsked(inference.id))
    return [
      list(
        questionsOf(inference).map(({ text }) => textOf(text)),
        "questions",
      ),
    ];
  const { failed_questions: failed = [], open_questions: open = [] } = inference;
  const told = (/** @type {(id: string) => boolean} */ belongs, /** @type {string} */ className) =>
    list(
      questionsOf(inference)
        .filter(({ id }) => belongs(id))
        .map((question) => questionItem(inference, question)),
      `questions ${className}`,
    );
  return [
    told((id) => failed.includes(id), "questions-failed"),
    told((id) => open.includes(id), "questions-open"),
    told((id) => !failed.includes(id) && !open.includes(id), "questions-others"),
  ];
}

/** @param {Inference} inference @param {CriticalQuestion} question */
function questionItem({ id, answers }, question) {
  const { state, why, fatal } = Object.hasOwn(answers, question.id)
    ? /** @type {Inference["answers"][string]} */ (answers[question.id])
    : { state: "open", why: undefined, fatal: undefined };
  const burden = word("burden-line", {
    burden: nameOf("Burden", question.burden),
    target: nameOf("Target", question.target),
  });
  return make(
    "div",
    {},
    make("span", { class: `answer-state answer-${state}` }, nameOf("AnswerState", state)),
    " ",
    textOf(question.text),
    why && make("p", { class: "why-answer" }, textOf(why)),
    fatal && make("p", { class: "why-answer" }, labelled(word("fatal"), ""), textOf(fatal)),
    make("small", {}, burden),
    questionButtons(id, question.id, state, say(question.text)),
  );
}
