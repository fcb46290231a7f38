// @ts-check
import { claimOf, inferenceOf } from "../reading/argument_map.js";
import { nameOf, word } from "../saying/say.js";
import { now, suppositions } from "../whatif/now.js";
import { statusName } from "../widgets/verdict.js";
import { fitted, fontOf, traceBox } from "./shapes.js";

/** @typedef {import("./colours.js").Palette} Palette */

const HEIGHT = 18;
const SIDE = 7;
const INSET = 8;

/** @type {Partial<Record<Supposition["kind"], WordKey>>} */
const DIRECT = { doubt: "on-map-doubt", accept: "on-map-accept", drop: "on-map-drop" };

/**
 * Paints on a box's upper edge, in words, what the reader supposes of its element, or what certainty or
 * status it has because of what is supposed; nothing if neither.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {Palette} palette
 */
export function paintSupposed(ctx, box, palette) {
  const told = supposedOf(box);
  if (!told) return;
  ctx.font = fontOf(12, "bold");
  ctx.textAlign = "left";
  const text = fitted(ctx, told, box.width - 2 * (INSET + SIDE) - 24);
  const width = ctx.measureText(text).width + 2 * SIDE;
  const left = box.x - box.width / 2 + INSET;
  const y = box.y - box.height / 2 - 2;
  traceBox(ctx, { x: left + width / 2, y, width, height: HEIGHT }, HEIGHT / 2);
  ctx.fillStyle = palette.accent;
  ctx.fill();
  ctx.fillStyle = palette["on-badge"];
  ctx.fillText(text, left + SIDE, y + 4);
}

/** @param {Box} box @returns {string} */
function supposedOf({ kind, element }) {
  if (kind === "ghost") return "";
  const direct = suppositions().find((one) => one.on === element && DIRECT[one.kind]);
  const key = direct && DIRECT[direct.kind];
  if (key) return word(key);
  const found = claimOf(element) ?? inferenceOf(element);
  if (!found) return "";
  const { certainty, status, supposed } = now(found);
  if (!supposed) return "";
  const what = certainty === found.certainty ? statusName(status, found) : nameOf("Certainty", certainty);
  return word("on-map-supposed", { what });
}
