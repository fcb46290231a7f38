// @ts-check
import { make } from "../dom/make.js";
import { numberOf } from "../reading/argument_map.js";
import { elementOf } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { schemeName } from "../saying/names.js";
import { capital, say, word } from "../saying/say.js";
import { select } from "../state/select.js";
import { claimNumber, selector, slug } from "../widgets/buttons.js";
import { fold, foldedWords, occurrencesOf } from "./fold.js";

/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {import("./find.js").Share} Share */

const EXCERPT = 180;
const BEFORE_MATCH = 60;

/** @type {Record<import("./entries.js").Kind, WordKey>} */
const HEADINGS = {
  claims: "found-claims",
  findings: "findings",
  sources: "found-sources",
  steps: "found-steps",
  passages: "found-passages",
};

/**
 * The section with the results of one kind: a heading, a button for each, how many more there are.
 *
 * @param {Share} share
 * @param {string} query
 */
export function resultsPart({ kind, total, shown }, query) {
  const words = foldedWords(query);
  return make(
    "section",
    { class: "results" },
    make("h3", {}, word(HEADINGS[kind]), " ", make("span", { class: "quiet-text" }, String(total))),
    make(
      "ul",
      {},
      shown.map((entry) => make("li", {}, resultButton(entry, words))),
    ),
    total > shown.length && make("p", { class: "hint" }, word("and-n-more", { n: total - shown.length })),
  );
}

/** @param {Entry} entry @param {string[]} words */
function resultButton(entry, words) {
  const { className, lead, text } = told(entry);
  const button = selector(
    entry.key,
    `result ${className}`,
    lead,
    " ",
    make("span", { lang: langOf(entry, text) }, marked(text, words)),
    otherWords(entry, text, words),
  );
  // A passage is to be seen in its place.
  if (entry.kind === "passages") button.addEventListener("click", () => select(entry.key, { tab: "text" }));
  return button;
}

/**
 * The CSS class of a result, what is written before its text, and its text in the reader's language.
 *
 * @param {Entry} entry
 * @returns {{ className: string, lead: Child, text: string }}
 */
function told(entry) {
  const element = elementOf(entry.key);
  if (element?.type === "claim")
    return {
      className: `origin-${element.claim.origin}`,
      lead: claimNumber(entry.key),
      text: say(element.claim.text),
    };
  if (element?.type === "finding")
    return {
      className: `finding finding-${slug(element.finding.kind)}`,
      lead: null,
      text: say(element.finding.message).replaceAll("`", ""),
    };
  if (element?.type === "inference")
    return {
      className: "of-step",
      lead: null,
      text: `${capital(schemeName(element.inference))} → ${numberOf(element.inference.conclusion)}`,
    };
  return {
    className: element?.type === "source" ? "of-source" : "of-passage",
    lead: null,
    text: entry.texts()[0] ?? "",
  };
}

/** @param {Entry} entry @param {string} text */
function langOf(entry, text) {
  if (entry.kind === "passages") return compiled.document.language;
  const element = elementOf(entry.key);
  const wordings =
    element?.type === "claim"
      ? element.claim.text
      : element?.type === "finding"
        ? element.finding.message
        : {};
  return Object.entries(wordings).find(([, wording]) => wording === text)?.[0] ?? null;
}

/**
 * The searched words that the text of a result lacks, in another text of the same entry, such as its
 * quote; null if there are none.
 *
 * @param {Entry} entry
 * @param {string} text
 * @param {string[]} words
 */
function otherWords(entry, text, words) {
  const absent = words.filter((one) => !fold(text).includes(one));
  if (!absent.length) return null;
  const other =
    entry.texts().find((wording) => absent.every((one) => fold(wording).includes(one))) ??
    entry.texts().find((wording) => fold(wording).includes(absent[0] ?? ""));
  return other ? make("small", { class: "elsewhere" }, marked(other, words)) : null;
}

/**
 * A text with the searched words in `mark` elements; of one over 180 characters, the part around the first.
 *
 * @param {string} text
 * @param {string[]} words
 * @returns {Child[]}
 */
function marked(text, words) {
  const matches = occurrencesOf(text, words);
  const from = text.length > EXCERPT ? wordStart(text, (matches[0]?.start ?? 0) - BEFORE_MATCH) : 0;
  const to = text.length > from + EXCERPT ? wordStart(text, from + EXCERPT) : text.length;
  /** @type {Child[]} */
  const pieces = [from > 0 && "… "];
  let at = from;
  for (const { start, end } of matches.filter((one) => one.start >= from && one.end <= to)) {
    pieces.push(text.slice(at, start), make("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at, to), to < text.length && "…"];
}

/** The start of the word after an offset. @param {string} text @param {number} at */
function wordStart(text, at) {
  if (at <= 0) return 0;
  const space = text.indexOf(" ", at);
  return space < 0 ? text.length : space + 1;
}
