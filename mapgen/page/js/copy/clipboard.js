// @ts-check
import { make } from "../dom/make.js";
import { word } from "../saying/say.js";

/**
 * Puts a text on the clipboard. Where the browser refuses, the text is left
 * selected beside what asked for it, for the reader to copy.
 *
 * @param {string} text @param {HTMLElement} beside
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copyText(text, beside) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // There is no clipboard to speak to, or it is not granted: many browsers grant it to no file.
    return copyBySelecting(text, beside);
  }
}

/** @param {string} text @param {HTMLElement} beside */
function copyBySelecting(text, beside) {
  const focused = document.activeElement;
  const area = make("textarea", {
    class: "by-hand",
    readonly: true,
    rows: 4,
    "aria-label": word("copy-by-hand"),
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
