// @ts-check
import { formsOf } from "../answers/forms.js";
import { isRightIn } from "../answers/marks.js";
import { labelOf } from "../lesson/item_texts.js";
import { chainsDrawing } from "../reading/argument_map.js";
import { elementOf } from "../reading/elements.js";
import { lesson } from "../reading/lesson.js";
import { leftWithHelp, stagesOf } from "../seal/stages.js";
import { isHeld } from "../state/asked.js";
import { getState } from "../state/state.js";
import { askedItems, handedIn } from "./register.js";

/**
 * How a class answered an item: how many did; how many were right at the first try, and at the second; how
 * many chose each option, in the lesson's order, and whether help had removed it, so that nobody could; and
 * the reasons typed, with the student's number.
 * Of options to be put in order, how many put each at its place.
 *
 * @typedef {object} Tally
 * @property {number} answered
 * @property {number} right
 * @property {number} rightLater
 * @property {{ first: number, second: number, removed: boolean }[]} options
 * @property {{ student: number, reason: string, isRight: boolean }[]} reasons
 */

/** Whether students had a second try at an item. @param {number} index  of the item in the lesson */
export function hasSecondTry(index) {
  return lesson !== null && formsOf(lesson, stagesOf(lesson))[index]?.tries === 2;
}

/** @param {LessonItem} item @param {number} index  of the item in the lesson @returns {Tally} */
export function tallyOf(item, index) {
  const answers = handedIn().map(
    ({ answers: all }) => all[index] ?? { first: null, second: null, reason: "" },
  );
  const isRight = answers.map(({ first }) => isRightIn(item, first));
  const offered = offeredIn(item, index);
  const chose = (/** @type {Try} */ one, /** @type {number} */ option) =>
    item.order ? one?.[option] === option : Boolean(one?.includes(option));
  return {
    answered: answers.filter(({ first }) => first).length,
    right: isRight.filter(Boolean).length,
    rightLater: answers.filter(({ second }) => isRightIn(item, second)).length,
    options: item.options.map((_, option) => ({
      first: answers.filter(({ first }) => chose(first, option)).length,
      second: answers.filter(({ second }) => chose(second, option)).length,
      removed: !offered.includes(option),
    })),
    reasons: answers.flatMap(({ reason }, student) =>
      reason ? [{ student, reason, isRight: Boolean(isRight[student]) }] : [],
    ),
  };
}

/**
 * The options that students could choose: with help only some are left.
 *
 * @param {LessonItem} item
 * @param {number} index
 */
function offeredIn(item, index) {
  const staged = lesson ? stagesOf(lesson)[index] : undefined;
  const hasFewer = staged?.stage === "half" && !item.order;
  return hasFewer ? leftWithHelp(item, staged) : item.options.map((_, option) => option);
}

/**
 * The orders in which a class put what an item asks to be put in order, at the first try, with how many gave
 * each: the options' indices in the lesson, parted by commas.
 *
 * @param {number} index  of the item in the lesson
 */
export function ordersGiven(index) {
  /** @type {Map<string, number>} */
  const given = new Map();
  for (const { answers } of handedIn()) {
    const first = answers[index]?.first;
    if (first) given.set(String(first), (given.get(String(first)) ?? 0) + 1);
  }
  return given;
}

/** @typedef {import("../map/heat.js").HeatMark} HeatMark */

/**
 * Where on the map a class answered: the elements that it chose for an item or, where its options are no
 * elements that are shown, the one that is asked about; for all items, each at what it is about, with how
 * many were right or, until that is told, how many answered.
 *
 * @param {string} shown  the id of an item, or ALL_ITEMS
 * @returns {HeatMark[]}
 */
export function heatOf(shown) {
  const asked = askedItems().filter(({ item }) => shown === ALL_ITEMS || item.id === shown);
  if (shown === ALL_ITEMS)
    return asked
      .filter(({ item }) => !isElsewhere(item))
      .map((one) => ({ ...heatOfQuestion(one), about: labelOf(one.item, lesson?.language ?? "en") }));
  return asked.flatMap((one) => {
    const chosen = heatOfOptions(one);
    return chosen.length ? chosen : [heatOfQuestion(one)];
  });
}

/** Whether a question is about another chain than the one on the map. @param {LessonItem} item */
function isElsewhere(item) {
  const { chain } = getState();
  return Boolean(chain && item.chain && item.chain !== chain);
}

/** How the questions about other chains than the one on the map went, each with what it is about. */
export function heatElsewhere() {
  return askedItems()
    .filter(({ item }) => isElsewhere(item))
    .map((one) => ({ ...heatOfQuestion(one), about: labelOf(one.item, lesson?.language ?? "en") }));
}

/** Stands for all items where an item's id would. */
export const ALL_ITEMS = "*";
/** What of the state makes the map show no answers of a class; verdicts that were opened stay open. */
export const NOTHING_SHOWN = { item: "" };

/**
 * How a question went, at what it is about.
 *
 * @param {ReturnType<typeof askedItems>[number]} asked @returns {HeatMark}
 */
function heatOfQuestion({ item, index, number }) {
  const { right, answered } = tallyOf(item, index);
  const of = handedIn().length;
  const count = getState().answer ? right : answered;
  return {
    on: [...item.about, item.chain],
    question: number,
    about: "",
    count,
    of,
    empty: of - answered,
    isRight: getState().answer,
  };
}

/** Whether the map of the question's chain draws an option. @param {string} on @param {LessonItem} item */
function isDrawn(on, { chain }) {
  return Boolean(elementOf(on)) && (!chain || chainsDrawing(on).includes(chain));
}

/**
 * How many chose each element of the question's chain; nothing, until the right answer is told, where one
 * that could be chosen is not on the map: the numbers of the others would give it away. All stand beside it.
 *
 * @param {ReturnType<typeof askedItems>[number]} asked @returns {HeatMark[]}
 */
function heatOfOptions({ item, index }) {
  if (item.order || item.options.some(({ on }) => isHeld(on))) return [];
  const { options, answered } = tallyOf(item, index);
  const isAway = item.options.some(({ on }, option) => !options[option]?.removed && !isDrawn(on, item));
  if (isAway && !getState().answer) return [];
  const of = handedIn().length;
  return item.options.flatMap(({ on, right: isRight }, option) => {
    const { first = 0, removed = false } = options[option] ?? {};
    if (removed || !isDrawn(on, item)) return [];
    return [{ on: [on], question: 0, about: "", count: first, of, empty: of - answered, isRight }];
  });
}
