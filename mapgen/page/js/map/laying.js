// @ts-check
import { make, refill } from "../dom/make.js";
import { getState } from "../state/state.js";
import { goTo, keepWithin, openingView, viewOf } from "./camera.js";
import { boxOnScreen, enteredFrom } from "./entering.js";
import { minimapOf } from "./minimap.js";
import { paintBoxOf, paintOver, paintUnder, sceneOf } from "./scene.js";
import { drawingOf } from "./sheet.js";
import { redrawMap, show, shownSheet } from "./shown.js";
import { stageAt } from "./stage.js";
import { choose, pointAt } from "./touch.js";
import { drawWith } from "./vis_network.js";
import { isUnderWay } from "./wave.js";

/** @typedef {import("./shown.js").Shown} Shown */

/**
 * Puts the sheet of a chain on the map, or of how the chains hang together where `chain` is empty, in place
 * of what was there; null where there is none.
 *
 * @param {HTMLElement} sheet  the region that it fills
 * @param {string} chain
 * @param {boolean} wide
 * @param {string} of  names chain and arrangement
 * @returns {Shown | null}
 */
export function lay(sheet, chain, wide, of) {
  const drawing = drawingOf(chain, wide);
  if (!drawing) return null;
  const before = shownSheet();
  const looked = before && {
    scale: before.camera.network.getScale(),
    position: before.camera.network.getViewPosition(),
  };
  const from = before && { chain: before.scene.drawing.chain, opened: boxOnScreen(before, chain) };
  before?.camera.network.destroy();
  const scene = sceneOf(drawing);
  const canvas = make("div", { class: "viewport" });
  const tip = make("div", { class: "map-tip", role: "tooltip", hidden: true });
  const minimap = minimapOf(drawing, (position) => goTo(camera, { position }));
  refill(sheet, canvas, minimap.canvas, tip);
  const network = drawWith(canvas, drawing, {
    under: (ctx) => {
      scene.scale = network.getScale();
      scene.stage = stageAt(scene.scale, scene.stage);
      scene.view = viewOf(camera);
      paintUnder(ctx, scene, scene.view);
    },
    box: (ctx, id) => paintBoxOf(ctx, scene, id),
    over: (ctx) => {
      paintOver(ctx, scene);
      if (tellView(camera, scene)) tip.hidden = true; // what it is about has moved away
      // A stop needs all the room, and so does a brick.
      minimap.canvas.hidden = getState().tour > 0 || Boolean(getState().brick);
      minimap.draw(viewOf(camera), scene.palette, `${scene.palette.paper} ${getState().whatif}`);
      if (isUnderWay()) requestAnimationFrame(redrawMap);
    },
  });
  const camera = { network, window: canvas, bounds: scene.bounds, wide };
  const shown = { camera, scene, of, tip, fitted: true };
  show(shown);
  listenTo(shown);
  pointAt(canvas);
  const end = drawing.conclusion ?? [...drawing.boxes.values()][0];
  const view = openingView(camera, end);
  if (before && isSameSheet(before, shown)) {
    shown.fitted = before.fitted;
    goTo(camera, before.fitted || !looked ? view : looked);
    return shown;
  }
  const begun = from && enteredFrom(shown, from);
  if (begun) goTo(camera, begun);
  goTo(camera, view, Boolean(begun));
  return shown;
}

/** Whether two sheets draw one chain in one arrangement, with and without what waits until it is shown.
 *
 * @param {Shown} one @param {Shown} other
 */
function isSameSheet({ scene: { drawing: one } }, { scene: { drawing: other } }) {
  return one.chain === other.chain && one.wide === other.wide;
}

/**
 * Tells what is in view, for whoever drives the page by a script; whether that is another view.
 *
 * @param {Shown["camera"]} camera
 * @param {Shown["scene"]} scene
 */
function tellView({ network, window }, { scale, stage }) {
  const { x, y } = network.getViewPosition();
  const told = [scale.toFixed(4), x.toFixed(1), y.toFixed(1), stage].join(" ");
  if (window.dataset.view === told) return false;
  window.dataset.view = told;
  return true;
}

/** Listens to what vis-network tells of presses, and of moving and zooming. @param {Shown} shown */
function listenTo(shown) {
  const { network } = shown.camera;
  network.on("click", ({ pointer }) => choose(pointer.canvas));
  network.on("zoom", ({ pointer }) => {
    keepWithin(shown.camera, pointer);
    shown.fitted = false;
  });
  network.on("dragStart", () => {
    shown.fitted = false;
  });
}
