// @ts-check
import { make, refill } from "../dom/make.js";
import { capital, word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { TURNS, watch } from "../state/state.js";
import { readPalette } from "./colours.js";
import { marksOf } from "./legend_marks.js";
import { seenOn } from "./on_the_map.js";
import { shownSheet } from "./shown.js";

/** @typedef {import("./colours.js").Palette} Palette */
/** @typedef {import("./legend_marks.js").Mark} Mark */

/** What the legend shows now, as text: it is drawn anew only where that is another. */
let drawn = "";

watch(drawLegend, { turn: TURNS.legend });

/**
 * Draws the legend: a line of what the marks on the map are called, and in a popup each mark and its meaning.
 *
 * @type {View}
 */
function drawLegend(state) {
  void [state.dark, state.lang, state.item, state.collected, state.answer, state.chain, state.whatif];
  const [marks, palette] = [marksOf(), readPalette()];
  const scene = shownSheet()?.scene;
  const seen = scene && seenOn(scene);
  const brief = marks.filter((mark) => mark.brief && (!mark.key || !seen || seen.has(mark.key)));
  const showing = JSON.stringify([
    word("legend"),
    marks,
    brief.map(({ key }) => key),
    palette,
    devicePixelRatio,
  ]);
  if (showing === drawn) return;
  drawn = showing;
  const legend = byId("legend");
  const open = legend.querySelector("details")?.open ?? false;
  refill(
    legend,
    make(
      "ul",
      { class: "legend-line", "aria-label": word("legend") },
      brief.map((mark) => make("li", {}, sample(mark, palette), capital(mark.told ?? mark.name))),
    ),
    make(
      "details",
      { open },
      make("summary", { "data-key": "legend" }, word("legend")),
      make(
        "div",
        { class: "legend-body", role: "region", "aria-label": word("legend"), tabindex: 0 },
        make(
          "ul",
          {},
          marks.map((mark) => entry(mark, palette)),
        ),
      ),
    ),
  );
}

/** @param {Mark} mark @param {Palette} palette */
function entry(mark, palette) {
  return make(
    "li",
    {},
    sample(mark, palette),
    make("span", {}, make("b", {}, capital(mark.name)), " ", make("small", {}, mark.meaning)),
  );
}

/** A mark, painted by the same hand as on the map. @param {Mark} mark @param {Palette} palette */
function sample({ paint, wide }, palette) {
  const [width, height] = [wide ? 34 : 18, 18];
  const ratio = devicePixelRatio || 1;
  const canvas = make("canvas", {
    width: width * ratio,
    height: height * ratio,
    class: "sample",
    "aria-hidden": "true",
  });
  canvas.style.width = `${width}px`;
  const ctx = canvas.getContext("2d");
  if (ctx) {
    ctx.scale(ratio, ratio);
    paint(ctx, width / 2, height / 2, palette);
  }
  return canvas;
}
