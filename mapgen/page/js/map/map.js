// @ts-check
import { refill } from "../dom/make.js";
import { chainOf } from "../reading/argument_map.js";
import { elementOf, findingKeyOfGhost } from "../reading/elements.js";
import { sheetPairs } from "../reading/islands.js";
import { word } from "../saying/say.js";
import { PLACES, place } from "../selectors.js";
import { change, changed, present } from "../state/state.js";
import { select } from "../state/select.js";
import { chainTitle } from "../views/chains.js";
import { wordAt } from "./attack_words.js";
import { coveredBy, keepScale, reveal, showConclusion, showWhole } from "./camera.js";
import { readPalette } from "./colours.js";
import { attackAt, attackKey, boxAt, drawingOf, lightUp } from "./sheet.js";
import { drawWith } from "./vis_network.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {{ network: VisNetwork, drawing: Drawing, of: string }} Shown */

/** @type {Shown | null} */
let shown = null;

/** The chain's sheet, with what is selected lit up. @type {View} */
export function drawMap(state, before) {
  const container = place(PLACES.sheet);
  container.setAttribute("aria-label", word("map-label", { chain: chainTitle(state.chain) }));
  if (!container.clientWidth) return; // in a hidden tab: drawn when it is shown
  const of = `${state.chain} ${state.sources}`;
  const fresh = shown?.of !== of;
  if (fresh) lay(container, state, of);
  if (!shown) return;
  if (fresh || changed(state, before, "dark")) shown.drawing.palette = readPalette();
  lightUp(shown.drawing, state.select);
  const target = targetOf(shown.drawing, state.select);
  if (target && (fresh || before?.select !== state.select)) {
    reveal(shown.network, container, target, coveredBy(container, place(PLACES.details)), !fresh);
  }
  shown.network.redraw();
}

/** @param {HTMLElement} container @param {State} state @param {string} of */
function lay(container, state, of) {
  shown?.network.destroy();
  shown = null;
  refill(container);
  const pair = sheetPairs.find((candidate) => candidate.argument === state.chain);
  if (!pair) return;
  const sheet = state.sources ? pair.sourced : pair.plain;
  const drawing = drawingOf(sheet);
  const network = drawWith(container, drawing, { chosen: choose, moved: keepScale });
  shown = { network, drawing, of };
  goToConclusion();
}

/** The box to bring into view for a selection. @param {Drawing} drawing @param {string} key */
function targetOf(drawing, key) {
  const type = elementOf(key)?.type;
  if (!type || type === "argument") return undefined;
  return [...drawing.boxes.values()].find((box) => drawing.shown.has(box.id));
}

/** What a click or a tap on the sheet means. @param {{ x: number, y: number }} point */
function choose(point) {
  if (!shown) return;
  // An attack's word lies over what it touches.
  const box = wordAt(shown.drawing, point) ? undefined : boxAt(shown.drawing, point);
  if (box) select(box.kind === "ghost" ? findingKeyOfGhost(box) || box.element : box.element);
  else {
    const attack = attackAt(shown.drawing, point);
    const key = attack ? attackKey(shown.drawing, attack) : "";
    if (key) select(key);
    else if (present().select) change({ select: "" });
  }
}

/** @returns {Box[]} */
function boxes() {
  return shown ? [...shown.drawing.boxes.values()] : [];
}

/** Something to do with the map, where there is one. @param {(network: VisNetwork) => void} action */
export function withMap(action) {
  if (shown) action(shown.network);
}

/** Back to how the chain opened. */
export function goToConclusion() {
  const conclusion = chainOf(present().chain)?.conclusion ?? "";
  withMap((network) => showConclusion(network, place(PLACES.sheet), boxes(), conclusion));
}

export function goToWhole() {
  withMap((network) => showWhole(network, place(PLACES.sheet), boxes()));
}

/** Draws again with the font, once the browser has read it. */
export function redrawMap() {
  withMap((network) => network.redraw());
}
