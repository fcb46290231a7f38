// @ts-check
import { chainOf, claimOf, inferenceOf, schemeOf, sourceOf } from "./argument_map.js";
import { sheetsData } from "./islands.js";

/** The boxes that sheets share, each with its lines. @type {Omit<Box, "x" | "y">[]} */
export const writtenBoxes = sheetsData.boxes.map((box) => {
  const lines = Object.entries(box.lines).map(([lang, told]) => [
    lang,
    linesOf(told, () => textOn(box)[lang] ?? ""),
  ]);
  return { ...box, lines: Object.fromEntries(lines) };
});

/**
 * Lines, or the text cut at its spaces into lines of these lengths.
 *
 * @param {(string | number)[]} told
 * @param {() => string} text
 */
function linesOf(told, text) {
  let at = 0;
  return told.map((line) => {
    if (typeof line === "string") return line;
    const start = at;
    at += line + 1;
    return text().slice(start, start + line);
  });
}

/** What the map says on a box. @param {WrittenBox} box @returns {Wordings} */
function textOn({ kind, element }) {
  if (kind === "argument") return claimOf(chainOf(element)?.conclusion ?? "")?.text ?? {};
  if (kind === "claim") return claimOf(element)?.text ?? {};
  const inference = inferenceOf(element);
  if (inference) return schemeOf(inference)?.name ?? {};
  const label = sourceOf(element)?.label ?? "";
  return { en: label, fr: label };
}
