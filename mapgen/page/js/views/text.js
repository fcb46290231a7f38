// @ts-check
import { make, refill } from "../dom/make.js";
import { numberOf } from "../reading/argument_map.js";
import { passageText, paragraphs, unwrapped } from "../reading/document_text.js";
import { elementOf, litBy } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { word } from "../saying/say.js";
import { segmentsOf } from "../reading/segments.js";
import { PLACES, place } from "../selectors.js";
import { changed } from "../state/state.js";
import { select } from "../state/select.js";
import { markCurrent, selector, spokenName } from "./buttons.js";

/** @typedef {import("../reading/segments.js").Segment} Segment */

/** The whole document, with what the map quotes of it. @type {View} */
export function drawText(state, before) {
  const panel = place(PLACES.text);
  if (changed(state, before, "lang")) {
    refill(
      panel,
      make("h2", { class: "unseen" }, word("text")),
      make("p", { class: "coverage" }, coverageSentence()),
      key(),
      make("div", { class: "document", lang: compiled.document.language }, paragraphs.map(paragraphOf)),
    );
  }
  if (changed(state, before, "lang", "select", "tab")) light(panel, state.select);
}

/** How much of the document the map quotes, in a sentence. @returns {string} */
export function coverageSentence() {
  const { words, quoted_words: quoted, left_out_words: left } = compiled.coverage;
  const share = (/** @type {number} */ part) => (words ? Math.round((100 * part) / words) : 0);
  return word("coverage", { quoted: share(quoted), left: share(left), rest: Math.max(0, 100 - share(quoted) - share(left)) });
}

function key() {
  return make(
    "ul",
    { class: "text-key" },
    make("li", {}, make("mark", { class: "quoted" }, word("key-quoted"))),
    make("li", {}, make("span", { class: "left-out" }, word("key-left-out"))),
    make("li", {}, make("span", { class: "uncovered" }, word("key-uncovered"))),
  );
}

/** @param {Passage} paragraph */
function paragraphOf(paragraph) {
  return make("p", {}, segmentsOf(paragraph).flatMap(segment));
}

/** @param {Segment} part @returns {Child[]} */
function segment(part) {
  const text = unwrapped(passageText(part.start, part.end));
  const numbers = part.ending.map(numberLink);
  const keys = [...part.claims, part.leftOut, ...part.findings].filter(Boolean).join(" ") || null;
  if (part.claims.length) {
    const origin = { class: part.claims.length > 1 ? "quoted shared" : "quoted", "data-keys": keys };
    // The numbers are the way in by keyboard; the passage itself is a wider target for a pointer.
    return [make("mark", { ...origin, click: () => select(part.claims.at(-1) ?? "") }, text), ...numbers];
  }
  const why = part.leftOut && part.last && selector(part.leftOut, "why", word("why-left-out"));
  const className = part.leftOut ? "left-out" : part.uncovered ? "uncovered" : null;
  return [keys || className ? make("span", { class: className, "data-keys": keys }, text) : text, why, ...numbers];
}

/** @param {string} id */
function numberLink(id) {
  const link = selector(id, `sup origin-quoted`, String(numberOf(id)));
  link.setAttribute("aria-label", spokenName(id));
  return make("sup", {}, link);
}

/** Marks the passages of what is selected, and brings the first into view. @param {HTMLElement} panel @param {string} key */
function light(panel, key) {
  const lit = new Set([key, ...(pointsAtText(key) ? [] : litBy(key))]);
  /** @type {Element | null} */
  let first = null;
  for (const mark of panel.querySelectorAll("[data-keys]")) {
    const isLit = (mark.getAttribute("data-keys") ?? "").split(" ").some((one) => lit.has(one));
    mark.classList.toggle("lit", isLit);
    if (isLit) first ??= mark;
  }
  markCurrent(panel, key);
  if (!panel.contains(document.activeElement)) first?.scrollIntoView({ block: "center" });
}

/** Whether a selection has passages of its own: a finding may. @param {string} key */
function pointsAtText(key) {
  const element = elementOf(key);
  return element?.type === "finding" && element.finding.passages.length > 0;
}
