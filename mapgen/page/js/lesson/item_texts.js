// @ts-check
import { make } from "../dom/make.js";
import { wordingIn } from "../dom/wordings.js";
import { word } from "../saying/say.js";

/**
 * What stands above the answers of a question, and the answers, the right ones marked.
 *
 * @param {LessonItem} item
 * @param {string} language
 */
export function optionList(item, language) {
  return make(
    "div",
    { class: "lesson-item", lang: language },
    item.shown.map(({ text }) => make("p", { class: "lesson-shown" }, wordingIn(text, language))),
    make(
      item.order ? "ol" : "ul",
      {},
      item.options.map(({ text, right }) =>
        make(
          "li",
          { class: right && !item.order ? "right-answer" : "" },
          right && !item.order && make("span", { class: "unseen" }, `${word("right-answer")} `),
          wordingIn(text, language),
        ),
      ),
    ),
  );
}
