// @ts-check
import { CERTAINTIES } from "./nodes.js";
import { upstreamOf, wayOf } from "./way.js";

/** @typedef {import("./judge.js").Weighed} Weighed */
/** @typedef {import("./verdict.js").Verdict} Verdict */
/** @typedef {import("./way.js").Way} Way */
/** @typedef {"same" | "weaker" | "falls" | "stronger" | "holds"} Outcome  what becomes of a conclusion */
/** @typedef {{ one: Supposition, way: Way, outcome: Outcome, moves: 0 | 1 | 2 | 3 }} Brick */

/** How many are weighed at most, and of how many claims and steps in all. */
const MOST = 200;
const WEIGHED = 120_000;
/** How many are proposed of those taken out and of those put in. */
const PROPOSED = 3;

/** Words in the order of how well a conclusion is supported. @type {Record<string, number>} */
const WORDS = { fails: 0, contested: 1, weak: 1, supported: 2 };

/** Whether a supposition takes something out; others put something in. @param {Supposition} one */
export function takesOut({ kind }) {
  return kind === "doubt" || kind === "drop" || kind === "fail";
}

/**
 * What may be taken out of a map or put in that a conclusion depends on: claims of the text and the works
 * that they rest on; the missing study, the premise that nobody says, and a good answer to an open question.
 * What is nearest to the conclusion comes first.
 *
 * @param {CompiledMap} map
 * @param {string} conclusion
 * @param {Weighed} weighed
 * @returns {{ bricks: Supposition[], areAll: boolean }}  as many as can be weighed, and whether these are all
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
    ([, { kind, about }]) =>
      near.has(about) && about !== conclusion && ["support", "strengthen", "identify"].includes(kind),
  );
  const studied = new Set(given.map(([, { about }]) => about));
  const steps = map.inferences
    .filter(({ id, makers }) => near.has(id) && !makers)
    .sort((one, other) => (near.get(one.id) ?? 0) - (near.get(other.id) ?? 0));
  const size = map.claims.length + map.inferences.length;
  /** @type {Supposition[][]} */
  const kinds = [
    claims.filter(({ origin }) => origin !== "implicit").map(({ id }) => plain("doubt", id)),
    given.map(([id]) => plain("repair", id)),
    claims
      .filter(({ id, origin, nature }) => (origin === "implicit" || nature === "graded") && !studied.has(id))
      .map(({ id }) => plain("accept", id)),
    steps.flatMap(({ id, answers }) =>
      Object.entries(answers)
        .filter(([, { state, why }]) => (state === "open" || state === "failed") && why)
        .map(([question]) => ({ kind: /** @type {const} */ ("answer"), on: id, question })),
    ),
    [...sources].map((id) => plain("drop", id)),
  ];
  const most = Math.min(MOST, Math.max(12, Math.floor(WEIGHED / size)));
  const all = inTurns(kinds);
  return { bricks: all.slice(0, most), areAll: all.length <= most };
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
  return { one, way, outcome: outcomeOf(way, conclusion), moves: movesOf(map, way, conclusion) };
}

/**
 * What a change moves: 3 the word of the conclusion, 2 the certainty of one that does not fail, 1 the word of
 * another chain, 0 none of these.
 *
 * @param {CompiledMap} map
 * @param {Way} way
 * @param {string} conclusion
 */
function movesOf(map, { before, after }, conclusion) {
  const isOther = (/** @type {string} */ id) =>
    before.verdicts.get(id)?.word !== after.verdicts.get(id)?.word;
  if (isOther(conclusion)) return 3;
  const [then, now] = [before.verdicts.get(conclusion), after.verdicts.get(conclusion)];
  if (then?.certainty !== now?.certainty && now?.word !== "fails") return 2;
  return map.arguments.some((chain) => isOther(chain.conclusion)) ? 1 : 0;
}

/**
 * What becomes of a conclusion; one that fails before and after stays as it is.
 *
 * @param {Way} way @param {string} conclusion @returns {Outcome}
 */
export function outcomeOf({ before, after }, conclusion) {
  const [then, now] = [before.verdicts.get(conclusion), after.verdicts.get(conclusion)];
  if (!then || !now || (then.word === now.word && then.certainty === now.certainty)) return "same";
  if (then.word === "fails" && now.word === "fails") return "same";
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
 * The bricks to propose: of those taken out and of those put in, the ones that move most, best first; last,
 * so that a prediction is worth making, one that moves nothing but runs far.
 *
 * @param {Brick[]} bricks
 * @param {(id: string) => number} numberOf
 */
export function proposed(bricks, numberOf) {
  const ranked = [...bricks].sort(
    (one, other) =>
      other.moves - one.moves || runs(other) - runs(one) || at(one, numberOf) - at(other, numberOf),
  );
  const moving = [true, false].flatMap((out) =>
    ranked.filter(({ one, moves }) => moves && takesOut(one) === out).slice(0, PROPOSED),
  );
  const idle = ranked.filter(({ moves }) => !moves).slice(0, moving.length < PROPOSED ? PROPOSED : 1);
  return [...moving.sort((one, other) => other.moves - one.moves), ...idle];
}

/** How far a brick runs, and how much turns on its way. @param {Brick} brick */
function runs({ way }) {
  return 10 * way.turned.size + way.elements.length;
}

/** @param {Brick} brick @param {(id: string) => number} numberOf */
function at({ way }, numberOf) {
  return numberOf(way.elements[0] ?? "");
}
