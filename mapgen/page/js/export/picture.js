// @ts-check

import { paintBoxOf, paintOver, paintUnder, sceneOf } from "../map/scene.js";
import { fontOf } from "../map/shapes.js";
import { drawingOf } from "../map/sheet.js";
import { asMeasured } from "../map/texts.js";
import { chainOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { headline } from "../reading/judged.js";
import { chainTitle } from "../saying/names.js";
import { capital, labelled, nameOf, say, word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { now } from "../whatif/now.js";
import { whyNow } from "../widgets/why_now.js";
import { legendPart } from "./picture_legend.js";
import { heightOf, linesIn, paintLinesAt } from "./writing.js";

/** @typedef {import("../map/scene.js").Scene} Scene */
/**
 * A part of a picture: its size in units of the sheet, and a function that paints it to the right of and
 * below the context's origin.
 *
 * @typedef {object} Part
 * @property {number} width
 * @property {number} height
 * @property {(ctx: CanvasRenderingContext2D) => void} paint
 */

const [MARGIN, BETWEEN, RIM] = [32, 20, 14];
const [LEAST_WIDTH, SHAPE] = [1100, 16 / 9];

/**
 * The sheet that a state shows, from left to right or downwards; null where its chain has none.
 *
 * @param {State} state
 * @param {boolean} [wide]
 * @returns {Scene | null}
 */
export function shownScene({ chain }, wide = true) {
  const drawing = drawingOf(chain, wide);
  return drawing && sceneOf(drawing);
}

/** A sheet as a part. @param {Scene} scene @returns {Part} */
export function sheetPart(scene) {
  const { left, right, top, bottom } = scene.bounds;
  const view = { left: left - RIM, right: right + RIM, top: top - RIM, bottom: bottom + RIM };
  return {
    width: Math.ceil(view.right - view.left),
    height: Math.ceil(view.bottom - view.top),
    paint: (ctx) => {
      ctx.save();
      ctx.translate(-view.left, -view.top);
      paintUnder(ctx, scene);
      for (const id of scene.drawing.boxes.keys()) paintBoxOf(ctx, scene, id);
      paintOver(ctx, scene);
      ctx.restore();
    },
  };
}

/**
 * The picture to save, 16 : 9 as a slide is: title and verdict, the sheet in the middle of what is left, the
 * legend. Null where the state's chain has no sheet.
 *
 * @param {State} state
 * @returns {Part | null}
 */
export function pictureOf(state) {
  const scene = shownScene(state);
  if (!scene) return null;
  const sheet = sheetPart(scene);
  const least = Math.max(LEAST_WIDTH, sheet.width);
  const rest = (/** @type {number} */ inner) => {
    const head = headPart(state, inner, scene.palette);
    const legend = legendPart(inner, scene.palette);
    return { head, legend, height: head.height + legend.height + 2 * BETWEEN + 2 * MARGIN };
  };
  // A higher sheet makes a wider picture, in which head and legend are no higher.
  const width = Math.max(least + 2 * MARGIN, (sheet.height + rest(least).height) * SHAPE);
  const { head, legend, height: taken } = rest(width - 2 * MARGIN);
  const height = width / SHAPE;
  const spare = height - taken - sheet.height;
  return {
    width: Math.round(width),
    height: Math.round(height),
    paint: (ctx) => {
      asMeasured(ctx);
      ctx.fillStyle = scene.palette.paper;
      ctx.fillRect(0, 0, width, height);
      paintAt(ctx, head, MARGIN, MARGIN);
      paintAt(ctx, sheet, (width - sheet.width) / 2, MARGIN + head.height + BETWEEN + spare / 2);
      paintAt(ctx, legend, MARGIN, height - MARGIN - legend.height);
    },
  };
}

/** @param {CanvasRenderingContext2D} ctx @param {Part} part @param {number} x @param {number} y */
function paintAt(ctx, part, x, y) {
  ctx.save();
  ctx.translate(x, y);
  part.paint(ctx);
  ctx.restore();
}

/**
 * @param {State} state
 * @param {number} width
 * @param {import("../map/colours.js").Palette} palette
 * @returns {Part}
 */
function headPart({ chain }, width, { ink, muted }) {
  const { title, author, publisher, date } = compiled.document;
  const small = { font: fontOf(14, "normal"), height: 22, colour: muted };
  const argument = chainOf(chain);
  const judged = argument ? verdictOf(argument) : say(headline()?.text);
  const told = isAsked() ? "" : judged;
  const lines = [
    ...linesIn([say(title), author, publisher, date].filter(Boolean).join(" · "), width, small),
    ...linesIn(argument ? labelled(word("chain"), chainTitle(chain)) : chainTitle(chain), width, {
      font: fontOf(24, "bold"),
      height: 34,
      colour: ink,
    }),
    ...linesIn(told, width, { font: fontOf(16, "normal"), height: 24, colour: ink }),
  ];
  return { width, height: heightOf(lines), paint: (ctx) => paintLinesAt(ctx, lines, 0, 0) };
}

/** Whether the text carries a chain, and why not. @param {Argument} argument */
function verdictOf(argument) {
  const { word: carried, supposed } = now(argument);
  const why = carried === argument.reasoning.word ? whyNow(argument) : "";
  const name = carried ? capital(nameOf("Carried", carried)) : "";
  return [name && why ? labelled(name, why) : name, supposed && word("supposed")].filter(Boolean).join(" · ");
}
