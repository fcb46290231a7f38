// @ts-check

import { isIn } from "./bounds.js";
import { crackHeight } from "./cracks.js";
import { distanceTo } from "./lines.js";

/** @typedef {{ x: number, y: number }} Spot */
/** @typedef {import("./scene.js").Scene} Scene */

/**
 * How far from a joint, a crack or an objection a press still counts, in CSS pixels: a target of 24 at least.
 */
const REACH = 13;

/**
 * The step, break or objection at a point of the sheet, by its id; empty for none. On the overview, the chain
 * that a line comes from or that a break is in.
 *
 * @param {Scene} scene @param {Spot} point
 */
export function lineAt(scene, point) {
  const { drawing, scale } = scene;
  const reach = REACH / scale;
  const around = {
    left: point.x - reach,
    right: point.x + reach,
    top: point.y - reach,
    bottom: point.y + reach,
  };
  const near = (/** @type {Spot} */ { x, y }, /** @type {number} */ most) =>
    Math.hypot(point.x - x, point.y - y) < most;
  const crack = scene.cracks.find(
    (one) =>
      !one.inWords &&
      (near({ x: one.disc[0], y: one.disc[1] }, reach) ||
        (one.at && near(one.at, Math.max(reach, crackHeight(one, scale) / 2)))),
  );
  if (crack) return crack.on;
  const steps = drawing.steps.filter(({ bounds }) => isIn(bounds, around));
  const joint = steps.find(({ joint: at }) => at && near({ x: at[0], y: at[1] }, reach));
  if (joint?.id) return joint.id;
  const attack = drawing.attacks.find(
    ({ bounds, line }) => isIn(bounds, around) && distanceTo(line, point) < reach * 0.7,
  );
  if (attack) return attack.id;
  return steps.find(({ id, wire }) => id && distanceTo(wire, point) < reach * 0.5)?.id ?? "";
}
