// @ts-check
import { make, refill } from "../dom/make.js";
import { claimOf, findingsAbout, inferencesTo, numberOf } from "../reading/argument_map.js";
import { paragraphs, passageText, unwrapped } from "../reading/document_text.js";
import { elementOf, litInText } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { segmentsOf } from "../reading/segments.js";
import { sentenceKeysIn } from "../reading/sentences.js";
import { coverageSentence } from "../saying/coverage.js";
import { spokenName } from "../saying/names.js";
import { nameOf, word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { isAsked } from "../state/asked.js";
import { select } from "../state/select.js";
import { watch } from "../state/state.js";
import { markCurrent, selector, wordButton } from "../widgets/buttons.js";
import { listenForGloss } from "./gloss.js";

/** @typedef {import("../reading/segments.js").Segment} Segment */

watch(drawText, { tab: "text" });
watch(lightText, { marks: drawText, tab: "text" });

/** Draws the whole text of the document, with the quoted passages marked. */
function drawText() {
  refill(
    byId("text-panel"),
    make("h2", {}, word("text")),
    make(
      "p",
      { class: "coverage" },
      coverageSentence(),
      " ",
      wordButton("about-document", "link", () => select(compiled.id)),
    ),
    key(),
    make("div", { class: "document", lang: compiled.document.language }, paragraphs.map(paragraphOf)),
  );
}

listenForGloss(byId("text-panel"));

/**
 * Lights up the passages of what is selected, and scrolls to the first while the text is shown.
 *
 * @type {View}
 */
function lightText({ select: key, tab }) {
  void tab; // a panel scrolls to what is selected only while it is shown
  light(byId("text-panel"), key);
}

function key() {
  return make(
    "details",
    { class: "text-key" },
    make("summary", { "data-key": "text-key" }, word("text-key")),
    make(
      "ul",
      {},
      VOICES.map((voice) => make("li", {}, make("mark", { class: voice }, word(voice)))),
      ["high", "low", "none"].map((certainty) =>
        make("li", {}, make("mark", { class: `certainty-${certainty}` }, nameOf("Certainty", certainty))),
      ),
      make("li", {}, make("mark", { class: "idle" }, word("key-idle"))),
      make("li", {}, make("span", { class: "unsaid-sample" }, word("key-unsaid"))),
      make("li", {}, make("span", { class: "left-out" }, word("key-left-out"))),
      make("li", {}, make("span", { class: "uncovered" }, word("key-uncovered"))),
    ),
  );
}

/** @param {Passage} paragraph */
function paragraphOf(paragraph) {
  return make("p", { dir: "auto" }, segmentsOf(paragraph).flatMap(segment));
}

/** @param {Segment} part @returns {Child[]} */
function segment(part) {
  const text = unwrapped(passageText(part.start, part.end));
  const numbers = part.ending.flatMap((id) => [numberLink(id), ...unsaidUnder(id).map(unsaidLink)]);
  const keys =
    [...part.claims, part.leftOut, ...part.findings, ...sentenceKeysIn(part)].filter(Boolean).join(" ") ||
    null;
  if (part.claims.length) {
    const innermost = part.claims.at(-1) ?? "";
    const look = {
      class: ["quoted", ...looksOf(innermost), part.claims.length > 1 && "shared"].filter(Boolean).join(" "),
      "data-keys": keys,
      "data-claim": innermost,
    };
    // The numbers are the way in by keyboard; the passage itself is a wider target for a pointer.
    return [make("mark", { ...look, click: () => select(innermost) }, text), ...numbers];
  }
  const why = part.leftOut && part.last && selector(part.leftOut, "why", word("why-left-out"));
  const className = part.leftOut ? "left-out" : part.uncovered && !isAsked() ? "uncovered" : null;
  return [
    keys || className ? make("span", { class: className, "data-keys": keys }, text) : text,
    why,
    ...numbers,
  ];
}

/** CSS classes for what a passage does: it reports evidence, claims something, or asks for an action. */
const VOICES = /** @type {const} */ (["voice-evidence", "voice-claim", "voice-call"]);

/** @type {Record<string, (typeof VOICES)[number]>} */
const VOICE_OF = Object.fromEntries([
  ...["result", "association", "prevalence", "case"].map((kind) => [kind, "voice-evidence"]),
  ...["recommendation", "promotion", "practice"].map((kind) => [kind, "voice-call"]),
]);

/** The natures of claims of which no certainty is asked. */
const NOT_GRADED = ["known", "on-record", "invitation"];

/**
 * The CSS classes of a claim's passage: what it does, the claim's certainty where it has one, and "idle" if
 * it leads nowhere.
 *
 * @param {string} id
 */
function looksOf(id) {
  const claim = claimOf(id);
  if (!claim) return [];
  if (isAsked()) return ["voice-claim"]; // what a passage does, a lesson may ask
  const idle = findingsAbout(id).some(({ rule }) => rule === "orphan-claim" || rule === "idle-evidence");
  const certainty = NOT_GRADED.includes(claim.nature) ? "" : `certainty-${claim.certainty}`;
  return [VOICE_OF[claim.kind ?? ""] ?? "voice-claim", certainty, idle ? "idle" : ""];
}

/** The ids of the implicit premises of the steps that lead to a claim, each once. @param {string} id */
function unsaidUnder(id) {
  const premises = inferencesTo(id).flatMap((inference) => inference.premises);
  return [...new Set(premises)].filter((premise) => claimOf(premise)?.origin === "implicit");
}

/** @param {string} id */
function unsaidLink(id) {
  const link = selector(id, "unsaid", word("unsaid", { n: numberOf(id) }));
  link.setAttribute("aria-label", spokenName(id));
  return link;
}

/** @param {string} id */
function numberLink(id) {
  const link = selector(id, `sup origin-quoted`, String(numberOf(id)));
  link.dataset.claim = id;
  link.setAttribute("aria-label", spokenName(id));
  return make("sup", {}, link);
}

/**
 * Lights up the passages of the selection with this key, and scrolls to the first; where the reader pressed
 * something in the text, that stays in sight.
 *
 * @param {HTMLElement} panel
 * @param {string} key
 */
function light(panel, key) {
  const lit = new Set([key, ...(pointsAtText(key) ? [] : litInText(key))]);
  /** @type {Element | null} */
  let first = null;
  for (const mark of panel.querySelectorAll("[data-keys]")) {
    const isLit = (mark.getAttribute("data-keys") ?? "").split(" ").some((one) => lit.has(one));
    mark.classList.toggle("lit", isLit);
    if (isLit) first ??= mark;
  }
  markCurrent(panel, key);
  const pressed = panel.contains(document.activeElement) ? document.activeElement : null;
  // Once all views are drawn: the details may have taken room from the panel.
  requestAnimationFrame(() => (pressed ?? first)?.scrollIntoView({ block: pressed ? "nearest" : "center" }));
}

/** Whether the selection is a finding that points at passages of the document itself. @param {string} key */
function pointsAtText(key) {
  const element = elementOf(key);
  return element?.type === "finding" && element.finding.passages.length > 0;
}
