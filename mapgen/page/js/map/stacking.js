// @ts-check
import { writtenBoxes } from "../reading/box_lines.js";
import { isAttack, kindAt } from "./kinds.js";

const ROW_GAP = 12;
const BLOCK_GAP = 36;
const BESIDE_GAP = 6;
/** Room above an objection for its word. */
const WORD_GAP = 34;
const HEADER_MIDDLE = 22;

/**
 * The boxes of the shown rows of a stack, one under the other in their order, and a route from each to the
 * row that it supports, attacks or stands beside, in units of the sheet.
 *
 * @param {Stack} stack
 * @param {(row: number) => boolean} isShown
 * @returns {{ boxes: Box[], routes: Route[] }}
 */
export function stacked(stack, isShown) {
  /** @type {Map<number, Box>} */
  const placed = new Map();
  /** @type {Map<number, number>} */
  const besides = new Map();
  /** @type {Route[]} */
  const routes = [];
  const ids = new Set();
  const full = new Set();
  let bottom = -BLOCK_GAP;
  stack.rows.forEach(([index, left, parent, kind, beside], row) => {
    if (!isShown(row)) return;
    const written = /** @type {WrittenBox & { lines: Record<string, string[]> }} */ (writtenBoxes[index]);
    const above = placed.get(parent);
    const top =
      beside && above ? (besides.get(parent) ?? above.y - above.height / 2) : bottom + gapAbove(kind);
    if (beside) besides.set(parent, top + written.height + BESIDE_GAP);
    // The same box may stand in several rows.
    const id = ids.has(written.id) ? `${written.id}~${row}` : written.id;
    ids.add(id);
    const box = { ...written, id, x: left + written.width / 2, y: top + written.height / 2, above: false };
    if (written.kind === "again") box.above = full.has(written.element);
    else full.add(written.element);
    placed.set(row, box);
    if (above) routes.push(beside ? across(kindAt(kind), box, above) : upwards(kindAt(kind), box, above));
    bottom = Math.max(bottom, top + written.height);
  });
  return { boxes: [...placed.values()], routes };
}

/** @param {number} kind  -1 for what begins a block */
function gapAbove(kind) {
  if (kind < 0) return BLOCK_GAP;
  return isAttack({ kind: kindAt(kind) }) ? WORD_GAP : ROW_GAP;
}

/**
 * The route from the left edge of a box to the right edge of the box that it stands beside.
 *
 * @param {RouteKind} kind
 * @param {Box} from
 * @param {Box} to
 * @returns {Route}
 */
function across(kind, from, to) {
  const [start, end] = [from.x - from.width / 2, to.x + to.width / 2];
  const y = Math.min(from.y, to.y + to.height / 2 - 8);
  const half = (start + end) / 2;
  return {
    kind,
    start: from.id,
    end: to.id,
    points: [
      [start, from.y],
      [half, from.y],
      [half, y],
      [end, y],
    ],
  };
}

/**
 * The route from the left edge of a box, round a corner, up to the foot of the box above. That of an attack
 * runs further to the left, and has a place for its word.
 *
 * @param {RouteKind} kind
 * @param {Box} from
 * @param {Box} to
 * @returns {Route}
 */
function upwards(kind, from, to) {
  const [start, edge] = [from.x - from.width / 2, to.x - to.width / 2];
  const inset = (start - edge) * (isAttack({ kind }) ? 0.3 : 0.7);
  const x = edge + inset;
  const y =
    from.kind === "inference" ? from.y : from.y - from.height / 2 + Math.min(HEADER_MIDDLE, from.height / 2);
  const corner = to.kind === "inference" ? Math.min(22, to.height / 2) : 0;
  const away = Math.max(0, corner - inset);
  const foot = to.y + to.height / 2 - (corner - Math.sqrt(corner * corner - away * away));
  const word = isAttack({ kind }) ? { x: x + 5, y: from.y - from.height / 2 - WORD_GAP / 2 } : undefined;
  return {
    kind,
    start: from.id,
    end: to.id,
    points: [
      [start, y],
      [x, y],
      [x, y],
      [x, foot],
    ],
    word,
  };
}
