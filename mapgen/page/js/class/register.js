// @ts-check
import { decodeAnswers } from "../answers/of_lesson.js";
import { lesson, savedClass } from "../reading/lesson.js";
import { stagesOf } from "../seal/stages.js";
import { recall } from "../state/memory.js";
import { apart, CLASS_KEY, changed, given, markKey, struck, students } from "./kept.js";

/** @typedef {import("./kept.js").Handed} Handed */

const stages = lesson ? stagesOf(lesson) : [];

for (const kept of [savedClass, parsed(recall(CLASS_KEY))]) takeSaved(kept);

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
    if (points >= 0 && points <= 1) given.set(markKey(sheet, item), points);
  }
}

/** A list as it is, empty for anything else. @param {unknown} value @returns {unknown[]} */
function listOf(value) {
  return Array.isArray(value) ? value : [];
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
