// @ts-check
import { inferenceOf } from "../reading/argument_map.js";
import { word } from "../saying/say.js";
import { hasArrived, pulledNow } from "../whatif/pulled.js";
import { endAngle } from "./lines.js";
import { freest } from "./plates.js";
import { fontOf, traceBox } from "./shapes.js";
import { boxOf, chainBoxOf } from "./sheet.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */

/** The height of the bar, its thickness, the size of the words, and how far it stands before a box. */
const [HIGH, THICK, WORDS, BEFORE] = [46, 7, 15, 9];

/**
 * Paints a bar across the line where a change before a class is stopped, with a word; nothing elsewhere.
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
  const size = Math.max(WORDS, 12 / scale);
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
  ctx.font = fontOf(size, "bold");
  ctx.textAlign = "center";
  const text = word("on-map-stop");
  const width = ctx.measureText(text).width + size * 1.2;
  // Above the line that leads here where no box stands, else below it or at an end of the bar.
  const upwards = Math.abs(Math.sin(at.angle)) > 0.7;
  const before = upwards ? HIGH / 2 + THICK : THICK;
  const away = HIGH / 2 + size;
  const { x, y } = freest(
    { x: at.x, y: at.y, width, height: size * 1.7 },
    [
      [at.x - width / 2 - before, upwards ? at.y : at.y - size * 1.4],
      [at.x - width / 2 - before, at.y + size * 1.4],
      [at.x, at.y - away],
      [at.x, at.y + away],
      [at.x + width / 2 + before, at.y - away],
      [at.x + width / 2 + before, at.y + away],
    ],
    [...drawing.boxes.values()],
  );
  traceBox(ctx, { x, y, width, height: size * 1.7 }, size * 0.85);
  ctx.fillStyle = palette.ink;
  ctx.fill();
  ctx.fillStyle = palette.paper;
  ctx.fillText(text, x, y + size * 0.36);
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
