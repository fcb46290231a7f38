// @ts-check
import { isRightIn } from "../answers/marks.js";
import { elementOf } from "../reading/elements.js";
import { lesson } from "../reading/lesson.js";
import { leftWithHelp, stagesOf } from "../seal/stages.js";
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

/** @typedef {import("../map/heat.js").HeatMark} HeatMark */

/**
 * Where on the map a class answered: the elements that it chose for an item or, where its options are no
 * elements, the one that is asked about; for all items, what each is about, with how many were right.
 *
 * @param {string} shown  the id of an item, or ALL_ITEMS
 * @returns {HeatMark[]}
 */
export function heatOf(shown) {
  const asked = askedItems().filter(({ item }) => shown === ALL_ITEMS || item.id === shown);
  if (shown !== ALL_ITEMS && asked[0])
    return heatOfItem(asked[0].item, tallyOf(asked[0].item, asked[0].index));
  /** @type {Map<string, HeatMark>} */
  const marks = new Map();
  for (const { item, index } of asked) {
    const { right, answered } = tallyOf(item, index);
    const on = item.about[0] ?? "";
    const before = marks.get(on);
    marks.set(on, {
      on,
      count: right + (before?.count ?? 0),
      of: answered + (before?.of ?? 0),
      isRight: true,
    });
  }
  return [...marks.values()];
}

/** Stands for all items where an item's id would. */
export const ALL_ITEMS = "*";
/** What of the state makes the map show no answers of a class. */
export const NOTHING_SHOWN = { item: "", answer: false };

/** @param {LessonItem} item @param {Tally} tally @returns {HeatMark[]} */
function heatOfItem(item, { options, answered, right }) {
  const marks = item.options.flatMap((option, index) =>
    elementOf(option.on) && !item.order && !options[index]?.removed
      ? [{ on: option.on, count: options[index]?.first ?? 0, of: answered, isRight: option.right }]
      : [],
  );
  return marks.length ? marks : [{ on: item.about[0] ?? "", count: right, of: answered, isRight: true }];
}
