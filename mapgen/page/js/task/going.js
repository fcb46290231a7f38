// @ts-check
import { announceNow } from "../dom/announcer.js";
import { commitToCourse, courseFailed } from "./course.js";
import { task } from "./data.js";
import { isDone, scoreSoFar } from "./judging.js";
import { word } from "./say.js";
import { changeSheet, noteOnSheet, writtenSheet } from "./sheet.js";

/** What the next drawing moves the focus to. @type {string | null} */
let wanted = null;

/** Goes to an item, to the opening (-1) or to the end (the number of items). @param {number} at */
export function goTo(at) {
  wanted = "heading";
  noteOnSheet({ at });
  if (at === task.items.length && isAllDone()) handIn(true);
  changeSheet({});
}

/**
 * Draws again after an answer, which is handed to the course, and moves the focus.
 *
 * @param {Parameters<typeof changeSheet>[0]} changed
 * @param {string} focus  the `data-focus` of what is to be read next
 */
export function takeAnswer(changed, focus) {
  wanted = focus;
  noteOnSheet(changed);
  handIn(false);
  changeSheet({});
}

/**
 * Draws again and moves the focus.
 *
 * @param {Parameters<typeof changeSheet>[0]} changed
 * @param {string} focus
 */
export function show(changed, focus) {
  wanted = focus;
  changeSheet(changed);
}

/** Hands in with what there is. */
export function handInAsItIs() {
  handIn(true);
}

/** Hands what there is to the course, before it is drawn whether that took it. @param {boolean} ended */
function handIn(ended) {
  commitToCourse(writtenSheet(), scoreSoFar(), ended);
  if (courseFailed()) tell(word("course-failed"));
}

/** Moves the focus to what was asked for, after the drawing. @param {HTMLElement} container */
export function moveFocus(container) {
  if (!wanted) return;
  const target = container.querySelector(`[data-focus="${wanted}"]`);
  if (target instanceof HTMLElement) {
    target.focus({ preventScroll: true });
    if (wanted === "heading") window.scrollTo(0, 0);
    else target.scrollIntoView({ block: "nearest" });
  }
  wanted = null;
}

/** Whether there is nothing left to answer. */
export function isAllDone() {
  return task.items.every((_, index) => isDone(index));
}

/** The first item that is not done, where a student goes on; the number of items where there is none. */
export function firstOpen() {
  const open = task.items.findIndex((_, index) => !isDone(index));
  return open < 0 ? task.items.length : open;
}

/** Says something to a student who does not see the page. @param {string} text */
export function tell(text) {
  announceNow(text);
}
