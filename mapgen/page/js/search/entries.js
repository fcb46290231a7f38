// @ts-check

import { schemeOf, shortOf, standing } from "../reading/argument_map.js";
import { passageText, unwrapped } from "../reading/document_text.js";
import { keyOf } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { wordsOf } from "../reading/quotes.js";
import { sentenceKey, sentences } from "../reading/sentences.js";
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

/** @type {Entry[] | null} */
let entries = null;

/**
 * All that can be found, in the order of `KINDS`, then of the map. Folding takes a moment on a large map, so
 * it is done once, at the first search.
 */
export function allEntries() {
  entries ??= [
    ...compiled.claims.map((claim) =>
      searchEntry("claims", claim.id, () => [
        ...Object.values(claim.text),
        ...Object.values(shortOf(claim)),
        ...claim.quotes.map(wordsOf),
      ]),
    ),
    ...standing.map((finding) =>
      searchEntry("findings", keyOf(finding), () => [...Object.values(finding.message), finding.rule]),
    ),
    ...compiled.sources.map((source) => searchEntry("sources", source.id, () => textsOfSource(source))),
    ...compiled.inferences.map((inference) =>
      searchEntry("steps", inference.id, () => textsOfStep(inference)),
    ),
    ...sentences.map(({ start, end }, index) =>
      searchEntry("passages", sentenceKey(index), () => [unwrapped(passageText(start, end))]),
    ),
  ];
  return entries;
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
  return [schemeOf(inference)?.name ?? {}, inference.warrant ?? {}, inference.remark ?? {}].flatMap((text) =>
    Object.values(text),
  );
}
