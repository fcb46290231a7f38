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

/**
 * The argumentation graph of a map with what is supposed, as strength/semantics/build_graph.py makes it, and
 * strength/repair/trial.py changes it. `nodes` are claims, then steps, then one for undescribed premises;
 * `at` gives the number of a claim or step by its id. `atBest`: on the charitable reading, where what nobody
 * told is as good as it can be.
 *
 * @param {Weighable} map
 * @param {Supposition[]} suppositions
 * @param {boolean} atBest
 * @returns {{ nodes: GraphNode[], at: Map<string, number> }}
 */
export function graphOf(map, suppositions, atBest) {
  const supposed = sorted(suppositions);
  const ids = [...map.claims, ...map.inferences].map(({ id }) => id);
  const at = new Map(ids.map((id, index) => [id, index]));
  const undescribed = ids.length;
  const makers = new Set(
    [...map.claims, ...map.inferences].filter(({ makers: own }) => own).map(({ id }) => id),
  );
  const nodes = [
    ...map.claims.map(() => emptyNode()),
    ...map.inferences.map((step) => stepNode(map, step, supposed, atBest)),
    { ...emptyNode(), assumable: true },
  ];
  for (const [index, step] of map.inferences.entries())
    joinStep(nodes, step, map.claims.length + index, at, undescribed, makers);
  const met = new Set(
    map.attacks.filter(({ id }) => supposed.repairs.has(`answer-attack:${id}`)).map(directionOf),
  );
  for (const attack of map.attacks)
    if (!met.has(directionOf(attack)) && !(makers.has(attack.from) && !makers.has(attack.on)))
      addAttack(nodes, attack, at, makers);
  for (const [index, claim] of map.claims.entries()) weighClaim(map, nodes, index, claim, supposed, atBest);
  return { nodes, at };
}

/** @param {Supposition[]} suppositions @returns {Supposed} */
function sorted(suppositions) {
  /** @type {Supposed} */
  const supposed = { claims: new Map(), dropped: new Set(), answers: new Map(), repairs: new Set() };
  for (const { kind, on, question } of suppositions) {
    if (kind === "doubt" || kind === "accept") supposed.claims.set(on, kind);
    else if (kind === "drop") supposed.dropped.add(on);
    else if (kind === "repair") supposed.repairs.add(on);
    else supposed.answers.set(`${on}:${question}`, kind === "answer" ? "answered" : "failed");
  }
  return supposed;
}

/** @returns {GraphNode} */
function emptyNode() {
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
    steps: [],
    conclusion: -1,
    attackers: new Set(),
    contradicting: new Set(),
    fatal: new Set(),
    oneWay: new Set(),
  };
}

/**
 * @param {Weighable} map
 * @param {Inference} step
 * @param {Supposed} supposed
 * @param {boolean} atBest
 * @returns {GraphNode}
 */
function stepNode(map, step, { answers, repairs }, atBest) {
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
  const lowering = failed.filter(({ id: asked }) => !limits.counted?.includes(asked));
  const alike = lowering.some(({ id: asked }) => LIKENESS.includes(asked));
  const apart = limits.steps_down ?? 0;
  const gap = Math.max(apart - (settled(limits.bridging) ? 1 : 0), alike ? 1 : 0);
  return {
    ...emptyNode(),
    isStep: true,
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
      !answered && failed.some(({ id: asked }) => !answers.has(`${id}:${asked}`) && given(asked)?.fatal),
  };
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
 * Joins a step to its premises, without those told beside others, and to its conclusion, unless it leads
 * from the makers' part of the map to the text's. The node `undescribed` stands for premises that the file
 * does not describe: its level is 0.
 *
 * @param {GraphNode[]} nodes
 * @param {Inference} step
 * @param {number} here
 * @param {Map<string, number>} at
 * @param {number} undescribed
 * @param {Set<string>} makers  ids of the claims and steps that are not the text's
 */
function joinStep(nodes, step, here, at, undescribed, makers) {
  const bearing = step.premises.filter((id) => !step.beside?.includes(id));
  const premises = bearing.map((id) => at.get(id) ?? undescribed);
  const own = /** @type {GraphNode} */ (nodes[here]);
  own.premises = [...new Set(premises.length ? premises : [undescribed])];
  if (makers.has(step.id) && !makers.has(step.conclusion)) return;
  own.conclusion = at.get(step.conclusion) ?? -1;
  nodes[own.conclusion]?.steps.push(here);
}

/**
 * A key for attacker and target: an answer to one attack answers all with the same key.
 *
 * @param {Attack} attack
 */
function directionOf({ from, on }) {
  return `${from} ${on}`;
}

/**
 * @param {GraphNode[]} nodes
 * @param {Attack} attack
 * @param {Map<string, number>} at
 * @param {Set<string>} makers  ids of the claims and steps that are not the text's; none strikes back at
 *   the text
 */
function addAttack(nodes, { kind, from, on, fatal }, at, makers) {
  const [attacker, target] = [at.get(from), nodes[at.get(on) ?? -1]];
  if (attacker === undefined || !target) return;
  target.attackers.add(attacker);
  if (kind !== "undercut") target.contradicting.add(attacker);
  if (fatal) target.fatal.add(attacker);
  if (makers.has(on) && !makers.has(from)) target.oneWay.add(attacker);
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
function weighClaim(map, nodes, here, claim, { claims, dropped, repairs }, atBest) {
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
    const left = Object.entries(tier)
      .filter(([source]) => !dropped.has(source))
      .map(([, worth]) => CERTAINTIES.indexOf(worth));
    if (left.length) return CERTAINTIES[Math.max(...left)];
  }
  return otherwise;
}

/** @param {GraphNode[]} nodes @param {GraphNode} own */
function deny(nodes, own) {
  for (const step of own.steps) /** @type {GraphNode} */ (nodes[step]).conclusion = -1;
  Object.assign(own, { denied: true, blocked: true, level: 0, assumable: false, unsaid: false, steps: [] });
}
