// @ts-check
import { make } from "../dom/make.js";
import { toneOf } from "./appraisal.js";
import { isMakers } from "./boxes.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {import("./bounds.js").Bounds} Bounds */
/** @typedef {import("./colours.js").Palette} Palette */

const [WIDTH, HEIGHT, PADDING] = [168, 96, 6];

/**
 * A minimap: the whole sheet, small, with a frame around what the window shows. A press on it moves the
 * window there. It is hidden while the window shows all of the sheet.
 *
 * @param {Drawing} drawing
 * @param {(point: { x: number, y: number }) => void} move
 * @returns {{ canvas: HTMLCanvasElement, draw: (view: Bounds, palette: Palette, key: string) => void }}
 *   `draw` paints the boxes again only where `key` is another than before
 */
export function minimapOf(drawing, move) {
  const canvas = make("canvas", { class: "minimap", "aria-hidden": "true" });
  const { bounds } = drawing;
  const ratio = devicePixelRatio || 1;
  const scale = Math.min(
    (WIDTH - 2 * PADDING) / (bounds.right - bounds.left),
    (HEIGHT - 2 * PADDING) / (bounds.bottom - bounds.top),
  );
  canvas.width = ((bounds.right - bounds.left) * scale + 2 * PADDING) * ratio;
  canvas.height = ((bounds.bottom - bounds.top) * scale + 2 * PADDING) * ratio;
  canvas.style.width = `${canvas.width / ratio}px`;
  const go = (/** @type {PointerEvent} */ event) => {
    event.stopPropagation();
    if (!event.buttons) return;
    const shown = canvas.getBoundingClientRect();
    move({
      x: bounds.left + (event.clientX - shown.left - PADDING) / scale,
      y: bounds.top + (event.clientY - shown.top - PADDING) / scale,
    });
  };
  canvas.addEventListener("pointerdown", go);
  canvas.addEventListener("pointermove", go);
  const still = make("canvas", { width: canvas.width, height: canvas.height });
  const [dx, dy] = [(PADDING - bounds.left * scale) * ratio, (PADDING - bounds.top * scale) * ratio];
  let paintedFor = "";
  return {
    canvas,
    draw: (view, palette, key) => {
      const idle =
        view.left <= bounds.left &&
        view.right >= bounds.right &&
        view.top <= bounds.top &&
        view.bottom >= bounds.bottom;
      canvas.classList.toggle("idle", idle);
      const ctx = canvas.getContext("2d");
      if (idle || !ctx) return;
      if (paintedFor !== key) paintStill(still, drawing, palette, [scale * ratio, dx, dy]);
      paintedFor = key;
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.clearRect(0, 0, canvas.width, canvas.height);
      ctx.drawImage(still, 0, 0);
      ctx.setTransform(scale * ratio, 0, 0, scale * ratio, dx, dy);
      ctx.strokeStyle = palette.accent;
      ctx.lineWidth = 2 / scale;
      ctx.strokeRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
    },
  };
}

/**
 * Paints the boxes, small.
 *
 * @param {HTMLCanvasElement} still
 * @param {Drawing} drawing
 * @param {Palette} palette
 * @param {[number, number, number]} placed
 */
function paintStill(still, { boxes }, palette, [scale, dx, dy]) {
  const ctx = still.getContext("2d");
  if (!ctx) return;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, still.width, still.height);
  ctx.setTransform(scale, 0, 0, scale, dx, dy);
  for (const box of boxes.values()) {
    const { x, y, width, height, kind, element } = box;
    ctx.fillStyle =
      kind === "gap" ? palette.line : palette.tints[isMakers(box) ? "other" : toneOf(element)].edge;
    ctx.fillRect(x - width / 2, y - height / 2, width, height);
  }
}
