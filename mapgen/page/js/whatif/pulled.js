// @ts-check
import { chainOf, chainsDrawing } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { answerChain } from "../reading/judged.js";
import { CHOOSE, putBack } from "../state/bricks.js";
import { getState } from "../state/state.js";
import { readSuppositions } from "../state/suppositions.js";
import { startsOf } from "./effects.js";
import { weighMap } from "./judge.js";
import { upstreamOf, wayOf } from "./way.js";

/**
 * What is taken out or put in before a class, the conclusion that is asked about, and the way of the change
 * to it. `shown`: how many of its elements are.
 *
 * @typedef {{ one: Supposition, conclusion: string, way: import("./way.js").Way,
 *   shown: number, others: string }} Pulled
 */

/** The way worked out last, and for what. @type {{ of: string, pulled: Omit<Pulled, "shown"> | null }} */
let last = { of: "", pulled: null };

/**
 * The brick that the state names; null where it names none, or one is still to be chosen.
 *
 * @returns {Pulled | null}
 */
export function pulledNow() {
  const { brick, run } = getState();
  if (!brick || brick === CHOOSE) return null;
  const others = putBack();
  const of = `${brick}\n${others}\n${getState().target}`;
  if (last.of !== of) last = { of, pulled: pulledBy(brick, others) };
  return last.pulled && { ...last.pulled, shown: Math.min(run, last.pulled.way.elements.length) };
}

/** @param {string} brick @param {string} others  what else is supposed, as text */
function pulledBy(brick, others) {
  const [one] = readSuppositions(brick);
  const conclusion = one && conclusionFor(one);
  return one && conclusion
    ? { one, conclusion, others, way: wayOf(compiled, others, one, conclusion) }
    : null;
}

/** Whether a change has run to its end. @param {Pulled} pulled */
export function hasArrived({ way, shown }) {
  return shown >= way.elements.length;
}

/**
 * The conclusion that a class is asked about: the one that the state names if that depends on what is
 * changed, else the first conclusion of a chain that does; the one named again where none does.
 *
 * @param {Supposition} one
 */
function conclusionFor(one) {
  const starts = startsOf(compiled, one);
  const all = conclusions();
  const depends = all.find((conclusion) => {
    const upstream = upstreamOf(weighedAsWritten(), conclusion);
    return starts.some((start) => upstream.has(start));
  });
  return depends ?? all[0];
}

/**
 * The conclusions of all chains; first the one that the class is asked about, then the document's answer.
 *
 * @returns {string[]}
 */
export function conclusions() {
  const first = [chainOf(getState().target), answerChain()].map((chain) => chain?.conclusion ?? "");
  const all = compiled.arguments.map(({ conclusion }) => conclusion);
  return [...new Set([...first.filter(Boolean), ...all])];
}

/** The map as it is, weighed. @type {import("./judge.js").Weighed | null} */
let asWritten = null;

/** The map weighed without suppositions. */
function weighedAsWritten() {
  asWritten ??= weighMap(compiled, "");
  return asWritten;
}

/**
 * The chain in which the element of a way is seen: the present one if it draws it.
 *
 * @param {import("./way.js").Way} way
 * @param {number} at
 * @param {string} current
 */
export function chainAlong({ elements }, at, current) {
  const chains = chainsDrawing(elements[Math.min(at, elements.length - 1)] ?? "");
  return chains.includes(current) ? current : (chains[0] ?? current);
}
