// @ts-check
import { CERTAINTIES } from "./nodes.js";
import { upstreamOf, wayOf } from "./way.js";

/** @typedef {import("./judge.js").Weighed} Weighed */
/** @typedef {import("./judge.js").Verdict} Verdict */
/** @typedef {import("./way.js").Way} Way */
/** @typedef {"same" | "weaker" | "falls" | "stronger" | "holds"} Outcome  what becomes of a conclusion */
/** @typedef {{ one: Supposition, way: Way, outcome: Outcome }} Brick */

/** How many are weighed at most, and of how many claims and steps in all. */
const MOST = 90;
const WEIGHED = 120_000;
/** How many are proposed of those that change the conclusion, and of those that do not, of either kind. */
const PROPOSED = 2;
const IDLE = 1;

/** Words in the order of how well a conclusion is supported. @type {Record<string, number>} */
const WORDS = { fails: 0, contested: 1, weak: 1, supported: 2 };

/** Whether a supposition takes something out; others put something in. @param {Supposition} one */
export function takesOut({ kind }) {
  return kind === "doubt" || kind === "drop" || kind === "fail";
}

/**
 * What may be taken out of a map or put in that a conclusion depends on: claims of the text and the works
 * that they rest on; the missing study, and the premise that nobody says. What is nearest to the conclusion
 * comes first.
 *
 * @param {CompiledMap} map
 * @param {string} conclusion
 * @param {Weighed} weighed
 * @returns {Supposition[]}
 */
export function bricksFor(map, conclusion, weighed) {
  const upstream = [...upstreamOf(weighed, conclusion)].filter((id) => id !== conclusion);
  const near = new Map(upstream.map((id, at) => [id, at]));
  const claims = map.claims
    .filter(({ id, makers }) => near.has(id) && !makers)
    .sort((one, other) => (near.get(one.id) ?? 0) - (near.get(other.id) ?? 0));
  const sources = new Set(
    claims.flatMap(({ footing: { tiers = [] } }) => tiers.flatMap((tier) => Object.keys(tier))),
  );
  const given = Object.entries(map.repairs).filter(
    ([, { kind, about }]) => near.has(about) && ["support", "strengthen", "identify"].includes(kind),
  );
  const studied = new Set(given.map(([, { about }]) => about));
  const size = map.claims.length + map.inferences.length;
  /** @type {Supposition[][]} */
  const kinds = [
    claims.filter(({ origin }) => origin !== "implicit").map(({ id }) => plain("doubt", id)),
    given.map(([id]) => plain("repair", id)),
    claims
      .filter(({ id, origin, nature }) => (origin === "implicit" || nature === "graded") && !studied.has(id))
      .map(({ id }) => plain("accept", id)),
    [...sources].map((id) => plain("drop", id)),
  ];
  return inTurns(kinds).slice(0, Math.min(MOST, Math.max(12, Math.floor(WEIGHED / size))));
}

/** @param {Supposition["kind"]} kind @param {string} on @returns {Supposition} */
function plain(kind, on) {
  return { kind, on, question: "" };
}

/** The first of each list, then the second of each, and so on. @template Item @param {Item[][]} lists */
function inTurns(lists) {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/**
 * What becomes of a conclusion by one more supposition.
 *
 * @param {CompiledMap} map
 * @param {string} others
 * @param {Supposition} one
 * @param {string} conclusion
 * @param {Weighed} [weighed]
 * @returns {Brick}
 */
export function brickOf(map, others, one, conclusion, weighed) {
  const way = wayOf(map, others, one, conclusion, weighed);
  return { one, way, outcome: outcomeOf(way, conclusion) };
}

/** @param {Way} way @param {string} conclusion @returns {Outcome} */
export function outcomeOf({ before, after }, conclusion) {
  const [then, now] = [before.verdicts.get(conclusion), after.verdicts.get(conclusion)];
  if (!then || !now || (then.word === now.word && then.certainty === now.certainty)) return "same";
  const by = standing(now) - standing(then);
  if (now.word === "fails" && then.word !== "fails") return "falls";
  if (now.word === "supported" && then.word !== "supported") return "holds";
  if (by) return by < 0 ? "weaker" : "stronger";
  return now.word === "contested" ? "weaker" : "stronger";
}

/** How well supported a verdict is, as a number. @param {Verdict} verdict */
function standing({ word = "", certainty }) {
  return 10 * (WORDS[word] ?? 0) + CERTAINTIES.indexOf(certainty);
}

/**
 * The bricks to propose: of those taken out and of those put in, the ones that change the conclusion most,
 * and one that does not but runs far, so that a prediction is worth making. In an order that does not tell
 * which is which.
 *
 * @param {Brick[]} bricks
 * @param {(id: string) => number} numberOf
 */
export function proposed(bricks, numberOf) {
  const chosen = [true, false].flatMap((out) => {
    const own = bricks.filter(({ one }) => takesOut(one) === out);
    const telling = own
      .filter(({ outcome }) => outcome !== "same")
      .sort((one, other) => weight(other) - weight(one));
    const idle = own
      .filter(({ outcome }) => outcome === "same")
      .sort((one, other) => weight(other) - weight(one));
    const first = telling.slice(0, PROPOSED);
    return [...first, ...idle.slice(0, IDLE + (out ? PROPOSED - first.length : 0))];
  });
  const at = (/** @type {Brick} */ { way }) => numberOf(way.elements[0] ?? "");
  return chosen.sort((one, other) => at(one) - at(other));
}

/**
 * How much a brick has to show: another word of the conclusion before all, then how far it runs.
 *
 * @param {Brick} brick
 */
function weight({ way, outcome }) {
  return (outcome === "falls" || outcome === "holds" ? 1000 : 0) + 10 * way.turned.size + way.elements.length;
}
