// @ts-check

/**
 * The sheet that is on the map: how it is looked at, what is painted, for which chain and arrangement, where
 * the kind of a step is told, and whether the window shows all of it until the reader moves it.
 *
 * @typedef {object} Shown
 * @property {import("./camera.js").Camera} camera
 * @property {import("./scene.js").Scene} scene
 * @property {string} of
 * @property {HTMLElement} tip
 * @property {boolean} fitted
 */

/** @type {Shown | null} */
let shown = null;

/** What is on the map; null where nothing has been drawn yet. */
export function shownSheet() {
  return shown;
}

/** @param {Shown} sheet */
export function show(sheet) {
  shown = sheet;
}

/**
 * Calls `action` with what is on the map; does nothing where nothing is.
 *
 * @param {(shown: Shown) => void} action
 */
export function withMap(action) {
  if (shown) action(shown);
}

/** Paints the map again, as it must be once the browser has loaded the font. */
export function redrawMap() {
  withMap(({ camera }) => camera.network.redraw());
}
