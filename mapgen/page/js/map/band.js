// @ts-check
import { word } from "../saying/say.js";
import { fontOf, traceBox } from "./shapes.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {import("./wires.js").LineLook} LineLook */

/**
 * Paints the ground on which other evidence stands, from its edge down.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Drawing} drawing
 * @param {LineLook} look
 */
export function paintBand(ctx, { band, bounds }, { palette, view, scale }) {
  const left = Math.min(view?.left ?? Infinity, bounds.left - 20);
  const right = Math.max(view?.right ?? -Infinity, bounds.right + 20);
  const bottom = Math.max(view?.bottom ?? -Infinity, bounds.bottom + 16);
  ctx.fillStyle = palette.band;
  ctx.fillRect(left, band, right - left, bottom - band);
  ctx.strokeStyle = palette.tints.other.edge;
  ctx.lineWidth = Math.max(1, 1 / scale);
  ctx.beginPath();
  ctx.moveTo(left, band);
  ctx.lineTo(right, band);
  ctx.stroke();
}

/**
 * What stands in the band, on its edge: as far left as no line passes there; null where it could not be read.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Drawing} drawing @param {number} scale
 */
export function bandNameOf(ctx, drawing, scale) {
  const size = Math.max(12, 11 / scale);
  if (!drawing.band || size > 22) return null;
  ctx.font = fontOf(size, "bold");
  const name = word("other-band");
  const width = ctx.measureText(name).width + size * 1.4;
  const left = freeFrom(drawing, width);
  return { name, size, left, x: left + width / 2, y: drawing.band, width, height: size * 1.6 };
}

/**
 * Says what stands in the band.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Drawing} drawing
 * @param {LineLook} look
 */
export function paintBandName(ctx, drawing, { palette, scale }) {
  const area = bandNameOf(ctx, drawing, scale);
  if (!area) return;
  const { name, size, left } = area;
  traceBox(ctx, area, 4);
  ctx.fillStyle = palette.tints.other.edge;
  ctx.fill();
  ctx.fillStyle = palette.paper;
  ctx.textAlign = "left";
  ctx.fillText(name, left + size * 0.7, drawing.band + size * 0.36);
}

/** How near to its edge, above and below it, a line passes the band's name. */
const NEAR = 11;
/** The least distance of the name from a line beside it. */
const APART = 6;
/** Where lines pass the edge of a band, from left to right. @type {WeakMap<Drawing, number[]>} */
const passing = new WeakMap();

/**
 * The left end of the first stretch of the band's edge that is so wide and passed by no line; that of the
 * sheet where there is none.
 *
 * @param {Drawing} drawing
 * @param {number} width
 */
function freeFrom(drawing, width) {
  const { left, right } = drawing.bounds;
  const passed = passing.get(drawing) ?? passagesOf(drawing);
  passing.set(drawing, passed);
  const starts = [left, ...passed.map((x) => x + APART)];
  const found = starts.find((start, at) => start >= left && (passed[at] ?? right) - APART >= start + width);
  return found ?? left;
}

/** Where lines pass the edge of a band, from left to right. @param {Drawing} drawing */
function passagesOf({ band, steps, attacks }) {
  const lines = [
    ...steps.flatMap(({ wire, stubs }) => [wire, ...stubs.map(({ line }) => line)]),
    ...attacks.map(({ line }) => line),
  ];
  const passes = lines.flatMap((line) =>
    line.flatMap(([x, y], at) => {
      const [u, v] = line[at + 1] ?? [x, y];
      return Math.min(y, v) < band + NEAR && Math.max(y, v) > band - NEAR ? [x, u] : [];
    }),
  );
  return [...new Set(passes)].sort((one, other) => one - other);
}
