// @ts-check
import { writtenBoxes } from "../reading/box_lines.js";

/**
 * The id of the element that a row shows in full; empty for a short box that points to it, and for a
 * ghost.
 *
 * @param {Stack} stack
 * @param {number} row
 */
function elementIn(stack, row) {
  const box = writtenBoxes[stack.rows[row]?.[0] ?? -1];
  return box && box.kind !== "again" && box.kind !== "ghost" ? box.element : "";
}

/** @param {Stack} stack @param {number} row */
function parentOf(stack, row) {
  return stack.rows[row]?.[2] ?? -1;
}

/**
 * Which rows of a stack are shown: all but those that lead to a folded claim; with a focus on an element,
 * only the rows that lead to it, those that it leads to, and those that stand beside these. A focus that the
 * stack does not show hides nothing.
 *
 * @param {Stack} stack
 * @param {string[]} folds  ids of claims
 * @param {string} focus    an id, or empty
 * @returns {{ isShown: (row: number) => boolean, hidden: Map<string, number> }}
 *   hidden: how many rows each folded claim hides, by its id
 */
export function rowsShown(stack, folds, focus) {
  const folded = new Set(folds);
  const focused = focus ? stack.rows.findIndex((_, row) => elementIn(stack, row) === focus) : -1;
  const upwards = focused >= 0 ? wayUp(stack, focused) : new Set();
  /** @type {("shown" | "folded" | "out")[]} */
  const states = [];
  /** @type {number[]} */
  const folders = [];
  /** @type {Map<string, number>} */
  const hidden = new Map();
  stack.rows.forEach(([, , parent, , beside], row) => {
    const above = parent < 0 ? undefined : states[parent];
    const foldedAbove = parent >= 0 && !beside && folded.has(elementIn(stack, parent));
    const inFocus =
      focused < 0 ||
      upwards.has(row) ||
      (above === "shown" && (Boolean(beside) || !upwards.has(parent) || parent === focused));
    const folder = above === "folded" ? folders[parent] : foldedAbove ? parent : -1;
    folders[row] = folder ?? -1;
    states[row] = (folder ?? -1) >= 0 ? "folded" : inFocus ? "shown" : "out";
    if (states[row] === "folded") {
      const by = elementIn(stack, folders[row] ?? -1);
      hidden.set(by, (hidden.get(by) ?? 0) + 1);
    }
  });
  return { isShown: (row) => states[row] === "shown", hidden };
}

/**
 * The numbers of the rows from a row to the conclusion: it, the row that it leads to, and so on. A block
 * that was postponed goes on at the short box that points to it.
 *
 * @param {Stack} stack
 * @param {number} row
 */
function wayUp(stack, row) {
  /** @type {Set<number>} */
  const rows = new Set();
  let at = row;
  while (at >= 0 && !rows.has(at)) {
    rows.add(at);
    at = parentOf(stack, at) >= 0 ? parentOf(stack, at) : pointerTo(stack, elementIn(stack, at));
  }
  return rows;
}

/** @param {Stack} stack @param {string} element */
function pointerTo(stack, element) {
  return stack.rows.findIndex(
    ([index]) => writtenBoxes[index]?.kind === "again" && writtenBoxes[index]?.element === element,
  );
}

/**
 * The ids of the elements that rows of the stack lead to, so that these can be folded away.
 *
 * @param {Stack} stack
 */
export function foldable(stack) {
  return new Set(
    stack.rows
      .filter(([, , parent, , beside]) => parent >= 0 && !beside)
      .map(([, , parent]) => elementIn(stack, parent))
      .filter(Boolean),
  );
}
