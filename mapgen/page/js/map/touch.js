// @ts-check
import { chainOf, inferenceOf } from "../reading/argument_map.js";
import { keyOf } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { schemeName } from "../saying/names.js";
import { byId } from "../selectors.js";
import { select } from "../state/select.js";
import { change, getState } from "../state/state.js";
import { isWithheld } from "./appraisal.js";
import { viewOf } from "./camera.js";
import { goToBreak } from "./going.js";
import { lineAt } from "./hits.js";
import { boxAt } from "./sheet.js";
import { shownSheet } from "./shown.js";
import { targetOf } from "./targets.js";

/** @typedef {import("./sheet.js").Box} Box */

/** The key that a press on the map has just selected: what is under the finger stays there. */
let pressed = "";

/** Details lower than so many CSS pixels tell too little. */
const LOWEST = 240;

/** Whether a selection was pressed on the map; forgets it. @param {string} key */
export function takePressed(key) {
  const was = pressed === key;
  pressed = "";
  if (!was) delete byId("frame").dataset.head;
  return was;
}

/**
 * Shows by the pointer that a press would choose something: the box under it is outlined more widely, and the
 * kind of a step is told beside its joint.
 *
 * @param {HTMLElement} canvas
 */
export function pointAt(canvas) {
  canvas.addEventListener("pointermove", (event) => {
    const shown = shownSheet();
    if (event.buttons || !shown) return;
    const { network } = shown.camera;
    const { left, top } = canvas.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    const point = network.DOMtoCanvas(at);
    const line = lineAt(shown.scene, point);
    const over = line ? "" : (boxAt(shown.scene.drawing, point)?.id ?? "");
    canvas.classList.toggle("over", Boolean(line || over));
    tell(line, at);
    if (over === shown.scene.hovered) return;
    shown.scene.hovered = over;
    network.redraw();
  });
  canvas.addEventListener("pointerleave", () => tell("", { x: 0, y: 0 }));
}

/**
 * Tells the kind of a step in words at a point of the window; of anything else, nothing.
 *
 * @param {string} id
 * @param {{ x: number, y: number }} at
 */
function tell(id, at) {
  const shown = shownSheet();
  if (!shown) return;
  const step = inferenceOf(id);
  const { tip, camera } = shown;
  tip.hidden = !step;
  if (!step) return;
  tip.textContent = schemeName(step);
  tip.style.left = `${Math.max(4, Math.min(at.x + 12, camera.window.clientWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${Math.max(4, at.y - tip.offsetHeight - 10)}px`;
}

/**
 * Chooses what a press at a point of the sheet touches, or lets the selection go.
 *
 * @param {{ x: number, y: number }} point
 */
export function choose(point) {
  const shown = shownSheet();
  if (!shown) return;
  const { drawing } = shown.scene;
  const line = lineAt(shown.scene, point);
  const box = line ? undefined : boxAt(drawing, point);
  if (box && !isWithheld(box)) chooseBox(box);
  else if (line && drawing.chain) press(line);
  // On the overview only breaks are pressed beside boxes.
  else if (line) goToBreak(line);
  else if (getState().select && !box) change({ select: "" });
}

/**
 * Opens the chain of a box, or selects what the box stands for; where that stands elsewhere, goes there.
 *
 * @param {Box} box
 */
export function chooseBox({ kind, element, finding }) {
  if (kind === "see") return select(element, { chain: getState().chain });
  if ((kind === "argument" || kind === "chain") && chainOf(element))
    return change({ chain: element, select: "" });
  const missing = finding === undefined ? undefined : compiled.findings[finding];
  press(missing ? keyOf(missing) : element);
}

/** Selects something that was pressed on the map, without moving it. @param {string} key */
function press(key) {
  pressed = key;
  if (wouldBareThePaper(key)) byId("frame").dataset.head = "stays";
  select(key, { chain: getState().chain });
}

/**
 * Whether, if what stands above the map closed to make room, nothing but paper would be there: the sheet
 * begins in the window, and what is pressed stays in sight as it is.
 *
 * @param {string} key
 */
function wouldBareThePaper(key) {
  const shown = shownSheet();
  const target = shown && targetOf(shown.scene.drawing, key);
  if (!target) return false;
  const { camera } = shown;
  const { top } = viewOf(camera);
  const onScreen = (/** @type {number} */ y) => (y - top) * camera.network.getScale();
  const drawer = highestDrawer();
  const begins = onScreen(camera.bounds.top) + byId("chain").offsetHeight > 0;
  return begins && drawer > LOWEST && onScreen(target.y) < camera.window.clientHeight - drawer;
}

/** How high the details are at most below the map, in CSS pixels, as css/tokens.css says. */
function highestDrawer() {
  const style = getComputedStyle(document.documentElement);
  const number = (/** @type {string} */ name) => Number.parseFloat(style.getPropertyValue(name));
  const beside = number("--beside-drawer") * Number.parseFloat(style.fontSize);
  return Math.min(number("--drawer") * innerHeight, innerHeight - beside);
}
