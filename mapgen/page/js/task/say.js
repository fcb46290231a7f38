// @ts-check
import { withValues, wordingIn } from "../dom/wordings.js";
import { uiWords } from "../saying/ui_words.js";
import { getSheet } from "./sheet.js";

const words = /** @type {Record<string, Wordings>} */ (uiWords);

/** A text in the student's language, else in any. @param {Wordings | undefined | null} text */
export function say(text) {
  if (!text) return "";
  return wordingIn(text, getSheet().lang);
}

/** The language in which `say` gives a text, where it is not the student's. @param {Wordings} text */
export function foreign(text) {
  return getSheet().lang in text ? null : (Object.keys(text)[0] ?? null);
}

/**
 * A word of the page, with `{name}` replaced by values.
 *
 * @param {TaskWordKey} key
 * @param {Record<string, string | number>} [values]
 */
export function word(key, values = {}) {
  return withValues(say(words[key]), values);
}

/**
 * Words with a number. French counts none as one, English as many.
 *
 * @param {"task-number" | "task-worked-first" | "done-some" | "order-some"} key
 * @param {number} n
 */
export function counted(key, n) {
  const one = getSheet().lang === "fr" ? n < 2 : n === 1;
  return word(one ? key : `${key}-plural`, { n });
}

/** The name of a kind of item, with a capital. @param {ItemKind} kind */
export function kindName(kind) {
  const name = say(words[`kind-${kind}`]);
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

/** A label and a colon, as the language writes it. @param {string} label */
export function withColon(label) {
  return getSheet().lang === "fr" ? `${label}\u00a0: ` : `${label}: `;
}
