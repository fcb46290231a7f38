// @ts-check
import { make, refill } from "../dom/make.js";
import { PLACES, place } from "../selectors.js";
import { edgesOf } from "./camera.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */

const WIDTH = 176;
const HEIGHT = 92;
const EDGE = 6;

/**
 * The whole sheet, small, with a frame around what is in view. It goes where
 * it is pressed. Where everything is in view it is not seen.
 *
 * @param {HTMLElement} container @param {VisNetwork} network @param {Drawing} drawing
 * @returns {() => void}  draws it again
 */
export function addMinimap(container, network, drawing) {
  const canvas = make("canvas");
  const boxes = [...drawing.boxes.values()];
  const edges = edgesOf(boxes);
  const ratio = devicePixelRatio || 1;
  const scale = Math.min((WIDTH - 2 * EDGE) / (edges.right - edges.left), (HEIGHT - 2 * EDGE) / (edges.bottom - edges.top));
  canvas.width = ((edges.right - edges.left) * scale + 2 * EDGE) * ratio;
  canvas.height = ((edges.bottom - edges.top) * scale + 2 * EDGE) * ratio;
  const width = canvas.width / ratio;
  canvas.style.width = `${width}px`;
  const go = (/** @type {PointerEvent} */ event) => {
    if (!event.buttons) return;
    const shown = canvas.getBoundingClientRect();
    const shrunk = (shown.width / width) * scale;
    const x = edges.left + (event.clientX - shown.left - EDGE) / shrunk;
    const y = edges.top + (event.clientY - shown.top - EDGE) / shrunk;
    network.moveTo({ position: { x, y }, animation: false });
  };
  canvas.addEventListener("pointerdown", go);
  canvas.addEventListener("pointermove", go);
  refill(place(PLACES.minimap), canvas);
  return () => {
    const view = viewOf(container, network);
    canvas.classList.toggle("idle", view.left <= edges.left && view.right >= edges.right && view.top <= edges.top && view.bottom >= edges.bottom);
    const ctx = canvas.getContext("2d");
    if (!ctx) return;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    ctx.setTransform(scale * ratio, 0, 0, scale * ratio, (EDGE - edges.left * scale) * ratio, (EDGE - edges.top * scale) * ratio);
    for (const box of boxes) paintSmall(ctx, box, drawing);
    ctx.strokeStyle = drawing.palette.accent;
    ctx.lineWidth = 2 / scale;
    ctx.strokeRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
  };
}

/** @param {HTMLElement} container @param {VisNetwork} network @returns {import("./camera.js").Edges} */
function viewOf(container, network) {
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
