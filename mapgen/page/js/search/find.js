// @ts-check
import { allEntries, KINDS } from "./entries.js";
import { foldedWords } from "./fold.js";

/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {import("./entries.js").Kind} Kind */
/** @typedef {{ kind: Kind, total: number, shown: Entry[] }} Share */

const MOST_SHOWN = 50;
/** How many entries of each kind are shown at least, if found; the first kinds get the rest of the room. */
const FAIR_SHARE = 8;

/**
 * The entries that contain all the words of a query, one share for each kind that has some: how many were
 * found, and those to show, best first, 50 in all. None for a query without words.
 *
 * @param {string} query
 * @returns {Share[]}
 */
export function find(query) {
  const words = foldedWords(query);
  if (!words.length) return [];
  /** @type {Map<Kind, { entry: Entry, rank: number }[]>} */
  const found = new Map(KINDS.map((kind) => [kind, []]));
  for (const entry of allEntries()) {
    if (words.every((one) => entry.folded.includes(one)))
      found.get(entry.kind)?.push({ entry, rank: rankOf(entry.folded, words) });
  }
  const groups = [...found].filter(([, hits]) => hits.length);
  const shares = sharesOf(groups.map(([, hits]) => hits.length));
  return groups.map(([kind, hits], index) => ({
    kind,
    total: hits.length,
    shown: hits
      .sort((one, other) => one.rank - other.rank)
      .slice(0, shares[index])
      .map(({ entry }) => entry),
  }));
}

/**
 * The rank of a match, 0 for the best to 3: it is 2 higher if the words are not side by side, and 1 higher if
 * one of them is found only inside words.
 *
 * @param {string} folded
 * @param {string[]} words
 */
function rankOf(folded, words) {
  const together = folded.includes(words.join(" "));
  return (together ? 0 : 2) + (words.every((one) => beginsWord(folded, one)) ? 0 : 1);
}

/** @param {string} folded @param {string} one */
function beginsWord(folded, one) {
  for (let at = folded.indexOf(one); at >= 0; at = folded.indexOf(one, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) return true;
  }
  return false;
}

/**
 * How many entries of each kind to show, from how many were found.
 *
 * @param {number[]} totals
 * @returns {number[]}
 */
function sharesOf(totals) {
  const shares = totals.map((total) => Math.min(total, FAIR_SHARE));
  let room = MOST_SHOWN - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => {
    const more = Math.min((totals[index] ?? 0) - share, room);
    room -= more;
    return share + more;
  });
}
