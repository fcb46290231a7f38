// @ts-check
import { chainOf } from "../reading/argument_map.js";
import { word } from "../saying/say.js";
import { fontOf } from "./shapes.js";
import { boxOf } from "./sheet.js";
import { otherJoints, takenAreas } from "./taken_areas.js";

/** @typedef {import("./heat.js").HeatMark} HeatMark */
/** @typedef {import("./sheet.js").Drawing} Drawing */
/**
 * A place around its middle. `weight`: how bad it is to hide a part of it, 1 where nothing else is said.
 *
 * @typedef {{ x: number, y: number, width: number, height: number, weight?: number }} Area
 */
/**
 * A mark as it is painted: its text, its room, and the place on the map of which it tells: a box, or the
 * joint of a step.
 *
 * @typedef {Area & { mark: HeatMark, text: string, at: Point, box: Area | null }} Plate
 */

/** How far a mark stands over the edge of its box: so that they belong together, and where there is room. */
const [OVER, FURTHER] = [3, 11];
/** How far from a joint a mark stands, so that both are seen, and the room for the sign of a verdict. */
const [JOINT, SIGN] = [10, 26];
/** How much worse it is to hide another mark than a part of a box. */
const WORSE = 4;
/** How much of a mark may lie over words before it is shortened. */
const TIGHT = 0.06;

/**
 * The plates of marks, each at the place of which it tells, so that it hides neither the words of a box nor
 * another plate, nor stands at another step, where there is room; none of a mark for which the drawing has
 * no place.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Drawing} drawing
 * @param {HeatMark[]} marks
 * @param {{ size: number, scale: number, kept: Area[] }} room  the size of the letters, in units of the
 *   sheet, and areas that have to be seen
 */
export function platesOf(ctx, drawing, marks, { size, scale, kept }) {
  const placed = marks.flatMap((mark) => {
    const place = markPlace(drawing, mark);
    return place ? [{ ...plateAt(ctx, mark, place.at, size), box: place.box }] : [];
  });
  const words = [...takenAreas(ctx, drawing, scale), ...kept];
  /** @type {Plate[]} */
  const plates = [];
  for (const plate of placed.sort((one, other) => one.y - other.y)) {
    const { box, at, mark } = plate;
    const avoided = [...words, ...otherJoints(drawing, box ? null : at)];
    const put = (/** @type {Plate} */ one) =>
      best(one, box ? aroundBox(one, box, drawing, size) : besideStep(one), avoided, plates);
    const found = put(plate);
    // Where its numbers would hide words, they stand beside the map alone.
    const isTight = mark.question > 0 && hiddenBy(found, words) > TIGHT * found.width * found.height;
    plates.push(isTight ? put({ ...plateAt(ctx, mark, at, size, true), box }) : found);
  }
  return plates;
}

/**
 * The place of which a mark tells: the first that is drawn.
 *
 * @param {Drawing} drawing @param {HeatMark} mark
 */
export function markPlace(drawing, { on }) {
  return on.map((id) => placeOf(drawing, id)).find(Boolean);
}

/**
 * The plate of a mark around a point.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {HeatMark} mark
 * @param {Point} at
 * @param {number} size  of the letters, in units of the sheet
 * @param {boolean} [isTight]  whether there is no room for its numbers
 * @returns {Plate}
 */
export function plateAt(ctx, mark, at, size, isTight = false) {
  const text = shortOf(mark, isTight);
  ctx.font = fontOf(size, "bold");
  const [x, y] = at;
  const width = ctx.measureText(text).width + size * 0.9;
  return { mark, text, at, x, y, width, height: size * 1.5, box: null };
}

/**
 * What is written of a mark: its numbers alone, for what they are of stands beside the map. Of one question
 * alone, whose numbers are of no place, it is only said where it is asked.
 *
 * @param {HeatMark} mark @param {boolean} isTight
 */
function shortOf({ question, about, isRight, count, of }, isTight) {
  const name = question ? word("heat-question", { n: question }) : "";
  if (question && (isTight || (!about && !isRight))) return isRight ? `✓ ${name}` : name;
  return `${name} ${isRight ? "✓ " : ""}${count}/${of}`.trim();
}

/** Where a plate that tells of a step may stand: above or below its joint, or aside. @param {Plate} plate */
function besideStep({ at: [x, y], width, height }) {
  const aside = [0, 0.25, -0.25, 0.5, -0.5].map((share) => share * width);
  const away = [-1, 1, -2, 2].map((times) => times * (height / 2 + JOINT));
  return away.flatMap((dy) => aside.map((dx) => /** @type {Point} */ ([x + dx, y + dy])));
}

/**
 * Where a plate may stand that tells of a box: within it, at its foot, where nothing is written there; else
 * on its edges, above, below and aside; never out of the map.
 *
 * @param {Plate} plate @param {Area} box @param {Drawing} drawing @param {number} size
 */
function aroundBox({ width, height }, box, { bounds }, size) {
  const [right, foot] = [box.x + box.width / 2, box.y + box.height / 2];
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2];
  const across = [
    right - width / 2 - 4,
    right - width / 2 - SIGN,
    right - width / 4,
    box.x,
    left + width / 2 + 4,
  ];
  const within = [0, 1, 2]
    .map((times) => foot - height / 2 - 4 - times * height * 1.1)
    .filter((y) => y - height / 2 > top);
  const beyond = [top - height / 2 + FURTHER, top - height / 2 + OVER, foot + height / 2 - OVER];
  const aside = [left - width / 2 + OVER, right + width / 2 - OVER];
  const places = [
    ...within.flatMap((y) => [across[0], across[4]].map((x) => [x, y])),
    ...beyond.flatMap((y) => across.map((x) => [x, y])),
    ...aside.flatMap((x) => [top + height / 2, foot - height / 2].map((y) => [x, y])),
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
  const hidden = tried.map((one) => hiddenBy(one, others));
  return tried[hidden.indexOf(Math.min(...hidden))] ?? area;
}

/** How much an area hides of others, each by its weight. @param {Area} area @param {Area[]} others */
function hiddenBy(area, others) {
  return others.reduce((sum, other) => sum + shared(area, other) * (other.weight ?? 1), 0);
}

/** How much two areas have in common. @param {Area} one @param {Area} other */
function shared(one, other) {
  const across = (one.width + other.width) / 2 - Math.abs(one.x - other.x);
  const down = (one.height + other.height) / 2 - Math.abs(one.y - other.y);
  return Math.max(0, across) * Math.max(0, down);
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
