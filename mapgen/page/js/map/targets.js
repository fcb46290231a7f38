// @ts-check
import { elementOf, keyOf, litBy } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { boxOf, chainBoxOf } from "./sheet.js";

/**
 * What a selection is on a drawing: a box, or a step or an objection as the area of its line; the conclusion
 * of a chain that is drawn closed is that chain's box; undefined where it is not there.
 *
 * @param {import("./sheet.js").Drawing} drawing
 * @param {string} key
 * @returns {import("./shapes.js").Area | undefined}
 */
export function targetOf(drawing, key) {
  if (!elementOf(key)) return undefined;
  const line = drawing.steps.find(({ id }) => id === key) ?? drawing.attacks.find(({ id }) => id === key);
  if (line) {
    const { left, right, top, bottom } = line.bounds;
    return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
  }
  const missing = [...drawing.boxes.values()].find(
    ({ finding }) =>
      finding !== undefined && keyOf(/** @type {Finding} */ (compiled.findings[finding])) === key,
  );
  if (missing) return missing;
  return litBy(key)
    .map((id) => boxOf(drawing, id) ?? chainBoxOf(drawing, id))
    .find(Boolean);
}
