// @ts-check
import { compiled } from "./islands.js";
import { leftOutKey } from "./elements.js";

/**
 * A stretch of the document that the same quotes cover from end to end.
 *
 * @typedef {object} Segment
 * @property {number} start
 * @property {number} end
 * @property {string[]} claims    the claims that quote it, widest quote first
 * @property {string[]} ending    the claims whose quote ends here
 * @property {string} leftOut     the key of the passage left out that it belongs to, or empty
 * @property {boolean} last       whether that passage ends here
 * @property {boolean} uncovered
 */

/** @typedef {Passage & { key: string, kind: "claim" | "left-out" | "uncovered", last: boolean }} Cover */

const covers = [
  ...compiled.claims.flatMap((claim) => claim.quotes.flatMap((quote) => coversOf(quote, claim.id, "claim"))),
  ...compiled.left_out.flatMap(({ quote }, index) => coversOf(quote, leftOutKey(index), "left-out")),
  ...compiled.coverage.uncovered.map((passage) => cover(passage, "", "uncovered", true)),
].sort((one, other) => one.start - other.start || other.end - one.end);

/** @param {Quote} quote @param {string} key @param {"claim" | "left-out"} kind @returns {Cover[]} */
function coversOf(quote, key, kind) {
  const parts = partsOf(quote);
  return parts.map((part, index) => cover(part, key, kind, index === parts.length - 1));
}

/** @param {Passage} passage @param {string} key @param {Cover["kind"]} kind @param {boolean} last @returns {Cover} */
function cover({ start, end }, key, kind, last) {
  return { start, end, key, kind, last };
}

/** The passages of a quote: its parts, or its whole; none where it was not found. @param {Quote} quote @returns {Passage[]} */
export function partsOf(quote) {
  if (quote.parts.length) return quote.parts;
  return quote.start === null || quote.end === null ? [] : [{ start: quote.start, end: quote.end }];
}

/** A stretch of the document, cut wherever a quote begins or ends. @param {Passage} stretch @returns {Segment[]} */
export function segmentsOf(stretch) {
  const near = covers.filter((one) => one.start < stretch.end && one.end > stretch.start);
  const cuts = new Set([stretch.start, stretch.end]);
  for (const at of near.flatMap((one) => [one.start, one.end])) {
    if (at > stretch.start && at < stretch.end) cuts.add(at);
  }
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((start, index) => segmentFrom(near, start, /** @type {number} */ (sorted[index + 1])));
}

/** @param {Cover[]} near @param {number} start @param {number} end @returns {Segment} */
function segmentFrom(near, start, end) {
  const over = near.filter((one) => one.start <= start && one.end >= end);
  const claims = over.filter((one) => one.kind === "claim");
  const leftOut = over.find((one) => one.kind === "left-out");
  return {
    start,
    end,
    claims: [...new Set(claims.map((one) => one.key))],
    ending: [...new Set(claims.filter((one) => one.end === end && one.last).map((one) => one.key))],
    leftOut: leftOut?.key ?? "",
    last: leftOut ? leftOut.end === end && leftOut.last : false,
    uncovered: over.some((one) => one.kind === "uncovered"),
  };
}
