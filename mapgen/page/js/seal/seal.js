// @ts-check
import { hexDigest, sha256 } from "./sha256.js";

/** How many hexadecimal digits of a digest tell whether an answer is right. */
const DIGITS = 8;

/**
 * A value as JSON, sealed with a key: XOR with the SHA-256 digests of `key/0`, `key/1`…, in base64.
 *
 * It keeps from peeping: neither the source of a page nor its data shows what is in it. Whoever can write a
 * program can try every key.
 *
 * @param {string} key
 * @param {unknown} value
 * @param {number} [length]  at least so many bytes, filled with spaces, so that the length tells nothing
 */
export function seal(key, value, length = 0) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const filled = new Uint8Array(Math.max(bytes.length, length)).fill(0x20);
  filled.set(bytes);
  return btoa(String.fromCharCode(...mixed(key, filled)));
}

/** How many bytes a value has as JSON. @param {unknown} value */
export function weightOf(value) {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** What `seal` has sealed with that key. @param {string} key @param {string} text @returns {any} */
export function unseal(key, text) {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(mixed(key, bytes)));
}

/** @param {string} key @param {Uint8Array} bytes */
function mixed(key, bytes) {
  let digest = new Uint8Array();
  return bytes.map((byte, index) => {
    if (index % 32 === 0) digest = sha256(new TextEncoder().encode(`${key}/${index / 32}`));
    return byte ^ (digest[index % 32] ?? 0);
  });
}

/** By what an answer is known without being written. @param {string} key @param {number[]} answer */
export function checkOf(key, answer) {
  return hexDigest(`${key}/answer/${answer.join(",")}`).slice(0, DIGITS);
}
