// @ts-check
import { claimOf } from "../reading/argument_map.js";
import { sheetPairs, sheetsData } from "../reading/islands.js";
import { boundsOf, sizeOf } from "./camera.js";
import { foldable, rowsShown } from "./rows.js";
import { drawingOf, spread } from "./sheet.js";
import { stacked } from "./stacking.js";

/** The margins and the scroll bar that a stack needs beside its own width. */
const STACK_MARGINS = 56;

/**
 * The drawings of a chain, or of how the chains hang together.
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
 * The arrangement that the window can show best at reading size: from left to
 * right where its width allows, else as a stack, so that the reader scrolls one
 * way at most. A reader's wish goes first.
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
 * The boxes and routes of an arrangement as the state has them: rows that are folded, or outside the
 * focus, are left out.
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
