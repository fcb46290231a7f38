// @ts-check
import { arrangementOf, drawingsFor, drawn } from "../map/arrangement.js";
import { paintWords, wordAreas } from "../map/attack_words.js";
import { boundsOf } from "../map/camera.js";
import { sampled } from "../map/curves.js";
import { fontOf } from "../map/shapes.js";
import { lightUp, paintBoxOf, paintRoutes } from "../map/sheet.js";
import { chainOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { chainTitle } from "../saying/names.js";
import { capital, labelled, nameOf, say, word } from "../saying/say.js";
import { byId, REGIONS } from "../selectors.js";
import { now } from "../whatif/now.js";
import { statusName } from "../widgets/verdict.js";
import { legendPart } from "./picture_legend.js";
import { measuring } from "./svg_context.js";
import { heightOf, linesIn, paintLinesAt } from "./writing.js";

/** @typedef {import("../map/sheet.js").Drawing} Drawing */
/**
 * A part of a picture: its size in units of the sheet, and a function that paints it to the right of and
 * below the context's origin.
 *
 * @typedef {object} Part
 * @property {number} width
 * @property {number} height
 * @property {(ctx: CanvasRenderingContext2D) => void} paint
 */

const MARGIN_AROUND = 32;
const BETWEEN = 28;
const LEAST_WIDTH = 748;
const WIDEST_LINE = 1100;

/**
 * The drawing that the map shows for a state, with what is selected lit and without fold handles; null where
 * the state's chain has no drawing.
 *
 * @param {State} state @param {keyof Drawings} [wished]  an arrangement other than that of the window
 * @returns {Drawing | null}
 */
export function drawnSheet(state, wished) {
  const drawings = drawingsFor(state);
  if (!drawings) return null;
  const drawing = drawn(drawings, wished ?? arrangementOf(drawings, byId(REGIONS.sheet), state), state);
  drawing.folds.clear(); // nobody folds on paper
  lightUp(drawing, state.select);
  return drawing;
}

/** A drawing as a part: boxes, routes and the words of attacks. @param {Drawing} drawing @returns {Part} */
export function sheetPart(drawing) {
  const { left, right, top, bottom } = boundsOf([
    ...drawing.boxes.values(),
    ...pointsIn(drawing),
    ...wordAreas(measuring(), drawing).values(),
  ]);
  const rim = 10; // for halos and badges, which stand out of their boxes
  return {
    width: Math.ceil(right - left + 2 * rim),
    height: Math.ceil(bottom - top + 2 * rim),
    paint: (ctx) => {
      ctx.save();
      ctx.translate(rim - left, rim - top);
      paintRoutes(ctx, drawing);
      for (const id of drawing.boxes.keys()) paintBoxOf(ctx, drawing, id);
      paintWords(ctx, drawing);
      ctx.restore();
    },
  };
}

/** @param {Drawing} drawing */
function pointsIn({ routes }) {
  return routes.flatMap(sampled).map(([x, y]) => ({ x, y, width: 0, height: 0 }));
}

/**
 * The picture to save, from the top: title, chain and verdict; the drawing; the legend. Null where the
 * state's chain has no drawing.
 *
 * @param {State} state
 * @returns {Part | null}
 */
export function pictureOf(state) {
  const drawing = drawnSheet(state);
  if (!drawing) return null;
  const sheet = sheetPart(drawing);
  const inner = Math.max(LEAST_WIDTH, sheet.width);
  const parts = [headPart(state, inner, drawing.palette), sheet, legendPart(drawing, inner)].filter(
    (part) => part.height > 0,
  );
  const height = parts.reduce((sum, part) => sum + part.height + BETWEEN, 2 * MARGIN_AROUND - BETWEEN);
  const size = { width: inner + 2 * MARGIN_AROUND, height };
  return { ...size, paint: (ctx) => paintStack(ctx, parts, size, drawing.palette) };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Part[]} parts
 * @param {{ width: number, height: number }} size
 * @param {import("../map/colours.js").Palette} palette
 */
function paintStack(ctx, parts, { width, height }, palette) {
  ctx.fontKerning = "none";
  ctx.fillStyle = palette.paper;
  ctx.fillRect(0, 0, width, height);
  let top = MARGIN_AROUND;
  for (const part of parts) {
    ctx.save();
    ctx.translate(MARGIN_AROUND, top);
    part.paint(ctx);
    ctx.restore();
    top += part.height + BETWEEN;
  }
}

/**
 * @param {State} state
 * @param {number} width
 * @param {import("../map/colours.js").Palette} palette
 * @returns {Part}
 */
function headPart(state, width, { ink, muted }) {
  const { title, author, publisher, date } = compiled.document;
  const argument = chainOf(state.chain);
  const room = Math.min(width, WIDEST_LINE);
  const lines = [
    ...linesIn(say(title), room, { font: fontOf(26, "bold"), height: 34, colour: ink }),
    ...linesIn([author, publisher, date].filter(Boolean).join(" · "), room, {
      font: fontOf(15, "normal"),
      height: 22,
      colour: muted,
    }),
    ...linesIn(argument ? labelled(word("chain"), chainTitle(state.chain)) : chainTitle(state.chain), room, {
      font: fontOf(20, "bold"),
      height: 36,
      colour: ink,
    }),
    ...linesIn(verdictWords(argument), room, { font: fontOf(15, "bold"), height: 22, colour: ink }),
    ...linesIn(say(argument?.verdict).replaceAll("`", ""), room, {
      font: fontOf(15, "normal"),
      height: 21,
      colour: ink,
    }),
  ];
  return { width, height: heightOf(lines), paint: (ctx) => paintLinesAt(ctx, lines, 0, 0) };
}

/** @param {Argument | undefined} argument */
function verdictWords(argument) {
  if (!argument) return "";
  const { certainty, status, supposed } = now(argument);
  const worth = labelled(word("certainty"), nameOf("Certainty", certainty));
  return [worth, capital(statusName(status, argument)), supposed && word("supposed")]
    .filter(Boolean)
    .join(" · ");
}
