// @ts-check
import { sheetsData } from "../reading/islands.js";

/** The kind of a route, from its number in the sheets' table of kinds. @param {number} index */
export function kindAt(index) {
  return /** @type {RouteKind} */ (sheetsData.kinds[index]);
}

/** Whether a line is an attack, and so has a word and can be selected. @param {{ kind: RouteKind }} line */
export function isAttack({ kind }) {
  return kind === "rebut" || kind === "undermine" || kind === "undercut";
}
