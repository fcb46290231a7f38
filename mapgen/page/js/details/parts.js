// @ts-check
import { make } from "../dom/make.js";
import { findingsAbout } from "../reading/argument_map.js";
import { contextOf, paragraphAt, passageText, unwrapped } from "../reading/document_text.js";
import { compiled } from "../reading/islands.js";
import { passagesOf } from "../reading/segments.js";
import { capital, meaningOf, nameOf, word } from "../saying/say.js";
import { onceShown } from "../state/asked.js";
import { findingButton, textOf } from "../widgets/buttons.js";

/** @param {string} kicker @param {Child} title @param {string} [className] @returns {Child[]} */
export function headed(kicker, title, className = "") {
  return [make("p", { class: `kicker ${className}` }, kicker), make("h2", {}, title)];
}

/**
 * A titled part, or nothing where it would be empty.
 *
 * @param {WordKey} title
 * @param {...(Child | Child[])} children
 */
export function part(title, ...children) {
  const content = children.flat().filter(Boolean);
  return content.length
    ? make("section", { class: "part", "data-part": title }, make("h3", {}, word(title)), content)
    : null;
}

/** @param {Child[]} items @param {string} [className] */
export function list(items, className = "plain-list") {
  return items.length
    ? make(
        "ul",
        { class: className },
        items.map((item) => make("li", {}, item)),
      )
    : null;
}

/** Names and values; those without a value are left out. @param {[string, Child][]} pairs */
export function definitions(pairs) {
  const told = pairs.filter(([, value]) => value);
  return told.length
    ? make(
        "dl",
        {},
        told.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]),
      )
    : null;
}

/**
 * A word of the vocabulary with its meaning at hand.
 *
 * @param {string} enumName
 * @param {string | null | undefined} value
 */
export function vocabularyWord(enumName, value) {
  return value
    ? make("span", { class: "word" }, nameOf(enumName, value), make("small", {}, meaningOf(enumName, value)))
    : null;
}

/**
 * A text of the map as a paragraph, or nothing.
 *
 * @param {Wordings | undefined} text
 * @param {string} [className]
 */
export function paragraph(text, className = "") {
  return text && Object.keys(text).length ? make("p", { class: className }, textOf(text)) : null;
}

/**
 * A quote, marked in its paragraph, and how it was found where it is not printed exactly so.
 *
 * @param {Quote} quote
 */
export function quoteInContext(quote) {
  const passages = passagesOf(quote.parts);
  const meaning = meaningOf("QuoteState", quote.state);
  const found =
    quote.state === "exact"
      ? null
      : make(
          "p",
          { class: `hint quote-${quote.state}` },
          word("quote-state", { state: nameOf("QuoteState", quote.state), meaning }),
        );
  const lang = compiled.document.language;
  if (!passages.length)
    return make(
      "div",
      {},
      make("blockquote", { lang, dir: "auto" }, make("mark", {}, quote.exact ?? "")),
      found,
    );
  return make("div", {}, passageInContext(passages), found);
}

/** Passages of the document, marked in what stands around them. @param {Passage[]} passages */
export function passageInContext(passages) {
  const first = /** @type {Passage} */ (passages[0]);
  const last = /** @type {Passage} */ (passages.at(-1));
  const context = contextOf({ start: first.start, end: last.end });
  /** @type {Child[]} */
  const pieces = [];
  let at = context.start;
  for (const { start, end } of passages) {
    if (start < at) continue; // it overlaps the one before
    pieces.push(unwrapped(passageText(at, start)), make("mark", {}, unwrapped(passageText(start, end))));
    at = end;
  }
  pieces.push(unwrapped(passageText(at, context.end)));
  return make("blockquote", { lang: compiled.document.language, dir: "auto" }, pieces);
}

/** Passages that stand in one paragraph, together. @param {Passage[]} passages @returns {Passage[][]} */
export function passagesByParagraph(passages) {
  /** @type {Map<number, Passage[]>} */
  const groups = new Map();
  for (const passage of [...passages].sort((one, other) => one.start - other.start)) {
    const group = groups.get(paragraphAt(passage.start));
    if (group) group.push(passage);
    else groups.set(paragraphAt(passage.start), [passage]);
  }
  return [...groups.values()];
}

/** What the rules say of an element, once it may be told. @param {string} id */
export function findingsPart(id) {
  return onceShown(() => part("findings", list(findingsAbout(id).map(findingWithRemedy), "findings")));
}

/** @param {Finding} finding */
function findingWithRemedy(finding) {
  return make("div", {}, findingButton(finding), paragraph(compiled.texts[finding.remedy], "remedy"));
}

/** @param {string[]} names @returns {string} */
export function tagLine(names) {
  return names
    .filter(Boolean)
    .map((name, index) => (index ? name : capital(name)))
    .join(" · ");
}
