// @ts-check

/** How a box is tinted: by its word, as other evidence, or plainly where the word is not told yet. */
const TONES = /** @type {const} */ ([
  "supported",
  "weak",
  "contested",
  "fails",
  "not-judged",
  "other",
  "untold",
]);

/**
 * The colours that the canvas needs beside those of the tones, named as in css/tokens.css and css/map.css.
 */
const COLOUR_NAMES = /** @type {const} */ ([
  "paper",
  "surface",
  "ink",
  "muted",
  "line",
  "accent",
  "on-accent",
  "wire",
  "crack",
  "on-crack",
  "band",
]);

/** @typedef {(typeof TONES)[number]} Tone */
/** @typedef {{ fill: string, edge: string, ink: string }} Tint */
/** @typedef {Record<(typeof COLOUR_NAMES)[number], string> & { tints: Record<Tone, Tint> }} Palette */

/** The colours in force on the page: light, dark or the system's own. @returns {Palette} */
export function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const read = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  const tints = TONES.map((tone) => [
    tone,
    { fill: read(`${tone}-fill`), edge: read(`${tone}-edge`), ink: read(`${tone}-word`) },
  ]);
  const colours = COLOUR_NAMES.map((name) => [name, read(name)]);
  return Object.fromEntries([...colours, ["tints", Object.fromEntries(tints)]]);
}
