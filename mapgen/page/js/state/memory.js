// @ts-check

const PREFIX = "mapgen.";

/**
 * The value that `remember` kept under a key, also on an earlier visit; null if there is none. A browser may
 * refuse to keep anything for files, and this then raises no error.
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
