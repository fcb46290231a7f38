// @ts-check
import { hexDigest } from "./sha256.js";

/**
 * How each item of a lesson is asked: the stage, whether one answer is chosen, several or an order, and in
 * which order the options are shown (`shown`: indices in the lesson).
 *
 * @param {Lesson} lesson
 * @returns {Staged[]}
 */
export function stagesOf(lesson) {
  return lesson.items.map((item, index) => {
    const answer = answerOf(item);
    return {
      stage: stageOf(lesson, index),
      answer,
      shown: item.order ? item.shuffled : item.options.map((_, one) => one),
    };
  });
}

/** @param {Lesson} lesson @param {number} index @returns {Stage} */
function stageOf({ feedback, worked, half }, index) {
  if (feedback === "later") return "alone";
  if (index < worked) return "worked";
  return index < worked + half ? "half" : "alone";
}

/** @param {LessonItem} item @returns {Staged["answer"]} */
function answerOf({ order, options }) {
  if (order) return "order";
  return options.filter(({ right }) => right).length > 1 ? "several" : "one";
}

/** The indices of an item's right answer among the options as they are shown, in order.
 * @param {LessonItem} item
 * @param {Staged} staged
 */
export function rightAnswer(item, { answer, shown }) {
  if (answer === "order") return item.options.map((_, index) => shown.indexOf(index));
  return shown.map((_, place) => place).filter((place) => item.options[shown[place] ?? 0]?.right);
}

/**
 * What is left to choose from with help: the right options and one wrong one; of an order, what stands first.
 *
 * @param {LessonItem} item
 * @param {Staged} staged
 */
export function leftWithHelp(item, staged) {
  const right = rightAnswer(item, staged);
  if (staged.answer === "order") return right.slice(0, Math.floor(right.length / 2));
  const wrong = item.options.map((_, index) => index).filter((index) => !right.includes(index));
  return [...right, ...byDigest(wrong, item.id).slice(0, 1)].sort((one, other) => one - other);
}

/** @param {number[]} numbers @param {string} seed */
function byDigest(numbers, seed) {
  return numbers
    .map((number) => ({ number, digest: hexDigest(`${seed}/${number}`) }))
    .sort((one, other) => (one.digest < other.digest ? -1 : 1))
    .map(({ number }) => number);
}
