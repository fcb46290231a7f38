// @ts-check
import { make } from "../dom/make.js";
import { sheetPart, shownScene } from "../export/picture.js";
import { legendPart } from "../export/picture_legend.js";
import { svgOf } from "../export/svg_context.js";
import { chainTitle } from "../saying/names.js";

/** @typedef {import("../export/picture.js").Part} Part */

/** The room on a page of A4 or Letter on its side, under the heading and above the legend, in CSS pixels. */
const [ACROSS, DOWN] = [940, 490];

/**
 * The map that the state shows, from left to right on one page that lies on its side, with its legend; empty
 * where it has no sheet.
 *
 * @param {State} state
 * @returns {Child[]}
 */
export function drawingPages(state) {
  const scene = shownScene(state);
  if (!scene) return [];
  // In ink: a printer may have no red, and the shape of a crack tells it.
  scene.palette = { ...scene.palette, crack: scene.palette.ink };
  const part = sheetPart(scene);
  const scale = Math.min(1.2, ACROSS / part.width, DOWN / part.height);
  return [
    make(
      "figure",
      { class: "drawing-page" },
      make("figcaption", {}, make("b", {}, chainTitle(state.chain))),
      drawnInline(part, scale),
      drawnInline(legendPart(ACROSS, scene.palette), 1),
    ),
  ];
}

/** A part of the drawing as an SVG element at a scale. @param {Part} part @param {number} scale */
function drawnInline(part, scale) {
  const svg = document.importNode(svgOf(part.width, part.height, part.paint), true);
  svg.setAttribute("width", String(Math.round(part.width * scale)));
  svg.setAttribute("height", String(Math.round(part.height * scale)));
  return svg;
}
