// @ts-check
import { findCodes } from "../answers/find.js";

/** What a code that was typed badly may look like: pieces joined by hyphens. */
const LIKE_A_CODE = /[\p{L}\p{N}]{2,9}(?:[-–‑][\p{L}\p{N}]{2,9}){2,}/gu;
/** A line of a code that was written down with spaces. */
const SPACED = /^[\s\dA-Z]{20,}$/i;

/**
 * The codes in a text, whatever stands between them, and what looks as if it were meant as one.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function codesIn(text) {
  const found = findCodes(text);
  let rest = text.replace(/[–‑]/g, "-");
  for (const code of found) rest = rest.replace(spread(code), " ");
  const like = rest.match(LIKE_A_CODE) ?? [];
  const spaced = rest.split("\n").filter((line) => SPACED.test(line) && /\d/.test(line));
  return [...found, ...like, ...spaced.map((line) => line.trim())];
}

/** The pattern of a code that a mail may have broken at a hyphen. @param {string} code */
function spread(code) {
  return new RegExp(code.split("-").join("-[\\s>]{0,6}"), "i");
}

/** The text of files, each as one code or as several. @param {Iterable<File>} files */
export async function codesInFiles(files) {
  const texts = await Promise.all([...files].map((file) => file.text()));
  return texts.flatMap((text) => (text.trimStart().startsWith("{") ? [text] : codesIn(text)));
}
