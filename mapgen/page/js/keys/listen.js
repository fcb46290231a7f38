// @ts-check
import { byId } from "../selectors.js";
import { hasSingleKeys } from "../state/preferences.js";
import { ROOMS } from "./table.js";

const WRITING = "input, textarea, select, [contenteditable]";

/** Listens to every key of the table, each where it does something. */
export function listenForKeys() {
  for (const room of ROOMS) {
    const targets = room.regions.length ? room.regions.map(byId) : [document];
    for (const target of targets)
      target.addEventListener("keydown", (event) => press(room, /** @type {KeyboardEvent} */ (event)));
  }
}

/** @param {import("./table.js").Room} room @param {KeyboardEvent} event */
function press(room, event) {
  const key = keyName(event);
  const shortcut = room.shortcuts.find(({ keys }) => keys.includes(key));
  if (!shortcut || (!room.regions.length && !isFree(event, key))) return;
  if (shortcut.act(event) === false) return;
  event.preventDefault();
  event.stopImmediatePropagation(); // one key does one thing
}

/** A key as the table names it. @param {KeyboardEvent} event */
function keyName({ key, altKey, ctrlKey, metaKey }) {
  if (altKey) return "";
  if (ctrlKey || metaKey) return `Ctrl+${key.toUpperCase()}`;
  return key.length === 1 ? key.toLowerCase() : key; // also where the capitals are locked
}

/**
 * Whether a key of the whole page is not meant for what has the focus.
 *
 * @param {KeyboardEvent} event
 * @param {string} key
 */
function isFree({ target }, key) {
  // A dialog has all keys to itself, wherever in it or beside it was pressed last.
  if (document.querySelector("dialog:modal")) return false;
  if (!(target instanceof Element)) return true;
  if (key === "Escape") return true;
  return !target.closest(WRITING) && (key.length > 1 || hasSingleKeys());
}
