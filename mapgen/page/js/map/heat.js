// @ts-check
import { chainOf } from "../reading/argument_map.js";
import { getState } from "../state/state.js";
import { fontOf, traceBox, traceCircle } from "./shapes.js";
import { boxOf } from "./sheet.js";
import { redrawMap } from "./shown.js";
import { leastSize } from "./stage.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {import("./colours.js").Palette} Palette */
/**
 * How many of a class chose an element of the map: `count` of `of`, and whether that is the right answer.
 *
 * @typedef {{ on: string, count: number, of: number, isRight: boolean }} HeatMark
 */

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
 * once the answer is shown, the right one has a tick, and is there though nobody chose it.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Drawing} drawing
 * @param {Palette} palette
 * @param {number} scale
 */
export function paintHeat(ctx, drawing, palette, scale) {
  const { answer } = getState();
  const at = heat
    .map((mark) => ({ ...mark, isRight: mark.isRight && answer }))
    .flatMap((mark) => {
      const place = mark.count || mark.isRight ? placeOf(drawing, mark.on) : null;
      return place ? [{ mark, place }] : [];
    });
  for (const { mark, place } of at) {
    const share = mark.of ? mark.count / mark.of : 0;
    ctx.globalAlpha = 0.22;
    traceCircle(ctx, place[0], place[1], 16 + 30 * share);
    ctx.fillStyle = colourOf(mark, palette);
    ctx.fill();
    ctx.globalAlpha = 1;
  }
  for (const { mark, place } of at) paintCount(ctx, mark, place, palette, Math.max(14, leastSize(scale) + 1));
}

/** @param {HeatMark} mark @param {Palette} palette */
function colourOf({ isRight }, { accent, tints }) {
  return isRight ? tints.supported.edge : accent;
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
export function paintCount(ctx, mark, [x, y], palette, size) {
  const text = `${mark.isRight ? "✓ " : ""}${mark.count}/${mark.of}`;
  ctx.font = fontOf(size, "bold");
  const width = ctx.measureText(text).width + size * 1.1;
  traceBox(ctx, { x, y, width, height: size * 1.7 }, size * 0.85);
  ctx.fillStyle = palette.surface;
  ctx.fill();
  ctx.lineWidth = size * (mark.isRight ? 0.2 : 0.12);
  ctx.strokeStyle = colourOf(mark, palette);
  ctx.stroke();
  ctx.fillStyle = palette.ink;
  ctx.textAlign = "center";
  ctx.fillText(text, x, y + size * 0.36);
  ctx.textAlign = "left";
}

/**
 * Where an element's mark stands: at a step's joint, or on the upper edge of a box.
 *
 * @param {Drawing} drawing
 * @param {string} on
 * @returns {Point | null}
 */
function placeOf(drawing, on) {
  const step = drawing.steps.find(({ id }) => id === on);
  if (step) return step.joint ?? step.wire[0] ?? null;
  const closed = [...drawing.boxes.values()].find(
    ({ kind, element }) => kind === "chain" && isIn(element, on),
  );
  const box = boxOf(drawing, on) ?? closed;
  return box ? [box.x + box.width / 2 - 34, box.y - box.height / 2 - 6] : null;
}

/** Whether a chain that is drawn closed has an element in it. @param {string} chain @param {string} on */
function isIn(chain, on) {
  const argument = chainOf(chain);
  return Boolean(argument && (argument.claims.includes(on) || argument.inferences.includes(on)));
}
