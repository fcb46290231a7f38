// @ts-check

/** @typedef {"far" | "label" | "near"} Stage  what a box says: its number, its label, its sentence */

/** The scales, in CSS pixels for a unit of the sheet, from which on a box says more. */
const LABEL = 0.75;
const NEAR = 1.5;
/** By how much a scale must pass one of them before the stage changes, so that it does not flutter. */
const SLACK = 0.05;

/** The least size of a text on the screen, in CSS pixels. */
const LEAST_TEXT = 11;

/**
 * The stage at a scale; near a limit, the stage that is shown already.
 *
 * @param {number} scale
 * @param {Stage} [shown]
 * @returns {Stage}
 */
export function stageAt(scale, shown) {
  const label = LABEL + (shown === "far" ? SLACK : shown ? -SLACK : 0);
  const near = NEAR + (shown === "near" ? -SLACK : shown ? SLACK : 0);
  if (scale < label) return "far";
  return scale < near ? "label" : "near";
}

/** The least size of a text, in units of the sheet, that can be read at a scale. @param {number} scale */
export function leastSize(scale) {
  return LEAST_TEXT / scale;
}

/**
 * The least scale at which to show what is brought into view: from far, one at which a label can be read.
 *
 * @param {number} scale  that of the map now
 */
export function readable(scale) {
  return scale < LABEL - SLACK ? 0.85 : 0;
}
