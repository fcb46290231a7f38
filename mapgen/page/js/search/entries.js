// @ts-check

import { schemeOf, shortOf, standing } from "../reading/argument_map.js";
import { passageText, unwrapped } from "../reading/document_text.js";
import { keyOf } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { wordsOf } from "../reading/quotes.js";
import { sentenceKey, sentences } from "../reading/sentences.js";
import { say } from "../saying/say.js";
import { heldNow, isAsked, isClassAsked, isHeld, isUnsaidYet, notHeld } from "../state/asked.js";
import { getState } from "../state/state.js";
import { fold } from "./fold.js";

/** @typedef {"claims" | "findings" | "sources" | "steps" | "passages"} Kind */
/**
 * One thing that can be found: the key that selects it, its texts, and these joined and folded (`fold`).
 *
 * @typedef {object} Entry
 * @property {Kind} kind
 * @property {string} key
 * @property {string} folded
 * @property {() => string[]} texts
 */

/** The kinds in the order in which they are listed. @type {Kind[]} */
export const KINDS = ["claims", "findings", "sources", "steps", "passages"];

/** @type {{ of: string, all: Entry[] } | null} */
let entries = null;

/**
 * All that can be found, in the order of `KINDS`, then of the map: the words of the document, and those of
 * the map in the reader's language. While the reader is asked, neither what rules found nor what the text
 * leaves unsaid. Folding takes a moment on a large map, so it is done once for a language.
 */
export function allEntries() {
  const { lang, author } = getState();
  const of = `${lang} ${author} ${isAsked()} ${heldNow()}`;
  if (entries?.of === of) return entries.all;
  entries = { of, all: gathered(author) };
  return entries.all;
}

/** @param {boolean} author @returns {Entry[]} */
function gathered(author) {
  return [
    ...compiled.claims
      .filter((claim) => !isUnsaidYet(claim) && !isHeld(claim.id))
      .map((claim) =>
        searchEntry("claims", claim.id, () => [
          say(claim.text),
          say(shortOf(claim)),
          ...claim.quotes.map(wordsOf),
        ]),
      ),
    ...(isAsked() ? [] : standing).map((finding) =>
      searchEntry("findings", keyOf(finding), () => [
        say(finding.message),
        ...(author ? [finding.rule] : []),
      ]),
    ),
    ...compiled.sources.map((source) => searchEntry("sources", source.id, () => textsOfSource(source))),
    ...notHeld(compiled.inferences).map((inference) =>
      searchEntry("steps", inference.id, () => textsOfStep(inference)),
    ),
    ...sentences.map(({ start, end }, index) =>
      searchEntry("passages", sentenceKey(index), () => [unwrapped(passageText(start, end))]),
    ),
  ];
}

/** @param {Kind} kind @param {string} key @param {() => string[]} texts @returns {Entry} */
function searchEntry(kind, key, texts) {
  return { kind, key, texts, folded: fold(texts().join(" | ")) };
}

/** @param {Source} source */
function textsOfSource({ authors, year, title, container, label, marks }) {
  const whole = [authors.join(", "), year, title, container].filter(Boolean).join(". ");
  return [whole, label, marks.map((mark) => `[${mark}]`).join(" ")].filter(Boolean);
}

/** @param {Inference} inference */
function textsOfStep(inference) {
  if (isClassAsked()) return [];
  const { warrant, remark } = inference;
  return [schemeOf(inference)?.name, warrant, isAsked() ? {} : remark].map(say).filter(Boolean);
}
