// @ts-check
import { boundsOfLines } from "./bounds.js";
import { pointsOf, rounded } from "./lines.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./sheet.js").Step} Step */

/**
 * A step as it is drawn, without lines from boxes that wait; null where none is left, or its end waits.
 *
 * @param {Wired} wired
 * @param {Map<number, Box>} placed
 * @returns {Step | null}
 */
export function stepOf({ step, stubs, bar, joint, wire, to, crack }, placed) {
  const end = placed.get(to);
  const [x = 0, y = 0, angle = 0] = crack;
  const shown = stubs.flatMap(([index, ...ways]) => {
    const from = placed.get(index);
    return from ? [{ from, line: rounded(pointsOf(ways)) }] : [];
  });
  if (!end || (stubs.length && !shown.length)) return null;
  const isOnlyLeft = shown.length === 1 && stubs.length > 1;
  const lines = isOnlyLeft && joint.length ? shown.map((stub) => ledTo(stub, bar, joint)) : shown;
  const line = rounded(pointsOf(wire));
  return {
    id: step,
    stubs: lines,
    bar: bar.length && !isOnlyLeft ? barOf(bar, lines.length < stubs.length ? lines : [], joint) : null,
    joint: joint.length ? joint : null,
    wire: line,
    to: end,
    crack: { x, y, angle: (angle * Math.PI) / 180 },
    bounds: boundsOfLines([line, ...lines.map((stub) => stub.line)]),
  };
}

/**
 * The only line that is left of several, led to the joint at which they met.
 *
 * @param {Step["stubs"][number]} stub
 * @param {number[]} bar
 * @param {number[]} joint
 */
function ledTo({ from, line }, [across], joint) {
  const [x = 0, y = 0] = joint;
  return { from, line: rounded([...line, [across ?? x, y], [x, y]]) };
}

/**
 * The bar of a step: as it is written or, where it has lost lines, as far as those that are left reach.
 *
 * @param {number[]} bar
 * @param {Step["stubs"]} left  empty where the step has all its lines
 * @param {number[]} joint
 * @returns {[number, number, number]}
 */
function barOf([x = 0, top = 0, bottom = 0], left, [, y = top]) {
  const ends = left.map(({ line }) => line.at(-1)?.[1] ?? y);
  return ends.length ? [x, Math.min(y, ...ends), Math.max(y, ...ends)] : [x, top, bottom];
}
