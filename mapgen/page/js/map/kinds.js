// @ts-check
import { sheetsData } from "../reading/islands.js";

/** The kind of a line, from its number. @param {number} index */
export function kindAt(index) {
  return /** @type {RouteKind} */ (sheetsData.kinds[index]);
}
