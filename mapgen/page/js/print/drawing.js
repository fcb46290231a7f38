// @ts-check
import { make } from "../dom/make.js";
import { drawnSheet, sheetPart } from "../export/picture.js";
import { legendPart } from "../export/picture_legend.js";
import { newIn, svgOf } from "../export/svg_context.js";
import { chainTitle } from "../saying/names.js";
import { word } from "../saying/say.js";

/** @typedef {import("../export/picture.js").Part} Part */
/** @typedef {{ top: number, height: number }} PageCut */

/** What a page of A4 or Letter holds under a heading, in CSS pixels. */
const PAGE_HEIGHT = 820;
const LEGEND_WIDTH = 640;
const SHEET_ID = "handout-sheet";

/**
 * The map that the state shows, as a stack ("tall") cut into printed pages between its rows, then its legend;
 * empty where it has no drawing.
 *
 * @param {State} state
 * @returns {Child[]}
 */
export function drawingPages(state) {
  const drawing = drawnSheet(state, "tall");
  if (!drawing) return [];
  const sheet = sheetPart(drawing);
  const pages = pagesOf([...drawing.boxes.values()]);
  const legend = legendPart(drawing, LEGEND_WIDTH);
  return [
    ...pages.map((one, index) =>
      drawingPage(
        chainTitle(state.chain),
        pages.length > 1 ? word("drawing-part", { n: index + 1, total: pages.length }) : "",
        index ? drawnAgain(sheet, one) : drawnInline(sheet, one, SHEET_ID),
      ),
    ),
    legend.height > 0 &&
      make(
        "section",
        { class: "printed-legend" },
        make("h2", {}, word("legend")),
        drawnInline(legend, { top: 0, height: legend.height }),
      ),
  ];
}

/** @param {string} title @param {string} hint @param {Node} svg */
function drawingPage(title, hint, svg) {
  return make(
    "figure",
    { class: "drawing-page" },
    make("figcaption", {}, make("b", {}, title), hint && ` – ${hint}`),
    svg,
  );
}

/**
 * The stretches of a stack, from the top down in units of the sheet, that fit a page each; cut where no box
 * is, so that a box higher than a page makes a longer one.
 *
 * @param {Box[]} boxes
 * @returns {PageCut[]}
 */
function pagesOf(boxes) {
  const rows = boxes
    .map(({ y, height }) => ({ top: y - height / 2, bottom: y + height / 2 }))
    .sort((one, other) => one.top - other.top);
  /** @type {PageCut[]} */
  const pages = [];
  let begun = 0;
  let end = 0;
  for (const { top, bottom } of rows) {
    if (bottom - begun > PAGE_HEIGHT && top >= end) {
      pages.push({ top: begun, height: top - begun });
      begun = top;
    }
    end = Math.max(end, bottom);
  }
  return [...pages, { top: begun, height: end - begun + 24 }];
}

/**
 * A part of the drawing as an SVG element, cut to the stretch that one printed page shows.
 *
 * @param {Part} part
 * @param {PageCut} seen
 * @param {string} [id]  by which its content can be shown again
 */
function drawnInline(part, seen, id = "") {
  const svg = document.importNode(svgOf(part.width, part.height, part.paint), true);
  if (id) {
    const content = [...svg.childNodes];
    const group = newIn(svg, "g");
    for (const node of content) group.append(node); // as many as a call could not take at once
    group.id = id;
  }
  return sized(svg, part, seen);
}

/**
 * Another stretch of the drawing that `drawnInline` has put on a page, shown again by reference.
 *
 * @param {Part} part
 * @param {PageCut} seen
 */
function drawnAgain(part, seen) {
  const svg = document.importNode(
    svgOf(part.width, seen.height, () => {}),
    true,
  );
  newIn(svg, "use").setAttribute("href", `#${SHEET_ID}`);
  return sized(svg, part, seen);
}

/** @param {Element} svg @param {Part} part @param {PageCut} seen */
function sized(svg, part, { top, height }) {
  svg.setAttribute("viewBox", [0, top, part.width, height].join(" "));
  svg.setAttribute("width", String(Math.round(part.width)));
  svg.setAttribute("height", String(Math.round(height)));
  return svg;
}
