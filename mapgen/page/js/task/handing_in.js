// @ts-check
import { inGroups } from "../answers/signs.js";
import { copyText } from "../copy/clipboard.js";
import { download } from "../dom/download.js";
import { make, refill } from "../dom/make.js";
import { courseFailed, courseKeeps } from "./course.js";
import { task } from "./data.js";
import { handInAsItIs, isAllDone, tell } from "./going.js";
import { nameField } from "./opening.js";
import { qrCode } from "./qr.js";
import { word } from "./say.js";
import { changeSheet, codeOfSheet, getSheet } from "./sheet.js";

/** The code of what was handed in as it was. */
let handedIn = "";

/** The ways in which the answers leave the page: code, QR code, file, paper; or the course. */
export function handingIn() {
  const codes = make("div", { class: "codes" });
  fillCodes(codes);
  return make(
    "section",
    { class: "hand-in", "aria-labelledby": "hand-in-heading" },
    make("h3", { id: "hand-in-heading" }, word("hand-in")),
    make("p", {}, word(courseKeeps() && !courseFailed() ? "hand-in-course" : "hand-in-how")),
    courseKeeps() && (courseFailed() || !isAllDone()) && courseButton(),
    courseKeeps() && handedIn === codeOfSheet() && make("p", { class: "hint" }, word("handed-in")),
    nameField(() => fillCodes(codes)),
    make(
      "p",
      { class: "sheet-line" },
      make("b", {}, word("sheet-is", { sheet: getSheet().sheet })),
      " ",
      word("sheet-means"),
    ),
    codes,
  );
}

/** @param {HTMLElement} container */
function fillCodes(container) {
  const code = codeOfSheet();
  const { name } = getSheet();
  refill(
    container,
    name && make("p", { class: "on-paper name-line" }, name),
    make(
      "div",
      { class: "code-side" },
      make("h4", { id: "code-heading" }, word("your-code")),
      make(
        "p",
        { class: "code", "aria-labelledby": "code-heading", role: "group", translate: "no" },
        inGroups(code.replaceAll("-", "")).flatMap((group) => [make("span", {}, group), " "]),
      ),
      make("div", { class: "buttons" }, copyButton(code), saveButton(code), printButton()),
    ),
    qrCode(code, word("qr-label")) ?? make("p", { class: "hint" }, word("qr-too-long")),
  );
}

/** @param {string} code */
function copyButton(code) {
  const mark = make("span", { "aria-hidden": "true" });
  const copy = async () => {
    const copied = await copyText(code, button.parentElement ?? button, word("code-by-hand"));
    tell(word(copied ? "code-copied" : "code-by-hand"));
    mark.textContent = copied ? " ✓" : "";
  };
  const button = make(
    "button",
    { type: "button", class: "primary", "data-key": "copy", click: copy },
    word("copy-code"),
    mark,
  );
  return button;
}

/** @param {string} code */
function saveButton(code) {
  const { sheet, name } = getSheet();
  const file = `answers-${sheet}.json`;
  const text = `${JSON.stringify({ mapgen: "answers", lesson: task.id, sheet, name, code }, null, 1)}\n`;
  const save = () => {
    download(new Blob([text], { type: "application/json" }), file);
    tell(word("file-saved", { name: file }));
  };
  return make(
    "button",
    { type: "button", class: "switch", "data-key": "save", click: save },
    word("save-file"),
  );
}

function printButton() {
  return make(
    "button",
    { type: "button", class: "switch", "data-key": "print", click: () => window.print() },
    word("print-sheet"),
  );
}

function courseButton() {
  const hand = () => {
    handInAsItIs();
    handedIn = courseFailed() ? "" : codeOfSheet();
    if (handedIn) tell(word("handed-in"));
    changeSheet({});
  };
  return make(
    "button",
    { type: "button", class: "primary", "data-key": "course", click: hand },
    word("hand-in-anyway"),
  );
}
