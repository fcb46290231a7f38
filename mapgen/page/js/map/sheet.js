// @ts-check
import { inferenceOf } from "../reading/argument_map.js";
import { writtenBoxes } from "../reading/box_lines.js";
import { attackBetween, elementOf, litBy } from "../reading/elements.js";
import { wordAt } from "./attack_words.js";
import { paintBox } from "./boxes.js";
import { readPalette } from "./colours.js";
import { distanceTo } from "./curves.js";
import { paintFold } from "./folds.js";
import { isAttack, kindAt } from "./kinds.js";
import { paintRoute } from "./routes.js";

const BEND = 400;

/**
 * What is on the map. `boxes` are by id; `shown` has the ids of the boxes that are selected, `lit` the routes
 * that touch these, and `near` the ids of the boxes at their ends; `hovered` is an id or empty. `folds`
 * tells, by the id of each claim that can be folded, how many rows are folded away under it.
 *
 * @typedef {object} Drawing
 * @property {Map<string, Box>} boxes
 * @property {Route[]} routes
 * @property {Set<string>} shown
 * @property {Set<string>} near
 * @property {Set<Route>} lit
 * @property {string} hovered
 * @property {import("./colours.js").Palette} palette
 * @property {Map<string, number>} folds
 */

/**
 * A Drawing of boxes and routes that have their places, in the page's present colours; nothing is selected
 * yet.
 *
 * @param {Box[]} boxes @param {Route[]} routes @returns {Drawing}
 */
export function drawingOf(boxes, routes) {
  return {
    boxes: new Map(boxes.map((box) => [box.id, box])),
    routes,
    shown: new Set(),
    near: new Set(),
    lit: new Set(),
    hovered: "",
    palette: readPalette(),
    folds: new Map(),
  };
}

/**
 * The boxes and the routes of a sheet, from their packed form.
 *
 * @param {Sheet} sheet
 * @returns {{ boxes: Box[], routes: Route[] }}
 */
export function spread(sheet) {
  const boxes = sheet.boxes.map(([index, x, y]) => ({ ...written(index), x, y }));
  const routes = sheet.routes.map(([from = 0, to = 0, kind = 0, ...ways]) => ({
    kind: kindAt(kind),
    start: written(from).id,
    end: written(to).id,
    points: pointsOf(ways),
  }));
  return { boxes, routes };
}

/** @param {number} index */
function written(index) {
  return /** @type {Omit<Box, "x" | "y">} */ (writtenBoxes[index]);
}

/**
 * The points that `ways` describes: x and y of the first, then the difference of each from the one before.
 *
 * @param {number[]} ways
 * @returns {Point[]}
 */
function pointsOf(ways) {
  /** @type {Point[]} */
  const points = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < ways.length; at += 2) {
    x += ways[at] ?? 0;
    y += ways[at + 1] ?? 0;
    points.push([x, y]);
  }
  return points;
}

/**
 * Sets what a drawing lights up for a selection, given by its key.
 *
 * @param {Drawing} drawing
 * @param {string} key
 */
export function lightUp(drawing, key) {
  const ids = new Set(litBy(key));
  const attack = elementOf(key)?.type === "attack";
  const boxes = [...drawing.boxes.values()];
  drawing.shown = new Set(
    boxes.filter((box) => box.kind !== "ghost" && ids.has(box.element)).map((box) => box.id),
  );
  drawing.lit = new Set(
    drawing.routes.filter((route) =>
      attack ? attackKey(drawing, route) === key : touches(drawing.shown, route),
    ),
  );
  drawing.near = new Set([...drawing.lit].flatMap((route) => [route.start, route.end]));
  if (!attack) for (const id of ids) addStepsOf(drawing, id);
}

/** @param {Set<string>} shown @param {Route} route */
function touches(shown, route) {
  return shown.has(route.start) || shown.has(route.end);
}

/**
 * Lights up the premises of the inferences whose conclusion is the claim with this id.
 *
 * @param {Drawing} drawing
 * @param {string} id
 */
function addStepsOf(drawing, id) {
  for (const route of drawing.routes) {
    const step = drawing.boxes.get(route.end);
    const inference = step?.kind === "inference" ? inferenceOf(step.element) : undefined;
    if (route.kind !== "premise" || inference?.conclusion !== id) continue;
    drawing.lit.add(route);
    drawing.near.add(route.start);
  }
}

/**
 * The key of the attack that a route draws; empty for another route.
 *
 * @param {Drawing} drawing
 * @param {Route} route
 * @returns {string}
 */
export function attackKey(drawing, route) {
  if (!isAttack(route)) return "";
  const [from, on] = [drawing.boxes.get(route.start), drawing.boxes.get(route.end)];
  return attackBetween(from?.element ?? "", on?.element ?? "", route.kind)?.id ?? "";
}

/** @param {CanvasRenderingContext2D} ctx @param {Drawing} drawing @param {string} id */
export function paintBoxOf(ctx, drawing, id) {
  const box = drawing.boxes.get(id);
  if (!box) return;
  const look = {
    palette: drawing.palette,
    selected: drawing.shown.has(id),
    near: drawing.near.has(id),
    hovered: drawing.hovered === id,
  };
  paintBox(ctx, box, look);
  const folded = box.kind === "claim" ? drawing.folds.get(box.element) : undefined;
  if (folded !== undefined) paintFold(ctx, box, folded, drawing.palette);
}

/**
 * Paints the routes, the lit ones last; with `view`, in units of the sheet, the others only near it.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Drawing} drawing @param {import("./camera.js").Bounds} [view]
 */
export function paintRoutes(ctx, drawing, view) {
  for (const route of drawing.routes)
    if (!drawing.lit.has(route) && isIn(view, route)) paintRoute(ctx, route, drawing.palette, false);
  for (const route of drawing.lit) paintRoute(ctx, route, drawing.palette, true);
}

/** @param {import("./camera.js").Bounds | undefined} view @param {Route} route */
function isIn(view, { points }) {
  if (!view) return true;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return false;
  // A curve keeps near its ends, give or take the bend.
  const [low, high] = first[1] < last[1] ? [first[1], last[1]] : [last[1], first[1]];
  const [left, right] = first[0] < last[0] ? [first[0], last[0]] : [last[0], first[0]];
  return (
    high >= view.top - BEND &&
    low <= view.bottom + BEND &&
    right >= view.left - BEND &&
    left <= view.right + BEND
  );
}

/**
 * The box at a point of the sheet, or undefined.
 *
 * @param {Drawing} drawing
 * @param {{ x: number, y: number }} point
 */
export function boxAt(drawing, { x, y }) {
  return [...drawing.boxes.values()].find(
    (box) => Math.abs(x - box.x) <= box.width / 2 && Math.abs(y - box.y) <= box.height / 2,
  );
}

/**
 * The route of the attack whose word is at a point of the sheet, or whose line is nearer than 12 units.
 *
 * @param {Drawing} drawing
 * @param {{ x: number, y: number }} point
 */
export function attackAt(drawing, point) {
  return (
    wordAt(drawing, point) ?? drawing.routes.find((route) => isAttack(route) && distanceTo(route, point) < 12)
  );
}
