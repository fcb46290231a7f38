// @ts-check
import { lesson } from "../reading/lesson.js";
import { WIDE } from "../selectors.js";
import { change, getState } from "../state/state.js";
import { askedItems } from "./register.js";
import { ALL_ITEMS, NOTHING_SHOWN } from "./tally.js";

/** Shows on the map how the class answered a question, or all. @param {string} id */
export function showItem(id) {
  // The questions about a whole text are shown on the map of all its chains.
  const chain = lesson?.items.find((item) => item.id === id)?.chain || (lesson?.chain ?? getState().chain);
  // On a narrow window the map takes the place of the answers.
  const tab = getState().present || !matchMedia(WIDE).matches ? "map" : getState().tab;
  change({ item: id, chain, select: "", tab });
}

/** All questions together, then each of them: what the keys go through before a class. */
function inOrder() {
  return [ALL_ITEMS, ...askedItems().map(({ item }) => item.id)];
}

/** Whether there is a question so many places on. @param {number} step */
export function hasQuestion(step) {
  const order = inOrder();
  return order[order.indexOf(getState().item) + step] !== undefined;
}

/** Shows the question so many places on, if there is one. @param {number} step */
export function goToQuestion(step) {
  const order = inOrder();
  const next = order[order.indexOf(getState().item) + step];
  if (next !== undefined) showItem(next);
}

/**
 * While the answers of a class are presented, goes on to another question; the map goes with it.
 *
 * @param {number} step
 * @param {KeyboardEvent} event
 * @returns {boolean} whether a question is presented
 */
export function questionStep(step, { target }) {
  const { present, item, brick } = getState();
  const inMap = target instanceof Element && target.closest("#sheet");
  if (!present || !item || brick || inMap) return false;
  goToQuestion(step);
  return true;
}

/** Takes the answers of the class off the map; returns whether they were on it. */
export function hideAnswers() {
  if (!getState().item) return false;
  change(NOTHING_SHOWN);
  return true;
}
