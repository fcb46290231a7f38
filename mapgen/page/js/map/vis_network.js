// @ts-check
import { sheetsData, visScript } from "../reading/islands.js";

// vis-network travels compressed; the page's policy names its hash, so it may run as it was written.
const script = document.createElement("script");
script.textContent = await visScript;
document.head.append(script);
// It has run: a copy that a browser saves of the page has no need of it.
script.remove();

/**
 * What paints a drawing: what lies under its boxes, a box by its id, and what lies over them.
 *
 * @typedef {object} Painters
 * @property {(ctx: CanvasRenderingContext2D) => void} under
 * @property {(ctx: CanvasRenderingContext2D, id: string) => void} box
 * @property {(ctx: CanvasRenderingContext2D) => void} over
 */

/**
 * Makes a vis-network of a drawing in the container, which it draws, moves and zooms; no other module calls
 * vis-network but through what this returns.
 *
 * @param {HTMLElement} container
 * @param {import("./sheet.js").Drawing} drawing
 * @param {Painters} painters
 * @returns {VisNetwork}
 */
export function drawWith(container, drawing, painters) {
  const nodes = [...drawing.boxes.values()].map(({ id, x, y, width, height }) => ({
    id,
    x,
    y,
    // vis-network draws what is within `size` of the window, and knows no other measure of a custom shape.
    size: Math.max(width, height) / 2 + 40,
    ctxRenderer: (/** @type {{ ctx: CanvasRenderingContext2D }} */ { ctx }) => ({
      drawNode: () => painters.box(ctx, id),
      nodeDimensions: { width, height },
    }),
  }));
  const network = new vis.Network(
    container,
    { nodes, edges: [] },
    { ...sheetsData.options, autoResize: false },
  );
  network.on("beforeDrawing", painters.under);
  network.on("afterDrawing", painters.over);
  // The container has the keyboard's focus; vis-network would add a second stop.
  container.querySelector(".vis-network")?.setAttribute("tabindex", "-1");
  return network;
}
