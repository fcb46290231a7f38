// @ts-check
import { decodeShown } from "../answers/decode.js";
import { encodeShown } from "../answers/encode.js";
import { signsOf } from "../answers/signs.js";
import { recall, remember } from "../state/memory.js";
import { courseKeeps, keptInCourse, studentInCourse } from "./course.js";
import { forms, isLater, task } from "./data.js";

/**
 * What a student does here. `at`: -1 before the first item, then its index, then the number of items at the
 * end. `drafts`: what is chosen and not yet checked; `steps`: how many steps of a solved item are shown.
 *
 * @typedef {{ lang: Language, at: number, name: string, sheet: string, answers: Answer[],
 *   drafts: Map<number, number[]>, steps: Map<number, number> }} Sheet
 */

/** Under which the browser keeps the answers; in a course, those of each student apart. */
let key = `task.${task.id}`;
const LANGUAGE_KEY = `task-lang.${task.id}`;

/** @type {Sheet} */
const sheet = {
  lang: recall(LANGUAGE_KEY) === "fr" || recall(LANGUAGE_KEY) === "en" ? languageKept() : task.language,
  ...fresh(),
};
/** @type {(() => void)[]} */
const listeners = [];

/** @returns {Language} */
function languageKept() {
  return recall(LANGUAGE_KEY) === "fr" ? "fr" : "en";
}

/** @returns {Omit<Sheet, "lang">} */
function fresh() {
  return {
    at: -1,
    name: "",
    sheet: signsOf(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0, 4),
    answers: task.items.map(() => ({ first: null, second: null, reason: "" })),
    drafts: new Map(),
    steps: new Map(),
  };
}

/** What the student has done so far. @returns {Readonly<Sheet>} */
export function getSheet() {
  return sheet;
}

/** Calls a function after each change. @param {() => void} listener */
export function onChange(listener) {
  listeners.push(listener);
}

/** Changes the sheet, keeps it and draws it again. @param {Partial<Sheet>} changed */
export function changeSheet(changed) {
  Object.assign(sheet, changed);
  keepSheet();
  for (const listener of listeners) listener();
}

/** Takes what is chosen, or typed, without drawing again. @param {Partial<Sheet>} changed */
export function noteOnSheet(changed) {
  Object.assign(sheet, changed);
  keepSheet();
}

/** @param {number} index @param {Partial<Answer>} given @returns {Answer[]} */
export function answersWith(index, given) {
  return sheet.answers.map((answer, at) => (at === index ? { ...answer, ...given } : answer));
}

/** The code of all answers so far. */
export function codeOfSheet() {
  return encodeShown({ ...sheet, lesson: task.id }, forms);
}

/** Begins again, with another sheet. */
export function eraseSheet() {
  changeSheet(fresh());
}

/**
 * Takes up what was kept in the course or in this browser, where the course took less; returns whether there
 * was anything.
 */
export function resumeSheet() {
  const inCourse = courseKeeps() ? keptInCourse() : "";
  if (courseKeeps()) key = `task.${task.id}.course.${studentInCourse()}`;
  const [kept] = [inCourse, recall(key) ?? ""]
    .map(readSheet)
    .filter((one) => one !== null)
    .sort((one, other) => countOf(other) - countOf(one));
  if (!kept) return false;
  Object.assign(sheet, kept);
  return hasBegun();
}

/** @param {string} written */
function readSheet(written) {
  const [code = "", at = ""] = written.split(".");
  const read = decodeShown(code, task.id, forms);
  if (read.state !== "read") return null;
  const { name, sheet: sign, answers } = read;
  return {
    name,
    sheet: sign,
    answers,
    at: Math.min(Math.max(-1, Number.parseInt(at, 10) || 0), task.items.length),
  };
}

/** How many tries were made. @param {{ answers: Answer[] }} kept */
function countOf({ answers }) {
  return answers.flatMap(({ first, second }) => [first, second]).filter(Boolean).length;
}

/** Whether there is an answer. */
export function hasBegun() {
  return sheet.answers.some(({ first }) => first);
}

/** Whether this browser keeps what is noted. */
export function isKept() {
  return courseKeeps() || recall(key) !== null;
}

/** The sheet as it is kept: the code without hyphens, a full stop, and where the student is. */
export function writtenSheet() {
  return `${codeOfSheet().replaceAll("-", "")}.${sheet.at}`;
}

function keepSheet() {
  // In a course too, which may not take them; but nothing in place of what is kept there already.
  if (hasBegun() || !courseKeeps()) remember(key, writtenSheet());
}

/** Shows the page in another language, also on the next visit. @param {Language} lang */
export function setLanguage(lang) {
  remember(LANGUAGE_KEY, lang);
  changeSheet({ lang });
}

/** What is chosen in an item and not yet checked. @param {number} index @returns {number[]} */
export function draftOf(index) {
  return sheet.drafts.get(index) ?? (isLater ? (sheet.answers[index]?.first ?? []) : []);
}
