// @ts-check
import { make } from "../dom/make.js";
import { wordingIn } from "../dom/wordings.js";
import { lesson } from "../reading/lesson.js";
import { inDecimals } from "../saying/numbers.js";
import { word } from "../saying/say.js";
import { sameNames } from "./names.js";
import { isStruck, leftEmpty, overrule, pointsGiven, toggleStruck, totalOf } from "./points.js";
import { askedItems, handedIn } from "./register.js";

/** @typedef {import("./kept.js").Handed} Handed */
/** @typedef {ReturnType<typeof askedItems>[number]} Asked */
/** @typedef {{ withNames: boolean, draw: () => void }} Drawn */

const POINTS = [0, 0.5, 1];

/**
 * The marks, one row for each student. `draw`: draws it again when a mark has changed.
 *
 * @param {boolean} withNames @param {() => void} draw
 */
export function marksTable(withNames, draw) {
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
        asked.map((one) => columnHead(one, draw)),
        make("th", { scope: "col" }, word("class-points")),
        make("th", { scope: "col" }, "%"),
      ),
    ),
    make(
      "tbody",
      {},
      handedIn().map((student, index) => row(student, index, asked, { withNames, draw })),
    ),
  );
}

/** @param {Asked} asked @param {() => void} draw */
function columnHead({ item, number }, draw) {
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
 * @param {Handed} student @param {number} index @param {boolean} withNames
 */
function calledBy({ name }, index, withNames) {
  return (withNames && name) || word("class-student-n", { n: index + 1 });
}

/**
 * What tells that other sheets have the same name, where names are shown.
 *
 * @param {Handed} student @param {boolean} withNames
 */
function twins({ sheet }, withNames) {
  const others = sameNames(handedIn())
    .filter((all) => all.some((one) => one.sheet === sheet))
    .flatMap((all) => all.filter((one) => one.sheet !== sheet));
  const sheets = others.map((one) => one.sheet).join(", ");
  return withNames && sheets ? ` · ${word("class-same-name-as", { sheets })}` : "";
}

/** @param {Handed} student @param {number} index @param {Asked[]} asked @param {Drawn} drawn */
function row(student, index, asked, { withNames, draw }) {
  const called = calledBy(student, index, withNames);
  const { points, of } = totalOf(student);
  return make(
    "tr",
    {},
    make(
      "th",
      { scope: "row" },
      make("bdi", {}, called),
      " ",
      make("small", {}, student.sheet, twins(student, withNames)),
    ),
    asked.map((one) =>
      make("td", { class: isStruck(one.item.id) ? "struck" : "" }, mark(student, called, one, draw)),
    ),
    make("td", { class: "marks-total" }, `${shown(points)} / ${of}`),
    make("td", {}, of ? String(Math.round((100 * points) / of)) : "–"),
  );
}

/** @param {Handed} student @param {string} called @param {Asked} asked @param {() => void} draw */
function mark(student, called, { item, index, number }, draw) {
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
