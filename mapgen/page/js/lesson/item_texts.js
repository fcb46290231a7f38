// @ts-check
import { make } from "../dom/make.js";
import { wordingIn } from "../dom/wordings.js";
import { chainOf, claimOf, inferenceOf, shortOf } from "../reading/argument_map.js";
import { labelled, nameOf, word } from "../saying/say.js";

/** Kinds of which several questions have the same words. @type {ItemKind[]} */
const ALIKE = ["question", "missing"];

/**
 * What an item is about, where its question does not say it: its step, by the labels of the claims, or the
 * words that stand above the answers; empty where there are none.
 *
 * @param {LessonItem} item
 * @param {string} language
 */
export function subjectOf(item, language) {
  return ofWhichStep(item, language) || item.shown.map(({ text }) => wordingIn(text, language)).join(" ");
}

/**
 * What a question is about, in a few words: its kind, and the label of the claim, or of what the step leads
 * to; of a question about a whole chain, that of its conclusion; of one about the whole text, its kind alone.
 *
 * @param {LessonItem} item
 * @param {string} language
 */
export function labelOf({ kind, chain, about: [first = chain] }, language) {
  const claim = claimOf(inferenceOf(first)?.conclusion ?? chainOf(first)?.conclusion ?? first);
  return claim
    ? labelled(nameOf("ItemKind", kind), wordingIn(shortOf(claim), language))
    : nameOf("ItemKind", kind);
}

/** @param {LessonItem} item @param {string} language */
function ofWhichStep({ kind, about }, language) {
  const step = inferenceOf(about[0] ?? "");
  if (!step || !ALIKE.includes(kind)) return "";
  const label = (/** @type {string} */ id) => {
    const claim = claimOf(id);
    return claim?.origin === "quoted" || id === step.conclusion
      ? wordingIn(shortOf(/** @type {Claim} */ (claim)), language)
      : "";
  };
  return `${step.premises.map(label).filter(Boolean).join(" + ")} → ${label(step.conclusion)}`;
}

/**
 * What stands above the answers of a question, and the answers, the right ones marked.
 *
 * @param {LessonItem} item
 * @param {string} language
 */
export function optionList(item, language) {
  return make(
    "div",
    { class: "lesson-item", lang: language },
    item.shown.map(({ text }) => make("p", { class: "lesson-shown" }, wordingIn(text, language))),
    make(
      item.order ? "ol" : "ul",
      {},
      item.options.map(({ text, right }) =>
        make(
          "li",
          { class: right && !item.order ? "right-answer" : "" },
          right && !item.order && make("span", { class: "unseen" }, `${word("right-answer")} `),
          wordingIn(text, language),
        ),
      ),
    ),
  );
}
