// @ts-check
import { make, refill } from "../dom/make.js";
import { word } from "../saying/say.js";
import { codesIn, codesInFiles } from "./codes.js";
import { takeCodes, takeInstead } from "./register.js";

/** @typedef {import("./register.js").Taken} Taken */

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
  tell(takeCodes(codes), without);
}

/** Takes the codes in the field, and leaves there what was not taken. */
function takeTyped() {
  const codes = codesIn(area.value);
  if (!codes.length) return refill(report, make("p", {}, word("code-none-found")));
  const taken = takeCodes(codes);
  area.value = taken
    .filter(isTrouble)
    .map(({ code }) => code)
    .join("\n");
  tell(taken);
}

/** @param {Taken} taken */
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
function troubleItem({ state, code, sheet, name }) {
  const told = word(TROUBLES[/** @type {keyof typeof TROUBLES} */ (state)], { sheet });
  const instead = () => tell(takeInstead(code, sheet));
  return make(
    "li",
    {},
    make(
      "code",
      {},
      code.trimStart().startsWith("{")
        ? word("class-file")
        : `${code.slice(0, BEGINNING)}${code.length > BEGINNING ? "…" : ""}`,
    ),
    " ",
    told,
    " ",
    state === "twice" &&
      make(
        "button",
        { type: "button", class: "link", click: instead },
        word("class-instead", { name: name || sheet }),
      ),
  );
}
