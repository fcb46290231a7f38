// @ts-check
import { chainOf } from "../reading/argument_map.js";
import { word } from "../saying/say.js";
import { fontOf } from "./shapes.js";
import { boxOf } from "./sheet.js";

/** @typedef {import("./heat.js").HeatMark} HeatMark */
/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {{ x: number, y: number, width: number, height: number }} Area  around its middle */
/**
 * A mark as it is painted: its lines, its room, and the place on the map of which it tells.
 *
 * @typedef {Area & { mark: HeatMark, lines: string[], at: Point }} Plate
 */

/** The size of what stands below a number, as a share of its size. */
export const SMALLER = 0.85;
/** How far below the upper edge of a conclusion's box, which carries a flag, its marks begin. */
const FLAG = 36;
/** How much of a conclusion's box, in its middle, its words take. */
const WORDS = 0.45;
/** How far from the middle of a joint a mark stands, so that both are seen. */
const JOINT = 10;
/** How much worse it is to hide another mark than a part of a box. */
const WORSE = 4;

/**
 * The plates of marks, each beside the place of which it tells, so that it hides neither the words of a box
 * nor another plate where there is room; none of a mark for which the drawing has no place.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Drawing} drawing
 * @param {HeatMark[]} marks
 * @param {{ size: number, kept: Area[] }} room  the size of the letters, in units of the sheet, and areas
 *   that have to be seen
 */
export function platesOf(ctx, drawing, marks, { size, kept }) {
  const placed = marks.flatMap((mark) => {
    const place = mark.on.map((id) => placeOf(drawing, id)).find(Boolean);
    return place ? [{ ...plateAt(ctx, mark, place.at, size), isStep: place.isStep }] : [];
  });
  const boxes = [...wordsOf(drawing), ...kept];
  /** @type {Plate[]} */
  const plates = [];
  for (const plate of placed.sort((one, other) => one.y - other.y)) {
    const { isStep } = plate;
    const places = isStep ? besideStep(plate) : onBox(plate, drawing, size);
    plates.push(best(plate, places, isStep ? boxes : [], plates));
  }
  return plates;
}

/**
 * The plate of a mark around a point.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {HeatMark} mark
 * @param {Point} at
 * @param {number} size  of the letters, in units of the sheet
 * @returns {Plate}
 */
export function plateAt(ctx, mark, at, size) {
  const lines = linesOf(mark);
  const widths = lines.map((line, index) => {
    ctx.font = fontOf(index ? size * SMALLER : size, index ? "normal" : "bold");
    return ctx.measureText(line).width;
  });
  const [x, y] = at;
  const height = size * (0.6 + 1.1 * lines.length);
  return { mark, lines, at, x, y, width: Math.max(...widths) + size * 1.1, height };
}

/** What is written of a mark: its numbers, in lines that fit between two boxes. @param {HeatMark} mark */
function linesOf({ question, isRight, count, of, empty }) {
  const numbers = `${isRight ? "✓ " : ""}${count}/${of}`;
  if (!question) return [numbers];
  const head = word("heat-question", { n: question });
  if (isRight) {
    const left = word(empty === 1 ? "heat-empty-one" : "heat-empty", { n: empty });
    return [head, numbers, ...(empty ? [left] : [])];
  }
  const answers = word(count === 1 ? "heat-answers-one" : "heat-answers", { n: count });
  return [head, answers, word("heat-of", { of })];
}

/** Where a plate that tells of a step may stand: above or below its joint, or aside. @param {Plate} plate */
function besideStep({ at: [x, y], width, height }) {
  const aside = [0, 0.25, -0.25, 0.5, -0.5].map((share) => share * width);
  const away = [-1, 1, -2, 2].map((times) => times * (height / 2 + JOINT));
  return away.flatMap((dy) => aside.map((dx) => /** @type {Point} */ ([x + dx, y + dy])));
}

/**
 * Where a plate may stand that tells of a box: on its upper edge and below that, never out of the map.
 *
 * @param {Plate} plate @param {Drawing} drawing @param {number} size
 */
function onBox({ at: [x, y], width, height }, { bounds }, size) {
  const left = Math.min(x, bounds.right + size - width / 2);
  return [0, 1, 2, 3, 4].map((times) => /** @type {Point} */ ([left, y + times * height * 1.1]));
}

/**
 * A plate at the place where it hides least; of several such places, the first.
 *
 * @param {Plate} plate @param {Point[]} places @param {Area[]} boxes @param {Plate[]} plates
 * @returns {Plate}
 */
function best(plate, places, boxes, plates) {
  const tried = places.map(([x, y]) => ({ ...plate, x, y }));
  const hidden = tried.map(
    (one) =>
      boxes.reduce((sum, box) => sum + shared(one, box), 0) +
      plates.reduce((sum, other) => sum + WORSE * shared(one, other), 0),
  );
  return tried[hidden.indexOf(Math.min(...hidden))] ?? plate;
}

/** How much two areas have in common. @param {Area} one @param {Area} other */
function shared(one, other) {
  const across = (one.width + other.width) / 2 - Math.abs(one.x - other.x);
  const down = (one.height + other.height) / 2 - Math.abs(one.y - other.y);
  return Math.max(0, across) * Math.max(0, down);
}

/** The areas of a drawing that have words. @param {Drawing} drawing @returns {Area[]} */
function wordsOf({ boxes, conclusion }) {
  return [...boxes.values()].map(({ id, x, y, width, height }) => ({
    x,
    y,
    width,
    height: id === conclusion?.id ? height * WORDS : height,
  }));
}

/**
 * The place of which an element's mark tells: a step's joint, or the upper edge of a box; of the chain that
 * is drawn, that of its conclusion.
 *
 * @param {Drawing} drawing
 * @param {string} on
 * @returns {{ at: Point, isStep: boolean } | null}
 */
function placeOf(drawing, on) {
  const step = drawing.steps.find(({ id }) => id && id === on);
  const joint = step && (step.joint ?? step.wire[0]);
  if (step) return joint ? { at: joint, isStep: true } : null;
  // Only among all chains does a closed chain stand for what is in it.
  const boxes = drawing.chain ? [] : [...drawing.boxes.values()];
  const closed = boxes.find(
    ({ kind, element }) => (kind === "chain" || kind === "argument") && isIn(element, on),
  );
  const box = boxOf(drawing, on) ?? (on && on === drawing.chain ? drawing.conclusion : closed);
  if (!box) return null;
  const below = box === drawing.conclusion ? FLAG : -6;
  return { at: [box.x + box.width / 2 - 34, box.y - box.height / 2 + below], isStep: false };
}

/** Whether a chain that is drawn closed has an element in it. @param {string} chain @param {string} on */
function isIn(chain, on) {
  const argument = chainOf(chain);
  return Boolean(argument && (argument.claims.includes(on) || argument.inferences.includes(on)));
}
