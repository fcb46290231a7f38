// @ts-check
import { fontOf, traceBox } from "./shapes.js";

const HANDLE_HEIGHT = 20;

/**
 * The area of a claim's fold handle: on the lower edge of its box, at the right.
 *
 * @param {Box} box
 * @param {number} folded
 */
function handle(box, folded) {
  const width = folded ? 44 : 26;
  return {
    x: box.x + box.width / 2 - width / 2 - 10,
    y: box.y + box.height / 2,
    width,
    height: HANDLE_HEIGHT,
  };
}

/**
 * Paints the handle of a claim's fold: − where what leads to the claim is shown; + and the number of
 * hidden rows where it is folded.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {number} folded
 * @param {import("./colours.js").Palette} palette
 */
export function paintFold(ctx, box, folded, palette) {
  const area = handle(box, folded);
  traceBox(ctx, area, 10);
  ctx.fillStyle = folded ? palette.accent : palette.surface;
  ctx.fill();
  ctx.strokeStyle = folded ? palette.accent : palette.inference;
  ctx.lineWidth = 1.25;
  ctx.stroke();
  ctx.font = fontOf(13, "bold");
  ctx.textAlign = "center";
  ctx.fillStyle = folded ? palette.surface : palette["inference-ink"];
  ctx.fillText(folded ? `+${folded}` : "−", area.x, area.y + 4.5);
}

/**
 * The id of the claim whose fold handle is at a point of the sheet, with some room around; empty for none.
 *
 * @param {{ boxes: Map<string, Box>, folds: Map<string, number> }} drawing
 * @param {{ x: number, y: number }} point
 */
export function foldAt({ boxes, folds }, { x, y }) {
  for (const box of boxes.values()) {
    const folded = box.kind === "claim" ? folds.get(box.element) : undefined;
    if (folded === undefined) continue;
    const area = handle(box, folded);
    // A finger needs more room than the handle shows.
    if (Math.abs(x - area.x) <= area.width / 2 + 8 && Math.abs(y - area.y) <= area.height / 2 + 6)
      return box.element;
  }
  return "";
}
