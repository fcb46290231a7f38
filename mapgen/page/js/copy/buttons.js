// @ts-check

import { announceNow } from "../dom/announcer.js";
import { make } from "../dom/make.js";
import { word } from "../saying/say.js";
import { writeHash } from "../state/hash.js";
import { getState } from "../state/state.js";
import { copyText } from "./clipboard.js";
import { quotationOf } from "./quotation.js";

const SHOWN_MS = 2500;

/**
 * What can be copied of a selection: the address that leads to it, and a claim's words.
 *
 * @param {Selectable | null} element
 */
export function copyButtons(element) {
  if (!element) return null;
  const claim = element.type === "claim" && element.claim.quotes.length ? element.claim : null;
  return make(
    "div",
    { class: "copying" },
    copyButton("copy-link", isFile() ? "link-in-file-copied" : "link-copied", addressOfSelection),
    claim && copyButton("copy-quotation", "quotation-copied", () => quotationOf(claim)),
  );
}

/**
 * The address that leads to the selection. Of a page opened as a file, only what follows the page's own
 * address: a folder of this disk means nothing elsewhere.
 */
function addressOfSelection() {
  const hash = writeHash(getState());
  if (isFile()) return word("link-in-file", { title: document.title, hash });
  return location.href.replace(/#.*$/, "") + hash;
}

function isFile() {
  return location.protocol === "file:";
}

/**
 * @param {"copy-link" | "copy-quotation"} name
 * @param {"link-copied" | "link-in-file-copied" | "quotation-copied"} done
 * @param {() => string} textNow
 */
function copyButton(name, done, textNow) {
  const mark = make("span", { class: "copied", "aria-hidden": "true" });
  const copy = async () => {
    button.parentElement?.querySelector("textarea")?.remove();
    const copied = await copyText(textNow(), button.parentElement ?? button, word("copy-by-hand"));
    announceNow(word(copied ? done : "copy-by-hand"));
    if (!copied) return;
    mark.textContent = done === "link-in-file-copied" ? `✓ ${word(done)}` : `✓ ${word("copied")}`;
    setTimeout(() => (mark.textContent = ""), SHOWN_MS);
  };
  const button = make(
    "button",
    { type: "button", class: `copy ${name}`, "data-key": name, click: copy },
    word(name),
    mark,
  );
  return button;
}
