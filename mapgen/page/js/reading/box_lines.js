// @ts-check
import { chainOf, claimOf } from "./argument_map.js";
import { sheetsData } from "./islands.js";

/** @typedef {Record<string, string[]>} Lines  the lines of a text by language */
/** @typedef {Omit<WrittenBox, "label" | "lines"> & { label: Lines, lines: Lines }} ReadBox */

/** The boxes that sheets share, each with the lines of its label and of its sentence. @type {ReadBox[]} */
export const writtenBoxes = sheetsData.boxes.map((box) => {
  const { text = {}, short = {} } = /** @type {{ text?: Wordings, short?: Wordings }} */ (claimOn(box) ?? {});
  return {
    ...box,
    label: read(box.label, (lang) => short[lang] || text[lang]),
    lines: read(box.lines, (lang) => text[lang]),
  };
});

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
