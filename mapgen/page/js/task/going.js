// @ts-check
import { announceNow } from "../dom/announcer.js";
import { commitToCourse } from "./course.js";
import { task } from "./data.js";
import { isDone, scoreSoFar } from "./judging.js";
import { changeSheet, writtenSheet } from "./sheet.js";

/** What the next drawing moves the focus to. @type {string | null} */
let wanted = null;

/** Goes to an item, to the opening (-1) or to the end (the number of items). @param {number} at */
export function goTo(at) {
  wanted = "heading";
  changeSheet({ at });
  if (at === task.items.length && isAllDone()) commitToCourse(writtenSheet(), scoreSoFar(), true);
}

/**
 * Draws again after an answer, which is handed to the course, and moves the focus.
 *
 * @param {Parameters<typeof changeSheet>[0]} changed
 * @param {string} focus  the `data-focus` of what is to be read next
 */
export function takeAnswer(changed, focus) {
  wanted = focus;
  changeSheet(changed);
  commitToCourse(writtenSheet(), scoreSoFar(), false);
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
  commitToCourse(writtenSheet(), scoreSoFar(), true);
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
