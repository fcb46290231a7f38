// @ts-check

const PREFIX = "mapgen.";

/**
 * What an earlier visit left, or null. A browser may refuse its memory to
 * files, so nothing here may fail.
 *
 * @param {string} key
 * @returns {string | null}
 */
export function recall(key) {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} value */
export function remember(key, value) {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // The page works without memory.
  }
}
