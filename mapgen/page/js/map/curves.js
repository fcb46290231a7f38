// @ts-check

/** @typedef {{ x: number, y: number, width: number, height: number }} Area  a rectangle by its centre */

const WORD_HEIGHT = 26;

/**
 * The point of a cubic Bézier curve at `t`, from 0 for its start to 1 for its end.
 *
 * @param {Point[]} four
 * @param {number} t
 * @returns {Point}
 */
function onCurve(four, t) {
  const s = 1 - t;
  const weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  let [x, y] = [0, 0];
  four.forEach((point, index) => {
    x += point[0] * (weights[index] ?? 0);
    y += point[1] * (weights[index] ?? 0);
  });
  return [x, y];
}

/** The curves of a route, four control points each. @param {Route} route @returns {Point[][]} */
function curvesOf(route) {
  const curves = [];
  for (let at = 0; at + 3 < route.points.length; at += 3) curves.push(route.points.slice(at, at + 4));
  return curves;
}

/**
 * Points along a route, six for each curve, to measure distances with.
 *
 * @param {Route} route
 * @returns {Point[]}
 */
export function sampled(route) {
  const curves = curvesOf(route);
  if (!curves.length) return route.points;
  return curves.flatMap((curve) => [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => onCurve(curve, t)));
}

/**
 * The distance of a point from a route, in units of the sheet; infinite for a route without a line.
 *
 * @param {Route} route
 * @param {{ x: number, y: number }} point
 * @returns {number}
 */
export function distanceTo(route, { x, y }) {
  const points = sampled(route);
  let least = Infinity;
  for (let at = 0; at + 1 < points.length; at += 1) {
    const [ax, ay] = /** @type {Point} */ (points[at]);
    const [bx, by] = /** @type {Point} */ (points[at + 1]);
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length
      ? Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
      : 0;
    least = Math.min(least, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
  }
  return least;
}

/**
 * The centre of a place for a route's word, `width` wide: on the line or beside it, where it hides least, and
 * near the line's middle.
 *
 * @param {Route} route @param {Area[]} areas  what it should not hide @param {number} width @returns {Point}
 */
export function wordPlace(route, areas, width) {
  const points = sampled(route);
  const middle = (points.length - 1) / 2;
  /** @type {Point} */
  let best = [0, 0];
  let least = Infinity;
  points.forEach(([x, y], index) => {
    for (const beside of [0, width / 2 + 5, -width / 2 - 5]) {
      for (const above of [0, -18, 18, -36, 36, -54, 54, -72, 72]) {
        /** @type {Point} */
        const point = [x + beside, y + above];
        const hidden = areas.reduce((sum, area) => sum + overlap(point, area, width), 0);
        const cost = hidden * 10 + Math.abs(index - middle) + (beside ? 3 : 0) + Math.abs(above) / 6;
        if (cost < least) [best, least] = [point, cost];
      }
    }
  });
  return best;
}

/**
 * How much of an area, in square units of the sheet, a word of this width centred at a point would hide.
 *
 * @param {Point} point
 * @param {Area} area
 * @param {number} width
 */
function overlap([x, y], area, width) {
  const across = (area.width + width) / 2 - Math.abs(x - area.x);
  const down = (area.height + WORD_HEIGHT) / 2 - Math.abs(y - area.y);
  return across > 0 && down > 0 ? across * down : 0;
}
