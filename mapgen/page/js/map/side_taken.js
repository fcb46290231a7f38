// @ts-check
import { attacksFrom, claimOf, inferenceOf, inferencesFrom, numberOf } from "../reading/argument_map.js";

/** @typedef {"" | "for" | "against"} SideTaken */

/** @type {Record<SideTaken, SideTaken>} */
const OPPOSITE = { "": "", for: "against", against: "for" };

/**
 * Whether a claim of other evidence speaks for the text or against it: what attacks an objection speaks for
 * what is objected to. What it says of the text itself goes before what it says of other evidence. Empty
 * where it says both, or only stands in a circle.
 *
 * @param {string} id
 * @param {ReadonlySet<string>} [within]  the claims on the way from which this one is asked
 * @returns {SideTaken}
 */
function sideTaken(id, within = new Set()) {
  if (within.has(id)) return "";
  const way = new Set([...within, id]);
  const links = [
    ...inferencesFrom(id).map((step) => ({ claim: step.conclusion, isAttack: false })),
    ...attacksFrom(id).map(({ on }) => ({ claim: inferenceOf(on)?.conclusion ?? on, isAttack: true })),
  ];
  const ofText = links.filter(({ claim }) => !claimOf(claim)?.makers);
  const sides = (ofText.length ? ofText : links).map(({ claim, isAttack }) => {
    const side = claimOf(claim)?.makers ? sideTaken(claim, way) : "for";
    return isAttack ? OPPOSITE[side] : side;
  });
  const [first = "", ...others] = new Set(sides.filter((side) => side));
  return others.length ? "" : first;
}

/**
 * What a claim of other evidence speaks for or against in the first place: empty for something of the text,
 * else the number of the other evidence that it alone speaks of, and the side that its line takes there.
 *
 * @param {string} id @returns {{ side: SideTaken, of: string }}
 */
export function sideShown(id) {
  const ends = [
    ...inferencesFrom(id).map((step) => ({ claim: step.conclusion, side: /** @type {const} */ ("for") })),
    ...attacksFrom(id).map(({ on }) => ({
      claim: inferenceOf(on)?.conclusion ?? on,
      side: /** @type {const} */ ("against"),
    })),
  ];
  const [end] = ends;
  if (!end || ends.length > 1 || !claimOf(end.claim)?.makers) return { side: sideTaken(id), of: "" };
  return { side: end.side, of: String(numberOf(end.claim)) };
}
