// @ts-check
import { make, refill } from "../dom/make.js";
import { byId, REGIONS } from "../selectors.js";
import { boundsOf } from "./camera.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */

const MINIMAP_WIDTH = 176;
const MINIMAP_HEIGHT = 92;
const MINIMAP_PADDING = 6;

/**
 * Adds a minimap to the container: the whole sheet, small, with a frame around what the window shows. A press
 * on the minimap moves the window there. It is hidden while the window shows the whole sheet.
 *
 * @param {HTMLElement} container
 * @param {VisNetwork} network
 * @param {Drawing} drawing
 * @param {(point: { x: number, y: number }) => void} move
 * @returns {() => void}  draws it again
 */
export function addMinimap(container, network, drawing, move) {
  const canvas = make("canvas");
  const boxes = [...drawing.boxes.values()];
  const bounds = boundsOf(boxes);
  const ratio = devicePixelRatio || 1;
  const scale = Math.min(
    (MINIMAP_WIDTH - 2 * MINIMAP_PADDING) / (bounds.right - bounds.left),
    (MINIMAP_HEIGHT - 2 * MINIMAP_PADDING) / (bounds.bottom - bounds.top),
  );
  canvas.width = ((bounds.right - bounds.left) * scale + 2 * MINIMAP_PADDING) * ratio;
  canvas.height = ((bounds.bottom - bounds.top) * scale + 2 * MINIMAP_PADDING) * ratio;
  const width = canvas.width / ratio;
  canvas.style.width = `${width}px`;
  const go = (/** @type {PointerEvent} */ event) => {
    if (!event.buttons) return;
    const shown = canvas.getBoundingClientRect();
    const shrunk = (shown.width / width) * scale;
    const x = bounds.left + (event.clientX - shown.left - MINIMAP_PADDING) / shrunk;
    const y = bounds.top + (event.clientY - shown.top - MINIMAP_PADDING) / shrunk;
    move({ x, y });
  };
  canvas.addEventListener("pointerdown", go);
  canvas.addEventListener("pointermove", go);
  refill(byId(REGIONS.minimap), canvas);
  // The boxes are painted once for a selection, not for every step that the reader scrolls.
  const still = make("canvas", { width: canvas.width, height: canvas.height });
  let paintedFor = {};
  const paintStill = () => {
    const ctx = still.getContext("2d");
    if (!ctx || paintedFor === drawing.shown) return;
    paintedFor = drawing.shown;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, still.width, still.height);
    ctx.setTransform(
      scale * ratio,
      0,
      0,
      scale * ratio,
      (MINIMAP_PADDING - bounds.left * scale) * ratio,
      (MINIMAP_PADDING - bounds.top * scale) * ratio,
    );
    for (const box of boxes) paintSmall(ctx, box, drawing);
  };
  return () => {
    const view = viewOf(container, network);
    canvas.classList.toggle(
      "idle",
      view.left <= bounds.left &&
        view.right >= bounds.right &&
        view.top <= bounds.top &&
        view.bottom >= bounds.bottom,
    );
    const ctx = canvas.getContext("2d");
    if (!ctx) return;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    paintStill();
    ctx.drawImage(still, 0, 0);
    ctx.setTransform(
      scale * ratio,
      0,
      0,
      scale * ratio,
      (MINIMAP_PADDING - bounds.left * scale) * ratio,
      (MINIMAP_PADDING - bounds.top * scale) * ratio,
    );
    ctx.strokeStyle = drawing.palette.accent;
    ctx.lineWidth = 2 / scale;
    ctx.strokeRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
  };
}

/**
 * The part of the sheet that is in view, in units of the sheet.
 *
 * @param {HTMLElement} container
 * @param {VisNetwork} network
 * @returns {import("./camera.js").Bounds}
 */
export function viewOf(container, network) {
  const { x, y } = network.getViewPosition();
  const across = container.clientWidth / 2 / network.getScale();
  const down = container.clientHeight / 2 / network.getScale();
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

/** @param {CanvasRenderingContext2D} ctx @param {Box} box @param {Drawing} drawing */
function paintSmall(ctx, { id, kind, x, y, width, height }, { palette, shown }) {
  ctx.fillStyle = shown.has(id) ? palette.accent : kind === "ghost" ? palette.line : palette.inference;
  ctx.fillRect(x - width / 2, y - height / 2, width, height);
}
