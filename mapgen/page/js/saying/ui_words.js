// @ts-check
import { ISLANDS, place } from "../selectors.js";

/** The reader's words, key → language → wording. */
export const uiWords = /** @type {WordTable} */ (JSON.parse(place(ISLANDS.words).textContent ?? ""));
