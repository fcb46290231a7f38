// @ts-check

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUNDS = fractions(64, 1 / 3);
/** The same of the square roots of the first eight. */
const BEGINNING = fractions(8, 1 / 2);

const BLOCK = 64;

/**
 * The SHA-256 digest of some bytes (FIPS 180-4), as 32 bytes. Written here, since browsers have
 * `crypto.subtle` only for pages from the disk or over https, and a school's server may have neither.
 *
 * @param {Uint8Array} bytes
 */
export function sha256(bytes) {
  const state = Uint32Array.from(BEGINNING);
  const padded = withLength(bytes);
  for (let at = 0; at < padded.byteLength; at += BLOCK) takeIn(state, new DataView(padded.buffer, at, BLOCK));
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => {
    digest.setUint32(4 * index, word);
  });
  return new Uint8Array(digest.buffer);
}

/** The SHA-256 digest of a text in UTF-8, in hexadecimal. @param {string} text */
export function hexDigest(text) {
  return [...sha256(new TextEncoder().encode(text))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/** Whole blocks: the bytes, a one, zeros, and the length in bits. @param {Uint8Array} bytes */
function withLength(bytes) {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length * 8);
  return padded;
}

/** @param {Uint32Array} state @param {DataView} block */
function takeIn(state, block) {
  const words = schedule(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round++) {
    const chosen = (e & f) ^ (~e & g);
    const major = (a & b) ^ (a & c) ^ (b & c);
    const sum1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const sum0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const first = (h + sum1 + chosen + at(ROUNDS, round) + at(words, round)) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + sum0 + major) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (at(state, index) + word) | 0;
  });
}

/** The 64 words that a block of 16 becomes. @param {DataView} block */
function schedule(block) {
  const words = new Uint32Array(64);
  for (let index = 0; index < 16; index++) words[index] = block.getUint32(4 * index);
  for (let index = 16; index < 64; index++) {
    const [early, late] = [at(words, index - 15), at(words, index - 2)];
    const sigma0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const sigma1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[index] = at(words, index - 16) + sigma0 + at(words, index - 7) + sigma1;
  }
  return words;
}

/** A word turned to the right. @param {number} word @param {number} by */
function turned(word, by) {
  return (word >>> by) | (word << (32 - by));
}

/** @param {Uint32Array} words @param {number} index */
function at(words, index) {
  return words[index] ?? 0;
}

/** @param {number} count @param {number} power */
function fractions(count, power) {
  /** @type {number[]} */
  const primes = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime)) primes.push(number);
  }
  return Uint32Array.from(primes, (prime) => (prime ** power % 1) * 2 ** 32);
}
