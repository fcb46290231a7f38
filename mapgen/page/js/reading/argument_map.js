// @ts-check
import { compiled, sheetPairs, sheetsData } from "./islands.js";

/**
 * A function that gives the values with a key, in their order; none for a key without values. A value can
 * have several keys.
 *
 * @template Value
 * @param {Value[]} values
 * @param {(value: Value) => string[]} keysOf
 * @returns {(key: string) => Value[]}
 */
function grouped(values, keysOf) {
  /** @type {Map<string, Value[]>} */
  const groups = new Map();
  for (const value of values) {
    for (const key of new Set(keysOf(value))) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return (key) => groups.get(key) ?? [];
}

const claims = new Map(compiled.claims.map((claim) => [claim.id, claim]));
const numbers = new Map(compiled.claims.map((claim, index) => [claim.id, index + 1]));
const inferences = new Map(compiled.inferences.map((inference) => [inference.id, inference]));
const sources = new Map(compiled.sources.map((source) => [source.id, source]));
const chains = new Map(compiled.arguments.map((argument) => [argument.id, argument]));
const repairs = new Map(Object.entries(compiled.repairs));
const schemes = new Map(Object.entries(compiled.schemes));
const terms = new Map(compiled.terms.map((term) => [term.id, term]));

/** @param {string} id */
export const claimOf = (id) => claims.get(id);
/** A claim's label, by language: its short words, else its text. @param {Claim} claim @returns {Wordings} */
export const shortOf = (claim) => ({ ...claim.text, ...claim.short });
/** The claim's number, the same everywhere on the page. @param {string} id */
export const numberOf = (id) => numbers.get(id) ?? 0;
/** @param {string} id */
export const inferenceOf = (id) => inferences.get(id);
/** @param {string} id */
export const sourceOf = (id) => sources.get(id);
/** @param {string} id */
export const chainOf = (id) => chains.get(id);

/** A chain's position among the chains. @param {string} id */
export const chainNumber = (id) => compiled.arguments.findIndex((argument) => argument.id === id) + 1;

/** @param {string} id */
export const repairOf = (id) => repairs.get(id);
/** @param {string} id */
export const termOf = (id) => terms.get(id);
/** The scheme of a step, where it has one. @param {Inference} inference */
export const schemeOf = (inference) => schemes.get(inference.scheme ?? "");

/** The inferences whose conclusion is a claim, by the claim's id. */
export const inferencesTo = grouped(compiled.inferences, (inference) => [inference.conclusion]);
/** The inferences that have a claim as a premise, by the claim's id. */
export const inferencesFrom = grouped(compiled.inferences, (inference) => inference.premises);
/** The attacks on a claim or an inference, by the id of that element. */
export const attacksOn = grouped(compiled.attacks, (attack) => [attack.on]);
/** The attacks that a claim makes, by the claim's id. */
export const attacksFrom = grouped(compiled.attacks, (attack) => [attack.from]);
const unwaived = compiled.findings.filter((finding) => !finding.waived);
/**
 * The faults of the file that do not fail the check: tasks of the author, which say nothing of the argument.
 */
export const leftToDo = unwaived.filter(isLeftToDo);
/** The findings that speak of the argument or fail the check: neither waived nor in `leftToDo`. */
export const standing = unwaived.filter((finding) => !isLeftToDo(finding));

/** @param {Finding} finding */
function isLeftToDo(finding) {
  return finding.kind === "fault" && finding.severity !== "error";
}

/** The findings of `standing` about an element, by the element's id. */
export const findingsAbout = grouped(standing, (finding) => finding.about);
/** The sources that a printed mark points to, by the mark without its brackets. */
export const sourcesUnder = grouped(compiled.sources, (source) => source.marks);
/** The chains that a claim or an inference belongs to, or that have this id. */
export const chainsWith = grouped(compiled.arguments, (argument) => [
  argument.id,
  ...argument.claims,
  ...argument.inferences,
]);
/** The chains whose conclusion a chain uses, by that chain's id. */
export const chainsInto = grouped(compiled.arguments, (argument) => argument.feeds);

/**
 * Whether a chain stands alone (no other builds on it, and it on none) or, with others that it is joined to,
 * apart from the chain that holds the document's answer; undefined for all others.
 *
 * @param {Argument} argument
 * @returns {"alone" | "apart" | undefined}
 */
export function standingOf(argument) {
  const { answer } = compiled.document;
  const joined = new Set([argument]);
  for (const chain of joined) {
    for (const other of [...chainsInto(chain.id), ...chain.feeds.map(chainOf)]) if (other) joined.add(other);
  }
  if (joined.size === compiled.arguments.length) return undefined;
  if (joined.size === 1) return "alone";
  const answers = compiled.arguments.filter(({ conclusion }) => conclusion === answer);
  return answers.length && !answers.some((chain) => joined.has(chain)) ? "apart" : undefined;
}

/** The claims that point to a source, by a mark or by its id. @param {Source} source @returns {Claim[]} */
export function claimsCiting(source) {
  const marks = new Set(source.marks);
  return compiled.claims.filter(
    (claim) => claim.source === source.id || claim.citations.some((mark) => marks.has(mark)),
  );
}

/**
 * The ids of the elements that a sheet draws, without what is only missing; of a closed box, that of its
 * chain.
 *
 * @param {Sheet} sheet
 */
function elementsOn({ boxes, steps, attacks }) {
  const drawn = boxes.map(([index]) => sheetsData.boxes[index]);
  // A gap stands for an unsaid claim, or for what its element lacks.
  const shown = drawn.filter((box) => box && (box.kind !== "gap" || claims.has(box.element)));
  return new Set([
    ...shown.map((box) => box?.element ?? ""),
    ...steps.map(({ step }) => step),
    ...attacks.map(([id]) => id),
  ]);
}

const onSheets = new Map(sheetPairs.map(({ argument, wide }) => [argument, elementsOn(wide)]));

/**
 * The claims that stand on a chain's sheet, in their order.
 *
 * @param {string} chain  an argument's id, or NO_CHAIN
 */
export function claimsIn(chain) {
  const shown = onSheets.get(chain);
  return compiled.claims.filter((claim) => shown?.has(claim.id));
}

/** The chains that end in a claim, by the claim's id. */
const chainsTo = grouped(compiled.arguments, (argument) => [argument.conclusion]);

/**
 * The chains on whose sheets an element stands: first those that it is a part of, last those that have it as
 * a closed box; of a source, those that have a claim which points to it.
 *
 * @param {string} id
 * @returns {string[]}
 */
export function chainsDrawing(id) {
  const source = sources.get(id);
  const ids = source ? claimsCiting(source).map((claim) => claim.id) : [id];
  const closed = ids.flatMap((one) => chainsTo(one).map((argument) => argument.id));
  const drawing = (/** @type {string[]} */ wanted) =>
    [...onSheets].filter(([, shown]) => wanted.some((one) => shown.has(one))).map(([chain]) => chain);
  const shown = drawing(ids);
  const own = chainsWith(id).map((argument) => argument.id);
  const first = own.filter((chain) => chain === id || shown.includes(chain));
  return [...new Set([...first, ...shown, ...drawing(closed)])];
}
