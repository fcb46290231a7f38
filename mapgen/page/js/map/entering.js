// @ts-check
import { viewOf } from "./camera.js";

/** @typedef {import("./shown.js").Shown} Shown */
/**
 * @typedef {{ x: number, y: number, width: number }} Share  a place on the screen, as shares of the window
 */

/**
 * The view from which a new sheet is entered, so that the reader sees where it comes from: a chain grows out
 * of its box, and all the chains shrink back from the one that was shown. Null where neither is so.
 *
 * @param {Shown} shown  the new sheet
 * @param {{ chain: string, opened: Share | undefined }} from
 *   the chain that was shown, and where the box stood of the one that opens
 */
export function enteredFrom(shown, { chain, opened }) {
  const { camera, scene } = shown;
  const { bounds, window } = camera;
  const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
  if (opened) {
    const scale = Math.max(0.05, (opened.width * window.clientWidth) / (bounds.right - bounds.left));
    return {
      scale,
      position: {
        x: middle.x + ((0.5 - opened.x) * window.clientWidth) / scale,
        y: middle.y + ((0.5 - opened.y) * window.clientHeight) / scale,
      },
    };
  }
  const box = [...scene.drawing.boxes.values()].find(({ element }) => element === chain);
  return box ? { scale: window.clientWidth / box.width / 1.6, position: { x: box.x, y: box.y } } : null;
}

/**
 * Where the box of a chain is on the screen; undefined where it has none.
 *
 * @param {Shown} shown @param {string} chain @returns {Share | undefined}
 */
export function boxOnScreen({ camera, scene }, chain) {
  const box = [...scene.drawing.boxes.values()].find(
    ({ element, kind }) => element === chain && kind !== "claim",
  );
  if (!box) return undefined;
  const { left, right, top, bottom } = viewOf(camera);
  return {
    x: (box.x - left) / (right - left),
    y: (box.y - top) / (bottom - top),
    width: box.width / (right - left),
  };
}
