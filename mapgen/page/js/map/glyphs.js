// @ts-check
import { traceCircle } from "./shapes.js";

/** @typedef {import("./colours.js").Tone} Tone */
/** @typedef {"for" | "against" | "divided" | "unclear"} Side  what other evidence says of a claim */

/**
 * Paints the sign of a word around a point: a full disc for "supported", a quarter for "weak", a half for
 * "contested", a cross for "fails", a dotted ring for "not judged"; nothing where the word is not told.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Tone} tone
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {string} colour
 */
export function paintWordSign(ctx, tone, x, y, radius, colour) {
  if (tone === "untold") return;
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  ctx.lineWidth = radius * 0.34;
  if (tone === "fails") {
    const r = radius * 0.8;
    ctx.lineWidth = radius * 0.5;
    ctx.lineCap = "round";
    ctx.beginPath();
    ctx.moveTo(x - r, y - r);
    ctx.lineTo(x + r, y + r);
    ctx.moveTo(x - r, y + r);
    ctx.lineTo(x + r, y - r);
    ctx.stroke();
    ctx.lineCap = "butt";
    return;
  }
  if (tone === "not-judged") ctx.setLineDash([radius * 0.45, radius * 0.5]);
  traceCircle(ctx, x, y, radius * 0.86);
  if (tone === "supported") ctx.fill();
  ctx.stroke();
  ctx.setLineDash([]);
  if (tone !== "weak" && tone !== "contested") return;
  ctx.beginPath();
  ctx.moveTo(x, y);
  if (tone === "weak") ctx.arc(x, y, radius * 0.86, -Math.PI / 2, 0);
  else ctx.arc(x, y, radius * 0.86, Math.PI / 2, 1.5 * Math.PI);
  ctx.closePath();
  ctx.fill();
}

/**
 * Paints the sign of a gap, a small dashed box, around a point.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {number} size  its height
 * @param {string} colour
 */
export function paintGapSign(ctx, x, y, size, colour) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = size * 0.16;
  ctx.setLineDash([size * 0.3, size * 0.2]);
  ctx.beginPath();
  ctx.rect(x - size * 0.7, y - size / 2, size * 1.4, size);
  ctx.stroke();
  ctx.setLineDash([]);
}

/**
 * Paints what other evidence says, around a point: a plus for "for", a line with a bar for "against", both
 * for "divided", a dotted ring for "unclear".
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Side} side
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {string} colour
 */
export function paintSideSign(ctx, side, x, y, size, colour) {
  const half = size / 2;
  ctx.strokeStyle = colour;
  ctx.lineWidth = size * 0.2;
  if (side === "unclear") return paintWordSign(ctx, "not-judged", x, y, half, colour);
  ctx.beginPath();
  if (side === "for" || side === "divided") {
    const [cx, cy, r] = side === "divided" ? [x - half * 0.55, y - half * 0.3, half * 0.7] : [x, y, half];
    ctx.moveTo(cx - r, cy);
    ctx.lineTo(cx + r, cy);
    ctx.moveTo(cx, cy - r);
    ctx.lineTo(cx, cy + r);
  }
  if (side === "against" || side === "divided") {
    const [cx, cy, r] = side === "divided" ? [x + half * 0.65, y + half * 0.35, half * 0.7] : [x, y, half];
    ctx.moveTo(cx - r, cy);
    ctx.lineTo(cx + r, cy);
    ctx.moveTo(cx + r, cy - r);
    ctx.lineTo(cx + r, cy + r);
  }
  ctx.stroke();
}
