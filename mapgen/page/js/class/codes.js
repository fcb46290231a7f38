// @ts-check
import { findCodes, withoutCodes } from "../answers/find.js";

/** What a code that was typed badly may look like: pieces joined by hyphens. */
const LIKE_A_CODE = /[\p{L}\p{N}]{2,9}(?:[-–‑][\p{L}\p{N}]{2,9}){2,}/gu;
/** A line of a code that was written down with spaces; none is longer. */
const SPACED = /^[\s\dA-Z]{20,6000}$/i;
/** A larger file holds no answers: those of ten thousand students take less. */
const MOST_BYTES = 2_000_000;

/**
 * The codes in a text, whatever stands between them, and what looks as if it were meant as one.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function codesIn(text) {
  const found = findCodes(text);
  const rest = withoutCodes(text);
  const like = rest.match(LIKE_A_CODE) ?? [];
  const spaced = rest.split("\n").filter((line) => SPACED.test(line) && /\d/.test(line));
  return [...found, ...like, ...spaced.map((line) => line.trim())];
}

/**
 * The text of files, each as one code or as several, and the names of the files in which there is none: they
 * are too large, cannot be read, as a folder, or hold something else.
 *
 * @param {Iterable<File>} files
 */
export async function codesInFiles(files) {
  const read = await Promise.all([...files].map(codesInFile));
  return {
    codes: read.flatMap(({ codes }) => codes),
    without: read.filter(({ codes }) => !codes.length).map(({ name }) => name),
  };
}

/** @param {File} file @returns {Promise<{ name: string, codes: string[] }>} */
async function codesInFile(file) {
  const { name } = file;
  if (file.size > MOST_BYTES) return { name, codes: [] };
  try {
    const text = await file.text();
    return { name, codes: text.trimStart().startsWith("{") ? [text] : codesIn(text) };
  } catch {
    return { name, codes: [] };
  }
}
