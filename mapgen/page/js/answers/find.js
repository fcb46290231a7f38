// @ts-check
import { crc32, fromSigns, signsForBytes } from "./signs.js";

/**
 * A piece of a text: letters and digits without a gap.
 *
 * @typedef {{ signs: string, at: number, end: number }} Piece
 */
/**
 * A code in a text: its signs, and where it begins and ends.
 *
 * @typedef {{ code: string, at: number, end: number }} Found
 */

/** A sign that no code has: a piece with one is not part of a code. */
const OTHER = /[^0-9A-TV-Z]/i;
/** The signs that tell a code's length. */
const HEAD_SIGNS = 4;
const CRC_BYTES = 4;
/** The most signs that are read in one text, so that no text takes long; a class hands in far fewer. */
const MOST_TRIED = 5_000_000;

/** The pieces of a text, in order. @param {string} text @returns {Piece[]} */
export function piecesOf(text) {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: signs, index }) => ({
    signs,
    at: index,
    end: index + signs.length,
  }));
}

/**
 * The whole codes in a text, of any lesson. Each is known by its own length and checksum, so that any words,
 * spaces, line breaks or marks of quotation may stand around it and between its groups.
 *
 * @param {string} text
 * @returns {Found[]}
 */
export function findCodes(text) {
  const pieces = piecesOf(text);
  const budget = { left: MOST_TRIED };
  const found = [];
  for (let first = 0; first < pieces.length; first++) {
    const last = lastOfCode(pieces, first, budget);
    if (last < 0) continue;
    const groups = pieces.slice(first, last + 1);
    found.push({
      code: groups.map(({ signs }) => signs).join("-"),
      at: groups[0]?.at ?? 0,
      end: groups.at(-1)?.end ?? 0,
    });
    first = last;
  }
  return found;
}

/**
 * The last piece of the code that begins with a piece, or -1 where none begins.
 *
 * @param {Piece[]} pieces
 * @param {number} first
 * @param {{ left: number }} budget
 */
function lastOfCode(pieces, first, budget) {
  let signs = "";
  let needed = HEAD_SIGNS;
  let isHead = true;
  for (let at = first; at < pieces.length && budget.left > 0; at++) {
    const piece = pieces[at]?.signs ?? "";
    if (OTHER.test(piece)) return -1;
    signs += piece;
    budget.left -= piece.length;
    if (isHead && signs.length >= HEAD_SIGNS) {
      needed = signsNeeded(signs);
      isHead = false;
    }
    if (signs.length < needed) continue;
    if (isHead || signs.length > needed) return -1;
    return isWhole(signs) ? at : -1;
  }
  return -1;
}

/** How many signs a code with this beginning has; 0 where no code begins so. @param {string} signs */
export function signsNeeded(signs) {
  const length = lengthIn(fromSigns(signs.slice(0, HEAD_SIGNS))?.bytes);
  return length > CRC_BYTES ? signsForBytes(length) : 0;
}

/** The length that the first two bytes tell. @param {Uint8Array | undefined} bytes */
function lengthIn(bytes) {
  return (((bytes?.[0] ?? 0) << 8) | (bytes?.[1] ?? 0)) & 0x7ff;
}

/** Whether signs are a whole code by its checksum. @param {string} signs */
function isWhole(signs) {
  const read = fromSigns(signs);
  if (!read?.whole) return false;
  const end = lengthIn(read.bytes) - CRC_BYTES;
  const view = new DataView(read.bytes.buffer);
  return end > 0 && crc32(read.bytes.subarray(0, end)) === view.getUint32(end);
}
