// @ts-check

/** The radius of a line's corners, in units of the sheet, and how many straight pieces stand for one. */
const [ROUND, PIECES] = [12, 6];
/** What is left straight at both ends of a line, so that it meets its box squarely. */
const SQUARE = 4;

/**
 * The points that `ways` describes: x and y of the first, then the difference of each from the one before.
 *
 * @param {number[]} ways
 * @returns {Point[]}
 */
export function pointsOf(ways) {
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
 * A line with its corners made round, as short straight pieces.
 *
 * @param {Point[]} corners
 * @returns {Point[]}
 */
export function rounded(corners) {
  const line = corners.slice(0, 1);
  for (let at = 1; at + 1 < corners.length; at += 1) {
    const [before, corner, after] = /** @type {[Point, Point, Point]} */ (corners.slice(at - 1, at + 2));
    const [back, on] = [distance(before, corner), distance(corner, after)];
    // Half of a piece is left to the corner at its other end.
    const free = (/** @type {number} */ piece, /** @type {boolean} */ isEnd) =>
      isEnd ? Math.max(piece / 2, piece - SQUARE) : piece / 2;
    const radius = Math.min(ROUND, free(back, at === 1), free(on, at + 2 === corners.length));
    if (radius < 1 || !back || !on) {
      line.push(corner);
      continue;
    }
    const start = along(corner, before, radius / back);
    const end = along(corner, after, radius / on);
    for (let piece = 0; piece <= PIECES; piece += 1) line.push(onBend(start, corner, end, piece / PIECES));
  }
  return [...line, ...corners.slice(-1)];
}

/** @param {Point} one @param {Point} other */
function distance(one, other) {
  return Math.hypot(other[0] - one[0], other[1] - one[1]);
}

/**
 * The point at this share of the way.
 *
 * @param {Point} from
 * @param {Point} to
 * @param {number} share
 * @returns {Point}
 */
function along(from, to, share) {
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/**
 * The point of a bend at `t`, from 0 for its start to 1 for its end.
 *
 * @param {Point} start
 * @param {Point} corner
 * @param {Point} end
 * @param {number} t
 */
function onBend(start, corner, end, t) {
  return along(along(start, corner, t), along(corner, end, t), t);
}

/**
 * The two parts of a line before and after a point of it, with half of `gap` cut away on each side.
 *
 * @param {Point[]} line
 * @param {Point} point
 * @param {number} gap
 * @returns {[Point[], Point[]]}
 */
export function split(line, point, gap) {
  const at = nearest(line, point);
  return [cutAfter(line, at - gap / 2), cutBefore(line, at + gap / 2)];
}

/** How far along a line its point nearest to `point` is. @param {Point[]} line @param {Point} point */
function nearest(line, point) {
  let [passed, best, least] = [0, 0, Infinity];
  for (let at = 0; at + 1 < line.length; at += 1) {
    const [a, b] = /** @type {[Point, Point]} */ ([line[at], line[at + 1]]);
    const share = shareOf(a, b, point);
    const away = distance(along(a, b, share), point);
    if (away < least) [least, best] = [away, passed + share * distance(a, b)];
    passed += distance(a, b);
  }
  return best;
}

/**
 * Where on the piece from `a` to `b` the point nearest to another is, from 0 to 1.
 *
 * @param {Point} a
 * @param {Point} b
 * @param {Point} point
 */
function shareOf(a, b, [x, y]) {
  const length = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2;
  const way = (x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1]);
  return length ? Math.min(1, Math.max(0, way / length)) : 0;
}

/**
 * The beginning of a line, of this length.
 *
 * @param {Point[]} line
 * @param {number} length
 * @returns {Point[]}
 */
function cutAfter(line, length) {
  const kept = line.slice(0, 1);
  let left = length;
  for (let at = 0; at + 1 < line.length && left > 0; at += 1) {
    const [a, b] = /** @type {[Point, Point]} */ ([line[at], line[at + 1]]);
    const piece = distance(a, b);
    kept.push(along(a, b, piece ? Math.min(1, left / piece) : 1));
    left -= piece;
  }
  return kept.length > 1 ? kept : [];
}

/**
 * What is left of a line after this length.
 *
 * @param {Point[]} line
 * @param {number} length
 * @returns {Point[]}
 */
function cutBefore(line, length) {
  const whole = line.reduce((sum, point, at) => sum + distance(line[at - 1] ?? point, point), 0);
  return cutAfter([...line].reverse(), whole - length).reverse();
}

/** The distance of a point from a line. @param {Point[]} line @param {{ x: number, y: number }} point */
export function distanceTo(line, { x, y }) {
  let least = Infinity;
  for (let at = 0; at + 1 < line.length; at += 1) {
    const [a, b] = /** @type {[Point, Point]} */ ([line[at], line[at + 1]]);
    least = Math.min(least, distance(along(a, b, shareOf(a, b, [x, y])), [x, y]));
  }
  return least;
}

/** The direction in which a line reaches its end, in radians. @param {Point[]} line */
export function endAngle(line) {
  const end = line.at(-1) ?? [0, 0];
  const before = line.findLast(([x, y]) => Math.hypot(x - end[0], y - end[1]) > 1) ?? end;
  return Math.atan2(end[1] - before[1], end[0] - before[0]);
}

/** Begins a path along a line. @param {CanvasRenderingContext2D} ctx @param {Point[]} line */
export function traceLine(ctx, line) {
  ctx.beginPath();
  for (const point of line) ctx.lineTo(...point); // on an empty path, this only begins it
}
