// @ts-check
import { make } from "../dom/make.js";
import { word } from "../saying/say.js";

/**
 * What came of a code, and the line in which it stood.
 *
 * @typedef {import("./register.js").Taken & { line: string }} Taken
 */

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

/** Whether a code was not taken. @param {Pick<Taken, "state">} taken */
export function isTrouble({ state }) {
  return state !== "added" && state !== "same";
}

/**
 * How many codes were added, and in which files there was none, as it is told.
 *
 * @param {Taken[]} taken
 * @param {string[]} without  names of files
 * @returns {Child[]}
 */
export function told(taken, without) {
  const count = (/** @type {Taken["state"]} */ state) => taken.filter((one) => one.state === state).length;
  const [added, same] = [count("added"), count("same")];
  return [
    make(
      "p",
      {},
      word(added === 1 ? "class-added-one" : "class-added", { n: added }),
      same > 0 && ` ${word("class-same", { n: same })}`,
    ),
    without.length > 0 &&
      make(
        "p",
        { class: "class-trouble", dir: "auto" },
        word("class-without", { names: without.join(", ") }),
      ),
  ];
}

/**
 * What is wrong with each code that was not taken.
 *
 * @param {Taken[]} trouble
 * @param {(one: Taken) => void} instead  takes a code in place of the one that is known
 * @param {(one: Taken) => void} aside  puts a code aside
 * @returns {Child[]}
 */
export function toLookAt(trouble, instead, aside) {
  if (!trouble.length) return [];
  return [
    make("p", { class: "class-trouble" }, word("class-trouble", { n: trouble.length })),
    make(
      "ul",
      {},
      trouble.slice(0, MOST_TOLD).map((one) => troubleItem(one, instead, aside)),
    ),
    trouble.length > MOST_TOLD && make("p", {}, word("class-more", { n: trouble.length - MOST_TOLD })),
  ];
}

/** @param {Taken} taken @param {(one: Taken) => void} instead @param {(one: Taken) => void} aside */
function troubleItem(taken, instead, aside) {
  const { state, code, line, sheet, name } = taken;
  const trouble = word(TROUBLES[/** @type {keyof typeof TROUBLES} */ (state)], { sheet });
  return make(
    "li",
    {},
    make("code", {}, code.trimStart().startsWith("{") ? word("class-file") : shortened(code, BEGINNING)),
    " ",
    trouble,
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
        { type: "button", class: "link", click: () => instead(taken) },
        word("class-instead", { name: name || sheet }),
      ),
    " ",
    make("button", { type: "button", class: "link", click: () => aside(taken) }, word("class-aside")),
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
