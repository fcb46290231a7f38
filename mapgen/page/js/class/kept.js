// @ts-check
import { lesson } from "../reading/lesson.js";
import { remember } from "../state/memory.js";
import { change, getState } from "../state/state.js";

/**
 * What one student handed in. @typedef {{ code: string, sheet: string, name: string, answers: Answer[] }}
 * Handed
 */

/** The students in the order in which they came, by their sheet. @type {Map<string, Handed>} */
export const students = new Map();
/** The ids of the items that count for nobody. @type {Set<string>} */
export const struck = new Set();
/** Sheets of one name, joined by commas, that are those of different students. @type {Set<string>} */
export const apart = new Set();
/** The points that the teacher gave instead of the key's, by sheet and item. @type {Map<string, number>} */
export const given = new Map();

/** Under which name this browser keeps a class. */
export const CLASS_KEY = `class.${lesson?.id ?? ""}`;

/** Under what points are kept. @param {string} sheet @param {string} item */
export function markKey(sheet, item) {
  return `${sheet} ${item}`;
}

/** All that is to be kept. @returns {SavedClass} */
export function classToSave() {
  const marks = [...given].map(([key, points]) => {
    const [sheet = "", item = ""] = key.split(/ (.*)/s);
    return /** @type {[string, string, number]} */ ([sheet, item, points]);
  });
  return {
    codes: [...students.values()].map(({ code }) => code),
    struck: [...struck],
    marks,
    apart: [...apart],
  };
}

/** Keeps what has changed, and has the page show it. */
export function changed() {
  remember(CLASS_KEY, JSON.stringify(classToSave()));
  change({ collected: getState().collected + 1 });
}
