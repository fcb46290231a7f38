// @ts-check
import { make } from "../dom/make.js";
import { wordingIn } from "../dom/wordings.js";
import { lesson } from "../reading/lesson.js";
import { word } from "../saying/say.js";
import { stagesOf } from "../seal/stages.js";
import { reasonOf } from "./explained.js";
import { handedIn } from "./register.js";
import { ordersGiven, tallyOf } from "./tally.js";

/** How many orders are told one by one. */
const MOST_ORDERS = 4;

/**
 * All that could be chosen for an item, as students saw it, each with how many of all chose it at the first
 * try: beside the map, wherever on it, or not, the answers stand. Once it is told which is right, that comes
 * first, and after all answers the reason and the words of the text: a tick alone says nothing that can be
 * discussed.
 *
 * @param {ReturnType<typeof import("./register.js").askedItems>[number]} one @param {boolean} told
 * @returns {Child[]}
 */
export function optionsBeside({ item, index }, told) {
  const shown = lesson ? (stagesOf(lesson)[index]?.shown ?? []) : [];
  if (item.order) return [...ordersBeside(item, index, shown, told), told && reasonOf(item)];
  const isRight = (/** @type {number} */ option) => told && Boolean(item.options[option]?.right);
  if (!told) return [optionList(item, index, "class-answers-all", shown, isRight)];
  const others = shown.filter((option) => !isRight(option));
  return [
    optionList(item, index, "class-answers-all", shown.filter(isRight), isRight),
    optionList(item, index, "class-answers-other", others, isRight),
    reasonOf(item),
  ];
}

/**
 * @param {LessonItem} item @param {number} index @param {WordKey} name @param {number[]} shown
 * @param {(option: number) => boolean} isRight
 */
function optionList(item, index, name, shown, isRight) {
  const { options } = tallyOf(item, index);
  return make(
    "ul",
    { class: "class-options", "aria-label": word(name) },
    shown.map((option) => {
      const { first = 0, removed = false } = options[option] ?? {};
      return removed
        ? make("li", { class: "removed-answer" }, optionText(item, option), " – ", word("class-removed"))
        : counted(first, isRight(option), optionText(item, option));
    }),
  );
}

/**
 * What was to be put in order, with letters, and the orders that were given, the most frequent first; the
 * right one, too, once it is told.
 *
 * @param {LessonItem} item @param {number} index @param {number[]} shown @param {boolean} told
 */
function ordersBeside(item, index, shown, told) {
  const letterOf = (/** @type {number} */ option) => String.fromCharCode(65 + shown.indexOf(option));
  const right = String(item.options.map((_, option) => option));
  const given = ordersGiven(index);
  if (told && !given.has(right)) given.set(right, 0);
  const orders = [...given].sort(([one, count], [other, less]) =>
    told && (one === right || other === right) ? (one === right ? -1 : 1) : less - count,
  );
  const rest = orders.slice(MOST_ORDERS).reduce((sum, [, count]) => sum + count, 0);
  const inLetters = (/** @type {string} */ order) => order.split(",").map(Number).map(letterOf).join(" → ");
  return [
    make(
      "ul",
      { class: "class-lettered", "aria-label": word("class-answers-all") },
      shown.map((option) => make("li", {}, make("b", {}, letterOf(option)), " ", optionText(item, option))),
    ),
    make(
      "ul",
      { class: "class-options", "aria-label": word("class-orders") },
      orders
        .slice(0, MOST_ORDERS)
        .map(([order, count]) => counted(count, told && order === right, inLetters(order))),
      rest > 0 && counted(rest, false, word("class-other-orders")),
    ),
  ];
}

/** An answer with its number. @param {number} count @param {boolean} isRight @param {Child} text */
function counted(count, isRight, text) {
  const of = handedIn().length;
  return make(
    "li",
    { class: isRight ? "right-answer" : "" },
    isRight && make("span", { class: "unseen" }, `${word("right-answer")} `),
    make("b", {}, `${isRight ? "✓ " : ""}${count}/${of}`),
    " ",
    text,
    make("meter", { min: 0, max: Math.max(1, of), value: count, "aria-hidden": "true" }),
  );
}

/** @param {LessonItem} item @param {number} option */
function optionText({ options }, option) {
  const language = lesson?.language ?? "en";
  const text = options[option]?.text;
  return make("span", { lang: language }, text ? wordingIn(text, language) : "");
}
