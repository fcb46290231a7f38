// @ts-check
import { make } from "../dom/make.js";
import { attacksOn } from "../reading/argument_map.js";
import { capital, nameOf, say, word } from "../reading/say.js";
import { claimButton, inferenceButton, schemeOf, textOf } from "../views/references.js";
import { attackLine } from "./attack.js";
import { findingsPart, headed, list, paragraph, part } from "./parts.js";

/** @param {Inference} inference @returns {Child[]} */
export function inferenceDetails(inference) {
  return [
    ...headed(word("inference"), capital(schemeOf(inference)), "inference"),
    part("premises", list(inference.premises.map((id) => claimButton(id)))),
    part("conclusion", claimButton(inference.conclusion)),
    part("warrant", warrantOf(inference)),
    part("attacks-on", list(attacksOn(inference.id).map((attack) => attackLine(attack, "from")))),
    findingsPart(inference.id),
    part("questions", questionsOf(inference)),
    part("remark", paragraph(inference.remark)),
  ];
}

/** A step as it is told under its conclusion. @param {Inference} inference */
export function stepSummary(inference) {
  const { questions } = inference;
  const count = (/** @type {string} */ state) => questions.filter((question) => question.state === state).length;
  const asked = word("questions-count", { n: questions.length, open: count("open"), failed: count("failed") });
  return make(
    "div",
    { class: "step" },
    inferenceButton(inference),
    list(inference.premises.map((id) => claimButton(id))),
    paragraph(inference.warrant, "warrant"),
    attacksOn(inference.id).map((attack) => attackLine(attack, "from")),
    questions.length > 0 && make("details", {}, make("summary", {}, asked), questionsOf(inference)),
  );
}

/** @param {Inference} inference */
function warrantOf(inference) {
  return paragraph(inference.warrant, "warrant") ?? make("p", { class: "hint" }, word("no-warrant"));
}

/** @param {Inference} inference */
function questionsOf(inference) {
  return list(inference.questions.map(questionItem), "questions");
}

/** @param {CriticalQuestion} question */
function questionItem(question) {
  const burden = word("burden-line", { burden: nameOf("Burden", question.burden), target: nameOf("Target", question.target) });
  return make(
    "div",
    {},
    make("span", { class: `answer-state answer-${question.state}` }, nameOf("AnswerState", question.state)),
    " ",
    textOf(question.text),
    say(question.why) && make("p", { class: "why-answer" }, textOf(question.why)),
    make("small", {}, burden),
  );
}
