// @ts-check
import { make, refill } from "../dom/make.js";
import { claimOf, numberOf } from "../reading/argument_map.js";
import { passageText, paragraphs, unwrapped } from "../reading/document_text.js";
import { litBy } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { labelled, say, word } from "../reading/say.js";
import { segmentsOf } from "../reading/segments.js";
import { PLACES, place } from "../selectors.js";
import { changed } from "../state/state.js";
import { select } from "../state/select.js";
import { selector } from "./references.js";

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
  if (part.claims.length) {
    const origin = { class: part.claims.length > 1 ? "quoted shared" : "quoted", "data-claims": part.claims.join(" ") };
    // The numbers are the way in by keyboard; the passage itself is a wider target for a pointer.
    return [make("mark", { ...origin, click: () => select(part.claims.at(-1) ?? "") }, text), ...numbers];
  }
  if (part.leftOut) {
    const why = part.last && selector(part.leftOut, "why", word("why-left-out"));
    return [make("span", { class: "left-out", "data-claims": part.leftOut }, text), why, ...numbers];
  }
  return [part.uncovered ? make("span", { class: "uncovered" }, text) : text, ...numbers];
}

/** @param {string} id */
function numberLink(id) {
  const link = selector(id, `sup origin-quoted`, String(numberOf(id)));
  link.setAttribute("aria-label", labelled(word("claim-n", { n: numberOf(id) }), say(claimOf(id)?.text)));
  return make("sup", {}, link);
}

/** Marks the passages of what is selected, and brings the first into view. @param {HTMLElement} panel @param {string} key */
function light(panel, key) {
  const lit = new Set([key, ...litBy(key)]);
  /** @type {Element | null} */
  let first = null;
  for (const mark of panel.querySelectorAll("[data-claims]")) {
    const isLit = (mark.getAttribute("data-claims") ?? "").split(" ").some((id) => lit.has(id));
    mark.classList.toggle("lit", isLit);
    if (isLit) first ??= mark;
  }
  for (const link of panel.querySelectorAll("[data-select]")) {
    if (link.getAttribute("data-select") === key) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  if (!panel.contains(document.activeElement)) first?.scrollIntoView({ block: "center" });
}
