// @ts-check
import { make } from "../dom/make.js";
import { wordingIn } from "../dom/wordings.js";
import { lesson } from "../reading/lesson.js";
import { word } from "../saying/say.js";

/**
 * Why the right answer to an item is right, and each of the others wrong, with the words of the text: what a
 * teacher tells a class, question by question.
 *
 * @param {LessonItem} item
 */
export function explainedAnswer({ options, explained, order }) {
  const language = lesson?.language ?? "en";
  const told = (/** @type {Wordings} */ text) => make("span", { lang: language }, wordingIn(text, language));
  const ruleWhy = wordingIn(explained.rule_why, language);
  return make(
    "div",
    { class: "class-explained" },
    make("h4", {}, word("class-why")),
    make("p", { lang: language }, wordingIn(explained.text, language)),
    make(
      order ? "ol" : "ul",
      { class: "class-whys" },
      options.map((option) => make("li", {}, make("b", {}, told(option.text)), " ", told(option.why))),
    ),
    explained.passages.map(passage),
    ruleWhy && make("p", { lang: language }, ruleWhy),
  );
}

/**
 * The reason for the right answer, and the words of the text among those beside them: what stands with its
 * tick before a class.
 *
 * @param {LessonItem} item
 */
export function reasonOf({ explained }) {
  return make(
    "div",
    { class: "class-reason" },
    make("p", { lang: lesson?.language }, wordingIn(explained.text, lesson?.language ?? "en")),
    explained.passages.map(passage),
  );
}

/** Words of the text among those beside them. @param {InContext} passage */
function passage({ before, quote, after }) {
  const { language } = /** @type {Lesson} */ (lesson).document;
  return make("blockquote", { lang: language, dir: "auto" }, before, make("mark", {}, quote), after);
}
