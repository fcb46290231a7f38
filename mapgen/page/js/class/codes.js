// @ts-check
import { codesAndLikes } from "../answers/like_codes.js";

/** @typedef {import("../answers/like_codes.js").Seen} Seen */

/** A larger file holds no answers: those of ten thousand students take less. */
const MOST_BYTES = 2_000_000;

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

/** @param {File} file @returns {Promise<{ name: string, codes: Pick<Seen, "code" | "line">[] }>} */
async function codesInFile(file) {
  const { name } = file;
  if (file.size > MOST_BYTES) return { name, codes: [] };
  try {
    const text = await file.text();
    return {
      name,
      codes: text.trimStart().startsWith("{") ? [{ code: text, line: "" }] : codesAndLikes(text),
    };
  } catch {
    return { name, codes: [] };
  }
}
