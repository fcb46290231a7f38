// @ts-check
import { recall } from "./memory.js";

const DARK = "(prefers-color-scheme: dark)";

/** The reader's language: remembered, else the browser's, else English. @returns {Language} */
export function preferredLanguage() {
  const wished = [recall("lang") ?? "", ...navigator.languages].map((code) => code.slice(0, 2));
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

/** Follows the system for as long as the reader has not chosen. @param {(dark: boolean) => void} listener */
export function onSystemColours(listener) {
  matchMedia(DARK).addEventListener("change", (event) => {
    if (!recall("colours")) listener(event.matches);
  });
}

/** Whether keys without Ctrl do something on the whole page. @returns {boolean} */
export function hasSingleKeys() {
  return recall("keys") !== "off";
}

/** @returns {boolean} */
export function prefersStillness() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
