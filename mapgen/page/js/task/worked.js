// @ts-check
import { make } from "../dom/make.js";
import { askedCount, itemAt } from "./data.js";
import { optionTold, solution } from "./feedback.js";
import { show } from "./going.js";
import { toldOf } from "./judging.js";
import { word } from "./say.js";
import { getSheet } from "./sheet.js";

/**
 * How many steps of a solved item are shown; the second shows the answer. All of them where every item is
 * solved: such a page is given back after a lesson.
 *
 * @param {number} index
 */
export function stepsShown(index) {
  if (!askedCount) return Number.POSITIVE_INFINITY;
  return getSheet().steps.get(index) ?? 1;
}

/** Whether a solved item has been shown to its end. @param {number} index */
export function isShownToEnd(index) {
  return stepsShown(index) >= stepsOf(index).length;
}

/** A solved item, step by step. @param {number} index */
export function workedSteps(index) {
  const steps = stepsOf(index);
  const count = Math.min(stepsShown(index), steps.length);
  const showNext = () =>
    show({ steps: new Map(getSheet().steps).set(index, count + 1) }, `step-${count + 1}`);
  return make(
    "section",
    { class: "feedback worked" },
    make("ol", { class: "steps" }, steps.slice(0, count)),
    count < steps.length &&
      make(
        "button",
        { type: "button", class: "primary", "data-key": "step", click: showNext },
        word("step-next"),
      ),
  );
}

/** @param {number} index */
function stepsOf(index) {
  const { answer, options } = itemAt(index);
  const right = toldOf(index).answer;
  const wrong = options.map((_, option) => option).filter((option) => !right.includes(option));
  const isOrder = answer === "order";
  return [
    ...(askedCount ? [step(1, null, make("p", {}, word("step-question")))] : []),
    step(2, word("step-answer"), isOrder ? null : right.map((option) => optionTold(index, option, true))),
    ...(wrong.length
      ? [
          step(
            3,
            word("step-others"),
            wrong.map((option) => optionTold(index, option, true)),
          ),
        ]
      : []),
    step(4, null, solution(index, [...right, ...wrong])),
  ];
}

/** @param {number} number @param {string | null} heading @param {...(Child | Child[])} told */
function step(number, heading, ...told) {
  return make(
    "li",
    { "data-focus": `step-${number}`, tabindex: "-1" },
    heading && make("h3", {}, heading),
    ...told,
  );
}
