// @ts-check
import { make } from "../dom/make.js";
import { byId } from "../selectors.js";
import { toneOf } from "./appraisal.js";
import { bandNameOf } from "./band.js";
import { boundsOf, isIn } from "./bounds.js";
import { isMakers } from "./boxes.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {import("./bounds.js").Bounds} Bounds */
/** @typedef {import("./colours.js").Palette} Palette */

const [WIDTH, HEIGHT, PADDING] = [168, 96, 6];

/** How far the minimap is from the edges of the window, and the least room beside a box, in CSS pixels. */
const [AWAY, BESIDE] = [12, 4];
/** How much of its height and width the sheet may be cut at an edge and still be seen whole. */
const UNSEEN = 0.01;

/**
 * A minimap: the whole sheet, small, with a frame around what the window shows. A press on it moves the
 * window there. It is hidden while the window shows all of the sheet, and while it would cover a box wherever
 * it stands.
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
      const idle = isWhole(view, bounds);
      canvas.classList.toggle("idle", idle);
      const ctx = canvas.getContext("2d");
      if (idle || !ctx) return;
      const size = { width: canvas.width / ratio, height: canvas.height / ratio };
      const corner = freeCorner(ctx, drawing, view, size, [canvas.dataset.corner ?? "", ...CORNERS]);
      if (canvas.dataset.corner !== corner) canvas.dataset.corner = corner;
      if (corner === "none") return;
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

/** Whether nothing of a sheet to speak of is out of view. @param {Bounds} view @param {Bounds} sheet */
function isWhole(view, { left, right, top, bottom }) {
  const [across, down] = [(right - left) * UNSEEN, (bottom - top) * UNSEEN];
  return (
    view.left <= left + across &&
    view.right >= right - across &&
    view.top <= top + down &&
    view.bottom >= bottom - down
  );
}

/** Where a minimap may stand, the best first. */
const CORNERS = ["bottom-left", "bottom-right", "top-left", "top-right"];

/**
 * The first of some corners of the window in which a minimap covers no box, and not the name of the band;
 * "none" if it covers one in each.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Drawing} drawing
 * @param {Bounds} view
 * @param {{ width: number, height: number }} size  in CSS pixels
 * @param {string[]} corners
 */
function freeCorner(ctx, drawing, view, { width, height }, corners) {
  // In units of the sheet.
  const unit = (view.right - view.left) / (byId("sheet").clientWidth || 1);
  const [across, down] = [(AWAY + width + BESIDE) * unit, (AWAY + height + BESIDE) * unit];
  const name = bandNameOf(ctx, drawing, 1 / unit);
  const words = [...drawing.boxes.values(), ...(name ? [name] : [])];
  const near = words.map((box) => boundsOf([box])).filter((box) => isIn(box, view));
  const isFree = (/** @type {string} */ corner) => {
    const area = { ...view };
    if (corner.startsWith("bottom")) area.top = view.bottom - down;
    else area.bottom = view.top + down;
    if (corner.endsWith("left")) area.right = view.left + across;
    else area.left = view.right - across;
    return near.every((box) => !isIn(box, area));
  };
  return corners.find((corner) => CORNERS.includes(corner) && isFree(corner)) ?? "none";
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
