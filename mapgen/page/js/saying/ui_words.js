// @ts-check
import { heldIn, ISLANDS } from "../selectors.js";

/** The reader's words, key → language → wording. */
export const uiWords = /** @type {WordTable} */ (JSON.parse(heldIn(ISLANDS.words)));
