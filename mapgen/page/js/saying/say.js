// @ts-check

import { withValues, wordingIn } from "../dom/wordings.js";
import { vocabulary } from "../reading/islands.js";
import { getState } from "../state/state.js";
import { numeral } from "./numbers.js";
import { uiWords } from "./ui_words.js";

/**
 * A text in the reader's language, else in any.
 *
 * @param {Wordings | string | null | undefined} text
 * @returns {string}
 */
export function say(text) {
  if (!text) return "";
  if (typeof text === "string") return text;
  return wordingIn(text, getState().lang);
}

/**
 * The code of the language in which `say` gives a text, if it is not the reader's; else null.
 *
 * @param {Wordings} text
 * @returns {string | null}
 */
export function foreign(text) {
  return getState().lang in text ? null : (Object.keys(text)[0] ?? null);
}

/**
 * A word of the page, with `{name}` replaced by values.
 *
 * @param {WordKey} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function word(key, values = {}) {
  return withValues(say(uiWords[key]), values);
}

/**
 * A number with its noun. French counts none as one, English as many.
 *
 * @param {"claims-count" | "steps-count" | "gaps-count"} key
 * @param {number} n
 * @returns {string}
 */
export function counted(key, n) {
  const one = getState().lang === "fr" ? n < 2 : n === 1;
  return word(one ? key : `${key}-plural`, { n: numeral(n) });
}

/** The name of a word of the vocabulary. @param {string} list @param {string} value @returns {string} */
export function nameOf(list, value) {
  return say(vocabulary[list]?.[value]?.name) || value;
}

/**
 * Who says a claim: the document, in its own name or of others; other works; or nobody.
 *
 * @param {Claim} claim
 * @returns {string}
 */
export function saidBy(claim) {
  return claim.attributed_to ? word("reported") : nameOf("Origin", claim.origin);
}

/** What a word of the vocabulary means. @param {string} list @param {string} value @returns {string} */
export function meaningOf(list, value) {
  return say(vocabulary[list]?.[value]?.meaning);
}

/**
 * A label and its value with a colon, as the language writes it.
 *
 * @param {string} label
 * @param {string} value
 */
export function labelled(label, value) {
  return getState().lang === "fr" ? `${label}\u00a0: ${value}` : `${label}: ${value}`;
}

/** The text with its first letter as a capital. @param {string} text */
export function capital(text) {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
