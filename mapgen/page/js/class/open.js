// @ts-check
import { isTrouble } from "./told.js";

/** @typedef {import("./told.js").Taken} Taken */

/** How many signs of a code a student may have mistyped for a later one to be the same, mended. */
const MISTYPED = 2;

/** The codes that were not taken and that nobody has dealt with yet. @type {Taken[]} */
let open = [];

/** The codes that the teacher is still to look at. */
export function stillOpen() {
  return open;
}

/**
 * Adds what came of codes: those that were not taken stay to be looked at until they come again, mended, or
 * are put aside.
 *
 * @param {Taken[]} taken
 */
export function note(taken) {
  const read = taken.filter((one) => !isTrouble(one));
  const again = new Set(taken.map(({ code }) => bare(code)));
  const left = open.filter(
    (one) => !again.has(bare(one.code)) && !read.some(({ code }) => isMended(one, code)),
  );
  open = [...left, ...taken.filter(isTrouble)];
}

/** Puts codes aside; without any, all of them. @param {Taken[]} [aside] */
export function putAside(aside = open) {
  open = open.filter((one) => !aside.includes(one));
}

/** Whether a code that was taken is another one, whole and without its mistake.
 * @param {Taken} trouble @param {string} code
 */
function isMended({ state, code: wrong }, code) {
  const [before, after] = [bare(wrong), bare(code)];
  if (state === "cut") return after.startsWith(before) || after.endsWith(before);
  if (state !== "mistyped" || before.length !== after.length) return false;
  return [...before].filter((sign, at) => sign !== after[at]).length <= MISTYPED;
}

/** A code without what stands between its signs. @param {string} code */
function bare(code) {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, "");
}
