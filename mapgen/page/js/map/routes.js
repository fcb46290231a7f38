// @ts-check
import { nameOf } from "../saying/say.js";
import { isAttack } from "./kinds.js";
import { fontOf, traceBox } from "./shapes.js";

/** @typedef {import("./colours.js").Palette} Palette */
/** @typedef {import("./curves.js").Area} Area */

/** @type {Record<RouteKind, { colour: keyof Palette, width: number, dash: number[], arrow: boolean }>} */
const STROKES = {
  premise: { colour: "inference", width: 1.5, dash: [], arrow: false },
  conclusion: { colour: "inference", width: 2, dash: [], arrow: true },
  feeds: { colour: "inference", width: 2, dash: [], arrow: true },
  rebut: { colour: "attack", width: 2, dash: [10, 4], arrow: true },
  undermine: { colour: "attack", width: 2, dash: [10, 4, 2, 4], arrow: true },
  undercut: { colour: "attack", width: 2, dash: [4, 4], arrow: true },
  cites: { colour: "source", width: 1.25, dash: [1.5, 4], arrow: false },
  misses: { colour: "ghost", width: 1.25, dash: [3, 5], arrow: false },
};

/**
 * Draws the line of a route, by its kind, and its arrow; `lit` makes it wider and, unless it is an attack,
 * gives it the accent's colour.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Route} route
 * @param {Palette} palette
 * @param {boolean} lit
 */
export function paintRoute(ctx, route, palette, lit) {
  const [first, ...rest] = route.points;
  const end = route.points.at(-1);
  if (!first || !end) return;
  const stroke = STROKES[route.kind];
  const colour = lit && !isAttack(route) ? palette.accent : palette[stroke.colour];
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = stroke.width + (lit ? 1.5 : 0);
  ctx.lineCap = stroke.dash.length ? "butt" : "round";
  ctx.setLineDash(stroke.dash);
  ctx.beginPath();
  ctx.moveTo(...first);
  for (let at = 0; at + 2 < rest.length; at += 3) {
    const [one, two, to] = /** @type {[Point, Point, Point]} */ (rest.slice(at, at + 3));
    ctx.bezierCurveTo(...one, ...two, ...to);
  }
  ctx.stroke();
  ctx.setLineDash([]);
  if (stroke.arrow) paintArrow(ctx, directionPoint(route.points), end, isAttack(route));
  ctx.restore();
}

/**
 * The point from which a route reaches its end: the last control point apart from it.
 *
 * @param {Point[]} points
 * @returns {Point}
 */
function directionPoint(points) {
  const end = /** @type {Point} */ (points.at(-1));
  return points.findLast(([x, y]) => Math.hypot(x - end[0], y - end[1]) > 1) ?? end;
}

/**
 * Paints the arrow at the end `to` of a line that comes from `from`: filled for a support; open, with a bar,
 * for an attack.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Point} from
 * @param {Point} to
 * @param {boolean} attack
 */
function paintArrow(ctx, from, to, attack) {
  ctx.translate(...to);
  ctx.rotate(Math.atan2(to[1] - from[1], to[0] - from[0]));
  ctx.beginPath();
  ctx.moveTo(-11, -6);
  ctx.lineTo(-1, 0);
  ctx.lineTo(-11, 6);
  if (attack) {
    ctx.moveTo(-1, -7);
    ctx.lineTo(-1, 7);
    ctx.lineWidth = 2.5;
    ctx.stroke();
  } else ctx.fill();
}

/**
 * The width of an attack's word in the reader's language, its frame included, in units of the sheet.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Route} route
 */
export function wordWidth(ctx, route) {
  ctx.font = fontOf(13, "bold");
  return ctx.measureText(nameOf("AttackKind", route.kind)).width + 14;
}

/**
 * Paints an attack's word, framed, in its area.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Route} route
 * @param {Area} area
 * @param {Palette} palette
 * @param {boolean} lit
 */
export function paintWord(ctx, route, area, palette, lit) {
  ctx.save();
  traceBox(ctx, area, 4);
  ctx.fillStyle = lit ? palette.attack : palette.paper;
  ctx.fill();
  ctx.strokeStyle = palette.attack;
  ctx.lineWidth = 1.25;
  ctx.stroke();
  ctx.font = fontOf(13, "bold");
  ctx.fillStyle = lit ? palette.paper : palette.attack;
  ctx.textAlign = "center";
  ctx.fillText(nameOf("AttackKind", route.kind), area.x, area.y + 4.5);
  ctx.restore();
}
