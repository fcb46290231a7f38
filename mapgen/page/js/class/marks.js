// @ts-check
import { make, refill } from "../dom/make.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { saveCsv } from "./gradebook.js";
import { marksTable } from "./marks_table.js";

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
      marksTable(withNames, draw),
    ),
  );
}
