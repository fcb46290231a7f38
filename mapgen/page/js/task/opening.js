// @ts-check
import { make } from "../dom/make.js";
import { courseKeeps } from "./course.js";
import { askedCount, forms, isLater, task } from "./data.js";
import { eraseButton } from "./erasing.js";
import { firstOpen, goTo } from "./going.js";
import { counted, say, word } from "./say.js";
import { getSheet, hasBegun, isKept, noteOnSheet } from "./sheet.js";

/** How many minutes a question takes, with the reading of what is told of its answers. */
const MINUTES_EACH = 1.25;

/** On which text the task is; not again where the task has the text's title. */
export function aboutText() {
  const title = say(task.document.title);
  return title === say(task.title) ? word("task-on-text") : word("task-on", { title });
}

/** What a student reads first: what there is to do, how long it takes, and what becomes of the answers. */
export function opening() {
  const worked = task.items.length - askedCount;
  return make(
    "section",
    { class: "opening", "aria-labelledby": "opening-heading" },
    make("p", { class: "kicker" }, aboutText()),
    make("h2", { id: "opening-heading", tabindex: "-1", "data-focus": "heading" }, say(task.title)),
    !askedCount && make("p", {}, word("task-solutions")),
    askedCount > 0 && whatToDo(worked),
    askedCount > 0 && !courseKeeps() && nameField(),
    hasBegun()
      ? resuming()
      : make(
          "button",
          { type: "button", class: "primary large", "data-key": "begin", click: () => goTo(0) },
          word(askedCount ? "task-begin" : "task-read"),
        ),
  );
}

/** @param {number} worked */
function whatToDo(worked) {
  return make(
    "ul",
    { class: "opening-told" },
    [
      `${counted("task-number", task.items.length)} ${worked ? counted("task-worked-first", worked) : ""}`,
      howToAnswer(worked),
      word("task-minutes", { n: Math.max(2, Math.ceil(task.items.length * MINUTES_EACH)) }),
      courseKeeps() ? word("task-in-course") : word("task-nothing-sent"),
      !courseKeeps() && word(isKept() ? "task-stays" : "task-not-kept"),
    ].map((line) => line && make("li", {}, line)),
  );
}

/** @param {number} worked */
function howToAnswer(worked) {
  if (isLater) return word("task-one-answer");
  const told = word(worked ? "task-two-tries" : "task-two-tries-each");
  return forms.some(({ asked, tries }) => asked && tries === 1) ? `${told} ${word("task-one-try")}` : told;
}

/** The field for the name, which may stay empty. @param {() => void} [noted]  called when it has changed */
export function nameField(noted) {
  const input = make("input", {
    id: "name",
    type: "text",
    maxlength: "60",
    autocomplete: "off",
    spellcheck: "false",
    "data-key": "name",
    input: (/** @type {Event} */ { target }) => {
      noteOnSheet({ name: target instanceof HTMLInputElement ? target.value.trim() : "" });
      noted?.();
    },
  });
  input.value = getSheet().name;
  return make("div", { class: "field" }, make("label", { for: "name" }, word("your-name")), input);
}

function resuming() {
  const at = firstOpen();
  const label = at < task.items.length ? word("task-go-on", { n: at + 1 }) : word("task-to-end");
  return [
    !courseKeeps() && make("p", { class: "hint" }, word("task-resumed", { sheet: getSheet().sheet })),
    make(
      "div",
      { class: "buttons" },
      make(
        "button",
        { type: "button", class: "primary large", "data-key": "begin", click: () => goTo(at) },
        label,
      ),
      eraseButton(),
    ),
  ];
}
