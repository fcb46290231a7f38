// @ts-check
import { byId, ISLANDS } from "../selectors.js";

/** The reader's words, key → language → wording. */
export const uiWords = /** @type {WordTable} */ (JSON.parse(byId(ISLANDS.words).textContent ?? ""));
