// @ts-check
import { chainOf } from "../reading/argument_map.js";
import { labelled, word } from "../saying/say.js";
import { getState } from "../state/state.js";
import { fontOf, traceBox, traceCircle } from "./shapes.js";
import { boxOf } from "./sheet.js";
import { redrawMap } from "./shown.js";
import { leastSize } from "./stage.js";

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
/**
 * @typedef {{ mark: HeatMark, lines: string[], x: number, y: number, width: number, height: number }} Plate
 */

/** The size of that, as a share of the size of the numbers. */
const SMALLER = 0.85;
/** How far below the upper edge of a conclusion's box, which carries a flag, its marks begin. */
const FLAG = 36;

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
 * @param {Drawing} drawing
 * @param {Palette} palette
 * @param {number} scale
 */
export function paintHeat(ctx, drawing, palette, scale) {
  const { answer } = getState();
  const size = Math.max(14, leastSize(scale) + 1);
  const shown = heat
    .map((mark) => ({ ...mark, isRight: mark.isRight && answer }))
    .filter((mark) => mark.count || mark.isRight || mark.question);
  const plates = apart(shown.flatMap((mark) => plateOf(ctx, drawing, mark, size)));
  // That many answered a question says nothing of a place.
  for (const { mark, x, y } of plates.filter((one) => !one.mark.question || one.mark.isRight)) {
    ctx.globalAlpha = 0.22;
    traceCircle(ctx, x, y, 16 + (mark.of ? (30 * mark.count) / mark.of : 0));
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

/** What is written of a mark: its numbers, and what its question asks. @param {HeatMark} mark */
function linesOf(mark) {
  return [textOfMark(mark), mark.about].filter(Boolean);
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
 * The plate of a mark where it would stand if it were alone; none where the drawing has no place for it.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Drawing} drawing
 * @param {HeatMark} mark
 * @param {number} size  of the letters, in units of the sheet
 * @returns {Plate[]}
 */
function plateOf(ctx, drawing, mark, size) {
  const place = mark.on.map((id) => placeOf(drawing, id)).find(Boolean);
  if (!place) return [];
  const plate = plateAt(ctx, mark, place, size);
  // None stands out of the map.
  const x = Math.min(plate.x, drawing.bounds.right + size - plate.width / 2);
  return [{ ...plate, x }];
}

/**
 * The plate of a mark around a point.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {HeatMark} mark
 * @param {Point} place
 * @param {number} size  of the letters, in units of the sheet
 * @returns {Plate}
 */
function plateAt(ctx, mark, [x, y], size) {
  const lines = linesOf(mark);
  const widths = lines.map((line, at) => {
    ctx.font = fontOf(at ? size * SMALLER : size, at ? "normal" : "bold");
    return ctx.measureText(line).width;
  });
  const height = size * (0.6 + 1.1 * lines.length);
  return { mark, lines, x, y, width: Math.max(...widths) + size * 1.1, height };
}

/** Plates, each as far below those above it as it takes to hide none. @param {Plate[]} all */
function apart(all) {
  /** @type {Plate[]} */
  const placed = [];
  for (const plate of [...all].sort((one, other) => one.y - other.y)) {
    const y = placed.reduce(
      (at, before) => (isOver({ ...plate, y: at }, before) ? before.y + before.height * 1.1 : at),
      plate.y,
    );
    placed.push({ ...plate, y });
    placed.sort((one, other) => one.y - other.y);
  }
  return placed;
}

/** Whether one plate hides a part of another. @param {Plate} one @param {Plate} other */
function isOver(one, other) {
  const across = Math.abs(one.x - other.x) * 2 < one.width + other.width;
  return across && Math.abs(one.y - other.y) * 2 < one.height + other.height;
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
function paintPlate(ctx, { mark, lines, x, y, width, height }, palette, size) {
  traceBox(ctx, { x, y, width, height }, size * 0.85);
  ctx.fillStyle = palette.surface;
  ctx.fill();
  ctx.lineWidth = size * (mark.isRight ? 0.2 : 0.12);
  ctx.strokeStyle = colourOf(mark, palette);
  ctx.stroke();
  ctx.fillStyle = palette.ink;
  ctx.textAlign = "center";
  const first = y + size * (0.36 - 0.55 * (lines.length - 1));
  for (const [at, line] of lines.entries()) {
    ctx.font = fontOf(at ? size * SMALLER : size, at ? "normal" : "bold");
    ctx.fillText(line, x, first + at * size * 1.1);
  }
  ctx.textAlign = "left";
}

/**
 * Where an element's mark stands: at a step's joint, or on the upper edge of a box; of the chain that is
 * drawn, on that of its conclusion.
 *
 * @param {Drawing} drawing
 * @param {string} on
 * @returns {Point | null}
 */
function placeOf(drawing, on) {
  const step = drawing.steps.find(({ id }) => id && id === on);
  if (step) return step.joint ?? step.wire[0] ?? null;
  // Only among all chains does a closed chain stand for what is in it.
  const boxes = drawing.chain ? [] : [...drawing.boxes.values()];
  const closed = boxes.find(
    ({ kind, element }) => (kind === "chain" || kind === "argument") && isIn(element, on),
  );
  const box = boxOf(drawing, on) ?? (on && on === drawing.chain ? drawing.conclusion : closed);
  if (!box) return null;
  const below = box === drawing.conclusion ? FLAG : -6;
  return [box.x + box.width / 2 - 34, box.y - box.height / 2 + below];
}

/** Whether a chain that is drawn closed has an element in it. @param {string} chain @param {string} on */
function isIn(chain, on) {
  const argument = chainOf(chain);
  return Boolean(argument && (argument.claims.includes(on) || argument.inferences.includes(on)));
}
