// @ts-check
import { codesAndLikes } from "../answers/like_codes.js";
import { make, refill } from "../dom/make.js";
import { word } from "../saying/say.js";
import { codesInFiles } from "./codes.js";
import { note, putAside, stillOpen } from "./open.js";
import { takeCodes, takeInstead } from "./register.js";
import { isTrouble, toLookAt, told } from "./told.js";

/** @typedef {import("./told.js").Taken} Taken */

const area = make("textarea", {
  rows: 4,
  id: "class-codes",
  spellcheck: "false",
  autocomplete: "off",
  "data-key": "class-codes",
});
const report = make("div");
/** What is still to be looked at stays there from one *Add* to the next. */
const leftOver = make("div");
const reports = make("div", { class: "class-report", role: "status" }, report, leftOver);

/** Where codes are typed, pasted or dropped; what was typed stays when it is drawn again. */
export function collectForm() {
  area.setAttribute("placeholder", word("class-placeholder"));
  const form = make(
    "form",
    { class: "collect", submit: submit, dragover: prevent, drop: drop },
    make("label", { for: "class-codes" }, word("class-codes")),
    area,
    make(
      "div",
      { class: "collect-ways" },
      make("button", { type: "submit", class: "primary", "data-key": "class-add" }, word("class-add")),
      make(
        "label",
        { class: "switch file-choice" },
        word("class-files"),
        make("input", {
          type: "file",
          multiple: true,
          class: "unseen",
          "data-key": "class-files",
          accept: ".json,.txt,.csv,.eml",
          change: chosen,
        }),
      ),
    ),
    reports,
  );
  return form;
}

// What is pasted is read at once; listened to once, since the field outlives its form.
area.addEventListener("paste", () => setTimeout(() => area.value.trim() && takeTyped()));

/** Empties the field and what is told below it. */
export function clearCollect() {
  area.value = "";
  putAside();
  refill(report);
  refill(leftOver);
}

/** @param {Event} event */
function prevent(event) {
  event.preventDefault();
}

/** @param {Event} event */
function submit(event) {
  event.preventDefault();
  takeTyped();
}

/** @param {DragEvent} event */
async function drop(event) {
  event.preventDefault();
  const files = event.dataTransfer?.files;
  if (files?.length) return takeFiles(files);
  area.value += event.dataTransfer?.getData("text") ?? "";
  takeTyped();
}

/** @param {{ target: HTMLInputElement }} event */
async function chosen({ target }) {
  // A copy: the list is emptied with the field, and the same files can then be chosen again.
  const files = [...(target.files ?? [])];
  target.value = "";
  await takeFiles(files);
}

/** Takes the codes in files, and says in which there are none. @param {Iterable<File>} files */
async function takeFiles(files) {
  const { codes, without } = await codesInFiles(files);
  tell(take(codes), without);
}

/** Takes codes. @param {Pick<import("./codes.js").Seen, "code" | "line">[]} seen @returns {Taken[]} */
function take(seen) {
  const taken = takeCodes(seen.map(({ code }) => code));
  return taken.map((one, index) => ({ ...one, line: seen[index]?.line ?? "" }));
}

/** Takes the codes in the field, and leaves there the lines of those that were not taken. */
function takeTyped() {
  const codes = codesAndLikes(area.value);
  if (!codes.length) return refill(report, make("p", {}, word("code-none-found")));
  const taken = take(codes);
  area.value = [...new Set(taken.filter(isTrouble).map(({ line }) => line))].join("\n\n");
  tell(taken);
}

/**
 * Says what came of each code, and in which files there was none.
 *
 * @param {Taken[]} taken
 * @param {string[]} [without]
 */
function tell(taken, without = []) {
  note(taken);
  refill(report, told(taken, without));
  drawOpen();
}

/** Lists the codes that are to be looked at. */
function drawOpen() {
  const instead = (/** @type {Taken} */ one) => {
    dropLine(one);
    tell(takeInstead(one.code, one.sheet).map((taken) => ({ ...taken, line: one.line })));
  };
  const aside = (/** @type {Taken} */ one) => {
    dropLine(one);
    putAside([one]);
    drawOpen();
  };
  refill(leftOver, toLookAt(stillOpen(), instead, aside));
}

/** Takes the line of a code out of the field. @param {Taken} taken */
function dropLine({ line }) {
  const lines = area.value.split(/\n+/);
  area.value = lines.filter((one) => one.trim() !== line).join("\n\n");
}
