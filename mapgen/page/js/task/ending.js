// @ts-check
import { make } from "../dom/make.js";
import { askedCount, isLater, itemAt, task } from "./data.js";
import { eraseButton } from "./erasing.js";
import { goTo } from "./going.js";
import { handingIn } from "./handing_in.js";
import { standingOf } from "./judging.js";
import { counted, kindName, say, withColon, word } from "./say.js";
import { getSheet } from "./sheet.js";
import { textIn } from "./texts.js";

const SIGNS_OF = { right: "✓", "right-second": "✓", wrong: "✕" };

/** What a student sees last: what went well, what to look at again, and how to hand in. */
export function ending() {
  if (!askedCount) return readToTheEnd();
  const open = asked().filter((index) => standingOf(index) === "open");
  const half = asked().filter((index) => standingOf(index) === "second");
  return make(
    "section",
    { class: "ending", "aria-labelledby": "ending-heading" },
    make("p", { class: "kicker" }, endOf()),
    make(
      "h2",
      { id: "ending-heading", tabindex: "-1", "data-focus": "heading" },
      open.length ? counted("done-some", open.length) : word("done-all"),
    ),
    open.length > 0 && make("p", {}, word("unanswered"), " ", questions(open)),
    half.length > 0 && make("p", {}, word("try-left"), " ", questions(half)),
    !isLater && byKind(),
    handingIn(),
    make(
      "section",
      { class: "exit", "aria-labelledby": "exit-heading" },
      make("h3", { id: "exit-heading" }, word("exit")),
      make("p", {}, word("exit-question")),
      make("p", { class: "hint" }, word("exit-how")),
    ),
    written(),
    make("div", { class: "ways" }, backButton(), eraseButton()),
  );
}

/** Of which task this is the end; not again of the text, whose title stands above the page. */
function endOf() {
  const title = say(task.title);
  return title === say(task.document.title) ? word("end-of-task") : `${word("end-of-task")} · ${title}`;
}

/** The end of a page that is given back after a lesson. */
function readToTheEnd() {
  return make(
    "section",
    { class: "ending", "aria-labelledby": "ending-heading" },
    make("p", { class: "kicker" }, endOf()),
    make("h2", { id: "ending-heading", tabindex: "-1", "data-focus": "heading" }, word("task-all-read")),
    make("div", { class: "ways" }, backButton()),
  );
}

function backButton() {
  return make(
    "button",
    { type: "button", class: "switch", "data-key": "back", click: () => goTo(task.items.length - 1) },
    word("task-back"),
  );
}

/** The indices of the items that are asked, and not only shown. */
function asked() {
  return task.items.map((_, index) => index).filter((index) => itemAt(index).stage !== "worked");
}

/** Buttons that go to questions. @param {number[]} indices */
function questions(indices) {
  return indices.flatMap((index, at) => [
    at > 0 && ", ",
    make(
      "button",
      { type: "button", class: "link", "data-key": `question-${index}`, click: () => goTo(index) },
      word("question-n", { n: index + 1 }),
    ),
  ]);
}

function byKind() {
  const kinds = [...new Set(asked().map((index) => itemAt(index).kind))];
  return make(
    "section",
    { class: "by-kind", "aria-labelledby": "by-kind-heading" },
    make("h3", { id: "by-kind-heading" }, word("by-kind")),
    make("ul", {}, kinds.map(kindLine)),
  );
}

/** @param {ItemKind} kind */
function kindLine(kind) {
  const own = asked().filter((index) => itemAt(index).kind === kind);
  const standing = (/** @type {string} */ wanted) => own.filter((index) => standingOf(index) === wanted);
  const second = standing("right-second");
  const right = standing("right").length + second.length;
  const again = [...second, ...standing("wrong")].sort((one, other) => one - other);
  // What was left empty is told apart from what was wrong.
  const empty = standing("open").length;
  const answered = own.length - empty;
  const well = again.length ? "kind-again" : "kind-well";
  return make(
    "li",
    { class: answered ? well : "kind-empty" },
    make("b", {}, kindName(kind)),
    make(
      "span",
      {},
      [
        answered > 0 && word("of-kind", { right, total: answered }),
        second.length > 0 && word("at-second", { n: second.length }),
        empty > 0 && word("of-kind-empty", { n: empty }),
      ]
        .filter(Boolean)
        .join(", "),
    ),
    again.length > 0 && make("span", {}, word("look-again"), " ", questions(again)),
  );
}

/** All answers in words, for paper. */
function written() {
  return make(
    "section",
    { class: "on-paper" },
    make("h3", {}, word("your-answers")),
    make("ol", {}, asked().map(writtenAnswer)),
  );
}

/** @param {number} index */
function writtenAnswer(index) {
  const { first, second, reason } = getSheet().answers[index] ?? {};
  const { prompt, options } = itemAt(index);
  const standing = /** @type {keyof typeof SIGNS_OF} */ (standingOf(index));
  const words = (second ?? first ?? []).map((option) => say(options[option])).join(" · ");
  return make(
    "li",
    { value: index + 1 },
    make("p", {}, textIn(prompt)),
    make("p", {}, withColon(word("answer-is")), words || "–", " ", SIGNS_OF[standing] ?? ""),
    reason && make("p", {}, reason),
  );
}
