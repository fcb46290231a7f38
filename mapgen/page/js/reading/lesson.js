// @ts-check
import { ISLANDS } from "../selectors.js";

/** The lesson whose answers this page collects, with its key; null where the page is none of a teacher. */
export const lesson = /** @type {Lesson | null} */ (held(ISLANDS.lesson));

/** What the page was saved with of the class's answers; null where there is nothing. */
export const savedClass = /** @type {SavedClass | null} */ (held(ISLANDS.collected));

/** @param {string} id @returns {unknown} */
function held(id) {
  const text = document.getElementById(id)?.textContent;
  return text ? JSON.parse(text) : null;
}
