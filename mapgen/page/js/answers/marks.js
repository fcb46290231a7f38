// @ts-check

/** What an answer is worth: 1 where the first try is right, ½ where the second is, else 0.
 *
 * @param {boolean} first  whether the first try is right
 * @param {boolean} second
 */
export function pointsFor(first, second) {
  if (first) return 1;
  return second ? 0.5 : 0;
}

/**
 * Whether a try, with the options of the lesson, is the right answer.
 *
 * @param {LessonItem} item
 * @param {Try} chosen
 */
export function isRightIn(item, chosen) {
  const right = item.options
    .map((_, index) => index)
    .filter((index) => item.order || item.options[index]?.right);
  return String(chosen) === String(right);
}

/**
 * The points of an answer, with the options of the lesson.
 *
 * @param {Answer} answer
 * @param {LessonItem} item
 */
export function pointsEarned({ first, second }, item) {
  return pointsFor(isRightIn(item, first), isRightIn(item, second));
}
