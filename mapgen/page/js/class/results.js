// @ts-check
import { make } from "../dom/make.js";
import { wordingIn } from "../dom/wordings.js";
import { subjectOf } from "../lesson/item_texts.js";
import { lesson } from "../reading/lesson.js";
import { capital, nameOf, word } from "../saying/say.js";
import { WIDE } from "../selectors.js";
import { explainedAnswer } from "./explained.js";
import { judgeButton, toldRight } from "./parts.js";
import { askedItems, handedIn } from "./register.js";
import { hideAnswers, showItem } from "./showing.js";
import { ALL_ITEMS, hasSecondTry, tallyOf } from "./tally.js";

/**
 * Question by question: how many were right, which answers were chosen, and the reasons typed.
 *
 * Which answers are right stands there once the teacher has it shown.
 *
 * @param {State} state
 */
export function results(state) {
  const { item: shown, answer } = state;
  return make(
    "section",
    { "aria-labelledby": "class-questions" },
    make("h3", { id: "class-questions" }, word("class-questions")),
    mapButton(ALL_ITEMS, shown, word("class-map-all")),
    // On a narrow window the bar that has this button too lies behind the answers.
    !matchMedia(WIDE).matches && make("p", {}, judgeButton(state)),
    make(
      "ol",
      { class: "class-items" },
      askedItems().map((one) => itemResult(one, shown, answer)),
    ),
  );
}

/** @param {string} id @param {string} shown @param {string} label */
function mapButton(id, shown, label) {
  const show = () => (shown === id ? hideAnswers() : showItem(id));
  return make(
    "button",
    {
      type: "button",
      class: "switch",
      "data-key": `class-map-${id}`,
      "aria-pressed": String(shown === id),
      click: show,
    },
    label,
  );
}

/** Whether the answers to a question have been opened. @param {string} id */
function isOpened(id) {
  const opened = document.querySelector(`[data-key="class-answers-${CSS.escape(id)}"]`)?.closest("details");
  return opened?.open ?? false;
}

/** @param {ReturnType<typeof askedItems>[number]} one @param {string} shown @param {boolean} told */
function itemResult({ item, index, number }, shown, told) {
  const language = lesson?.language ?? "en";
  const tally = tallyOf(item, index);
  const about = subjectOf(item, language);
  const of = handedIn().length;
  return make(
    "li",
    { value: number },
    make("p", { class: "kicker" }, capital(nameOf("ItemKind", item.kind))),
    make("p", { lang: language }, wordingIn(item.prompt, language)),
    about && make("p", { class: "asked-about", lang: language }, about),
    make(
      "p",
      { class: "class-right" },
      make("b", {}, toldRight(tally, of, told)),
      told && hasSecondTry(index) && ` ${word("class-later", { n: tally.rightLater })}`,
    ),
    make(
      "details",
      { open: shown === item.id || isOpened(item.id) },
      make("summary", { "data-key": `class-answers-${item.id}` }, word("class-answers")),
      answersTable(item, tally, told, hasSecondTry(index)),
      told && explainedAnswer(item),
      tally.reasons.length > 0 && make("h4", {}, word("class-reasons")),
      tally.reasons.length > 0 &&
        make(
          "ul",
          { class: "class-reasons" },
          tally.reasons.map(({ reason, isRight }) =>
            make("li", { dir: "auto" }, isRight && told ? "✓ " : "", reason),
          ),
        ),
    ),
    mapButton(item.id, shown, word("class-map")),
  );
}

/**
 * The options of an item with their numbers. Those to be put in order stand in it, and by their words until
 * the right answers are told.
 *
 * @param {LessonItem} item @param {boolean} told
 */
function rowsOf(item, told) {
  const rows = item.options.map((one, option) => ({ ...one, option }));
  const language = lesson?.language ?? "en";
  const words = (/** @type {typeof rows[number]} */ { text }) => wordingIn(text, language);
  return item.order && !told ? rows.sort((a, b) => words(a).localeCompare(words(b), language)) : rows;
}

/**
 * @param {LessonItem} item @param {import("./tally.js").Tally} tally @param {boolean} told
 * @param {boolean} hasSecond  whether there was a second try
 */
function answersTable(item, tally, told, hasSecond) {
  const language = lesson?.language ?? "en";
  const most = Math.max(1, handedIn().length);
  return make(
    "table",
    { class: "class-table" },
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("th", { scope: "col" }, word(item.order ? "class-placed" : "class-answer")),
        make("th", { scope: "col" }, word("class-first")),
        hasSecond && make("th", { scope: "col" }, word("class-second")),
      ),
    ),
    make(
      "tbody",
      {},
      rowsOf(item, told).map(({ text, right, option }) => {
        const { first = 0, second = 0, removed = false } = tally.options[option] ?? {};
        const isTold = told && right && !item.order;
        return make(
          "tr",
          { class: isTold ? "right-answer" : removed ? "removed-answer" : "" },
          make(
            "th",
            { scope: "row", lang: language },
            isTold && make("span", { class: "unseen" }, `${word("right-answer")} `),
            wordingIn(text, language),
            // Below the words: beside them it would leave them a column of one word.
            !removed && make("meter", { min: 0, max: most, value: first, "aria-hidden": "true" }),
          ),
          ...(removed
            ? [make("td", { colspan: hasSecond ? 2 : 1 }, word("class-removed"))]
            : [make("td", {}, String(first)), hasSecond && make("td", {}, String(second))]),
        );
      }),
    ),
  );
}
