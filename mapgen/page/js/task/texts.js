// @ts-check
import { make } from "../dom/make.js";
import { task } from "./data.js";
import { foreign, say, withColon, word } from "./say.js";

/**
 * A text as an element, with its language where that is not the student's.
 *
 * @param {Wordings} text
 * @param {string} [name]  of the class
 */
export function textIn(text, name) {
  return make(
    "span",
    { lang: isQuoted(text) ? task.document.language : foreign(text), class: name },
    say(text),
  );
}

/** Whether a text is the same in every language: words of the document. @param {Wordings} text */
function isQuoted(text) {
  const wordings = Object.values(text);
  return wordings.length > 1 && new Set(wordings).size === 1;
}

/** The words of the text in their context. @param {InContext | null | undefined} passage */
export function inText(passage) {
  if (!passage) return null;
  const { before, quote, after } = passage;
  return make(
    "figure",
    { class: "in-text" },
    make("figcaption", {}, word("in-the-text")),
    make("blockquote", { lang: task.document.language }, before, make("mark", {}, quote), after),
  );
}

/** A label before what it labels. @param {string} label @param {...Child} told */
export function labelled(label, ...told) {
  return make("p", {}, make("b", {}, withColon(label)), told);
}
