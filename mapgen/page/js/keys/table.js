// @ts-check
import { letGo } from "../details/details.js";
import { closePopup } from "../dom/popup.js";
import { goToFinding } from "../findings/walk.js";
import { larger, selectBeside, smaller } from "../map/controls.js";
import { foldSelected, goToConclusion, goToWhole } from "../map/map.js";
import { chooseFirst, closeSearch, goToResult, openSearch } from "../search/search.js";
import { REGIONS } from "../selectors.js";
import { goToDetails } from "../state/select.js";
import { change, getState } from "../state/state.js";
import { endTour, goToStop } from "../tour/tour.js";
import { openKeys } from "./sheet.js";

/**
 * What a key does in a region of the page. Both the listeners and the sheet that
 * lists the keys go by this table.
 *
 * @typedef {object} Shortcut
 * @property {string[]} keys  as events name them
 * @property {WordKey} does
 * @property {(event: KeyboardEvent) => unknown} act  false where there was nothing to do
 */

/**
 * Regions: their ids; none is the whole page.
 *
 * @typedef {object} Room
 * @property {WordKey} title
 * @property {string[]} regions
 * @property {Shortcut[]} shortcuts
 */

/** @type {Room[]} */
export const ROOMS = [
  {
    title: "keys-anywhere",
    regions: [],
    shortcuts: [
      { keys: ["/", "Ctrl+K"], does: "key-search", act: openSearch },
      { keys: [".", "j"], does: "next-finding", act: () => goToFinding(1) },
      { keys: [",", "k"], does: "previous-finding", act: () => goToFinding(-1) },
      { keys: ["d"], does: "key-details", act: goToDetails },
      { keys: ["?"], does: "key-sheet", act: () => openKeys(ROOMS) },
      { keys: ["Escape"], does: "key-let-go", act: letGo },
    ],
  },
  {
    title: "keys-map",
    regions: [REGIONS.sheet],
    shortcuts: [
      // The browser itself scrolls the map, as it does any page.
      { keys: ["ArrowLeft", "ArrowRight"], does: "key-across", act: () => false },
      { keys: ["ArrowUp", "ArrowDown"], does: "key-down", act: () => false },
      { keys: ["+", "="], does: "zoom-in", act: larger },
      { keys: ["-"], does: "zoom-out", act: smaller },
      { keys: ["0"], does: "fit", act: goToWhole },
      { keys: ["Home"], does: "conclusion", act: goToConclusion },
      { keys: ["f"], does: "key-fold", act: foldSelected },
      { keys: ["o"], does: "focus-title", act: () => change({ focus: !getState().focus }) },
      { keys: ["n"], does: "key-next-claim", act: () => selectBeside(1) },
      { keys: ["p"], does: "key-previous-claim", act: () => selectBeside(-1) },
    ],
  },
  {
    title: "keys-search",
    regions: [REGIONS.search, REGIONS.found],
    shortcuts: [
      { keys: ["ArrowDown"], does: "key-next-result", act: () => goToResult(1) },
      { keys: ["ArrowUp"], does: "key-previous-result", act: () => goToResult(-1) },
      { keys: ["Enter"], does: "key-first-result", act: chooseFirst },
      { keys: ["Escape"], does: "search-close", act: closeSearch },
    ],
  },
  {
    title: "keys-tour",
    regions: [REGIONS.tour],
    shortcuts: [
      { keys: ["ArrowRight", "ArrowDown"], does: "tour-next", act: () => goToStop(1) },
      { keys: ["ArrowLeft", "ArrowUp"], does: "tour-previous", act: () => goToStop(-1) },
      { keys: ["Escape"], does: "tour-end", act: endTour },
    ],
  },
  {
    title: "keys-menus",
    regions: [REGIONS.legend, REGIONS.takeAway],
    shortcuts: [{ keys: ["Escape"], does: "close", act: closePopup }],
  },
];
