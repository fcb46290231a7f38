// @ts-check

/**
 * How many suppositions are tried for a chain at most, and of how many claims and steps in all they are
 * weighed.
 */
const MOST = 160;
const WEIGHED = 200_000;

/**
 * What may be supposed of a chain, first what is likeliest to change it: its repairs, what decides it, its
 * open and failed questions, its claims, and the sources that these rest on.
 *
 * @param {CompiledMap} map
 * @param {Argument} argument
 * @returns {Supposition[]}
 */
export function candidatesFor(map, argument) {
  const own = new Set([...argument.claims, ...argument.inferences]);
  const claims = map.claims.filter(({ id }) => own.has(id));
  const steps = map.inferences.filter(({ id }) => own.has(id));
  const sources = new Set(
    claims.flatMap(({ footing: { tiers = [] } }) => tiers.flatMap((tier) => Object.keys(tier))),
  );
  const first = new Set([argument.conclusion, argument.reasoning.breaks_at, ...argument.bottleneck]);
  const ranked = [...claims].sort((one, other) => Number(first.has(other.id)) - Number(first.has(one.id)));
  /** @type {Supposition[]} */
  const all = [
    ...argument.repairs.map(({ id }) => plain("repair", id)),
    ...steps.flatMap(({ id, failed_questions: failed = [], open_questions: open = [] }) =>
      [...failed, ...open].map((question) => ({ kind: /** @type {const} */ ("answer"), on: id, question })),
    ),
    ...ranked.map(({ id }) => plain("accept", id)),
    ...ranked.filter(({ origin }) => origin !== "implicit").map(({ id }) => plain("doubt", id)),
    ...[...sources].map((id) => plain("drop", id)),
  ];
  const size = map.claims.length + map.inferences.length;
  return all.slice(0, Math.min(MOST, Math.max(12, Math.floor(WEIGHED / size))));
}

/** @param {Supposition["kind"]} kind @param {string} on @returns {Supposition} */
function plain(kind, on) {
  return { kind, on, question: "" };
}
