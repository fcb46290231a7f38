// @ts-check
import { putBack } from "../state/bricks.js";
import { change, getState, replaceState } from "../state/state.js";
import { toggledText } from "../state/suppositions.js";
import { chainAlong, pulledNow } from "../whatif/pulled.js";

/**
 * Goes on along the way of a change, or back: what is pulled is supposed from the first element on.
 *
 * @param {number} step  1 or -1
 * @returns {boolean} whether there was an element to go to
 */
export function goOn(step) {
  const pulled = pulledNow();
  if (!pulled) return false;
  const run = pulled.shown + step;
  if (run < 0 || run > pulled.way.elements.length) return false;
  const { brick, chain } = getState();
  const whatif = run ? toggledText(putBack(), brick) : putBack();
  // What goes on by itself leaves no trace in the browser's history.
  const move = run > 1 ? replaceState : change;
  move({ run, whatif, chain: chainAlong(pulled.way, Math.max(0, run - 1), chain) });
  return true;
}

/** Puts back what was pulled, and asks again; false where nothing is. */
export function undo() {
  const pulled = pulledNow();
  if (!pulled?.shown) return false;
  change({ run: 0, whatif: putBack(), chain: chainAlong(pulled.way, 0, getState().chain) });
  return true;
}

/**
 * Takes the brick out, or goes on; where the way is at its end, to another brick.
 *
 * @param {KeyboardEvent} event
 */
export function brickOn({ target }) {
  if (target instanceof Element && target.closest("button, summary, a")) return false;
  return goOn(1);
}

/** As `goOn`, by a key that also walks the map. @param {number} step @param {KeyboardEvent} event */
export function brickStep(step, { target }) {
  if (target instanceof Element && target.closest("#sheet")) return false;
  return goOn(step);
}
