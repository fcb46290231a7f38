// @ts-check
import { make } from "../dom/make.js";
import { sheetPart, shownScene } from "../export/picture.js";
import { svgOf } from "../export/svg_context.js";
import { marksOf } from "../map/legend_marks.js";
import { seenOn } from "../map/on_the_map.js";
import { chainTitle } from "../saying/names.js";
import { capital } from "../saying/say.js";

/** @typedef {import("../export/picture.js").Part} Part */

/** The room on a page of A4 on its side, under the heading, in CSS pixels; Letter shrinks what is wider. */
const [ACROSS, DOWN] = [1010, 575];
/** The legend below the map: its columns (css/print.css), the height of a row; and the least of the map. */
const [COLUMNS, ROW, LEAST] = [3, 29, 400];
/** Marks of which the last words say what a press does, which paper does not. */
const PRESSED = ["stub", "number"];
/** What other evidence says needs no more than its name. */
const NAMED = ["for", "against", "divided", "unclear"];

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
  const seen = seenOn(scene);
  const marks = marksOf().filter(({ key }) => !key || seen.has(key));
  const down = Math.max(LEAST, DOWN - Math.ceil(marks.length / COLUMNS) * ROW);
  const scale = Math.min(1.3, ACROSS / part.width, down / part.height);
  return [
    make(
      "figure",
      { class: "drawing-page" },
      make("figcaption", {}, make("b", {}, chainTitle(state.chain))),
      drawnInline(part, scale),
      make(
        "ul",
        { class: "printed-legend" },
        marks.map((mark) => legendItem(mark, scene.palette)),
      ),
    ),
  ];
}

/**
 * A sign that is on the map, with its name and meaning.
 *
 * @param {import("../map/legend_marks.js").Mark} mark @param {import("../map/colours.js").Palette} palette
 */
function legendItem({ key, name, meaning, wide, paint }, palette) {
  const [width, height] = [wide ? 34 : 18, 18];
  const sign = { width, height, paint: signed };
  function signed(/** @type {CanvasRenderingContext2D} */ ctx) {
    paint(ctx, width / 2, height / 2, palette);
  }
  const printed = PRESSED.includes(key) ? meaning.replace(/\s*;[^;]*$/u, "") : meaning;
  const told = make("span", {}, make("b", {}, capital(name)), NAMED.includes(key) ? "" : ` ${printed}`);
  return make("li", {}, drawnInline(sign, 0.85), told);
}

/** A part of the drawing as an SVG element at a scale. @param {Part} part @param {number} scale */
function drawnInline(part, scale) {
  const svg = document.importNode(svgOf(part.width, part.height, part.paint), true);
  svg.setAttribute("width", String(Math.round(part.width * scale)));
  svg.setAttribute("height", String(Math.round(part.height * scale)));
  return svg;
}
