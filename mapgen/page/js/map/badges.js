// @ts-check
import { findingsAbout } from "../reading/argument_map.js";
import { fontOf } from "./shapes.js";

/** @typedef {import("./colours.js").Palette} Palette */

export const BADGE = 16;
const MARGIN_RIGHT = 12;

/** @type {Record<string, { sign: string, colour: "fault" | "weak-link" | "missing-evidence" }>} */
const BADGES = {
  fault: { sign: "×", colour: "fault" },
  "weak link": { sign: "!", colour: "weak-link" },
  "missing evidence": { sign: "?", colour: "missing-evidence" },
};

/**
 * The badges of a box: one for each kind of finding about its element; none for a ghost.
 *
 * @param {Box} box
 * @param {Palette} palette
 */
export function badgesOf(box, palette) {
  if (box.kind === "ghost") return [];
  const kinds = new Set(findingsAbout(box.element).map((finding) => finding.kind));
  return Object.entries(BADGES)
    .filter(([kind]) => kinds.has(/** @type {any} */ (kind)))
    .map(([kind, { sign, colour }]) => ({ kind, sign, colour: palette[colour] }));
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {number} top  where the first badge begins
 * @param {Palette} palette
 */
export function paintBadges(ctx, box, top, palette) {
  let x = box.x + box.width / 2 - MARGIN_RIGHT - BADGE / 2;
  const y = top + BADGE / 2;
  for (const badge of badgesOf(box, palette).reverse()) {
    paintBadge(ctx, x, y, badge.kind, badge.sign, badge.colour, palette);
    x -= BADGE + 4;
  }
}

/**
 * Paints a badge around a point, its sign within: a triangle for a weak link, a square for a fault, an empty
 * ring for missing evidence.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {string} kind
 * @param {string} sign
 * @param {string} colour
 * @param {Palette} palette
 */
export function paintBadge(ctx, x, y, kind, sign, colour, palette) {
  const r = BADGE / 2;
  ctx.beginPath();
  if (kind === "weak link") {
    ctx.moveTo(x, y - r);
    ctx.lineTo(x + r + 1, y + r - 1);
    ctx.lineTo(x - r - 1, y + r - 1);
  } else if (kind === "fault") ctx.rect(x - r + 1, y - r + 1, BADGE - 2, BADGE - 2);
  else ctx.arc(x, y, r - 0.5, 0, 2 * Math.PI);
  ctx.closePath();
  const hollow = kind === "missing evidence";
  ctx.fillStyle = hollow ? palette.surface : colour;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.setLineDash(hollow ? [3, 2] : []);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.font = fontOf(12, "bold");
  ctx.textAlign = "center";
  ctx.fillStyle = hollow ? colour : palette["on-badge"];
  ctx.fillText(sign, x, y + (kind === "weak link" ? 6 : 4.5));
}
