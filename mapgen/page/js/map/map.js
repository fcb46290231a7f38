// @ts-check
import { make, refill } from "../dom/make.js";
import { chainOf } from "../reading/argument_map.js";
import { elementOf, findingKeyOfGhost } from "../reading/elements.js";
import { chainTitle } from "../saying/names.js";
import { word } from "../saying/say.js";
import { byId, REGIONS } from "../selectors.js";
import { select } from "../state/select.js";
import { change, getState, TURNS, watch } from "../state/state.js";
import { arrangementOf, drawingsFor, drawn } from "./arrangement.js";
import { wordAt } from "./attack_words.js";
import { aim, boundsOf, centre, coveredBy, extend, reveal, showWhole } from "./camera.js";
import { readPalette } from "./colours.js";
import { foldAt } from "./folds.js";
import { attackAt, attackKey, boxAt, lightUp } from "./sheet.js";
import { drawWith } from "./vis_network.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {{ camera: Camera, drawing: Drawing, of: string, arrangement: keyof Drawings }} Shown */

/** @type {Shown | null} */
let shown = null;

watch(drawMap, { turn: TURNS.map });

/** Draws the sheet of the chain, or the overview of all chains, with what is selected lit up. @type {View} */
export function drawMap(state, before) {
  void [state.whatif, state.lang]; // vis-network paints later, and then reads these
  const scroller = byId(REGIONS.sheet);
  scroller.setAttribute(
    "aria-label",
    state.chain ? word("map-label", { chain: chainTitle(state.chain) }) : word("overview-label"),
  );
  if (!scroller.clientWidth) return; // in a hidden tab: drawn when it is shown
  const drawings = drawingsFor(state);
  if (!drawings) return;
  const arrangement = arrangementOf(drawings, scroller, state);
  const of = [state.chain, state.sources, arrangement, state.focus ? state.select : "", state.folds].join(
    "\n",
  );
  const fresh = shown?.of !== of;
  if (fresh) lay(scroller, drawings, arrangement, state, of);
  if (!shown) return;
  if (fresh || before?.dark !== state.dark) shown.drawing.palette = readPalette();
  lightUp(shown.drawing, state.select);
  const target = targetOf(shown.drawing, state.select);
  if (target && (fresh || before?.select !== state.select)) {
    const covered = Math.max(...[REGIONS.details, REGIONS.tour].map((id) => coveredBy(scroller, byId(id))));
    reveal(shown.camera, target, covered, !fresh);
  }
  aim(shown.camera);
}

/**
 * @param {HTMLElement} scroller
 * @param {Drawings} drawings
 * @param {keyof Drawings} arrangement
 * @param {State} state
 * @param {string} of
 */
function lay(scroller, drawings, arrangement, state, of) {
  // Folding, and another arrangement of the same chain, keep the reader where he was.
  const sameChain = shown?.of.split("\n")[0] === state.chain;
  const kept = sameChain && shown?.arrangement === arrangement ? scroller.scrollTop : 0;
  shown?.camera.network.destroy();
  const drawing = drawn(drawings, arrangement, state);
  const viewport = make("div", { class: "viewport" });
  const extent = make("div", { class: "extent" });
  refill(scroller, viewport, extent);
  fitViewport(scroller, viewport);
  const network = drawWith(viewport, drawing, {
    chosen: choose,
    go: (point) => shown && centre(shown.camera, point),
  });
  const camera = {
    network,
    scroller,
    extent,
    bounds: boundsOf([...drawing.boxes.values()]),
    scale: 1,
    spare: 0,
  };
  shown = { camera, drawing, of, arrangement };
  extend(camera);
  if (kept) scroller.scrollTo({ top: kept, behavior: "instant" });
  else goToConclusion();
}

/**
 * The viewport is as large as the window on the sheet, its scroll bars left out.
 *
 * @param {HTMLElement} scroller
 * @param {HTMLElement} viewport
 */
function fitViewport(scroller, viewport) {
  viewport.style.width = `${scroller.clientWidth}px`;
  viewport.style.height = `${scroller.clientHeight}px`;
}

/** Draws the map again when the reader scrolls it or its window changes size. */
export function listenToWindow() {
  const scroller = byId(REGIONS.sheet);
  scroller.addEventListener("scroll", () => shown && aim(shown.camera), { passive: true });
  new ResizeObserver(() => {
    if (!scroller.clientWidth) return; // in a hidden tab
    const viewport = scroller.querySelector(".viewport");
    if (viewport instanceof HTMLElement) fitViewport(scroller, viewport);
    drawMap(getState(), getState());
    // vis-network takes the new size in its own time, and forgets where it looked.
    requestAnimationFrame(() => shown && aim(shown.camera));
  }).observe(scroller);
}

/** The box to bring into view for a selection. @param {Drawing} drawing @param {string} key */
function targetOf(drawing, key) {
  if (!elementOf(key)) return undefined;
  return [...drawing.boxes.values()].find((box) => drawing.shown.has(box.id) && box.kind !== "again");
}

/**
 * Folds, selects or clears the selection, by what a click or tap at a point of the sheet touches.
 *
 * @param {{ x: number, y: number }} point
 */
function choose(point) {
  if (!shown) return;
  // An attack's word lies over what it touches.
  const onWord = Boolean(wordAt(shown.drawing, point));
  const fold = onWord ? "" : foldAt(shown.drawing, point);
  if (fold) return toggleFold(fold);
  const box = onWord ? undefined : boxAt(shown.drawing, point);
  if (box) chooseBox(box);
  else {
    const attack = attackAt(shown.drawing, point);
    const key = attack ? attackKey(shown.drawing, attack) : "";
    if (key) select(key);
    else if (getState().select) change({ select: "" });
  }
}

/** @param {Box} box */
function chooseBox(box) {
  if (!getState().chain && chainOf(box.element)) change({ chain: box.element, select: "" });
  else select(box.kind === "ghost" ? findingKeyOfGhost(box) || box.element : box.element);
}

/** Folds away what leads to a claim, given by its id, or brings it back. @param {string} claim */
function toggleFold(claim) {
  const { folds } = getState();
  change({ folds: folds.includes(claim) ? folds.filter((id) => id !== claim) : [...folds, claim] });
}

/** Folds or unfolds what leads to the selected claim, if anything drawn on the sheet leads to it. */
export function foldSelected() {
  const { select: claim } = getState();
  if (shown?.drawing.folds.has(claim)) toggleFold(claim);
}

/**
 * Calls `action` with the camera of the sheet that is shown; does nothing where none is.
 *
 * @param {(camera: Camera) => void} action
 */
export function withMap(action) {
  if (shown) action(shown.camera);
}

/** Scrolls back to the conclusion of the chain, which is in view when the chain opens. */
export function goToConclusion() {
  if (!shown) return;
  const conclusion = chainOf(getState().chain)?.conclusion ?? "";
  const box = [...shown.drawing.boxes.values()].find(
    (one) => one.kind === "claim" && one.element === conclusion,
  );
  if (box && shown.arrangement === "wide") centre(shown.camera, { x: box.x + box.width, y: box.y });
  else shown.camera.scroller.scrollTo({ top: 0, left: 0, behavior: "instant" });
  aim(shown.camera);
}

export function goToWhole() {
  withMap(showWhole);
}

/** Paints the map again, as it must be once the browser has loaded the font. */
export function redrawMap() {
  withMap(({ network }) => network.redraw());
}
