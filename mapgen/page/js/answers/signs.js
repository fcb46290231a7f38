// @ts-check

/** Crockford's base 32: no I, L, O or U, which are taken for others. Its signs are five bits each. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** @type {Record<string, string>} */
const TAKEN_FOR = { O: "0", I: "1", L: "1" };
const GROUP = 5;

/** Bytes as signs, the last filled up with zeros. @param {Uint8Array} bytes */
export function toSigns(bytes) {
  let signs = "";
  for (let at = 0; at < bytes.length * 8; at += 5) signs += SIGNS[fiveBits(bytes, at)];
  return signs;
}

/** @param {Uint8Array} bytes @param {number} at */
function fiveBits(bytes, at) {
  const pair = ((bytes[at >> 3] ?? 0) << 8) | (bytes[(at >> 3) + 1] ?? 0);
  return (pair >> (11 - (at & 7))) & 31;
}

/**
 * The bytes that signs stand for, and whether what is left over is zero as `toSigns` writes it. Spaces and
 * hyphens are left out, small letters are as large ones. Null where there is a sign that is none of ours.
 *
 * @param {string} text
 */
export function fromSigns(text) {
  const values = [...text.toUpperCase().replace(/[\s–‑-]/g, "")].map((sign) =>
    SIGNS.indexOf(TAKEN_FOR[sign] ?? sign),
  );
  if (values.includes(-1)) return null;
  const bytes = new Uint8Array((values.length * 5) >> 3);
  let [rest, bits, filled] = [0, 0, 0];
  for (const value of values) {
    rest = (rest << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled++] = rest >> bits;
    rest &= (1 << bits) - 1;
  }
  return { bytes, whole: rest === 0 && bits < 5 };
}

/** How many signs so many bytes take. @param {number} bytes */
export function signsForBytes(bytes) {
  return Math.ceil((bytes * 8) / 5);
}

/** A number of as many bits as the signs hold, as signs. @param {number} number @param {number} count */
export function signsOf(number, count) {
  return Array.from({ length: count }, (_, index) => SIGNS[(number >> (5 * (count - 1 - index))) & 31]).join(
    "",
  );
}

/** The number that `signsOf` wrote. @param {string} signs */
export function numberIn(signs) {
  return [...signs].reduce((number, sign) => number * 32 + Math.max(0, SIGNS.indexOf(sign)), 0);
}

/** Signs in groups of five. @param {string} signs @returns {string[]} */
export function inGroups(signs) {
  return signs.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? [];
}

/** CRC-32 as in zip and PNG (ISO 3309): it tells any change within 32 bits. @param {Uint8Array} bytes */
export function crc32(bytes) {
  let rest = -1;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}
