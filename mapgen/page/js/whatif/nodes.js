// @ts-check

/** The words for certainty; the place of each is its rank, 0 to 4. */
export const CERTAINTIES = ["none", "very-low", "low", "moderate", "high"];
const HIGH = 4;
const LOW = 2;
const LIKENESS = ["indirectness", "similarity"];
const GIVES_EVIDENCE = ["support", "strengthen", "identify"];

/**
 * Suppositions sorted: by claim id; the ids of sources; `answered` or `failed` by `step:question`; the ids of
 * repairs.
 *
 * @typedef {object} Supposed
 * @property {Map<string, "doubt" | "accept">} claims
 * @property {Set<string>} dropped
 * @property {Map<string, string>} answers
 * @property {Set<string>} repairs
 */

/** @returns {GraphNode} */
export function emptyNode() {
  return {
    isStep: false,
    level: 0,
    ceiling: HIGH,
    gap: 0,
    faults: 0,
    open: false,
    blocked: false,
    assumable: false,
    unsaid: false,
    taken: false,
    denied: false,
    premises: [],
    carrying: [],
    steps: [],
    conclusion: -1,
    attackers: new Set(),
    contradicting: new Set(),
    fatal: new Set(),
    oneWay: new Set(),
  };
}

/**
 * The node of a step that is not yet joined to others. Not spread: a browser reads nodes faster that were
 * all made in one way.
 *
 * @param {Pick<GraphNode, "ceiling" | "gap" | "faults" | "open" | "blocked">} judged
 */
export function asStep({ ceiling, gap, faults, open, blocked }) {
  const node = emptyNode();
  node.isStep = true;
  node.ceiling = ceiling;
  node.gap = gap;
  node.faults = faults;
  node.open = open;
  node.blocked = blocked;
  return node;
}

/**
 * @param {Weighable} map
 * @param {Inference} step
 * @param {Supposed} supposed
 * @param {boolean} atBest
 * @returns {GraphNode}
 */
export function stepNode(map, step, { answers, repairs }, atBest) {
  const { hinges: limits, id } = step;
  const questions = Object.hasOwn(map.schemes, step.scheme ?? "")
    ? (map.schemes[step.scheme ?? ""]?.questions ?? [])
    : [];
  const given = (/** @type {string} */ asked) =>
    Object.hasOwn(step.answers, asked) ? step.answers[asked] : undefined;
  const stateOf = (/** @type {string} */ asked) =>
    answers.get(`${id}:${asked}`) ?? given(asked)?.state ?? "open";
  const settled = (/** @type {string[] | undefined} */ asked) =>
    Boolean(asked?.some((each) => stateOf(each) === "answered"));
  const answered = repairs.has(`answer-question:${id}`);
  const failed = questions.filter(({ id: asked }) => stateOf(asked) === "failed");
  const counted = atBest ? limits.counted_at_best : limits.counted;
  const lowering = failed.filter(({ id: asked }) => !counted?.includes(asked));
  const alike = lowering.some(({ id: asked }) => LIKENESS.includes(asked));
  const apart = limits.steps_down ?? 0;
  const gap = Math.max(apart - (settled(limits.bridging) ? 1 : 0), alike ? 1 : 0);
  return asStep({
    ceiling: ceilingOf(step, {
      backed: answered || settled(limits.backing),
      shown: step.premises.some((premise) =>
        GIVES_EVIDENCE.some((kind) => repairs.has(`${kind}:${premise}`)),
      ),
      atBest,
    }),
    gap: repairs.has(`bridge-gap:${id}`) ? 0 : gap,
    faults: answered ? 0 : lowering.filter(({ id: asked }) => !LIKENESS.includes(asked)).length,
    open:
      !answered &&
      !atBest &&
      !limits.pardoned &&
      questions.some(
        ({ id: asked, burden }) =>
          burden === "assumption" && stateOf(asked) === "open" && !(apart && LIKENESS.includes(asked)),
      ),
    blocked:
      !answered &&
      failed.some(({ id: asked }) => !answers.has(`${id}:${asked}`) && Boolean(given(asked)?.fatal)),
  });
}

/**
 * The rank of the highest certainty that a step gives.
 *
 * @param {Inference} step
 * @param {{ backed: boolean, shown: boolean, atBest: boolean }} supposed
 *   `backed`: a question about what backs it is answered; `shown`: a premise that nobody says has evidence
 */
function ceilingOf({ ceiling, hinges: limits }, { backed, shown, atBest }) {
  const own = limits.ceilings?.[(backed ? 1 : 0) + (shown ? 2 : 0)] ?? ceiling;
  const untold = atBest ? limits.ceiling_at_best : undefined;
  return Math.max(rankOf(own), rankOf(untold));
}

/**
 * Sets the level, 0 to 4, that a claim has by its own evidence with what is supposed, and whether it can be
 * asserted without a step; denies a claim that is doubted, or left without evidence and steps.
 *
 * @param {Weighable} map
 * @param {GraphNode[]} nodes
 * @param {number} here
 * @param {Claim} claim
 * @param {Supposed} supposed
 * @param {boolean} atBest
 */
export function weighClaim(map, nodes, here, claim, { claims, dropped, repairs }, atBest) {
  const own = /** @type {GraphNode} */ (nodes[here]);
  const worth = worthOf(claim.footing, dropped);
  const best = atBest ? worthOf(hopedOf(claim.footing), dropped) : worth;
  const level = Math.max(rankOf(worth), rankOf(best));
  const supplied = GIVES_EVIDENCE.map((kind) => `${kind}:${claim.id}`).filter((id) => repairs.has(id));
  const accepted = claims.get(claim.id) === "accept";
  const given = accepted || supplied.length > 0;
  own.unsaid = !given && claim.origin === "implicit" && worth === "none";
  const reached = accepted ? HIGH : Math.max(0, ...supplied.map((id) => rankOf(map.repairs[id]?.reaches)));
  own.level = own.unsaid ? HIGH : Math.max(level, reached);
  own.assumable = given || worth !== undefined;
  own.taken = ["known", "on-record", "invitation"].includes(claim.nature);
  // What only a dropped source says falls with it.
  const gone = !own.assumable && !own.steps.length;
  if (gone || claims.get(claim.id) === "doubt") deny(nodes, own);
}

/**
 * The rank by which a node weighs as an objection: nothing if nobody says it, low at most if it is only on
 * record or taken as known.
 *
 * @param {GraphNode | undefined} node
 * @param {number | undefined} level
 */
export function objectingRank(node, level = 0) {
  if (node?.unsaid) return 0;
  return node?.taken ? Math.min(LOW, level) : level;
}

/** What the charitable reading gives a claim; where nothing is said of it, what the cautious one does. */
function hopedOf(/** @type {EvidenceTiers} */ { tiers, otherwise, tiers_at_best, otherwise_at_best }) {
  return { tiers: tiers_at_best ?? tiers, otherwise: otherwise_at_best ?? otherwise };
}

/** @param {string | undefined} certainty */
function rankOf(certainty) {
  return Math.max(0, CERTAINTIES.indexOf(certainty ?? "none"));
}

/**
 * The certainty of the best source in the first tier that has one left, else `otherwise`.
 *
 * @param {{ tiers?: Record<string, string>[], otherwise?: string }} evidence
 * @param {Set<string>} dropped  ids of sources
 * @returns {string | undefined}
 */
function worthOf({ tiers = [], otherwise }, dropped) {
  for (const tier of tiers) {
    let best = -1;
    for (const source of Object.keys(tier))
      if (!dropped.has(source)) best = Math.max(best, CERTAINTIES.indexOf(tier[source] ?? ""));
    if (best >= 0) return CERTAINTIES[best];
  }
  return otherwise;
}

/** @param {GraphNode[]} nodes @param {GraphNode} own */
function deny(nodes, own) {
  for (const step of own.steps) /** @type {GraphNode} */ (nodes[step]).conclusion = -1;
  Object.assign(own, { denied: true, blocked: true, level: 0, assumable: false, unsaid: false, steps: [] });
}
