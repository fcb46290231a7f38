// @ts-check
import { vocabulary } from "../reading/islands.js";
import { nameOf } from "../saying/say.js";
import { now } from "../whatif/now.js";
import { isGraded } from "../widgets/verdict.js";
import { fontOf } from "./shapes.js";

/** @typedef {import("./colours.js").Palette} Palette */

const RADIUS = 3.5;
const PITCH = 9;
const CIRCLES = 4;
const SIGN = 16;

/**
 * Paints, at the right end of a header, what a box is worth with what the reader supposes: of a chain
 * whether the text's reasoning carries it, of a claim how certain it is, with GRADE's circles where one is
 * graded. The word stands there where there is room, and a sign unless the status is "in".
 *
 * @param {CanvasRenderingContext2D} ctx @param {Claim | Argument} claim
 * @param {{ left: number, room: number, y: number, least: number }} line
 *   the header line, in units of the sheet: left end, width, baseline, and the width that its own words need
 * @param {Palette} palette
 * @returns {number} the width that is left for the header's words
 */
export function paintAppraisal(ctx, claim, { left, room, y, least }, palette) {
  const { certainty, status, word } = now(claim);
  const carried = "claims" in claim ? word : undefined;
  const graded = !carried && isGraded(claim);
  const own = graded ? nameOf("Certainty", certainty) : nameOf("Nature", claim.nature);
  const name = carried ? nameOf("Carried", carried) : own;
  ctx.font = fontOf(13, "normal");
  const wide = ctx.measureText(name).width + 5;
  const signs = (graded ? CIRCLES * PITCH : 0) + (status === "in" ? 0 : SIGN);
  const written = signs + wide + least <= room;
  const start = left + room - signs - (written ? wide : 0);
  ctx.fillStyle = palette.ink;
  if (written) ctx.fillText(name, start + signs + 3, y);
  const filled = Object.keys(vocabulary.Certainty ?? {}).indexOf(certainty);
  if (graded) paintCircles(ctx, start + (status === "in" ? 0 : SIGN), y - 4.5, filled, palette.ink);
  if (status !== "in") paintStatus(ctx, start + 5, y - 4.5, status, palette);
  return start - left - 6;
}

/**
 * Paints GRADE's four circles in a row from the left end `x`, their middle at `y`; the first `filled`, 0 to
 * 4, are filled.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {number} filled
 * @param {string} colour
 */
export function paintCircles(ctx, x, y, filled, colour) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  for (let at = 0; at < CIRCLES; at += 1) {
    ctx.beginPath();
    ctx.arc(x + RADIUS + at * PITCH, y, RADIUS - 0.5, 0, 2 * Math.PI);
    if (at < filled) ctx.fill();
    ctx.stroke();
  }
}

/**
 * Paints the sign of a status around a point: a half-filled ring for "undecided", else a ring struck through.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {string} status
 * @param {Palette} palette
 */
export function paintStatus(ctx, x, y, status, palette) {
  ctx.strokeStyle = palette[status === "undecided" ? "weak-link" : "attack"];
  ctx.fillStyle = ctx.strokeStyle;
  ctx.lineWidth = 1.75;
  ctx.beginPath();
  ctx.arc(x, y, 5, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.beginPath();
  if (status === "undecided") {
    ctx.arc(x, y, 5, Math.PI / 2, 1.5 * Math.PI);
    ctx.fill();
  } else {
    ctx.moveTo(x - 3.5, y + 3.5);
    ctx.lineTo(x + 3.5, y - 3.5);
    ctx.stroke();
  }
}
