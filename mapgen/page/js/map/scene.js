// @ts-check
import { isAsked } from "../state/asked.js";
import { getState } from "../state/state.js";
import { isWithheld } from "./appraisal.js";
import { boundsOf } from "./bounds.js";
import { paintBox } from "./boxes.js";
import { readPalette } from "./colours.js";
import { areasOf, paintCrack } from "./cracks.js";
import { paintHeat, paintPlaces } from "./heat.js";
import { concernedBy, isConcerned, lightOf } from "./lit.js";
import { cracksOf } from "./marks.js";
import { paintStop } from "./stop_mark.js";
import { asMeasured } from "./texts.js";
import { paintLines } from "./wires.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {import("./stage.js").Stage} Stage */
/**
 * A drawing with all that decides how it looks: the breaks that are marked, what is lit, dimmed, hovered or
 * the place of the keyboard (ids of boxes, or of steps), at which scale and stage.
 *
 * @typedef {object} Scene
 * @property {Drawing} drawing
 * @property {import("./bounds.js").Bounds} bounds  of the boxes, and of the cracks that stand out of them
 * @property {import("./marks.js").Crack[]} cracks
 * @property {import("./colours.js").Palette} palette
 * @property {Set<string>} shown
 * @property {Set<string>} lit
 * @property {Set<string> | null} concerned
 * @property {number} faint  how strongly what is dimmed is drawn
 * @property {string} hovered
 * @property {string} place
 * @property {number} scale
 * @property {Stage} stage
 * @property {import("./bounds.js").Bounds} [view]  what the window shows; all, where it is taken away
 */

/**
 * A scene of a drawing in the present state, at scale 1, as it is taken away or printed.
 *
 * @param {Drawing} drawing @returns {Scene}
 */
export function sceneOf(drawing) {
  const cracks = cracksOf(drawing);
  const scene = {
    drawing,
    bounds: boundsOf([...drawing.boxes.values(), ...cracks.flatMap(areasOf)]),
    cracks,
    palette: readPalette(),
    shown: new Set(),
    lit: new Set(),
    concerned: null,
    faint: 1,
    hovered: "",
    place: "",
    scale: 1,
    stage: /** @type {Stage} */ ("label"),
  };
  light(scene, getState());
  return scene;
}

/** How strongly what is dimmed is drawn: still to be read, and beside a supposition to be looked at. */
const [DIMMED, SUPPOSED] = [0.45, 0.55];

/** Sets what a scene lights up, dims and marks. @param {Scene} scene @param {State} state */
export function light(scene, state) {
  const cracks = cracksOf(scene.drawing).filter(({ on }) => !isAsked(on));
  const concerned = concernedBy(state);
  const boxes = [...scene.drawing.boxes.values()];
  Object.assign(scene, lightOf(state.select), {
    // Where nothing on the sheet is concerned, nothing is the rest.
    concerned: boxes.some((box) => isConcerned(box, concerned)) ? concerned : null,
    faint: state.whatif && !state.brick ? SUPPOSED : DIMMED,
    cracks,
  });
}

/**
 * Paints what lies under the boxes.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Scene} scene
 * @param {import("./bounds.js").Bounds} [view]
 */
export function paintUnder(ctx, { drawing, ...look }, view) {
  paintLines(ctx, drawing, { ...look, ...(view ? { view } : {}) });
  paintPlaces(ctx, drawing, look.palette, look.scale);
}

/** Paints a box by its id. @param {CanvasRenderingContext2D} ctx @param {Scene} scene @param {string} id */
export function paintBoxOf(ctx, scene, id) {
  const box = scene.drawing.boxes.get(id);
  if (!box || isWithheld(box)) return;
  const dimmed = !isConcerned(box, scene.concerned);
  paintBox(ctx, box, {
    ...scene,
    // Half words beside what is shown tell nothing.
    wordless: dimmed && isCut(box, scene.view),
    selected: isConcerned(box, scene.shown) && box.finding === undefined,
    hovered: scene.hovered === id,
    place: scene.place === id,
    dimmed,
  });
}

/**
 * Whether the edge of the window runs through a box.
 *
 * @param {import("./sheet.js").Box} box @param {import("./bounds.js").Bounds | undefined} view
 */
function isCut(box, view) {
  const { left, right, top, bottom } = boundsOf([box]);
  return (
    view !== undefined && (left < view.left || right > view.right || top < view.top || bottom > view.bottom)
  );
}

/**
 * Paints what lies over the boxes: where the reasoning breaks, the first break last, and where a change is
 * stopped.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Scene} scene
 */
export function paintOver(ctx, { drawing, cracks, palette, scale, concerned, faint }) {
  ctx.save();
  asMeasured(ctx);
  for (const crack of [...cracks].reverse()) {
    ctx.globalAlpha = !concerned || concerned.has(crack.on) ? 1 : faint;
    paintCrack(ctx, crack, palette, scale);
  }
  ctx.globalAlpha = 1;
  paintStop(ctx, drawing, palette, scale);
  paintHeat(ctx, { drawing, palette, scale, kept: cracks.flatMap(areasOf) });
  ctx.restore();
}
