// @ts-check
import { labelled, word } from "../saying/say.js";
import { getState } from "../state/state.js";
import { markPlace, plateAt, platesOf } from "./plates.js";
import { fontOf, traceBox, traceCircle } from "./shapes.js";
import { redrawMap } from "./shown.js";

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

/** The least size of a number, in CSS pixels and in units of the sheet. */
const LEAST = 14;
/** The radius of the ring around the joint of a step, and how thick it and the edge around a box are. */
const [RING, EDGE] = [8, 4];

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

/** The elements of a drawing at which marks stand, the right answer first once it is told.
 *
 * @param {Drawing} drawing @returns {string[]}
 */
export function markedIds(drawing) {
  const right = (/** @type {HeatMark} */ mark) => Number(mark.isRight && getState().answer);
  const inOrder = [...heat].sort((one, other) => right(other) - right(one));
  return inOrder.flatMap((mark) => mark.on.find((id) => markPlace(drawing, { ...mark, on: [id] })) ?? []);
}

/** The marks that are painted: those that somebody chose, and the right answer once it is told. */
function shownMarks() {
  const { answer } = getState();
  return heat
    .map((mark) => ({ ...mark, isRight: mark.isRight && answer }))
    .filter((mark) => mark.count || mark.isRight || mark.question);
}

/**
 * Marks what the class was asked about or chose: an edge around a box, a ring around the joint of a step, and
 * a disc that is the larger the more chose it. Under the boxes, whose words stay in sight.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Drawing} drawing @param {Palette} palette
 * @param {number} scale
 */
export function paintPlaces(ctx, drawing, palette, scale) {
  for (const mark of shownMarks()) {
    const place = markPlace(drawing, mark);
    if (!place) continue;
    ctx.fillStyle = ctx.strokeStyle = colourOf(mark, palette);
    // That many answered a question says nothing of a place.
    if (!mark.question || mark.isRight) {
      ctx.globalAlpha = 0.22;
      traceCircle(ctx, ...place.at, 16 + (mark.of ? (30 * mark.count) / mark.of : 0));
      ctx.fill();
      ctx.globalAlpha = 1;
    }
    ctx.lineWidth = EDGE / Math.min(1, scale);
    if (place.box) traceBox(ctx, place.box, 5, ctx.lineWidth / 2);
    else traceCircle(ctx, ...place.at, RING);
    ctx.stroke();
  }
}

/**
 * Paints at each element that somebody chose their number, with a line to the joint of its step; once the
 * answer is shown, the right one has a tick, and is there though nobody chose it. No number hides another,
 * and each can be read from the back of a room.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ drawing: Drawing, palette: Palette, scale: number, kept: import("./plates.js").Area[] }} scene
 *   `kept`: areas that have to be seen, as those of the cracks
 */
export function paintHeat(ctx, { drawing, palette, scale, kept }) {
  const size = Math.max(LEAST, LEAST / scale);
  const plates = platesOf(ctx, drawing, shownMarks(), { size, scale, kept });
  for (const { mark, x, y, at } of plates.filter(({ box }) => !box)) {
    ctx.strokeStyle = colourOf(mark, palette);
    ctx.lineWidth = size * 0.2;
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(...at);
    ctx.stroke();
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
