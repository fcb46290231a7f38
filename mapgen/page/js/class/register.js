// @ts-check

import { pointsEarned } from "../answers/marks.js";
import { decodeAnswers } from "../answers/of_lesson.js";
import { lesson, savedClass } from "../reading/lesson.js";
import { stagesOf } from "../seal/stages.js";
import { recall, remember } from "../state/memory.js";
import { change, getState } from "../state/state.js";

/**
 * What one student handed in. @typedef {{ code: string, sheet: string, name: string, answers: Answer[] }}
 * Handed
 */

/** The students in the order in which they came, by their sheet. @type {Map<string, Handed>} */
const students = new Map();
/** The ids of the items that count for nobody. @type {Set<string>} */
const struck = new Set();
/** Sheets of one name, joined by commas, that are those of different students. @type {Set<string>} */
const apart = new Set();
/** The points that the teacher gave instead of the key's, by sheet and item. @type {Map<string, number>} */
const given = new Map();

const KEY = `class.${lesson?.id ?? ""}`;
const stages = lesson ? stagesOf(lesson) : [];

for (const kept of [savedClass, parsed(recall(KEY))]) takeSaved(kept);

/** @param {string | null} text @returns {unknown} */
function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/**
 * Takes up what was kept of a class. Other pages of the same folder, or of another version, may have written
 * it: what has another form is left out.
 *
 * @param {unknown} kept
 */
function takeSaved(kept) {
  const {
    codes,
    struck: ids,
    marks,
    apart: groups,
  } = /** @type {Partial<Record<keyof SavedClass, unknown>>} */ (kept ?? {});
  for (const code of listOf(codes)) if (typeof code === "string") takeCode(code);
  for (const id of listOf(ids)) if (askedItems().some(({ item }) => item.id === id)) struck.add(String(id));
  for (const group of listOf(groups)) if (typeof group === "string") apart.add(group);
  for (const mark of listOf(marks)) {
    const [sheet, item, points] = listOf(mark);
    if (typeof sheet !== "string" || typeof item !== "string" || typeof points !== "number") continue;
    if (points >= 0 && points <= 1) given.set(keyOf(sheet, item), points);
  }
}

/** A list as it is, empty for anything else. @param {unknown} value @returns {unknown[]} */
function listOf(value) {
  return Array.isArray(value) ? value : [];
}

/** @param {string} sheet @param {string} item */
function keyOf(sheet, item) {
  return `${sheet} ${item}`;
}

/** Whoever has handed in, in the order in which the codes came. */
export function handedIn() {
  return [...students.values()];
}

/** The items of the lesson that students answer, with their number, beginning with 1. */
export function askedItems() {
  const items = lesson?.items ?? [];
  return items.flatMap((item, index) =>
    stages[index]?.stage === "worked" ? [] : [{ item, index, number: index + 1 }],
  );
}

/**
 * What came of one code. @typedef {{ state: Decoded["state"] | "added" | "same" | "twice", code: string,
 * sheet: string, name: string }} Taken
 */

/**
 * Takes a code, and says what came of it: it was added, was there already, is a second code of the same sheet
 * (the first is kept), or what is wrong with it.
 *
 * @param {string} code @returns {Taken}
 */
function takeCode(code) {
  const read = lesson ? decodeAnswers(code, lesson) : { state: /** @type {const} */ ("no-code") };
  if (read.state !== "read") return { state: read.state, code, sheet: "", name: "" };
  const { sheet, name, answers } = read;
  const before = students.get(sheet);
  if (before) return { state: same(before, read) ? "same" : "twice", code, sheet, name };
  students.set(sheet, { code, sheet, name, answers });
  return { state: "added", code, sheet, name };
}

/** @param {Handed} one @param {{ name: string, answers: Answer[] }} other */
function same(one, other) {
  return one.name === other.name && JSON.stringify(one.answers) === JSON.stringify(other.answers);
}

/** Takes codes, remembers them, and has the page show them. @param {string[]} codes */
export function takeCodes(codes) {
  const taken = codes.map(takeCode);
  changed();
  return taken;
}

/** Puts a second code of a sheet in the place of the first. @param {string} code @param {string} sheet */
export function takeInstead(code, sheet) {
  students.delete(sheet);
  return takeCodes([code]);
}

/** Forgets what was handed in on a sheet. @param {string} sheet */
export function removeSheet(sheet) {
  students.delete(sheet);
  changed();
}

/** Forgets everything that was handed in. */
export function forgetAll() {
  students.clear();
  struck.clear();
  given.clear();
  apart.clear();
  changed();
}

/** Whether sheets of one name are known to be those of different students. @param {Handed[]} group */
export function areApart(group) {
  return apart.has(group.map(({ sheet }) => sheet).join());
}

/** Keeps sheets of one name as those of different students. @param {Handed[]} group */
export function keepApart(group) {
  apart.add(group.map(({ sheet }) => sheet).join());
  changed();
}

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
  const own = given.get(keyOf(student.sheet, item.id));
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
  const key = keyOf(student.sheet, item.id);
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

/** All that is to be kept. @returns {SavedClass} */
export function classToSave() {
  const marks = [...given].map(([key, points]) => {
    const [sheet = "", item = ""] = key.split(/ (.*)/s);
    return /** @type {[string, string, number]} */ ([sheet, item, points]);
  });
  return { codes: handedIn().map(({ code }) => code), struck: [...struck], marks, apart: [...apart] };
}

function changed() {
  remember(KEY, JSON.stringify(classToSave()));
  change({ collected: getState().collected + 1 });
}
