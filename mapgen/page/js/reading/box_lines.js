// @ts-check
import { chainOf, claimOf, shortOf } from "./argument_map.js";

/** @typedef {Record<string, string[]>} Lines  the lines of a text by language */

/** The lines of the labels that were asked for. @type {WeakMap<WrittenBox, Lines>} */
const known = new WeakMap();

/** The lines of a box's label. @param {WrittenBox} box @returns {Lines} */
export function boxLabel(box) {
  let found = known.get(box);
  if (!found) {
    const claim = claimOn(box);
    const text = claim ? shortOf(claim) : {};
    found = read(box.label, (lang) => text[lang]);
    known.set(box, found);
  }
  return found;
}

/**
 * The sentence of a claim's box; undefined where a box has none.
 *
 * @param {WrittenBox} box
 * @returns {Wordings | undefined}
 */
export function sentenceOn(box) {
  return box.kind !== "argument" && box.finding === undefined ? claimOn(box)?.text : undefined;
}

/**
 * Lines as they are written, or cut from a text by their lengths.
 *
 * @param {WrittenLines} written
 * @param {(lang: string) => string | undefined} textIn
 * @returns {Lines}
 */
function read(written, textIn) {
  const entries = Object.entries(written).map(([lang, told]) => [lang, cut(told, textIn(lang) ?? "")]);
  return Object.fromEntries(entries);
}

/**
 * A text cut at its spaces into lines of these lengths; an ellipsis tells that it goes on.
 *
 * @param {(string | number)[]} told
 * @param {string} text
 */
function cut(told, text) {
  let at = 0;
  const lines = told.map((line) => {
    if (typeof line === "string") return line;
    const start = at;
    at += line + 1;
    return text.slice(start, start + line);
  });
  if (typeof told[0] === "number" && at - 1 < text.length) lines.push(`${lines.pop() ?? ""}…`);
  return lines;
}

/** The claim that a box shows, or whose conclusion the chain on it has. @param {WrittenBox} box */
function claimOn({ kind, element }) {
  return claimOf(kind === "argument" || kind === "chain" ? (chainOf(element)?.conclusion ?? "") : element);
}
