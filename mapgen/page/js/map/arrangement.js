// @ts-check
import { claimOf } from "../reading/argument_map.js";
import { sheetPairs, sheetsData } from "../reading/islands.js";
import { boundsOf, sizeOf } from "./camera.js";
import { foldable, rowsShown } from "./rows.js";
import { drawingOf, spread } from "./sheet.js";
import { stacked } from "./stacking.js";

/** What a stack needs beside its own width for margins and the scroll bar, in CSS pixels. */
const STACK_MARGINS = 56;

/**
 * The drawings of the chain in the state, with or without its sources; without a chain, those of the
 * overview of all chains. Undefined for a chain that has none.
 *
 * @param {State} state
 * @returns {Drawings | undefined}
 */
export function drawingsFor({ chain, sources }) {
  if (!chain) return sheetsData.overview;
  const pair = sheetPairs.find((candidate) => candidate.argument === chain);
  return sources ? pair?.sourced : pair?.plain;
}

/**
 * The arrangement to show: "wide" (from left to right) if it fits the width of `room` at scale 1, else a
 * stack, "tall" or "narrow", so that the reader scrolls one way at most. What the reader chose (`shape`) goes
 * first; with a focus or folds it is always a stack.
 *
 * @param {Drawings} drawings @param {{ clientWidth: number }} room @param {State} state
 * @returns {keyof Drawings}
 */
export function arrangementOf(drawings, { clientWidth }, { shape, focus, folds }) {
  const stack = drawings.tall.width + STACK_MARGINS <= clientWidth ? "tall" : "narrow";
  if (!drawings.wide || focus || folds.length || shape === "stacked") return stack;
  if (shape === "wide") return "wide";
  return sizeOf(boundsOf(spread(drawings.wide).boxes), 1).width <= clientWidth ? "wide" : stack;
}

/**
 * An arrangement as a Drawing. In a stack, the rows that are folded or outside the focus are left out; a
 * "wide" sheet is drawn whole.
 *
 * @param {Drawings} drawings
 * @param {keyof Drawings} arrangement
 * @param {State} state
 */
export function drawn(drawings, arrangement, { focus, select, folds }) {
  if (arrangement === "wide" && drawings.wide) {
    const { boxes, routes } = spread(drawings.wide);
    return drawingOf(boxes, routes);
  }
  const stack = arrangement === "narrow" ? drawings.narrow : drawings.tall;
  const { isShown, hidden } = rowsShown(stack, folds, focus ? select : "");
  const { boxes, routes } = stacked(stack, isShown);
  const drawing = drawingOf(boxes, routes);
  for (const id of foldable(stack)) if (claimOf(id)) drawing.folds.set(id, hidden.get(id) ?? 0);
  return drawing;
}
