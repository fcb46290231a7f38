// @ts-check

/** @type {Record<string, string>} */
const PLAIN = { œ: "oe", æ: "ae", ß: "ss", "’": "'", "‘": "'", ʼ: "'" };
const SPECIAL = /[œæß’‘ʼ]/g;

/**
 * A text as a search compares it: in lower case, without accents and unseen characters, ligatures as two
 * letters, one kind of space and of apostrophe.
 *
 * @param {string} text
 */
export function fold(text) {
  return text
    .normalize("NFD")
    .replace(/[\p{M}\p{Cf}]+/gu, "") // soft hyphens and zero-width signs too: no reader sees them
    .toLowerCase()
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(/\s+/g, " ");
}

/** The words of a query, folded, each once. @param {string} query @returns {string[]} */
export function foldedWords(query) {
  return [...new Set(fold(query).split(" ").filter(Boolean))];
}

/**
 * The passages of a text, offsets in UTF-16 units, where folded words occur, in order; of those that overlap,
 * the first, and the longer if they begin together.
 *
 * @param {string} text @param {string[]} words  folded
 * @returns {Passage[]}
 */
export function occurrencesOf(text, words) {
  const { folded, origins } = foldedWithOrigins(text);
  const found = words
    .flatMap((one) => occurrences(folded, one))
    .sort((one, other) => one.start - other.start || other.end - one.end);
  /** @type {Passage[]} */
  const apart = [];
  for (const { start, end } of found) {
    if (start < (apart.at(-1)?.end ?? 0)) continue;
    apart.push({ start, end });
  }
  return apart.map(({ start, end }) => ({
    start: origins[start] ?? 0,
    end: (origins[end - 1] ?? 0) + letterAt(text, origins[end - 1] ?? 0),
  }));
}

/**
 * A text folded letter by letter, and for each unit of it the offset of the letter it came from.
 *
 * @param {string} text
 */
function foldedWithOrigins(text) {
  let folded = "";
  /** @type {number[]} */
  const origins = [];
  let at = 0;
  for (const letter of text) {
    for (const plain of fold(letter)) {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) origins.push(at);
    }
    at += letter.length;
  }
  return { folded, origins };
}

/**
 * How many UTF-16 units the letter at an offset takes, with the accents that follow it.
 *
 * @param {string} text
 * @param {number} at
 */
function letterAt(text, at) {
  return /^.\p{M}*/su.exec(text.slice(at, at + 8))?.[0].length ?? 1;
}

/** @param {string} folded @param {string} word @returns {Passage[]} */
function occurrences(folded, word) {
  const found = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
    found.push({ start: at, end: at + word.length });
  return found;
}
