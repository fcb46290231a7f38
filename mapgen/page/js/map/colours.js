// @ts-check

/** The colours that the canvas needs, named as in css/tokens.css. */
const COLOUR_NAMES = /** @type {const} */ ([
  "paper",
  "surface",
  "ink",
  "muted",
  "line",
  "accent",
  "origin-quoted",
  "origin-quoted-fill",
  "origin-implicit",
  "origin-implicit-fill",
  "origin-outside",
  "origin-outside-fill",
  "inference",
  "inference-fill",
  "inference-ink",
  "source",
  "source-fill",
  "ghost",
  "ghost-fill",
  "attack",
  "fault",
  "weak-link",
  "missing-evidence",
  "on-badge",
]);

/** @typedef {Record<(typeof COLOUR_NAMES)[number], string>} Palette */

/** The colours in force on the page, light or dark, as CSS values by name. @returns {Palette} */
export function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const read = COLOUR_NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]);
  return Object.fromEntries(read);
}
