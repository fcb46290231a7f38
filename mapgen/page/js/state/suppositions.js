// @ts-check

/** @type {Record<string, Supposition["kind"]>} */
const SUPPOSABLE = {
  doubt: "doubt",
  accept: "accept",
  drop: "drop",
  answer: "answer",
  fail: "fail",
  repair: "repair",
};

/**
 * The suppositions in a text of the form that `writeSuppositions` gives, in order; parts of another form are
 * left out.
 *
 * @param {string} text
 * @returns {Supposition[]}
 */
export function readSuppositions(text) {
  return text.split(",").flatMap((part) => readOne(part) ?? []);
}

/** @param {string} part @returns {Supposition | null} */
function readOne(part) {
  const [word = "", on = "", ...rest] = part.split(":");
  const kind = Object.hasOwn(SUPPOSABLE, word) ? SUPPOSABLE[word] : undefined;
  if (!kind || !on) return null;
  if (kind === "repair") return rest.length === 1 ? { kind, on: `${on}:${rest[0]}`, question: "" } : null;
  const asks = kind === "answer" || kind === "fail";
  return rest.length === (asks ? 1 : 0) ? { kind, on, question: rest[0] ?? "" } : null;
}

/**
 * Suppositions as text, joined by commas: `doubt:claim`, `accept:claim`, `drop:source`,
 * `answer:step:question`, `fail:step:question`, `repair:kind:about`, with the ids of the elements.
 *
 * @param {Supposition[]} supposed
 */
export function writeSuppositions(supposed) {
  return supposed.map(({ kind, on, question }) => [kind, on, question].filter(Boolean).join(":")).join(",");
}

/**
 * A key for what a supposition decides: two with the same key exclude each other.
 *
 * @param {Supposition} supposed
 */
function decides({ kind, on, question }) {
  if (kind === "doubt" || kind === "accept") return `claim:${on}`;
  if (kind === "answer" || kind === "fail") return `question:${on}:${question}`;
  return `${kind}:${on}`;
}

/**
 * The suppositions in a text that are about something in this map, as text again; of those that exclude each
 * other, the last.
 *
 * @param {Weighable} map
 * @param {string} text
 * @returns {string}
 */
export function possible(map, text) {
  const claims = new Set(map.claims.map(({ id }) => id));
  const sources = new Set(map.sources.map(({ id }) => id));
  const steps = new Map(map.inferences.map((step) => [step.id, step]));
  const exists = (/** @type {Supposition} */ { kind, on, question }) => {
    if (kind === "doubt" || kind === "accept") return claims.has(on);
    if (kind === "drop") return sources.has(on);
    if (kind === "repair") return Object.hasOwn(map.repairs, on);
    const scheme = steps.get(on)?.scheme ?? "";
    return (
      Object.hasOwn(map.schemes, scheme) &&
      Boolean(map.schemes[scheme]?.questions.some(({ id }) => id === question))
    );
  };
  /** @type {Map<string, Supposition>} */
  const kept = new Map();
  for (const one of readSuppositions(text).filter(exists)) {
    kept.delete(decides(one));
    kept.set(decides(one), one);
  }
  return writeSuppositions([...kept.values()]);
}

/**
 * The text of suppositions with `one` added, in place of any that it excludes; without it, if it is there.
 *
 * @param {string} text
 * @param {Supposition} one
 */
export function toggled(text, one) {
  const others = readSuppositions(text).filter((each) => decides(each) !== decides(one));
  return writeSuppositions(supposes(text, one) ? others : [...others, one]);
}

/**
 * Whether a text of suppositions contains this one.
 *
 * @param {string} text
 * @param {Supposition | string} one
 */
export function supposes(text, one) {
  return text.split(",").includes(typeof one === "string" ? one : writeSuppositions([one]));
}

/** As `toggled`, of a supposition as text. @param {string} text @param {string} written */
export function toggledText(text, written) {
  const [one] = readSuppositions(written);
  return one ? toggled(text, one) : text;
}
