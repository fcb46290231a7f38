// @ts-check
import { make, refill } from "../dom/make.js";
import { chainOf, inferenceOf } from "../reading/argument_map.js";
import { elementOf, keyOf, litBy } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { answerChain, breaksOf } from "../reading/judged.js";
import { chainTitle, schemeName } from "../saying/names.js";
import { word } from "../saying/say.js";
import { byId, REGIONS, WIDE } from "../selectors.js";
import { select } from "../state/select.js";
import { change, getState, TURNS, watch } from "../state/state.js";
import { frame, goTo, holdAt, keepWithin, openingView, reveal, viewOf, wholeView } from "./camera.js";
import { readPalette } from "./colours.js";
import { lineAt } from "./hits.js";
import { stopFrame } from "./lit.js";
import { minimapOf } from "./minimap.js";
import { light, paintBoxOf, paintOver, paintUnder, sceneOf } from "./scene.js";
import { boundsOf, boxOf, drawingOf } from "./sheet.js";
import { stageAt } from "./stage.js";
import { drawWith } from "./vis_network.js";
import { beginWave, isUnderWay } from "./wave.js";

/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {{ camera: Camera, scene: Scene, of: string, tip: HTMLElement, fitted: boolean }} Shown */

/** The scale from which on a label can be read, for what is brought into view. */
const READABLE = 0.85;
/** The largest scales at which a stop of the tour is shown: to a room, to a reader. */
const [PRESENTED, TOURED] = [2.4, 1.3];

/** @type {Shown | null} */
let shown = null;
/** The key that a press on the map has just selected: what is under the finger stays there. */
let pressed = "";

watch(drawMap, { turn: TURNS.map });

/** Draws the sheet of the chain, or of how the chains hang together, with what is selected lit up. @type {View} */
export function drawMap(state, before) {
  void [state.whatif, state.lang, state.tour, state.focus]; // vis-network paints later, and then reads these
  const sheet = byId(REGIONS.sheet);
  sheet.setAttribute(
    "aria-label",
    state.chain ? word("map-label", { chain: chainTitle(state.chain) }) : word("overview-label"),
  );
  if (!sheet.clientWidth) return; // hidden: drawn when it is shown
  const wide = matchMedia(WIDE).matches;
  const of = `${state.chain}\n${wide}`;
  const fresh = shown?.of !== of;
  if (fresh && !lay(sheet, state, wide, of)) return;
  if (!shown) return;
  const { scene } = shown;
  if (fresh || before?.dark !== state.dark) scene.palette = readPalette();
  if (before && !fresh && before.whatif !== state.whatif) beginWave(before.whatif, state.whatif);
  light(scene, state);
  if (fresh || before?.select !== state.select) scene.place = "";
  const moved = fresh || before?.tour !== state.tour || before?.present !== state.present;
  if (state.tour && state.chain && moved) frameStop(state);
  else if ((fresh && state.select) || (before && before.select !== state.select)) bringIntoView(state.select);
  redrawMap();
}

/** Shows all that a stop of the tour is about; larger for a room. @param {State} state */
function frameStop({ tour, present }) {
  if (!shown) return;
  const { drawing } = shown.scene;
  const boxes = stopFrame(tour).flatMap((id) => boxOf(drawing, id) ?? []);
  if (!boxes.length) return;
  shown.fitted = false;
  frame(shown.camera, boundsOf(boxes), present ? PRESENTED : TOURED);
}

/** Shows where a selection is, unless it was pressed on the map. @param {string} key */
function bringIntoView(key) {
  const target = key === pressed ? undefined : targetOf(key);
  pressed = "";
  if (target && shown) {
    reveal(shown.camera, target, READABLE);
    shown.fitted = false;
  }
}

/**
 * Lays a new sheet; tells whether there is one.
 *
 * @param {HTMLElement} sheet @param {State} state @param {boolean} wide @param {string} of
 */
function lay(sheet, state, wide, of) {
  const drawing = drawingOf(state.chain, wide);
  if (!drawing) return false;
  const from = shown && { ...shown, chain: shown.scene.drawing.chain };
  const opened = from ? boxOnScreen(from, state.chain) : undefined;
  shown?.camera.network.destroy();
  const scene = sceneOf(drawing);
  const canvas = make("div", { class: "viewport" });
  const tip = make("div", { class: "map-tip", role: "tooltip", hidden: true });
  const minimap = minimapOf(drawing, (position) => shown && goTo(shown.camera, { position }));
  refill(sheet, canvas, minimap.canvas, tip);
  const network = drawWith(canvas, drawing, {
    under: (ctx) => {
      scene.scale = network.getScale();
      scene.stage = stageAt(scene.scale, scene.stage);
      paintUnder(ctx, scene, viewOf(camera));
    },
    box: (ctx, id) => paintBoxOf(ctx, scene, id),
    over: (ctx) => {
      paintOver(ctx, scene);
      tellView(camera, scene);
      minimap.draw(viewOf(camera), scene.palette, `${scene.palette.paper} ${getState().whatif}`);
      if (isUnderWay()) requestAnimationFrame(redrawMap);
    },
  });
  const camera = { network, window: canvas, bounds: scene.bounds, wide };
  shown = { camera, scene, of, tip, fitted: true };
  listenTo(network, camera);
  pointAt(canvas, network);
  const end = drawing.conclusion ?? [...drawing.boxes.values()][0];
  const view = openingView(camera, end);
  const begun = from ? enteredFrom(from.chain, opened) : null;
  if (begun) goTo(camera, begun);
  goTo(camera, view, Boolean(begun));
  return true;
}

/** Tells what is in view, for whoever drives the page by a script. @param {Camera} camera @param {Scene} scene */
function tellView({ network, window }, { scale, stage }) {
  const { x, y } = network.getViewPosition();
  const told = [scale.toFixed(4), x.toFixed(1), y.toFixed(1), stage].join(" ");
  if (window.dataset.view !== told) window.dataset.view = told;
}

/**
 * Where the box of the chain that is opened is on the screen, as shares of the window; undefined where there is
 * none.
 *
 * @param {Shown} from @param {string} chain
 */
function boxOnScreen({ camera, scene }, chain) {
  const box = [...scene.drawing.boxes.values()].find(
    ({ element, kind }) => element === chain && kind !== "claim",
  );
  if (!box) return undefined;
  const { left, right, top, bottom } = viewOf(camera);
  return {
    x: (box.x - left) / (right - left),
    y: (box.y - top) / (bottom - top),
    width: box.width / (right - left),
  };
}

/**
 * The view from which a new sheet is entered: a chain grows out of its box, and all the chains shrink back from
 * the one that was shown. Null where neither is so.
 *
 * @param {string} from  the chain that was shown
 * @param {ReturnType<typeof boxOnScreen>} opened
 */
function enteredFrom(from, opened) {
  if (!shown) return null;
  const { camera, scene } = shown;
  const { bounds, window } = camera;
  const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
  if (opened) {
    const scale = Math.max(0.05, (opened.width * window.clientWidth) / (bounds.right - bounds.left));
    return {
      scale,
      position: {
        x: middle.x + ((0.5 - opened.x) * window.clientWidth) / scale,
        y: middle.y + ((0.5 - opened.y) * window.clientHeight) / scale,
      },
    };
  }
  const box = [...scene.drawing.boxes.values()].find(({ element }) => element === from);
  return box ? { scale: window.clientWidth / box.width / 1.6, position: { x: box.x, y: box.y } } : null;
}

/** Listens to what vis-network tells of presses and of its own zooming. @param {VisNetwork} network @param {Camera} camera */
function listenTo(network, camera) {
  network.on("click", ({ pointer }) => choose(pointer));
  network.on("zoom", ({ pointer }) => {
    keepWithin(camera, pointer);
    if (shown) shown.fitted = false;
  });
  network.on("dragStart", () => {
    if (shown) shown.fitted = false;
  });
}

/**
 * Shows by the pointer that a press would choose something: the box under it is outlined more widely, and the
 * kind of a step is told beside its joint.
 *
 * @param {HTMLElement} canvas @param {VisNetwork} network
 */
function pointAt(canvas, network) {
  canvas.addEventListener("pointermove", (event) => {
    if (event.buttons || !shown) return;
    const { left, top } = canvas.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    const line = lineAt(shown.scene, network.DOMtoCanvas(at));
    const over = line ? "" : String(network.getNodeAt(at) ?? "");
    canvas.classList.toggle("over", Boolean(line || over));
    tell(line, at);
    if (over === shown.scene.hovered) return;
    shown.scene.hovered = over;
    network.redraw();
  });
  canvas.addEventListener("pointerleave", () => tell("", { x: 0, y: 0 }));
}

/** Tells the kind of a step in words at a point of the window; of anything else, nothing. @param {string} id @param {{ x: number, y: number }} at */
export function tell(id, at) {
  if (!shown) return;
  const step = inferenceOf(id);
  const { tip, camera } = shown;
  tip.hidden = !step;
  if (!step) return;
  tip.textContent = schemeName(step);
  tip.style.left = `${Math.max(4, Math.min(at.x + 12, camera.window.clientWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${Math.max(4, at.y - tip.offsetHeight - 10)}px`;
}

/** Chooses what a press at a point of the window touches, or lets the selection go. @param {{ DOM: { x: number, y: number }, canvas: { x: number, y: number } }} pointer */
function choose({ DOM, canvas }) {
  if (!shown) return;
  const line = lineAt(shown.scene, canvas);
  const box = shown.scene.drawing.boxes.get(String(line ? "" : (shown.camera.network.getNodeAt(DOM) ?? "")));
  if (box) chooseBox(box);
  else if (line && shown.scene.drawing.chain) press(line);
  else if (line)
    goToBreak(
      Math.max(
        0,
        shown.scene.cracks.findIndex(({ on }) => on === line),
      ),
    );
  else if (getState().select) change({ select: "" });
}

/** Opens the chain of a box, or selects what the box stands for. @param {Box} box */
export function chooseBox({ kind, element, finding }) {
  if ((kind === "argument" || kind === "chain") && chainOf(element))
    return change({ chain: element, select: "" });
  const missing = finding === undefined ? undefined : compiled.findings[finding];
  press(missing ? keyOf(missing) : element);
}

/** Selects something that was pressed on the map, without moving it. @param {string} key */
function press(key) {
  pressed = key;
  select(key, { chain: getState().chain });
}

/** What a selection is on the sheet: a box, or a step or an objection as the area of its line. @param {string} key */
function targetOf(key) {
  if (!shown || !elementOf(key)) return undefined;
  const { drawing } = shown.scene;
  const line = drawing.steps.find(({ id }) => id === key) ?? drawing.attacks.find(({ id }) => id === key);
  if (line) {
    const { left, right, top, bottom } = line.bounds;
    return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
  }
  const missing = [...drawing.boxes.values()].find(
    ({ finding }) =>
      finding !== undefined && keyOf(/** @type {Finding} */ (compiled.findings[finding])) === key,
  );
  if (missing) return missing;
  return litBy(key)
    .map((id) => boxOf(drawing, id))
    .find(Boolean);
}

/** Keeps the map in place when its window changes: what is on the screen stays where it is. */
export function listenToWindow() {
  const sheet = byId(REGIONS.sheet);
  /** @type {Pane | null} */
  let seen = null;
  const look = () => {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    return { left, top, width, height, screen: `${innerWidth} ${innerHeight}` };
  };
  new ResizeObserver(() => {
    const now = look();
    if (!now.width) return; // hidden
    if (seen) settle(seen, now);
    seen = now;
    drawMap(getState(), getState());
  }).observe(sheet);
}

/** @typedef {{ left: number, top: number, width: number, height: number, screen: string }} Pane  where the map's window is, and the size of the screen */

/** @param {Pane} seen @param {Pane} now */
function settle(seen, now) {
  if (!shown) return;
  const { camera } = shown;
  const corner = camera.network.DOMtoCanvas({ x: 0, y: 0 });
  const scale = camera.network.getScale();
  const middle = camera.network.getViewPosition();
  camera.network.setSize(`${now.width}px`, `${now.height}px`);
  if (shown.fitted && !getState().select) goTo(camera, wholeView(camera));
  else if (seen.screen !== now.screen) goTo(camera, { scale, position: middle });
  else {
    holdAt(camera, corner, { x: seen.left - now.left, y: seen.top - now.top }, scale);
    const target = targetOf(getState().select);
    if (target) reveal(camera, target);
  }
  camera.network.redraw();
}

/** Calls `action` with what is shown; does nothing where no sheet is. @param {(shown: Shown) => void} action */
export function withMap(action) {
  if (shown) action(shown);
}

/** Shows the whole sheet. */
export function goToWhole() {
  withMap((map) => {
    map.fitted = true;
    goTo(map.camera, wholeView(map.camera), true);
  });
}

/** Selects the break with this index in its chain, or in that of the document's answer where no chain is shown. @param {number} [index] */
export function goToBreak(index = 0) {
  const argument = chainOf(getState().chain) ?? answerChain();
  if (!argument) return;
  const on = breaksOf(argument)[index]?.on ?? argument.conclusion;
  select(on, { chain: argument.id });
}

/** Shows the box where the sheet ends: its conclusion. */
export function goToConclusion() {
  withMap(
    ({ camera, scene }) => scene.drawing.conclusion && reveal(camera, scene.drawing.conclusion, READABLE),
  );
}

/** Paints the map again, as it must be once the browser has loaded the font. */
export function redrawMap() {
  withMap(({ camera }) => camera.network.redraw());
}
