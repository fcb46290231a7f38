// @ts-check
import { effectOf, onwardOf } from "./effects.js";
import { weighMap } from "./judge.js";

/** @typedef {import("./effects.js").Halt} Halt */
/** @typedef {import("./judge.js").Weighed} Weighed */
/**
 * The way of a change to a conclusion, element by element: `elements` begins with what is changed, and ends
 * with the conclusion or where the change is `stopped`, and why. `ranks`: how many elements away from the
 * beginning each element is that the change reaches. `arrives`: whether the conclusion's verdict turns;
 * `turned`: every element whose verdict does.
 *
 * @typedef {object} Way
 * @property {string[]} elements
 * @property {Map<string, number>} ranks
 * @property {boolean} arrives
 * @property {Halt | undefined} stopped
 * @property {Set<string>} turned
 * @property {Weighed} before
 * @property {Weighed} after
 */

/**
 * How a change runs to a conclusion, or where on the way to it the change is stopped. Where there is no such
 * way, `elements` has only what is changed.
 *
 * @param {Weighable & Pick<CompiledMap, "arguments">} map
 * @param {string} others  what is supposed already, as text
 * @param {Supposition} one
 * @param {string} conclusion  the id of a claim
 * @param {Weighed} [weighed]  the map weighed with the others, where that is known
 * @returns {Way}
 */
export function wayOf(map, others, one, conclusion, weighed = weighMap(map, others)) {
  const { turned, halts, reached, before, after } = effectOf(map, others, one, weighed);
  const towards = upstreamOf(before, conclusion);
  const arrives = turned.has(conclusion);
  const stopped = arrives ? undefined : halts.find(({ at }) => towards.has(at));
  const end = arrives ? conclusion : stopped?.at;
  const ranks = ranksOf(reached);
  if (end !== undefined && reached.has(end))
    return { elements: backFrom(end, reached), ranks, arrives, stopped, turned, before, after };
  const begun = [...reached.keys()].slice(0, 1);
  const elements = arrives ? [...new Set([...begun, conclusion])] : begun;
  return { elements, ranks, arrives, stopped, turned, before, after };
}

/**
 * The ids of the claims and steps on which a conclusion depends, itself among them.
 *
 * @param {Weighed} weighed
 * @param {string} conclusion
 */
export function upstreamOf(weighed, conclusion) {
  const ids = [...weighed.at.keys()];
  /** @type {number[][]} */
  const into = weighed.nodes.map(() => []);
  for (const [node, next] of onwardOf(weighed).entries()) for (const one of next) into[one]?.push(node);
  const found = new Set([weighed.at.get(conclusion) ?? -1]);
  for (const node of found) for (const one of into[node] ?? []) found.add(one);
  return new Set([...found].flatMap((node) => ids[node] ?? []));
}

/** How many elements away from its beginning a change reaches each. @param {Map<string, string>} reached */
function ranksOf(reached) {
  /** @type {Map<string, number>} */
  const ranks = new Map();
  for (const [id, from] of reached) ranks.set(id, (ranks.get(from) ?? -1) + 1);
  return ranks;
}

/**
 * The elements from the beginning of a change to `end`.
 *
 * @param {string} end
 * @param {Map<string, string>} reached
 */
function backFrom(end, reached) {
  const elements = [];
  for (let at = end; at; at = reached.get(at) ?? "") elements.unshift(at);
  return elements;
}
