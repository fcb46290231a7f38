// @ts-check

import { LONGEST_TEXT } from "../answers/encode.js";
import { make } from "../dom/make.js";
import { choices } from "./choices.js";
import { askedCount, forms, isLater, itemAt, task } from "./data.js";
import { feedback } from "./feedback.js";
import { goTo, takeAnswer, tell } from "./going.js";
import { isDone, standingOf } from "./judging.js";
import { ordering, orderNow } from "./ordering.js";
import { kindName, say, word } from "./say.js";
import { answersWith, draftOf, getSheet, noteOnSheet } from "./sheet.js";
import { inText, textIn } from "./texts.js";
import { isShownToEnd, stepsShown, workedSteps } from "./worked.js";

/** The id of the line that says why an answer is not taken. */
const REFUSED = "refused";

/** An item: the question, what it is about, the answers, and what is told of them. @param {number} index */
export function itemView(index) {
  const item = itemAt(index);
  return make(
    "article",
    { class: `item item-${item.answer}`, "aria-labelledby": "item-heading" },
    head(index),
    item.shown.length > 0 && make("ul", { class: "shown" }, item.shown.map(shownLine)),
    make(
      "div",
      { class: "item-body" },
      answering(index),
      item.stage === "worked" ? workedSteps(index) : feedback(index),
    ),
    ways(index),
  );
}

/** @param {number} index */
function head(index) {
  const { kind, stage, prompt } = itemAt(index);
  const total = task.items.length;
  const progress = make("progress", { value: index + 1, max: total, "aria-label": word("task-progress") });
  return make(
    "div",
    { class: "item-head" },
    make(
      "p",
      { class: "kicker" },
      make("span", {}, word("task-place", { n: index + 1, total })),
      make("span", {}, kindName(kind)),
      !isLater && askedCount > 0 && make("span", { class: `stage stage-${stage}` }, word(`stage-${stage}`)),
    ),
    progress,
    make("h2", { id: "item-heading", tabindex: "-1", "data-focus": "heading" }, textIn(prompt)),
  );
}

/**
 * What stands above the answers; not twice where the text stands in the passage word for word.
 *
 * @param {Shown} shown
 */
function shownLine({ text, passage }) {
  const isSame = lettersOf(passage?.quote ?? "").includes(lettersOf(say(text)));
  return make("li", {}, !isSame && make("p", {}, textIn(text)), inText(passage));
}

/** A text without its marks and spaces. @param {string} text */
function lettersOf(text) {
  return text.replace(/[^\p{L}\p{N}]/gu, "").toLocaleLowerCase();
}

/** The answers, with what to do with them. @param {number} index */
function answering(index) {
  const { answer, stage } = itemAt(index);
  const solved = stage === "worked" ? stepsShown(index) > 1 : isDone(index) && !isLater;
  const isOpen = stage !== "worked" && (isLater || !isDone(index));
  // What is solved asks for nothing.
  const legend = word(stage === "worked" ? "answers-offered" : `choose-${answer}`);
  return make(
    "form",
    {
      class: "answering",
      submit: (/** @type {Event} */ event) => {
        event.preventDefault();
        if (isOpen) check(index);
      },
      change: () => document.getElementById(REFUSED)?.replaceChildren(),
    },
    make(
      "fieldset",
      { "aria-labelledby": "item-heading item-legend" },
      make("legend", { id: "item-legend" }, legend),
      answer === "order" && isOpen && make("p", { class: "hint" }, word("order-how")),
      answer === "order" ? ordering(index, solved) : choices(index, solved),
    ),
    forms[index]?.reason && reasonField(index, isOpen),
    isOpen &&
      make(
        "button",
        { type: "submit", class: "primary large", "data-key": "check" },
        word(isLater ? "keep" : "check"),
      ),
    isOpen && make("p", { id: REFUSED, class: "refused" }),
  );
}

/** @param {number} index @param {boolean} isOpen */
function reasonField(index, isOpen) {
  const given = getSheet().answers[index]?.reason ?? "";
  if (!isOpen) return given && make("p", { class: "hint" }, given);
  const input = make("textarea", {
    id: "reason",
    rows: 2,
    maxlength: Math.floor(LONGEST_TEXT / 1.25),
    "data-key": "reason",
    input: () => noteOnSheet({ answers: answersWith(index, { reason: input.value.trim() }) }),
  });
  input.value = given;
  return make("div", { class: "field" }, make("label", { for: "reason" }, word("reason-label")), input);
}

/** Takes what is chosen as a try. @param {number} index */
function check(index) {
  const chosen = itemAt(index).answer === "order" ? orderNow(index) : draftOf(index);
  const isSecond = standingOf(index) === "second";
  const first = getSheet().answers[index]?.first;
  // Of a question with one answer, the first try stands closed and is no longer chosen.
  const isAgain = chosen.length ? String(chosen) === String(first) : itemAt(index).answer === "one";
  if (isSecond && isAgain) return refuse(word("given-already"));
  if (!chosen.length) return refuse(word("choose-first"));
  if (isLater) {
    takeAnswer({ answers: answersWith(index, { first: chosen }) }, "next");
    return tell(word("kept"));
  }
  const drafts = new Map(getSheet().drafts);
  if (itemAt(index).answer === "one") drafts.delete(index);
  takeAnswer(
    { drafts, answers: answersWith(index, { [isSecond ? "second" : "first"]: chosen }) },
    "feedback",
  );
}

/** Says, to everybody, why what is chosen is not taken. @param {string} text */
function refuse(text) {
  const place = document.getElementById(REFUSED);
  if (place) place.textContent = text;
  tell(text);
}

/** @param {number} index */
function ways(index) {
  const last = index === task.items.length - 1;
  // A solved item is read step by step before the way leads on.
  const isReady = itemAt(index).stage === "worked" ? isShownToEnd(index) : isDone(index);
  const label = word(last ? "task-end" : isDone(index) ? "task-next" : "task-skip");
  return make(
    "div",
    { class: "ways" },
    make(
      "button",
      { type: "button", class: "switch", "data-key": "back", click: () => goTo(index - 1) },
      word("task-back"),
    ),
    make(
      "button",
      {
        type: "button",
        class: isReady ? "primary large" : "switch",
        "data-key": "next",
        "data-focus": "next",
        click: () => {
          const draft = getSheet().drafts.get(index);
          // Without feedback, what is chosen is an answer though nobody has pressed the button that keeps it.
          if (isLater && draft?.length)
            takeAnswer({ answers: answersWith(index, { first: draft }) }, "heading");
          goTo(index + 1);
        },
      },
      label,
    ),
  );
}
