// @ts-check
import { inferenceOf } from "../reading/argument_map.js";
import { capital, word } from "../saying/say.js";
import { hasArrived, pulledNow } from "../whatif/pulled.js";
import { haltReason } from "../widgets/effects.js";
import { endAngle } from "./lines.js";
import { freest } from "./plates.js";
import { fontOf, traceBox } from "./shapes.js";
import { boxOf, chainBoxOf } from "./sheet.js";
import { takenAreas } from "./taken_areas.js";
import { asMeasured, paintSetting, setText } from "./texts.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */

/** The height of the bar, its thickness, the size of the words, and how far it stands before a box. */
const [HIGH, THICK, WORDS, BEFORE] = [46, 7, 15, 9];
/** How wide the sentence why is, at most, and how many lines it may take, by the size of its letters. */
const [WIDE, LINES] = [16, 5];
/** How bad it is to stand out of the map, or over the bar, beside hiding words. */
const [OUTSIDE, OVER_BAR] = [0.3, 2];

/**
 * Paints a bar across the line where a change before a class is stopped, and says there why; nothing
 * elsewhere.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Drawing} drawing
 * @param {import("./colours.js").Palette} palette
 * @param {number} scale
 */
export function paintStop(ctx, drawing, palette, scale) {
  const pulled = pulledNow();
  if (!pulled?.way.stopped || !hasArrived(pulled)) return;
  const at = stopIn(drawing, pulled.way.elements);
  if (!at) return;
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.rotate(at.angle);
  for (const [more, colour] of /** @type {[number, string][]} */ ([
    [5, palette.paper],
    [0, palette.ink],
  ])) {
    traceBox(ctx, { x: 0, y: 0, width: THICK + more, height: HIGH + more }, (THICK + more) / 2);
    ctx.fillStyle = colour;
    ctx.fill();
  }
  ctx.restore();
  paintReason(ctx, drawing, palette, {
    at,
    scale,
    why: haltReason(pulled.way.stopped),
    way: pulled.way.elements,
  });
}

/**
 * Says beside the bar that the change stops there, and why.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Drawing} drawing
 * @param {import("./colours.js").Palette} palette
 * @param {{ at: { x: number, y: number }, scale: number, why: string, way: string[] }} told
 */
function paintReason(ctx, drawing, palette, { at, scale, why, way }) {
  const size = Math.max(WORDS, 14 / scale);
  asMeasured(ctx);
  const room = { width: WIDE * size, height: LINES * size * 1.25, most: size, least: size };
  const { lines, leading } = setText(ctx, capital(why), room);
  const setting = { lines, size, leading };
  ctx.font = fontOf(size, "bold");
  const head = capital(word("on-map-stop"));
  const headWidth = ctx.measureText(head).width;
  ctx.font = fontOf(size, "normal");
  const width = Math.max(headWidth, ...lines.map((line) => ctx.measureText(line).width)) + size * 1.2;
  const area = { x: at.x, y: at.y, width, height: size * 1.9 + lines.length * leading };
  const { x, y } = freest(area, placesAround(at, area), [
    ...takenAreas(ctx, drawing, scale),
    // What the change has come by is seen above all.
    ...way.flatMap((id) => boxOf(drawing, id) ?? []).map((box) => ({ ...box, weight: OVER_BAR })),
    { x: at.x, y: at.y, width: HIGH, height: HIGH, weight: OVER_BAR },
    ...outside(drawing.bounds),
  ]);
  ctx.beginPath();
  ctx.moveTo(at.x, at.y);
  ctx.lineTo(x, y);
  ctx.lineWidth = size * 0.2;
  ctx.strokeStyle = palette.ink;
  ctx.stroke();
  traceBox(ctx, { ...area, x, y }, size * 0.6);
  ctx.fillStyle = palette.ink;
  ctx.fill();
  ctx.fillStyle = palette.paper;
  const [left, top] = [x - width / 2 + size * 0.6, y - area.height / 2 + size * 0.4];
  ctx.textAlign = "left";
  ctx.font = fontOf(size, "bold");
  ctx.fillText(head, left, top + size);
  paintSetting(ctx, setting, left, top + size * 1.25, "normal");
}

/**
 * Where words may stand around a bar, the nearest first.
 *
 * @param {{ x: number, y: number }} at @param {import("./plates.js").Area} area
 * @returns {Point[]}
 */
function placesAround({ x, y }, { width, height }) {
  const steps = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
  const places = steps.flatMap((dx) =>
    steps.map((dy) => /** @type {Point} */ ([(dx * width) / 4, (dy * height) / 2])),
  );
  // What stands far to the side is less near than what stands as far above.
  const farness = (/** @type {Point} */ [dx, dy]) => Math.abs(dx) + Math.abs(dy);
  return places
    .sort((one, other) => farness(one) - farness(other))
    .map(([dx, dy]) => /** @type {Point} */ ([x + dx, y + dy]));
}

/**
 * What lies around a sheet.
 *
 * @param {import("./bounds.js").Bounds} bounds @returns {import("./plates.js").Area[]}
 */
function outside({ left, right, top, bottom }) {
  const far = 4 * Math.max(right - left, bottom - top);
  const all = { x: (left + right) / 2, y: (top + bottom) / 2, width: far, height: far, weight: OUTSIDE };
  return [
    { ...all, x: left - far / 2 },
    { ...all, x: right + far / 2 },
    { ...all, y: top - far / 2 },
    { ...all, y: bottom + far / 2 },
  ];
}

/**
 * Where the last of these elements is on a drawing: of a step the place where it would be drawn broken, of a
 * claim the end of the step that the change came by, or its left edge.
 *
 * @param {Drawing} drawing
 * @param {string[]} elements
 * @returns {{ x: number, y: number, angle: number } | null}
 */
function stopIn(drawing, elements) {
  const [last = "", before = ""] = [...elements].reverse();
  const by = inferenceOf(last) ? last : before;
  // A gap's line has no id.
  const step = by ? drawing.steps.find(({ id }) => id === by) : undefined;
  if (step && inferenceOf(last)) return step.crack;
  const end = step?.wire.at(-1);
  if (step && end) {
    const angle = endAngle(step.wire);
    return { x: end[0] - BEFORE * Math.cos(angle), y: end[1] - BEFORE * Math.sin(angle), angle };
  }
  const box = boxOf(drawing, last) ?? chainBoxOf(drawing, last);
  return box ? { x: box.x - box.width / 2 - BEFORE, y: box.y, angle: 0 } : null;
}
