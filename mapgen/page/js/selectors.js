// @ts-check

/** The ids that template.html gives to the regions that views fill. */
export const REGIONS = {
  aboutSheet: "about-sheet",
  chain: "chain",
  controls: "controls",
  details: "details",
  findings: "findings-panel",
  found: "found",
  frame: "frame",
  keysOpen: "keys-open",
  keysSheet: "keys-sheet",
  legend: "legend",
  minimap: "minimap",
  mapPanel: "map-panel",
  outline: "outline-panel",
  question: "question",
  search: "search",
  settings: "settings",
  sheet: "sheet",
  skip: "skip",
  status: "status",
  tabs: "tabs",
  takeAway: "take-away",
  text: "text-panel",
  title: "title",
  tooOld: "too-old",
  tour: "tour",
  tourStart: "tour-start",
  whatif: "whatif",
};

/** The ids of the data islands. */
export const ISLANDS = {
  manual: "manual-data",
  map: "map-data",
  notices: "notices-data",
  sheets: "sheets-data",
  vocabulary: "vocabulary-data",
  vis: "vis-network",
  words: "words-data",
};

/** When panes stand side by side. The same widths are in css/frame.css. */
export const WIDE = "(min-width: 40rem)";

/** The element of the template with this id. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the template has no element "${id}"`);
  return found;
}
