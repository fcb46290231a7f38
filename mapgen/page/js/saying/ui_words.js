// @ts-check
import { textHeldIn } from "../dom/unpack.js";
import { ISLANDS } from "../selectors.js";

/** The reader's words, key → language → wording. */
export const uiWords = /** @type {WordTable} */ (JSON.parse(await textHeldIn(ISLANDS.words)));
