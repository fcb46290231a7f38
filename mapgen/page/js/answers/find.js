// @ts-check

/** What stands between two groups: a hyphen, after which a mail may break the line and quote it. */
const BETWEEN = "[-–‑][\\s>]{0,6}";
const SIGN = "[0-9A-Z]";
/** At least four groups and no more than the longest code has, and what is left over in a shorter one. */
const CODE = new RegExp(
  `(?<![\\p{L}\\p{N}])${SIGN}{5}(?:${BETWEEN}${SIGN}{5}){3,656}(?:${BETWEEN}${SIGN}{1,4})?(?![\\p{L}\\p{N}])`,
  "giu",
);

/**
 * The codes in a pasted text, whatever stands between them; what does not look like a code is left out.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function findCodes(text) {
  return (text.match(CODE) ?? []).map((code) => code.replace(/[\s>]/g, "").replace(/[–‑]/g, "-"));
}

/** A text without its codes, a space in place of each. @param {string} text */
export function withoutCodes(text) {
  return text.replace(CODE, " ");
}
