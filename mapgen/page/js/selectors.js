// @ts-check

/** The ids that template.html gives to the regions that views fill. */
export const REGIONS = {
  aboutSheet: "about-sheet",
  brick: "brick",
  chain: "chain",
  classBar: "class-bar",
  classPanel: "class-panel",
  controls: "controls",
  details: "details",
  findings: "findings-panel",
  found: "found",
  frame: "frame",
  gloss: "gloss",
  keysOpen: "keys-open",
  keysSheet: "keys-sheet",
  legend: "legend",
  lessonSheet: "lesson-sheet",
  lessonStart: "lesson-start",
  lists: "lists",
  mapPanel: "map-panel",
  marksSheet: "marks-sheet",
  origin: "origin",
  outline: "outline-panel",
  pageTools: "page-tools",
  presentStart: "present-start",
  rail: "rail",
  search: "search",
  settings: "settings",
  sheet: "sheet",
  skip: "skip",
  status: "status",
  supposing: "whatif-panel",
  takeAway: "take-away",
  text: "text-panel",
  title: "title",
  tooOld: "too-old",
  tour: "tour",
  tourStart: "tour-start",
  whatif: "whatif",
  wholePage: "whole-page",
};

/** The ids of the data islands. */
export const ISLANDS = {
  collected: "class-data",
  font: "font-faces",
  lesson: "lesson-data",
  lessons: "lessons-data",
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

/** The element of the template with this id. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the template has no element "${id}"`);
  return found;
}
