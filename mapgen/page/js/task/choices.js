// @ts-check
import { make } from "../dom/make.js";
import { isLater, itemAt } from "./data.js";
import { isDone, standingOf, toldOf } from "./judging.js";
import { word } from "./say.js";
import { draftOf, getSheet, noteOnSheet } from "./sheet.js";
import { textIn } from "./texts.js";

/**
 * The options of an item to choose one or several of; `solved`: whether the right ones are shown.
 *
 * @param {number} index
 * @param {boolean} solved
 */
export function choices(index, solved) {
  const item = itemAt(index);
  const left = item.left.length ? item.left : item.options.map((_, option) => option);
  const right = solved ? toldOf(index).answer : [];
  return make(
    "ul",
    { class: "choices" },
    left.map((option) => make("li", {}, choice(index, option, right.includes(option)))),
  );
}

/** @param {number} index @param {number} option @param {boolean} isRight */
function choice(index, option, isRight) {
  const item = itemAt(index);
  const closed = (isDone(index) && !isLater) || isGone(index, option);
  const isChosen = item.stage === "worked" ? isRight : chosenIn(index).includes(option);
  const input = make("input", {
    type: item.answer === "one" ? "radio" : "checkbox",
    name: `item-${index}`,
    value: option,
    disabled: closed,
    "data-key": `option-${option}`,
    change: () => noteChoice(index),
  });
  input.checked = isChosen;
  return make(
    "label",
    {
      class: [
        "choice",
        isRight && "choice-right",
        noteOf(index, option) && (item.answer === "one" || isDone(index)) && "choice-tried",
        input.checked && "choice-chosen",
        !closed && "choice-open",
      ]
        .filter(Boolean)
        .join(" "),
    },
    input,
    textIn(/** @type {Wordings} */ (item.options[option]), "choice-text"),
    notes(isRight, noteOf(index, option)),
  );
}

/** @param {boolean} isRight @param {string} note */
function notes(isRight, note) {
  const told = [isRight && word("right-answer"), note].filter(Boolean).join(", ");
  return told && make("span", { class: "choice-note" }, told);
}

/**
 * Whether an option was the first try, and cannot be the second.
 *
 * @param {number} index
 * @param {number} option
 */
function isGone(index, option) {
  return standingOf(index) === "second" && itemAt(index).answer === "one" && firstOf(index).includes(option);
}

/** @param {number} index */
function firstOf(index) {
  return getSheet().answers[index]?.first ?? [];
}

/** What is chosen now: of an item that is done, the last try. @param {number} index */
function chosenIn(index) {
  const { first, second } = getSheet().answers[index] ?? {};
  return isDone(index) && !isLater ? (second ?? first ?? []) : draftOf(index);
}

/** @param {number} index @param {number} option */
function noteOf(index, option) {
  const { first, second } = getSheet().answers[index] ?? {};
  if (isLater || !first) return "";
  if (isDone(index) && (second ?? first).includes(option)) return word("your-answer");
  return first.includes(option) ? word("your-first-try") : "";
}

/** @param {number} index */
function noteChoice(index) {
  const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (
    document.querySelectorAll(`input[name="item-${index}"]`)
  );
  for (const { checked, parentElement } of inputs) parentElement?.classList.toggle("choice-chosen", checked);
  const chosen = [...inputs].filter(({ checked }) => checked).map(({ value }) => Number(value));
  noteOnSheet({ drafts: new Map(getSheet().drafts).set(index, chosen) });
}
