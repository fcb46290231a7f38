// @ts-check
import { inferenceOf } from "../reading/argument_map.js";
import { capital, word } from "../saying/say.js";
import { hasArrived, pulledNow } from "../whatif/pulled.js";
import { haltReason } from "../widgets/effects.js";
import { endAngle } from "./lines.js";
import { freest } from "./plates.js";
import { fontOf, traceBox } from "./shapes.js";
import { boxOf, chainBoxOf } from "./sheet.js";
import { asMeasured, paintSetting, setText } from "./texts.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */

/** The height of the bar, its thickness, the size of the words, and how far it stands before a box. */
const [HIGH, THICK, WORDS, BEFORE] = [46, 7, 15, 9];
/** How wide the sentence why is, at most, and how many lines it may take, by the size of its letters. */
const [WIDE, LINES] = [16, 5];
/** How bad it is to stand out of the map, beside hiding a box. */
const OUTSIDE = 2;

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
    size: Math.max(WORDS, 14 / scale),
    why: haltReason(pulled.way.stopped),
  });
}

/**
 * Says beside the bar that the change stops there, and why.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Drawing} drawing
 * @param {import("./colours.js").Palette} palette
 * @param {{ at: { x: number, y: number, angle: number }, size: number, why: string }} told  the size of its
 *   letters, in units of the sheet
 */
function paintReason(ctx, drawing, palette, { at, size, why }) {
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
  const { x, y } = freest(area, placesBeside(at, area), [
    ...drawing.boxes.values(),
    { ...at, width: HIGH, height: HIGH },
    ...outside(drawing.bounds),
  ]);
  traceBox(ctx, { ...area, x, y }, size * 0.6);
  ctx.fillStyle = palette.ink;
  ctx.fill();
  ctx.fillStyle = palette.paper;
  const [left, top] = [x - width / 2 + size * 0.6, y - area.height / 2 + size * 0.4];
  ctx.font = fontOf(size, "bold");
  ctx.fillText(head, left, top + size);
  paintSetting(ctx, setting, left, top + size * 1.25, "normal");
}

/**
 * Where words may stand beside a bar across a line: above the line that leads here where no box stands, else
 * below it or at an end of the bar.
 *
 * @param {{ x: number, y: number, angle: number }} at @param {import("./plates.js").Area} area
 * @returns {Point[]}
 */
function placesBeside({ x, y, angle }, { width, height }) {
  const upwards = Math.abs(Math.sin(angle)) > 0.7;
  const aside = width / 2 + (upwards ? HIGH / 2 + THICK : THICK);
  const away = HIGH / 2 + height / 2;
  return [
    [x - aside, upwards ? y : y - height / 2 - THICK],
    [x - aside, y + height / 2 + THICK],
    ...[-1, 1, -1.5, 1.5].flatMap((times) =>
      [x, x - aside, x + aside, x - aside / 2, x + aside / 2].map((across) => [across, y + times * away]),
    ),
    [x - aside, y],
    [x + aside, y],
  ].map(([across = x, down = y]) => /** @type {Point} */ ([across, down]));
}

/** What lies around a sheet. @param {import("./bounds.js").Bounds} bounds @returns {import("./plates.js").Area[]} */
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
  const step = drawing.steps.find(({ id }) => id === (inferenceOf(last) ? last : before));
  if (step && inferenceOf(last)) return step.crack;
  const end = step?.wire.at(-1);
  if (step && end) {
    const angle = endAngle(step.wire);
    return { x: end[0] - BEFORE * Math.cos(angle), y: end[1] - BEFORE * Math.sin(angle), angle };
  }
  const box = boxOf(drawing, last) ?? chainBoxOf(drawing, last);
  return box ? { x: box.x - box.width / 2 - BEFORE, y: box.y, angle: 0 } : null;
}
