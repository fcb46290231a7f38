// @ts-check
import { make } from "../dom/make.js";

/**
 * Puts a text on the clipboard. Where the browser refuses, the text is left
 * selected beside what asked for it, for the reader to copy.
 *
 * @param {string} text
 * @param {HTMLElement} beside
 * @param {string} label  of the text that is left selected
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copyText(text, beside, label) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // There is no clipboard to speak to, or it is not granted: many browsers grant it to no file.
    return copyBySelecting(text, beside, label);
  }
}

/** @param {string} text @param {HTMLElement} beside @param {string} label */
function copyBySelecting(text, beside, label) {
  const focused = document.activeElement;
  const area = make("textarea", {
    class: "by-hand",
    readonly: true,
    rows: 4,
    "aria-label": label,
  });
  area.value = text;
  beside.append(area);
  area.select();
  const copied = document.execCommand("copy");
  if (!copied) return false;
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return true;
}
