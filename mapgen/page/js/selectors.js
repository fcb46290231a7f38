// @ts-check

/** The ids of the data islands. */
export const ISLANDS = {
  collected: "class-data",
  font: "font-faces",
  lesson: "lesson-data",
  lessons: "lessons-data",
  main: "main-script",
  manual: "manual-data",
  map: "map-data",
  notices: "notices-data",
  shared: "shared-part",
  sheets: "sheets-data",
  templates: "templates-data",
  vocabulary: "vocabulary-data",
  vis: "vis-network",
  words: "words-data",
};

/** When panes stand beside the map, and not in its place. The same width is in css/frame.css. */
export const WIDE = "(min-width: 43.75rem)";

/** The element of a template with this id. @param {RegionId} id */
export function byId(id) {
  return elementWithId(id);
}

/** What a data island holds, as text; empty where it holds nothing. @param {string} id */
export function heldIn(id) {
  return elementWithId(id).textContent ?? "";
}

/** An element of the page, of a template or not. @param {string} id @returns {HTMLElement} */
export function elementWithId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element "${id}"`);
  return found;
}
