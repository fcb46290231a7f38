// @ts-check
import { codesAndLikes } from "../answers/like_codes.js";
import { make, refill } from "../dom/make.js";
import { word } from "../saying/say.js";
import { codesInFiles } from "./codes.js";
import { takeCodes, takeInstead } from "./register.js";

/**
 * What came of a code, and the line in which it stood.
 *
 * @typedef {import("./register.js").Taken & { line: string }} Taken
 */

const area = make("textarea", {
  rows: 4,
  id: "class-codes",
  spellcheck: "false",
  autocomplete: "off",
  "data-key": "class-codes",
});
const report = make("div", { class: "class-report", role: "status" });

/**
 * What is wrong with a code, by its state.
 *
 * @type {Record<Exclude<Taken["state"], "added" | "same" | "read">, WordKey>}
 */
const TROUBLES = {
  "no-code": "code-none",
  cut: "code-cut",
  mistyped: "code-mistyped",
  version: "code-version",
  "other-lesson": "code-other",
  impossible: "code-impossible",
  twice: "code-twice",
};

/** How many codes with trouble are told one by one. */
const MOST_TOLD = 100;
/** How much of a code tells which one it is. */
const BEGINNING = 17;
/** How much of a line tells which one it is. */
const LINE = 80;

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
    report,
  );
  return form;
}

// What is pasted is read at once; listened to once, since the field outlives its form.
area.addEventListener("paste", () => setTimeout(() => area.value.trim() && takeTyped()));

/** Empties the field and what is told below it. */
export function clearCollect() {
  area.value = "";
  refill(report);
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

/** @param {Pick<Taken, "state">} taken */
function isTrouble({ state }) {
  return state !== "added" && state !== "same";
}

/**
 * Says what came of each code, and in which files there was none.
 *
 * @param {Taken[]} taken
 * @param {string[]} [without]  names of files
 */
function tell(taken, without = []) {
  const count = (/** @type {Taken["state"]} */ state) => taken.filter((one) => one.state === state).length;
  const [added, same, trouble] = [count("added"), count("same"), taken.filter(isTrouble)];
  refill(
    report,
    make(
      "p",
      {},
      word(added === 1 ? "class-added-one" : "class-added", { n: added }),
      same > 0 && ` ${word("class-same", { n: same })}`,
    ),
    trouble.length > 0 && make("p", { class: "class-trouble" }, word("class-trouble", { n: trouble.length })),
    trouble.length > 0 && make("ul", {}, trouble.slice(0, MOST_TOLD).map(troubleItem)),
    trouble.length > MOST_TOLD && make("p", {}, word("class-more", { n: trouble.length - MOST_TOLD })),
    without.length > 0 &&
      make(
        "p",
        { class: "class-trouble", dir: "auto" },
        word("class-without", { names: without.join(", ") }),
      ),
  );
}

/** @param {Taken} taken */
function troubleItem({ state, code, line, sheet, name }) {
  const told = word(TROUBLES[/** @type {keyof typeof TROUBLES} */ (state)], { sheet });
  const instead = () => tell(takeInstead(code, sheet).map((one) => ({ ...one, line })));
  return make(
    "li",
    {},
    make("code", {}, code.trimStart().startsWith("{") ? word("class-file") : shortened(code, BEGINNING)),
    " ",
    told,
    " ",
    hasWords(line, code) &&
      make(
        "span",
        { class: "code-line", dir: "auto" },
        word("code-line", { line: shortened(line, LINE) }),
        " ",
      ),
    state === "twice" &&
      make(
        "button",
        { type: "button", class: "link", click: instead },
        word("class-instead", { name: name || sheet }),
      ),
  );
}

/** The beginning of a text, as long as is said. @param {string} text @param {number} most */
function shortened(text, most) {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Whether a line has more in it than its code. @param {string} line @param {string} code */
function hasWords(line, code) {
  const bare = (/** @type {string} */ text) => text.replace(/[^\p{L}\p{N}]/gu, "");
  return bare(line) !== bare(code) && bare(line) !== "";
}
