// @ts-check

/** The words for certainty; the place of each is its rank, 0 to 4. */
export const CERTAINTIES = ["none", "very-low", "low", "moderate", "high"];
const HIGH = 4;
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
 * `at` gives the number of a claim or step by its id.
 *
 * @param {Weighable} map
 * @param {Supposition[]} suppositions
 * @returns {{ nodes: GraphNode[], at: Map<string, number> }}
 */
export function graphOf(map, suppositions) {
  const supposed = sorted(suppositions);
  const ids = [...map.claims, ...map.inferences].map(({ id }) => id);
  const at = new Map(ids.map((id, index) => [id, index]));
  const undescribed = ids.length;
  const nodes = [
    ...map.claims.map(() => emptyNode()),
    ...map.inferences.map((step) => stepNode(map, step, supposed)),
    { ...emptyNode(), assumable: true },
  ];
  for (const [index, step] of map.inferences.entries())
    joinStep(nodes, step, map.claims.length + index, at, undescribed);
  const met = new Set(
    map.attacks.filter(({ id }) => supposed.repairs.has(`answer-attack:${id}`)).map(directionOf),
  );
  for (const attack of map.attacks) if (!met.has(directionOf(attack))) addAttack(nodes, attack, at);
  for (const [index, claim] of map.claims.entries()) weighClaim(nodes, index, claim, supposed);
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
    drop: 0,
    blocked: false,
    limited: false,
    assumable: false,
    denied: false,
    premises: [],
    steps: [],
    conclusion: -1,
    attackers: new Set(),
    contradicting: new Set(),
  };
}

/** @param {Weighable} map @param {Inference} step @param {Supposed} supposed @returns {GraphNode} */
function stepNode(map, step, { answers, repairs }) {
  const { hinges: limits, id } = step;
  const questions = Object.hasOwn(map.schemes, step.scheme ?? "")
    ? (map.schemes[step.scheme ?? ""]?.questions ?? [])
    : [];
  const stateOf = (/** @type {string} */ asked) =>
    answers.get(`${id}:${asked}`) ??
    (Object.hasOwn(step.answers, asked) ? step.answers[asked]?.state : "open");
  const failed = repairs.has(`answer-question:${id}`)
    ? []
    : questions.filter((question) => stateOf(question.id) === "failed");
  const settled = (/** @type {string[] | undefined} */ asked) =>
    Boolean(asked?.some((each) => stateOf(each) === "answered"));
  const bridged = repairs.has(`bridge-gap:${id}`) || settled(limits.bridging);
  const ceiling = !limits.backing
    ? step.ceiling
    : settled(limits.backing)
      ? limits.ceiling_backed
      : limits.ceiling;
  return {
    ...emptyNode(),
    isStep: true,
    ceiling: CERTAINTIES.indexOf(ceiling ?? "high"),
    drop: bridged ? 0 : (limits.steps_down ?? 0),
    blocked: failed.some(({ target }) => target !== "conclusion"),
    limited: failed.some(({ target }) => target === "conclusion"),
  };
}

/**
 * Joins a step to its premises and its conclusion. The node `undescribed` stands for premises that the
 * file does not describe: its level is 0.
 *
 * @param {GraphNode[]} nodes
 * @param {Inference} step
 * @param {number} here
 * @param {Map<string, number>} at
 * @param {number} undescribed
 */
function joinStep(nodes, step, here, at, undescribed) {
  const premises = step.premises.map((id) => at.get(id) ?? undescribed);
  const own = /** @type {GraphNode} */ (nodes[here]);
  own.premises = [...new Set(premises.length ? premises : [undescribed])];
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

/** @param {GraphNode[]} nodes @param {Attack} attack @param {Map<string, number>} at */
function addAttack(nodes, { kind, from, on }, at) {
  const [attacker, target] = [at.get(from), nodes[at.get(on) ?? -1]];
  if (attacker === undefined || !target) return;
  target.attackers.add(attacker);
  if (kind !== "undercut") target.contradicting.add(attacker);
}

/**
 * Sets the level, 0 to 4, that a claim has by its own evidence with what is supposed, and whether it can be
 * asserted without a step; denies a claim that is doubted, or left without evidence and steps.
 *
 * @param {GraphNode[]} nodes
 * @param {number} here
 * @param {Claim} claim
 * @param {Supposed} supposed
 */
function weighClaim(nodes, here, claim, { claims, dropped, repairs }) {
  const own = /** @type {GraphNode} */ (nodes[here]);
  const worth = worthOf(claim.footing, dropped);
  const given =
    claims.get(claim.id) === "accept" || GIVES_EVIDENCE.some((kind) => repairs.has(`${kind}:${claim.id}`));
  own.level = given ? HIGH : CERTAINTIES.indexOf(worth ?? "none");
  own.assumable = given || worth !== undefined;
  // What only a dropped source says falls with it.
  const gone = !own.assumable && !own.steps.length;
  if (gone || claims.get(claim.id) === "doubt") deny(nodes, own);
}

/**
 * The certainty of the best source in the first tier that has one left, else `otherwise`.
 *
 * @param {EvidenceTiers} evidence
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
  Object.assign(own, { denied: true, blocked: true, level: 0, assumable: false, steps: [] });
}
