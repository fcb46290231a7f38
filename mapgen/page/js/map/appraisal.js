// @ts-check
import { vocabulary } from "../reading/islands.js";
import { nameOf } from "../saying/say.js";
import { now } from "../whatif/now.js";
import { fontOf } from "./shapes.js";

/** @typedef {import("./colours.js").Palette} Palette */

const RADIUS = 3.5;
const PITCH = 9;
const CIRCLES = 4;
const SIGN = 16;

/**
 * How certain a claim is, at the right of its header: GRADE's circles, the word
 * where there is room for it, and a sign where an attack stands or is undecided.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Claim | Argument} claim
 * @param {{ left: number, room: number, y: number, least: number }} line
 *   where the header runs, and what it needs for itself
 * @param {Palette} palette
 * @returns {number} the room that is left
 */
export function paintAppraisal(ctx, claim, { left, room, y, least }, palette) {
  const { certainty, status } = now(claim);
  const name = nameOf("Certainty", certainty);
  ctx.font = fontOf(13, "normal");
  const wide = ctx.measureText(name).width + 5;
  const signs = CIRCLES * PITCH + (status === "in" ? 0 : SIGN);
  const written = signs + wide + least <= room;
  const start = left + room - signs - (written ? wide : 0);
  ctx.fillStyle = palette.ink;
  if (written) ctx.fillText(name, start + signs + 3, y);
  paintCircles(
    ctx,
    start + (status === "in" ? 0 : SIGN),
    y - 4.5,
    Object.keys(vocabulary.Certainty ?? {}).indexOf(certainty),
    palette.ink,
  );
  if (status !== "in") paintStatus(ctx, start + 5, y - 4.5, status, palette);
  return start - left - 6;
}

/**
 * GRADE's circles, from a left end.
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
 * A ring struck through where an attack stands, half filled where it is undecided.
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
