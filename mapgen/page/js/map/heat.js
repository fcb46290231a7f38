// @ts-check
import { labelled, word } from "../saying/say.js";
import { getState } from "../state/state.js";
import { plateAt, platesOf } from "./plates.js";
import { fontOf, traceBox, traceCircle } from "./shapes.js";
import { redrawMap } from "./shown.js";
import { leastSize, stageAt } from "./stage.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {import("./colours.js").Palette} Palette */
/**
 * How many of a class chose an element of the map or, of a question, answered it: `count` of the `of` who
 * were asked, `empty` of whom left it empty, and whether that is the right answer. `on`: the ids of the
 * elements at which it may stand, the best first; `question`: the question's number, where several are shown,
 * and `about`: what it asks, in a few words.
 *
 * @typedef {{ on: string[], question: number, about: string, count: number, of: number, empty: number,
 *   isRight: boolean }} HeatMark
 */
/** @typedef {import("./plates.js").Plate} Plate */

/** What a class chose, as it is painted over the map. @type {HeatMark[]} */
let heat = [];

/** Paints over the map what a class chose; nothing where there is no mark. @param {HeatMark[]} marks */
export function showHeat(marks) {
  heat = marks;
  redrawMap();
}

/** Whether the map shows what a class chose. */
export function hasHeat() {
  return heat.length > 0;
}

/**
 * Paints at each element that somebody chose a disc that is the larger the more did, and on it their number;
 * once the answer is shown, the right one has a tick, and is there though nobody chose it. No number hides
 * another.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ drawing: Drawing, palette: Palette, scale: number, kept: import("./plates.js").Area[] }} scene
 *   `kept`: areas that have to be seen, as those of the cracks
 */
export function paintHeat(ctx, { drawing, palette, scale, kept }) {
  const { answer } = getState();
  const size = Math.max(14, leastSize(scale) + 1);
  const shown = heat
    .map((mark) => ({ ...mark, isRight: mark.isRight && answer }))
    .filter((mark) => mark.count || mark.isRight || mark.question);
  const plates = platesOf(ctx, drawing, shown, { size, kept, isFar: stageAt(scale) === "far" });
  // That many answered a question says nothing of a place.
  for (const { mark, at } of plates.filter((one) => !one.mark.question || one.mark.isRight)) {
    ctx.globalAlpha = 0.22;
    traceCircle(ctx, ...at, 16 + (mark.of ? (30 * mark.count) / mark.of : 0));
    ctx.fillStyle = colourOf(mark, palette);
    ctx.fill();
    ctx.globalAlpha = 1;
  }
  for (const plate of plates) paintPlate(ctx, plate, palette, size);
}

/** @param {HeatMark} mark @param {Palette} palette */
function colourOf({ isRight }, { accent, tints }) {
  return isRight ? tints.supported.edge : accent;
}

/** The numbers of a mark, in words. @param {HeatMark} mark */
export function textOfMark({ question, isRight, count, of, empty }) {
  const numbers = `${isRight ? "✓ " : ""}${count}/${of}`;
  if (!question) return numbers;
  const answered = word(count === 1 ? "heat-answered-one" : "heat-answered", { n: count, of });
  if (!isRight) return labelled(word("heat-question", { n: question }), answered);
  const told = labelled(word("heat-question", { n: question }), numbers);
  return empty ? `${told}, ${word(empty === 1 ? "heat-empty-one" : "heat-empty", { n: empty })}` : told;
}

/**
 * Paints a number in a box with round ends around a point.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {HeatMark} mark
 * @param {Point} place
 * @param {Palette} palette
 * @param {number} size  of the letters, in units of the sheet
 */
export function paintCount(ctx, mark, place, palette, size) {
  paintPlate(ctx, plateAt(ctx, mark, place, size), palette, size);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Plate} plate
 * @param {Palette} palette
 * @param {number} size
 */
function paintPlate(ctx, { mark, text, x, y, width, height }, palette, size) {
  traceBox(ctx, { x, y, width, height }, size * 0.85);
  ctx.fillStyle = palette.surface;
  ctx.fill();
  ctx.lineWidth = size * (mark.isRight ? 0.2 : 0.12);
  ctx.strokeStyle = colourOf(mark, palette);
  ctx.stroke();
  ctx.fillStyle = palette.ink;
  ctx.textAlign = "center";
  ctx.font = fontOf(size, "bold");
  ctx.fillText(text, x, y + size * 0.36);
  ctx.textAlign = "left";
}
