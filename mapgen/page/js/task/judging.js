// @ts-check
import { pointsFor } from "../answers/marks.js";
import { checkOf, unseal } from "../seal/seal.js";
import { askedCount, forms, isLater, itemAt, task } from "./data.js";
import { getSheet } from "./sheet.js";

/** @typedef {"open" | "second" | "right" | "right-second" | "wrong" | "kept" | "worked"} Standing */

/** @param {number} index */
function keyOf(index) {
  return `${task.id}/${index}`;
}

/** How an item stands: not answered, one try left, right, wrong, answered where nothing is told, or solved.
 * @param {number} index
 * @returns {Standing}
 */
export function standingOf(index) {
  const { first = null, second = null } = getSheet().answers[index] ?? {};
  if (itemAt(index).stage === "worked") return "worked";
  if (!first) return "open";
  if (isLater) return "kept";
  if (isRight(index, first)) return "right";
  if (!second) return forms[index]?.tries === 1 ? "wrong" : "second";
  return isRight(index, second) ? "right-second" : "wrong";
}

/** Whether nothing is left to do in an item. @param {number} index */
export function isDone(index) {
  return !["open", "second"].includes(standingOf(index));
}

/** @param {number} index @param {number[]} chosen */
function isRight(index, chosen) {
  return itemAt(index).checks?.at(-1) === checkOf(keyOf(index), chosen);
}

/**
 * How many lines of an order stand in their place, from the first on.
 *
 * @param {number} index
 * @param {number[]} chosen
 */
export function inPlace(index, chosen) {
  const checks = itemAt(index).checks ?? [];
  const wrong = checks.findIndex((check, last) => check !== checkOf(keyOf(index), chosen.slice(0, last + 1)));
  return wrong < 0 ? chosen.length : wrong;
}

/** Why an option is right or wrong. @param {number} index @param {number} option @returns {Why} */
export function whyOf(index, option) {
  return unseal(`${keyOf(index)}/why/${option}`, itemAt(index).whys?.[option] ?? "");
}

/** @param {number} index @returns {Wordings | null} */
export function hintOf(index) {
  const { hint } = itemAt(index);
  return hint ? unseal(`${keyOf(index)}/hint`, hint) : null;
}

/** The right answer and its explanation. @param {number} index @returns {Told} */
export function toldOf(index) {
  return unseal(`${keyOf(index)}/told`, itemAt(index).told ?? "");
}

/** The points so far, of 100; null where nothing is known of right and wrong. */
export function scoreSoFar() {
  if (isLater) return null;
  const points = task.items.map((_, index) => {
    const standing = standingOf(index);
    return pointsFor(standing === "right", standing === "right-second");
  });
  return Math.round(
    (100 * points.reduce((/** @type {number} */ sum, one) => sum + one, 0)) / Math.max(1, askedCount),
  );
}
