// @ts-check
import { chainOf, claimOf, inferenceOf } from "../reading/argument_map.js";
import { elementOf } from "../reading/elements.js";
import { sheetsData } from "../reading/islands.js";
import { isClassAsked, isHeld } from "../state/asked.js";
import { getState } from "../state/state.js";
import { pulledNow } from "../whatif/pulled.js";
import { boundsOf, boundsOfLines } from "./bounds.js";
import { pointsOf, rounded } from "./lines.js";
import { stepOf } from "./step_of.js";

/** @typedef {import("./bounds.js").Bounds} Bounds */
/**
 * Where a box stands, and its data; `unsaid` for one that points to what nobody says.
 *
 * @typedef {{ x: number, y: number, written: WrittenBox, unsaid?: boolean }} Placed
 */
/** @typedef {Omit<WrittenBox, "label" | "lines"> & Placed} Box */
/**
 * A step as it is drawn: a line from each premise to the bar, the joint, and the line on to its conclusion.
 * `id` is empty for a line from chain to chain.
 *
 * @typedef {object} Step
 * @property {string} id
 * @property {{ from: Box, line: Point[] }[]} stubs
 * @property {[number, number, number] | null} bar  x, top and bottom
 * @property {Point | null} joint  null for a gap before a claim, which no step uses
 * @property {Point[]} wire
 * @property {Box} to
 * @property {{ x: number, y: number, angle: number }} crack  where it would be drawn broken
 * @property {Bounds} bounds
 */
/** @typedef {{ id: string, line: Point[], bounds: Bounds }} Attack  an objection as it is drawn */
/**
 * A sheet: its boxes by id, and its lines. `chain` is the id of the chain; empty for the overview. `band`:
 * from which height on other evidence stands; 0 for nowhere.
 *
 * @typedef {object} Drawing
 * @property {string} chain
 * @property {boolean} wide
 * @property {Map<string, Box>} boxes
 * @property {Step[]} steps
 * @property {Attack[]} attacks
 * @property {number} band
 * @property {Bounds} bounds
 * @property {Box | undefined} conclusion
 */

/**
 * The drawing of a chain, or of how the chains hang together where `chain` is empty, without what waits until
 * it is shown; null for a chain that has none.
 *
 * @param {string} chain
 * @param {boolean} wide  from left to right, or downwards
 * @returns {Drawing | null}
 */
export function drawingOf(chain, wide) {
  const drawings = chain
    ? sheetsData.views.find(({ argument }) => (argument || "-") === chain)
    : sheetsData.overview;
  return drawings ? spread(chain, wide ? drawings.wide : drawings.narrow, wide) : null;
}

/** @param {string} chain @param {Sheet} sheet @param {boolean} wide @returns {Drawing} */
function spread(chain, sheet, wide) {
  /** @type {Map<number, Box>} */
  const placed = new Map();
  const isBare = wide && sheet.band > 0 && isBrickAlone();
  for (const [index, x, y] of sheet.boxes) {
    const written = sheetsData.boxes[index];
    if (!written || isHeldBox(written) || (isBare && y > sheet.band)) continue;
    placed.set(index, { ...written, x, y, written });
  }
  const gaps = [...placed.values()].filter(({ kind, finding }) => kind === "gap" && finding === undefined);
  const unsaid = new Set(gaps.map(({ element }) => element));
  for (const box of placed.values()) if (box.kind === "see" && unsaid.has(box.element)) box.unsaid = true;
  const steps = sheet.steps.flatMap((wired) => stepOf(wired, placed) ?? []);
  const attacks = sheet.attacks
    .filter(([id]) => !isHeld(id))
    .filter(([id]) => !isBare || isOfText(id))
    .map(([id, ...ways]) => {
      const line = rounded(pointsOf(ways));
      return { id, line, bounds: boundsOfLines([line]) };
    });
  const boxes = new Map([...placed.values()].map((box) => [box.id, box]));
  const conclusion = chainOf(chain)?.conclusion;
  return {
    chain,
    wide,
    boxes,
    steps,
    attacks,
    band: [...boxes.values()].some(({ y }) => y > sheet.band) ? sheet.band : 0,
    bounds: boundsOf([...boxes.values()]),
    conclusion: [...boxes.values()].find(({ kind, element }) => kind === "claim" && element === conclusion),
  };
}

/**
 * Whether a brick has the sheet to itself, without the band of other evidence: while a class chooses, and
 * where the change does not go through what the makers have added.
 */
export function isBrickAlone() {
  return Boolean(getState().brick) && (pulledNow()?.way.elements ?? []).every(isOfText);
}

/** Whether an element is of the text itself. @param {string} id */
function isOfText(id) {
  const attack = elementOf(id);
  const from = attack?.type === "attack" ? attack.attack.from : id;
  return !(claimOf(from) ?? inferenceOf(from))?.makers;
}

/** Whether a box waits: for what is missing, for what a step takes for granted, or for other evidence.
 *
 * @param {WrittenBox} box
 */
function isHeldBox({ finding, element }) {
  return finding === undefined ? isHeld(element) : isClassAsked();
}

/**
 * The box at a point of a drawing, or undefined. vis-network's own test takes each custom shape for a square.
 *
 * @param {Drawing} drawing @param {{ x: number, y: number }} point
 */
export function boxAt({ boxes }, { x, y }) {
  for (const box of boxes.values())
    if (Math.abs(x - box.x) <= box.width / 2 && Math.abs(y - box.y) <= box.height / 2) return box;
  return undefined;
}

/**
 * The box of an element on a drawing; its own box rather than one that points to it or is a gap in it.
 *
 * @param {Drawing} drawing
 * @param {string} element
 */
export function boxOf({ boxes }, element) {
  const found = [...boxes.values()].filter((box) => box.element === element);
  return (
    found.find(({ kind }) => kind !== "gap" && kind !== "see") ??
    found.find(({ kind, finding }) => kind === "gap" && finding === undefined) ??
    found.find(({ kind }) => kind === "see")
  );
}

/**
 * The closed box of a chain on a drawing, by the claim that the chain concludes.
 *
 * @param {Drawing} drawing
 * @param {string} conclusion
 */
export function chainBoxOf({ boxes }, conclusion) {
  return [...boxes.values()].find(
    ({ kind, element }) =>
      (kind === "chain" || kind === "argument") && chainOf(element)?.conclusion === conclusion,
  );
}
