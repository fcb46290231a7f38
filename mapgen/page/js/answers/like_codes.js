// @ts-check
import { CODE_VERSION } from "./encode.js";
import { findCodes, piecesOf, signsNeeded } from "./find.js";
import { fromSigns } from "./signs.js";

/** @typedef {import("./find.js").Piece} Piece */
/**
 * A code in a text or what looks like one, where it begins and ends, and the line in which it stands.
 *
 * @typedef {{ code: string, at: number, end: number, line: string }} Seen
 */

/** A group with letters and digits, as few words have both. Of its five signs one may lack or be too many. */
const GROUP = /^(?=.*\d)(?=.*[A-Z])[0-9A-Z]{4,6}$/i;
/** Several groups of a code with nothing between them: letters and digits take turns. */
const RUN_TOGETHER = /^(?=.*(?:\d[A-Z]+\d|[A-Z]\d+[A-Z]))[0-9A-Z]{9,}$/i;
/** A group that is no code by itself: a time of day in French, part of an address, or not five signs. */
const NO_CODE = /^(?:\d{1,2}h\d{2}|.{4}|.{6}|.*@)$/is;
/** A first group of digits alone. It is not looked for by itself: so many other numbers look like it. */
const FIRST = /^\d{5}$/;
/** A group of letters alone; a word in small letters is none. */
const LETTERS = /^[A-Z]{5}$/;
/** How many groups may stand before the first that looks like one. */
const MOST_BEFORE = 3;
/** A group between two others, which may be all letters or all digits. */
const INNER = /^[0-9A-Z]{4,6}$/i;
/** The last group of a code, which may be shorter; a word in small letters is none. */
const LAST = /^(?:[0-9A-Z]{5}|(?=.*\d)[0-9A-Z]{1,4}|[A-Z]{1,4})$/;
/** How many signs the longest code has. */
const MOST_SIGNS = 3276;
/** How many characters of a line are told on either side of a code. */
const NEAR = 500;

/**
 * The codes in a text and, in their order, what looks like a code and is none: it is cut, or mistyped.
 *
 * @param {string} text
 * @returns {Seen[]}
 */
export function codesAndLikes(text) {
  const codes = findCodes(text);
  const seen = [...codes, ...likesBetween(text, codes)].sort((one, other) => one.at - other.at);
  return seen.map((one) => ({ ...one, line: lineOf(text, one) }));
}

/** The lines in which a code stands, as one; of long ones what is near it.
 * @param {string} text @param {{ at: number, end: number }} place
 */
function lineOf(text, { at, end }) {
  const near = text.slice(Math.max(0, at - NEAR), at).lastIndexOf("\n") + 1;
  const to = text.slice(end, end + NEAR).indexOf("\n");
  return text
    .slice(Math.max(0, at - NEAR) + near, end + (to < 0 ? NEAR : to))
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * What looks like a code in what the codes leave of a text.
 *
 * @param {string} text @param {{ at: number, end: number }[]} codes
 */
function likesBetween(text, codes) {
  const pieces = piecesOf(text);
  const likes = [];
  let code = 0;
  let free = 0; // the first piece that is no part of what was found before
  for (let first = 0; first < pieces.length; first++) {
    const { at, signs } = pieces[first] ?? { at: 0, signs: "" };
    while ((codes[code]?.end ?? Infinity) <= at) {
      code++;
      free = first;
    }
    if (at >= (codes[code]?.at ?? Infinity) || !isGroup(signs)) continue;
    const begins = beginningOf(text, pieces, first, free);
    const groups = likeFrom(text, pieces, begins, codes[code]?.at ?? Infinity);
    const isAlone = groups.filter((one) => isGroup(one.signs)).length === 1;
    if (isAlone && NO_CODE.test(signs + (text[at + signs.length] === "@" ? "@" : ""))) continue;
    const place = { at: groups[0]?.at ?? at, end: groups.at(-1)?.end ?? at };
    likes.push({ code: groups.map((one) => one.signs).join("-"), ...place });
    first = begins + groups.length - 1;
    free = first + 1;
  }
  return likes;
}

/**
 * The piece with which a code may begin of which a group is seen: a group of digits, and perhaps groups of
 * letters after it, do not look like parts of a code by themselves.
 *
 * @param {string} text
 * @param {Piece[]} pieces
 * @param {number} seen
 * @param {number} free  the first piece that is no part of anything else
 */
function beginningOf(text, pieces, seen, free) {
  const next = pieces[seen]?.at ?? 0;
  for (let at = seen - 1; at >= Math.max(free, seen - MOST_BEFORE); at--) {
    if (mayBegin(text, pieces[at], next)) return at;
    if (!LETTERS.test(pieces[at]?.signs ?? "")) break;
  }
  return seen;
}

/** Whether a piece may be the first group of what goes on at a place of the same line: it tells the version.
 * @param {string} text @param {Piece | undefined} piece @param {number} next
 */
function mayBegin(text, piece, next) {
  if (!piece || !FIRST.test(piece.signs) || text.slice(piece.end, next).includes("\n")) return false;
  return (fromSigns(piece.signs)?.bytes[0] ?? 0) >> 3 === CODE_VERSION;
}

/** @param {string} signs */
function isGroup(signs) {
  return GROUP.test(signs) || RUN_TOGETHER.test(signs);
}

/**
 * The groups of what looks like a code, which begins with a piece and ends before a place.
 *
 * @param {string} text
 * @param {Piece[]} pieces
 * @param {number} first
 * @param {number} before
 */
function likeFrom(text, pieces, first, before) {
  const groups = pieces.slice(first, first + 1);
  let soFar = groups[0]?.signs ?? "";
  let kept = 1;
  for (let at = first + 1; (pieces[at]?.at ?? before) < before; at++) {
    const [last, next] = [groups.at(-1), pieces[at]];
    if (!last || !next || !goesOn(text.slice(last.end, next.at), soFar, groups.length, next)) break;
    groups.push(next);
    soFar += next.signs;
    if (isGroup(next.signs) || LAST.test(next.signs)) kept = groups.length;
    if (!INNER.test(next.signs) && !RUN_TOGETHER.test(next.signs)) break;
  }
  return groups.slice(0, kept);
}

/**
 * Whether a code may go on with the next piece. It does not after a blank line, nor, if it has its length, on
 * another line, nor where another seems to begin there.
 *
 * @param {string} gap  what stands between
 * @param {string} soFar  the signs of its groups up to there
 * @param {number} groups  how many these are
 * @param {Piece} next
 */
function goesOn(gap, soFar, groups, { signs }) {
  if (!INNER.test(signs) && !RUN_TOGETHER.test(signs) && !LAST.test(signs)) return false;
  if (soFar.length + signs.length > MOST_SIGNS || /\n[\s>]*\n/.test(gap)) return false;
  if (!gap.includes("\n") || /[-–‑=]/.test(gap)) return true;
  return soFar.length < signsNeeded(soFar) && !(groups > 2 && beginsLike(soFar, signs));
}

/** Whether two codes begin alike: with the version and about the same length.
 * @param {string} one @param {string} other
 */
function beginsLike(one, other) {
  const heads = [one, other].map((signs) => fromSigns(signs.slice(0, 4))?.bytes[0] ?? -1);
  return heads[0] === heads[1];
}
