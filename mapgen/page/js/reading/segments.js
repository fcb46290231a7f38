// @ts-check
import { standing } from "./argument_map.js";
import { keyOf, leftOutKey } from "./elements.js";
import { compiled } from "./islands.js";

/**
 * A stretch of the document that the same quotes cover from end to end.
 *
 * @typedef {object} Segment
 * @property {number} start
 * @property {number} end
 * @property {string[]} claims    the claims that quote it, widest quote first
 * @property {string[]} ending    the claims whose quote ends here
 * @property {string[]} findings  the keys of the findings that point at it
 * @property {string} leftOut     the key of the passage left out that it belongs to, or empty
 * @property {boolean} last       whether that passage ends here
 * @property {boolean} uncovered
 */

/**
 * @typedef {"claim" | "left-out" | "uncovered" | "finding"} CoverKind
 * @typedef {Passage & { key: string, kind: CoverKind, last: boolean }} Cover
 */

const covers = [
  ...compiled.claims.flatMap(({ id, quotes }) =>
    quotes.flatMap((quote) => coversOf(quote.parts, id, "claim")),
  ),
  ...compiled.left_out.flatMap(({ passages }, index) => coversOf(passages, leftOutKey(index), "left-out")),
  ...passagesOf(compiled.coverage.uncovered).map((passage) => cover(passage, "", "uncovered", true)),
  ...standing.flatMap((finding) =>
    passagesOf(finding.passages).map((passage) => cover(passage, keyOf(finding), "finding", true)),
  ),
].sort((one, other) => one.start - other.start || other.end - one.end);

/** @param {Stretch[]} stretches @param {string} key @param {"claim" | "left-out"} kind @returns {Cover[]} */
function coversOf(stretches, key, kind) {
  const parts = passagesOf(stretches);
  return parts.map((part, index) => cover(part, key, kind, index === parts.length - 1));
}

/**
 * @param {Passage} passage
 * @param {string} key
 * @param {Cover["kind"]} kind
 * @param {boolean} last
 * @returns {Cover}
 */
function cover({ start, end }, key, kind, last) {
  return { start, end, key, kind, last };
}

/** @param {Stretch[]} stretches @returns {Passage[]} */
export function passagesOf(stretches) {
  return stretches.map(([start, end]) => ({ start, end }));
}

/** For each cover, the greatest end among it and all covers before it. */
const reaches = new Float64Array(covers.length);
covers.forEach((one, at) => {
  reaches[at] = Math.max(one.end, reaches[at - 1] ?? 0);
});

/**
 * The covers that overlap a stretch of the document, in the order in which they begin.
 *
 * @param {Passage} stretch
 */
function coversNear({ start, end }) {
  let [low, high] = [0, covers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((covers[middle]?.start ?? Infinity) < end) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (let at = low - 1; at >= 0 && (reaches[at] ?? 0) > start; at -= 1) {
    const one = covers[at];
    if (one && one.end > start) found.push(one);
  }
  return found.reverse();
}

/**
 * A stretch of the document, cut wherever a quote begins or ends.
 *
 * @param {Passage} stretch
 * @returns {Segment[]}
 */
export function segmentsOf(stretch) {
  const near = coversNear(stretch);
  const cuts = new Set([stretch.start, stretch.end]);
  for (const at of near.flatMap((one) => [one.start, one.end])) {
    if (at > stretch.start && at < stretch.end) cuts.add(at);
  }
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted
    .slice(0, -1)
    .map((start, index) => segmentFrom(start, /** @type {number} */ (sorted[index + 1])));
}

/** @param {number} start @param {number} end @returns {Segment} */
function segmentFrom(start, end) {
  const over = coversNear({ start, end }).filter((one) => one.start <= start && one.end >= end);
  const claims = over.filter((one) => one.kind === "claim");
  const leftOut = over.find((one) => one.kind === "left-out");
  return {
    start,
    end,
    claims: [...new Set(claims.map((one) => one.key))],
    ending: [...new Set(claims.filter((one) => one.end === end && one.last).map((one) => one.key))],
    findings: [...new Set(over.filter((one) => one.kind === "finding").map((one) => one.key))],
    leftOut: leftOut?.key ?? "",
    last: leftOut ? leftOut.end === end && leftOut.last : false,
    uncovered: over.some((one) => one.kind === "uncovered"),
  };
}
