// @ts-check
import { hideAnswers, questionStep } from "../class/showing.js";
import { letGo } from "../details/details.js";
import { closeAnyPopup, closePopup } from "../dom/popup.js";
import { goToFinding } from "../findings/walk.js";
import { larger, smaller } from "../map/controls.js";
import { goToBreak, goToConclusion, goToWhole } from "../map/going.js";
import { backToChains, openPlace, walk } from "../map/walk.js";
import { chooseFirst, closeSearch, goToResult, openSearch } from "../search/search.js";
import { closeBricks, leavePresenting, openBricks } from "../state/bricks.js";
import { goToDetails } from "../state/select.js";
import { change, getState } from "../state/state.js";
import { endTour, goToStop } from "../tour/tour.js";
import { brickOn, brickStep, undo } from "../views/brick_going.js";
import { count } from "../views/brick_hands.js";
import { hideGloss } from "../views/gloss.js";
import { presentAnswer, presentStep, startPresenting, toggleMapAlone } from "../views/present.js";
import { closePanel } from "../views/rail.js";
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
 * @property {RegionId[]} regions
 * @property {Shortcut[]} shortcuts
 */

/** The regions that have a menu which opens over the page. @type {RegionId[]} */
const MENUS = ["legend", "take-away"];

/**
 * Leaves what was opened last, one thing at a time: a wording, a menu, the presentation, a selection, a field
 * in which something is written, the answers on the map, a panel.
 */
function goBack() {
  return (
    hideGloss() ||
    closeAnyPopup(MENUS) ||
    closeBricks() ||
    leavePresenting() ||
    letGo() ||
    leaveField() ||
    hideAnswers() ||
    closePanel()
  );
}

/** Takes the keyboard out of a field with text; returns whether it was in one. */
function leaveField() {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement) || !field.value) return false;
  field.blur();
  return true;
}

/**
 * While the page is presented, goes on by a step: to another question that was asked, a stop or a chain.
 *
 * @param {number} step @param {KeyboardEvent} event
 */
function forward(step, event) {
  return questionStep(step, event) || presentStep(step, event);
}

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
      { keys: ["p"], does: "present-title", act: startPresenting },
      { keys: ["r"], does: "key-brick", act: openBricks },
      { keys: ["f"], does: "key-map-alone", act: toggleMapAlone },
      { keys: ["?"], does: "key-sheet", act: () => openKeys(ROOMS) },
      { keys: ["Escape"], does: "key-let-go", act: goBack },
    ],
  },
  {
    title: "keys-present",
    regions: [],
    shortcuts: [
      { keys: ["ArrowRight", "PageDown"], does: "key-next-step", act: (event) => forward(1, event) },
      { keys: ["ArrowLeft", "PageUp"], does: "key-previous-step", act: (event) => forward(-1, event) },
      { keys: [" "], does: "tour-answer", act: presentAnswer },
      { keys: ["Escape"], does: "key-leave", act: leavePresenting },
    ],
  },
  {
    title: "keys-brick",
    regions: [],
    shortcuts: [
      { keys: [" "], does: "key-brick-on", act: brickOn },
      { keys: ["ArrowRight", "PageDown"], does: "key-next-step", act: (event) => brickStep(1, event) },
      { keys: ["ArrowLeft", "PageUp"], does: "key-previous-step", act: (event) => brickStep(-1, event) },
      { keys: ["1", "2", "3"], does: "key-brick-count", act: ({ key }) => count(Number(key) - 1) },
      { keys: ["Backspace"], does: "key-brick-undo", act: undo },
    ],
  },
  {
    title: "keys-map",
    regions: ["sheet"],
    shortcuts: [
      { keys: ["ArrowLeft"], does: "key-premise", act: () => walk("premise") },
      { keys: ["ArrowRight"], does: "key-conclusion", act: () => walk("conclusion") },
      { keys: ["ArrowUp"], does: "key-beside-above", act: () => walk("up") },
      { keys: ["ArrowDown"], does: "key-beside-below", act: () => walk("down") },
      { keys: ["Enter"], does: "key-open", act: openPlace },
      { keys: ["Escape"], does: "key-back", act: () => !getState().item && backToChains() },
      { keys: ["+", "="], does: "zoom-in", act: larger },
      { keys: ["-"], does: "zoom-out", act: smaller },
      { keys: ["0"], does: "fit", act: goToWhole },
      { keys: ["Home"], does: "conclusion", act: goToConclusion },
      { keys: ["b"], does: "go-to-break", act: () => goToBreak() },
      { keys: ["o"], does: "focus-title", act: () => change({ focus: !getState().focus }) },
    ],
  },
  {
    title: "keys-search",
    regions: ["search", "found"],
    shortcuts: [
      { keys: ["ArrowDown"], does: "key-next-result", act: () => goToResult(1) },
      { keys: ["ArrowUp"], does: "key-previous-result", act: () => goToResult(-1) },
      { keys: ["Enter"], does: "key-first-result", act: chooseFirst },
      { keys: ["Escape"], does: "search-close", act: closeSearch },
    ],
  },
  {
    title: "keys-tour",
    regions: ["tour"],
    shortcuts: [
      { keys: ["ArrowRight", "ArrowDown"], does: "tour-next", act: () => goToStop(1) },
      { keys: ["ArrowLeft", "ArrowUp"], does: "tour-previous", act: () => goToStop(-1) },
      { keys: ["Escape"], does: "tour-end", act: endTour },
    ],
  },
  {
    title: "keys-menus",
    regions: MENUS,
    shortcuts: [{ keys: ["Escape"], does: "close", act: closePopup }],
  },
];
