// @ts-check
import { chainOf } from "../reading/argument_map.js";
import { word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { fontOf } from "./shapes.js";
import { boxOf } from "./sheet.js";

/** @typedef {import("./heat.js").HeatMark} HeatMark */
/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {{ x: number, y: number, width: number, height: number }} Area  around its middle */
/**
 * A mark as it is painted: its text, its room, and the place on the map of which it tells.
 *
 * @typedef {Area & { mark: HeatMark, text: string, at: Point }} Plate
 */

/** The height of number and conclusion while nothing is told below them, by the size of the letters. */
const WORDS = 6;
/** The height of the line above the words of a claim, and how much of it, from the left, is written on. */
const [HEADER, WRITTEN] = [20, 0.7];
/** How far a mark stands over the edge of its box, so that they belong together. */
const OVER = 7;
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
 * @param {{ size: number, kept: Area[], isFar: boolean }} room  the size of the letters, in units of the
 *   sheet, areas that have to be seen, and whether the boxes have their words from far
 */
export function platesOf(ctx, drawing, marks, { size, kept, isFar }) {
  const placed = marks.flatMap((mark) => {
    const place = mark.on.map((id) => placeOf(drawing, id)).find(Boolean);
    return place ? [{ ...plateAt(ctx, mark, place.at, size), box: place.box }] : [];
  });
  const words = [...wordsOf(drawing, size, isFar), ...kept];
  /** @type {Plate[]} */
  const plates = [];
  for (const plate of placed.sort((one, other) => one.y - other.y)) {
    const { box } = plate;
    const places = box ? aroundBox(plate, box, drawing, size) : besideStep(plate);
    plates.push(best(plate, places, words, plates));
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
  const text = shortOf(mark);
  ctx.font = fontOf(size, "bold");
  const [x, y] = at;
  return { mark, text, at, x, y, width: ctx.measureText(text).width + size * 1.1, height: size * 1.7 };
}

/**
 * What is written of a mark: its numbers alone, for what they are of stands beside the map.
 *
 * @param {HeatMark} mark
 */
function shortOf({ question, isRight, count, of }) {
  const numbers = `${isRight ? "✓ " : ""}${count}/${of}`;
  return question ? `${word("heat-question", { n: question })} ${numbers}` : numbers;
}

/** Where a plate that tells of a step may stand: above or below its joint, or aside. @param {Plate} plate */
function besideStep({ at: [x, y], width, height }) {
  const aside = [0, 0.25, -0.25, 0.5, -0.5].map((share) => share * width);
  const away = [-1, 1, -2, 2].map((times) => times * (height / 2 + JOINT));
  return away.flatMap((dy) => aside.map((dx) => /** @type {Point} */ ([x + dx, y + dy])));
}

/**
 * Where a plate may stand that tells of a box: within it, at its foot, where nothing is written there; else
 * over its edges, above, below and aside; never out of the map.
 *
 * @param {Plate} plate @param {Area} box @param {Drawing} drawing @param {number} size
 */
function aroundBox({ width, height }, box, { bounds }, size) {
  const [right, foot] = [box.x + box.width / 2, box.y + box.height / 2];
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2];
  const across = [right - width / 2 - 4, right - width / 4, box.x, left + width / 2 + 4];
  const within = [0, 1, 2].map((times) => foot - height / 2 - 4 - times * height * 1.1);
  const beyond = [top - height / 2 + OVER, foot + height / 2 - OVER];
  const aside = [right + width / 2 - OVER, left - width / 2 + OVER];
  const places = [
    ...within.flatMap((y) => [across[0], across[3]].map((x) => [x, y])),
    ...beyond.flatMap((y) => across.map((x) => [x, y])),
    ...aside.flatMap((x) => [box.y, foot - height / 2, top + height / 2].map((y) => [x, y])),
  ];
  return places.map(([x = box.x, y = box.y]) => {
    const kept = Math.max(bounds.left - size + width / 2, Math.min(x, bounds.right + size - width / 2));
    return /** @type {Point} */ ([kept, y]);
  });
}

/**
 * A plate at the place where it hides least; of several such places, the first.
 *
 * @param {Plate} plate @param {Point[]} places @param {Area[]} boxes @param {Plate[]} plates
 * @returns {Plate}
 */
function best(plate, places, boxes, plates) {
  const others = Array.from({ length: WORSE }, () => plates).flat();
  return freest(plate, places, [...boxes, ...others]);
}

/**
 * An area at the one of several places where it hides least of others; of several such places, the first.
 *
 * @template {Area} One @param {One} area @param {Point[]} places @param {Area[]} others @returns {One}
 */
export function freest(area, places, others) {
  const tried = places.map(([x, y]) => ({ ...area, x, y }));
  const hidden = tried.map((one) => others.reduce((sum, other) => sum + shared(one, other), 0));
  return tried[hidden.indexOf(Math.min(...hidden))] ?? area;
}

/** How much two areas have in common. @param {Area} one @param {Area} other */
function shared(one, other) {
  const across = (one.width + other.width) / 2 - Math.abs(one.x - other.x);
  const down = (one.height + other.height) / 2 - Math.abs(one.y - other.y);
  return Math.max(0, across) * Math.max(0, down);
}

/**
 * The areas of a drawing that have words.
 *
 * @param {Drawing} drawing @param {number} size @param {boolean} isFar @returns {Area[]}
 */
function wordsOf({ boxes, conclusion }, size, isFar) {
  return [...boxes.values()].flatMap(({ id, kind, x, y, width, height }) => {
    const top = y - height / 2;
    if (kind === "argument" || id === conclusion?.id) {
      const tall = isAsked() ? Math.min(height, WORDS * size) : height;
      return [{ x, y: top + tall / 2, width, height: tall }];
    }
    if (isFar) return [{ x, y, width, height }];
    return [
      { x: x - (width * (1 - WRITTEN)) / 2, y: top + HEADER / 2, width: width * WRITTEN, height: HEADER },
      { x, y: y + HEADER / 2, width, height: height - HEADER },
    ];
  });
}

/**
 * The place of which an element's mark tells: a step's joint, or a box; of the chain that is drawn, its
 * conclusion's.
 *
 * @param {Drawing} drawing
 * @param {string} on
 * @returns {{ at: Point, box: Area | null } | null}
 */
function placeOf(drawing, on) {
  const step = drawing.steps.find(({ id }) => id && id === on);
  const joint = step && (step.joint ?? step.wire[0]);
  if (step) return joint ? { at: joint, box: null } : null;
  // Only among all chains does a closed chain stand for what is in it.
  const boxes = drawing.chain ? [] : [...drawing.boxes.values()];
  const closed = boxes.find(
    ({ kind, element }) => (kind === "chain" || kind === "argument") && isIn(element, on),
  );
  const box = boxOf(drawing, on) ?? (on && on === drawing.chain ? drawing.conclusion : closed);
  return box ? { at: [box.x, box.y - box.height / 2], box } : null;
}

/** Whether a chain that is drawn closed has an element in it. @param {string} chain @param {string} on */
function isIn(chain, on) {
  const argument = chainOf(chain);
  return Boolean(argument && (argument.claims.includes(on) || argument.inferences.includes(on)));
}
