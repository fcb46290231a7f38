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
/** The findings that are neither waived nor left to do: above all weak links and missing evidence. */
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

/** The claims that point to a source, by a mark or by its id. @param {Source} source @returns {Claim[]} */
export function claimsCiting(source) {
  const marks = new Set(source.marks);
  return compiled.claims.filter(
    (claim) => claim.source === source.id || claim.citations.some((mark) => marks.has(mark)),
  );
}

/** The ids of the elements that a view draws, without what is only missing. @param {Drawings} drawings */
function elementsOn(drawings) {
  /** @type {{ boxes?: number[][], steps?: { step: string }[], attacks?: unknown[][], rows?: number[][] }} */
  const sheet = drawings.wide ?? drawings.narrow;
  const drawn = (sheet.boxes ?? sheet.rows ?? []).map(([index = -1]) => sheetsData.boxes[index]);
  const boxes = drawn.flatMap((box) => (box && !isMissing(box) ? [box.element] : []));
  const steps = (sheet.steps ?? []).map(({ step }) => step);
  const attacks = (sheet.attacks ?? []).map(([id]) => String(id));
  return new Set([...boxes, ...steps, ...attacks]);
}

/**
 * Whether a box stands for what is missing from an element, and not for the element.
 *
 * @param {WrittenBox} box
 */
function isMissing({ kind, element }) {
  const sort = String(kind);
  return sort === "ghost" || (sort === "gap" && !claims.has(element));
}

const onSheets = new Map(
  sheetPairs.map((pair) => {
    const { argument, plain } = /** @type {{ argument: string, plain?: Drawings }} */ (pair);
    return [argument, elementsOn(plain ?? /** @type {any} */ (pair))];
  }),
);

/**
 * The claims that stand on a chain's sheet, in their order.
 *
 * @param {string} chain  an argument's id, or NO_CHAIN
 */
export function claimsIn(chain) {
  const shown = onSheets.get(chain);
  return compiled.claims.filter((claim) => shown?.has(claim.id));
}

/**
 * The chains on whose sheets an element stands, first those that it is a part of; of a source, those that
 * have a claim which points to it.
 *
 * @param {string} id
 * @returns {string[]}
 */
export function chainsDrawing(id) {
  const source = sources.get(id);
  const ids = source ? claimsCiting(source).map((claim) => claim.id) : [id];
  const own = chainsWith(id).map((argument) => argument.id);
  const drawing = [...onSheets].filter(([, shown]) => ids.some((one) => shown.has(one)));
  const shown = new Set(drawing.map(([chain]) => chain));
  const first = own.filter((chain) => chain === id || shown.has(chain));
  return [...new Set([...first, ...shown])];
}
