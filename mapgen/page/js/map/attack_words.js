// @ts-check
import { getState } from "../state/state.js";
import { sampled, wordPlace } from "./curves.js";
import { isAttack } from "./kinds.js";
import { paintWord, wordWidth } from "./routes.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {import("./curves.js").Area} Area */

const WORD_FRAME = 22;

/** @type {WeakMap<Drawing, Record<string, Map<Route, Area>>>} */
const placed = new WeakMap();

/**
 * Paints the word of each attack in a drawing; with `view`, in units of the sheet, only those within it.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Drawing} drawing
 * @param {import("./camera.js").Bounds} [view]
 */
export function paintWords(ctx, drawing, view) {
  for (const [route, area] of wordAreas(ctx, drawing))
    if (!view || (area.y > view.top - 20 && area.y < view.bottom + 20))
      paintWord(ctx, route, area, drawing.palette, drawing.lit.has(route));
}

/**
 * The area of each attack's word, by its route, in the reader's language; worked out once for a drawing.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Drawing} drawing
 */
export function wordAreas(ctx, drawing) {
  const byLanguage = placed.get(drawing) ?? {};
  placed.set(drawing, byLanguage);
  byLanguage[getState().lang] ??= placeWords(ctx, drawing);
  return byLanguage[getState().lang] ?? new Map();
}

/**
 * The route of the attack whose word is at a point of the sheet, if any.
 *
 * @param {Drawing} drawing
 * @param {{ x: number, y: number }} point
 */
export function wordAt(drawing, { x, y }) {
  const areas = placed.get(drawing)?.[getState().lang] ?? new Map();
  // Where two touch, the last one was written over the other.
  return [...areas].findLast(
    ([, area]) => Math.abs(x - area.x) <= area.width / 2 && Math.abs(y - area.y) <= area.height / 2,
  )?.[0];
}

/**
 * Finds a place for the word of each attack, one after the other, where it hides as little as possible of
 * the boxes and of the words placed before.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Drawing} drawing
 */
function placeWords(ctx, drawing) {
  /** @type {Map<Route, Area>} */
  const areas = new Map();
  const boxes = [...drawing.boxes.values()];
  for (const route of drawing.routes.filter(isAttack)) {
    const width = wordWidth(ctx, route);
    const [x, y] = route.word
      ? [route.word.x + width / 2, route.word.y]
      : wordPlace(route, near([...boxes, ...areas.values()], route), width);
    areas.set(route, { x, y, width, height: WORD_FRAME });
  }
  return areas;
}

/** @param {Area[]} areas @param {Route} route */
function near(areas, route) {
  const points = sampled(route);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return areas.filter(
    (area) =>
      Math.abs(area.x - x) < (right - left + area.width) / 2 + 120 &&
      Math.abs(area.y - y) < (bottom - top + area.height) / 2 + 90,
  );
}
