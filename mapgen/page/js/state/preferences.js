// @ts-check
import { lesson } from "../reading/lesson.js";
import { recall } from "./memory.js";

const DARK = "(prefers-color-scheme: dark)";

/**
 * The reader's language: remembered, else that of the lesson that the page has, the browser's, else English.
 *
 * @returns {Language}
 */
export function preferredLanguage() {
  const wished = [recall("lang") ?? "", lesson?.language ?? "", ...navigator.languages].map((code) =>
    code.slice(0, 2),
  );
  return wished.find(isLanguage) ?? "en";
}

/** @param {string} code @returns {code is Language} */
export function isLanguage(code) {
  return code === "en" || code === "fr";
}

/** Whether to begin dark: remembered, else as the system is. @returns {boolean} */
export function prefersDark() {
  const remembered = recall("colours");
  return remembered ? remembered === "dark" : matchMedia(DARK).matches;
}

/**
 * Calls `listener` when the system turns dark or light, unless the reader has chosen the colours.
 *
 * @param {(dark: boolean) => void} listener
 */
export function onSystemColours(listener) {
  matchMedia(DARK).addEventListener("change", (event) => {
    if (!recall("colours")) listener(event.matches);
  });
}

/**
 * Whether single keys, without Ctrl, are shortcuts: yes unless the reader has switched them off.
 *
 * @returns {boolean}
 */
export function hasSingleKeys() {
  return recall("keys") !== "off";
}

/** Whether the system asks for little motion. @returns {boolean} */
export function prefersStillness() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
