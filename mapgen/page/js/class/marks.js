// @ts-check
import { make, refill } from "../dom/make.js";
import { wordingIn } from "../dom/wordings.js";
import { lesson } from "../reading/lesson.js";
import { inDecimals } from "../saying/numbers.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { saveCsv } from "./gradebook.js";
import { sameNames } from "./names.js";
import {
  askedItems,
  handedIn,
  isStruck,
  leftEmpty,
  overrule,
  pointsGiven,
  toggleStruck,
  totalOf,
} from "./register.js";

/** @typedef {import("./register.js").Handed} Handed */
/** @typedef {ReturnType<typeof askedItems>[number]} Asked */

const POINTS = [0, 0.5, 1];
/** Names are hidden until the teacher asks for them: the page may be on a projector. */
let withNames = false;

/** Opens the marks, one row for each student. */
export function openMarks() {
  withNames = false;
  draw();
  const dialog = marksDialog();
  if (!dialog.open) dialog.showModal();
}

function marksDialog() {
  return /** @type {HTMLDialogElement} */ (byId("marks-sheet"));
}

function draw() {
  const toggle = () => {
    withNames = !withNames;
    draw();
  };
  refill(
    marksDialog(),
    make(
      "div",
      { class: "keys-head" },
      make("h2", { id: "marks-heading" }, word("class-marks-title")),
      make(
        "button",
        {
          type: "button",
          class: "quiet",
          "data-key": "marks-close",
          "aria-label": word("close"),
          title: word("close"),
          click: () => marksDialog().close(),
        },
        "×",
      ),
    ),
    make("p", { class: "hint" }, word("class-marks-hint")),
    make(
      "div",
      { class: "class-ways" },
      make(
        "button",
        {
          type: "button",
          class: "switch",
          "data-key": "marks-names",
          "aria-pressed": String(withNames),
          click: toggle,
        },
        word("class-names"),
      ),
      make(
        "button",
        { type: "button", class: "switch", "data-key": "marks-csv", click: saveCsv },
        word("class-csv"),
      ),
    ),
    make(
      "div",
      { class: "marks-scroll", tabindex: 0, role: "region", "aria-labelledby": "marks-heading" },
      table(),
    ),
  );
}

function table() {
  const asked = askedItems();
  return make(
    "table",
    { class: "marks-table" },
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("th", { scope: "col" }, word("class-student")),
        asked.map(columnHead),
        make("th", { scope: "col" }, word("class-points")),
        make("th", { scope: "col" }, "%"),
      ),
    ),
    make(
      "tbody",
      {},
      handedIn().map((student, index) => row(student, index, asked)),
    ),
  );
}

/** @param {Asked} asked */
function columnHead({ item, number }) {
  const language = lesson?.language ?? "en";
  const strike = () => {
    toggleStruck(item.id);
    draw();
  };
  return make(
    "th",
    { scope: "col", title: wordingIn(item.prompt, language), class: isStruck(item.id) ? "struck" : "" },
    String(number),
    make(
      "button",
      {
        type: "button",
        class: "link",
        "data-key": `marks-strike-${item.id}`,
        "aria-pressed": String(isStruck(item.id)),
        "aria-label": word("class-strike-n", { n: number }),
        title: word("class-strike-n", { n: number }),
        click: strike,
      },
      isStruck(item.id) ? "↺" : "×",
    ),
  );
}

/**
 * How a student is called: by the name typed where names are shown.
 *
 * @param {Handed} student
 * @param {number} index
 */
function calledBy({ name }, index) {
  return (withNames && name) || word("class-student-n", { n: index + 1 });
}

/** What tells that other sheets have the same name, where names are shown. @param {Handed} student */
function twins({ sheet }) {
  const others = sameNames(handedIn())
    .filter((all) => all.some((one) => one.sheet === sheet))
    .flatMap((all) => all.filter((one) => one.sheet !== sheet));
  const sheets = others.map((one) => one.sheet).join(", ");
  return withNames && sheets ? ` · ${word("class-same-name-as", { sheets })}` : "";
}

/** @param {Handed} student @param {number} index @param {Asked[]} asked */
function row(student, index, asked) {
  const called = calledBy(student, index);
  const { points, of } = totalOf(student);
  return make(
    "tr",
    {},
    make(
      "th",
      { scope: "row" },
      make("bdi", {}, called),
      " ",
      make("small", {}, student.sheet, twins(student)),
    ),
    asked.map((one) =>
      make("td", { class: isStruck(one.item.id) ? "struck" : "" }, mark(student, called, one)),
    ),
    make("td", { class: "marks-total" }, `${shown(points)} / ${of}`),
    make("td", {}, of ? String(Math.round((100 * points) / of)) : "–"),
  );
}

/** @param {Handed} student @param {string} called @param {Asked} asked */
function mark(student, called, { item, index, number }) {
  const { points, overruled, key } = pointsGiven(student, item, index);
  const next = () => {
    overrule(student, item, index, POINTS[(POINTS.indexOf(points) + 1) % POINTS.length] ?? 0);
    draw();
  };
  const label = word(overruled ? "class-mark-overruled" : "class-mark", {
    student: called,
    n: number,
    points: shown(points),
    key: shown(key),
  });
  return make(
    "button",
    {
      type: "button",
      class: `mark ${overruled ? "overruled" : ""}`,
      "data-key": `mark-${student.sheet}-${item.id}`,
      "aria-label": label,
      title: label,
      click: next,
    },
    // Nothing chosen is not the same as wrong.
    leftEmpty(student, item, index) ? "–" : shown(points),
  );
}

/** @param {number} points */
function shown(points) {
  return inDecimals(String(points))
    .replace(/^0[.,]5$/, "½")
    .replace(/[.,]5$/, "½");
}
