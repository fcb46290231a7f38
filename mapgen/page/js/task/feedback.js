// @ts-check
import { make } from "../dom/make.js";
import { forms, isLater, itemAt } from "./data.js";
import { hintOf, inPlace, standingOf, toldOf, whyOf } from "./judging.js";
import { counted, say, word } from "./say.js";
import { getSheet } from "./sheet.js";
import { inText, labelled, textIn } from "./texts.js";

/** @type {Partial<Record<import("./judging.js").Standing, TaskWordKey>>} */
const HEADINGS = {
  right: "right",
  "right-second": "right-second",
  second: "not-yet",
  wrong: "not-this-time",
};

/** What is told beside the answers: before a try what may be done, after it what was right, and why.
 * @param {number} index
 */
export function feedback(index) {
  const standing = standingOf(index);
  const heading = HEADINGS[standing];
  if (!heading) return make("section", { class: "feedback" }, beforeTry(index));
  const isRight = standing === "right" || standing === "right-second";
  return make(
    "section",
    {
      class: `feedback ${isRight ? "feedback-right" : "feedback-wrong"}`,
      "aria-labelledby": "feedback-heading",
      "data-focus": "feedback",
      tabindex: "-1",
    },
    make("h3", { id: "feedback-heading", class: "outcome" }, word(heading)),
    whys(index),
    standing === "second" ? hint(index) : solution(index, toldOptions(index)),
  );
}

/** @param {number} index */
function beforeTry(index) {
  if (isLater)
    return make("p", { class: "hint" }, word(standingOf(index) === "kept" ? "kept" : "one-answer"));
  const { stage, answer } = itemAt(index);
  const tries = make("p", { class: "hint" }, word(forms[index]?.tries === 1 ? "one-try" : "two-tries-left"));
  if (stage !== "half") return tries;
  return [
    make("p", { class: "hint" }, word(answer === "order" ? "stage-half-order-means" : "stage-half-means")),
    tries,
    hint(index),
  ];
}

/** @param {number} index */
function hint(index) {
  const text = hintOf(index);
  return text && say(text) ? labelled(word("hint-is"), textIn(text)) : null;
}

/** The options of the last try, of which it is told why they are right or wrong. @param {number} index */
function toldOptions(index) {
  const { first, second } = getSheet().answers[index] ?? {};
  return second ?? first ?? [];
}

/** Why the last try is right or wrong. @param {number} index */
function whys(index) {
  const chosen = toldOptions(index);
  const { answer } = itemAt(index);
  const isWrong = ["second", "wrong"].includes(standingOf(index));
  if (answer === "order") return isWrong && make("p", {}, orderTold(index, chosen));
  return [
    answer === "several" && isWrong && make("p", {}, word("several-wrong")),
    ...chosen.map((option) => optionTold(index, option, answer === "several")),
  ];
}

/** @param {number} index @param {number[]} chosen */
function orderTold(index, chosen) {
  const count = inPlace(index, chosen);
  return count ? counted("order-some", count) : word("order-none");
}

/** Why an option is right or wrong, with the words of the text; `named`: with the option before it.
 * @param {number} index
 * @param {number} option
 * @param {boolean} named
 */
export function optionTold(index, option, named) {
  const { why, passage } = whyOf(index, option);
  return make(
    "div",
    { class: "option-told" },
    named &&
      make("p", { class: "option-named" }, textIn(/** @type {Wordings} */ (itemAt(index).options[option]))),
    make("p", {}, textIn(why)),
    inText(passage),
  );
}

/**
 * How the right answer can be seen.
 *
 * @param {number} index
 * @param {number[]} told  the options whose words were shown already
 */
export function solution(index, told) {
  const { answer, explained, concept } = toldOf(index);
  const isOrder = itemAt(index).answer === "order";
  const seen = isOrder ? [] : told.map((option) => whyOf(index, option).passage?.quote);
  const options = answer.map((option) => textIn(/** @type {Wordings} */ (itemAt(index).options[option])));
  return make(
    "div",
    { class: "solution" },
    make("h3", {}, word("solution")),
    standingOf(index) === "wrong" && !isOrder && answerTold(options),
    make("p", {}, textIn(explained.text)),
    isOrder &&
      make(
        "ol",
        { class: "numbered" },
        answer.map((option) => make("li", {}, ...lineTold(index, option))),
      ),
    explained.passages.filter(({ quote }) => !seen.includes(quote)).map(inText),
    say(explained.rule_why) && make("p", {}, textIn(explained.rule_why)),
    concept && conceptTold(concept),
  );
}

/** Why a line stands where it does. @param {number} index @param {number} option */
function lineTold(index, option) {
  const { why } = whyOf(index, option);
  const text = textIn(/** @type {Wordings} */ (itemAt(index).options[option]));
  return [make("b", {}, text), say(why) && make("p", {}, textIn(why))];
}

/** @param {Node[]} options */
function answerTold(options) {
  if (options.length === 1) return labelled(word("answer-is"), ...options);
  return [
    labelled(word("answer-is")),
    make(
      "ul",
      { class: "dotted" },
      options.map((one) => make("li", {}, one)),
    ),
  ];
}

/** @param {Concept} concept */
function conceptTold({ name, url }) {
  const link = make("a", { href: url, target: "_blank", rel: "noreferrer" }, textIn(name));
  return make("p", { class: "hint" }, word("trains"), " ", link);
}
