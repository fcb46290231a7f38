// @ts-check
import { pointsEarned } from "../answers/marks.js";
import { lesson } from "../reading/lesson.js";
import { changed, given, markKey, struck } from "./kept.js";
import { askedItems } from "./register.js";

/** @typedef {import("./kept.js").Handed} Handed */

/** Has an item count, or not, for all. @param {string} item */
export function toggleStruck(item) {
  if (!struck.delete(item)) struck.add(item);
  changed();
}

/** @param {string} item */
export function isStruck(item) {
  return struck.has(item);
}

/** What the key gives for an answer. @param {Handed} student @param {number} index  of the item */
function keyPoints({ answers }, index) {
  const [answer, item] = [answers[index], lesson?.items[index]];
  return answer && item ? pointsEarned(answer, item) : 0;
}

/**
 * The points of a student for an item: what the teacher gave, else what the key gives.
 *
 * @param {Handed} student @param {LessonItem} item @param {number} index
 */
export function pointsGiven(student, item, index) {
  const own = given.get(markKey(student.sheet, item.id));
  const key = keyPoints(student, index);
  return { points: own ?? key, overruled: own !== undefined && own !== key, key };
}

/**
 * Whether a student left an item empty, and the teacher gave no points for it either.
 *
 * @param {Handed} student @param {LessonItem} item @param {number} index
 */
export function leftEmpty(student, item, index) {
  return !student.answers[index]?.first && !pointsGiven(student, item, index).overruled;
}

/**
 * Gives points instead of the key's.
 *
 * @param {Handed} student
 * @param {LessonItem} item
 * @param {number} index
 * @param {number} points
 */
export function overrule(student, item, index, points) {
  const key = markKey(student.sheet, item.id);
  if (points === keyPoints(student, index)) given.delete(key);
  else given.set(key, points);
  changed();
}

/** The points of a student, and how many there are. @param {Handed} student */
export function totalOf(student) {
  const counted = askedItems().filter(({ item }) => !isStruck(item.id));
  const points = counted.reduce((sum, { item, index }) => sum + pointsGiven(student, item, index).points, 0);
  return { points, of: counted.length };
}
