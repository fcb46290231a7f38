// @ts-check
import { unpacked } from "../dom/unpack.js";
import { sheetsData } from "../reading/islands.js";
import { ISLANDS } from "../selectors.js";
import { paintWords } from "./attack_words.js";
import { addMinimap, viewOf } from "./minimap.js";
import { attackAt, boxAt, paintBoxOf, paintRoutes } from "./sheet.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */

// vis-network travels compressed; the page's policy names its hash, so it may run as it was written.
const script = document.createElement("script");
script.textContent = await unpacked(ISLANDS.vis);
document.head.append(script);

/**
 * Makes a vis-network of a drawing in the container, with its minimap; no other module calls vis-network.
 * `told.chosen` gets the point of the sheet that is clicked, `told.go` the one that is pressed on the
 * minimap.
 *
 * @param {HTMLElement} container
 * @param {Drawing} drawing
 * @param {Record<"chosen" | "go", (point: { x: number, y: number }) => void>} told
 * @returns {VisNetwork}
 */
export function drawWith(container, drawing, told) {
  const nodes = [...drawing.boxes.values()].map(({ id, x, y, width, height }) => {
    // vis-network draws what is within `size` of the window, and knows no other measure of a custom shape.
    return { id, x, y, size: Math.max(width, height) / 2, ctxRenderer: renderer(drawing) };
  });
  const edges = drawing.routes.map(({ start, end }, index) => ({ id: index, from: start, to: end }));
  const network = new vis.Network(container, { nodes, edges }, sheetsData.options);
  network.on("beforeDrawing", (/** @type {CanvasRenderingContext2D} */ ctx) =>
    paintRoutes(ctx, drawing, viewOf(container, network)),
  );
  const redrawMinimap = addMinimap(container, network, drawing, told.go);
  network.on("afterDrawing", (/** @type {CanvasRenderingContext2D} */ ctx) => {
    paintWords(ctx, drawing, viewOf(container, network));
    redrawMinimap();
  });
  network.on("click", ({ pointer }) => told.chosen(pointer.canvas));
  const frame = container.querySelector(".vis-network");
  keepTextSize(network);
  // The container has the keyboard's focus; vis-network would add a second stop.
  frame?.setAttribute("tabindex", "-1");
  if (frame instanceof HTMLElement) pointAt(frame, network, drawing);
  return network;
}

/** @param {Drawing} drawing */
function renderer(drawing) {
  return (/** @type {{ ctx: CanvasRenderingContext2D, id: string }} */ { ctx, id }) => {
    const box = drawing.boxes.get(id);
    return {
      drawNode: () => paintBoxOf(ctx, drawing, id),
      nodeDimensions: { width: box?.width ?? 0, height: box?.height ?? 0 },
    };
  };
}

/**
 * When the window changes its size, what is in the middle stays there, as large
 * as it was. vis-network would scale it by the old size and the new; told that
 * they are the same, it does not.
 *
 * @param {VisNetwork} network
 */
function keepTextSize({ canvas }) {
  const place = canvas._setCameraState.bind(canvas);
  canvas._setCameraState = () => {
    canvas.cameraState.previousWidth = canvas.frame.canvas.width / canvas.pixelRatio;
    canvas.cameraState.previousHeight = canvas.frame.canvas.height / canvas.pixelRatio;
    place();
  };
}

/**
 * Shows by the pointer that a click would select something, and outlines the box under it more widely.
 *
 * @param {HTMLElement} frame
 * @param {VisNetwork} network
 * @param {Drawing} drawing
 */
function pointAt(frame, network, drawing) {
  frame.addEventListener("pointermove", (event) => {
    if (event.buttons) return;
    const { left, top } = frame.getBoundingClientRect();
    const point = network.DOMtoCanvas({ x: event.clientX - left, y: event.clientY - top });
    const over = boxAt(drawing, point)?.id ?? "";
    frame.classList.toggle("over", Boolean(over || attackAt(drawing, point)));
    if (over === drawing.hovered) return;
    drawing.hovered = over;
    network.redraw();
  });
}
