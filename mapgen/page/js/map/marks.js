// @ts-check
import { chainOf, inferenceOf } from "../reading/argument_map.js";
import { answerChain, breakLetter } from "../reading/judged.js";
import { breaksNow } from "../whatif/now.js";
import { besideDisc, roomAt, setApart } from "./crack_room.js";
import { acrossItsLine } from "./cracks.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {import("./sheet.js").Step} Step */
/** @typedef {import("./sheet.js").Box} Box */
/**
 * A place where the reasoning breaks, as it is drawn: a crack through a line, and a disc with its letter; the
 * disc alone where no line that is drawn breaks. `step` or `box` is what breaks.
 *
 * @typedef {object} Crack
 * @property {string} letter
 * @property {string} on  the id of the step or claim
 * @property {Wordings} why
 * @property {boolean} again  whether it is one more reason at a place that is told before
 * @property {boolean} inWords  whether nothing of it is drawn
 * @property {{ x: number, y: number, angle: number } | null} at  where its line is cracked, if it has one
 * @property {Point} disc
 * @property {Step | undefined} step
 * @property {Box | undefined} box
 * @property {number} room  how far the nearest other line is, in units of the sheet
 */

/**
 * The places where the reasoning breaks on a drawing, in the order of their letters: those of its chain, or
 * on the overview those of the chain that holds the document's answer.
 *
 * @param {Drawing} drawing
 * @returns {Crack[]}
 */
export function cracksOf(drawing) {
  const argument = drawing.chain ? chainOf(drawing.chain) : answerChain();
  if (!argument) return [];
  const told = breaksNow(argument).map(({ on, why }, index, all) => ({
    on,
    why,
    letter: breakLetter(argument, on),
    again: all.slice(0, index).some((one) => one.on === on),
  }));
  /** @type {Crack[]} */
  const cracks = [];
  for (const one of told) {
    const place = drawing.chain ? inChain(drawing, one.on) : inOverview(drawing, argument, one.on, cracks);
    if (!place) continue;
    const crack = { ...one, room: roomAt(drawing, place), inWords: one.again, ...place };
    if (crack.inWords) crack.at = null;
    const { box } = crack;
    const same = box && !crack.inWords && cracks.find((before) => before.box === box && before.at);
    if (same) Object.assign(crack, { at: null, disc: besideDisc(drawing, same) });
    cracks.push(drawing.wide ? crack : acrossItsLine(crack));
  }
  cracks.sort((one, other) => one.letter.localeCompare(other.letter));
  setApart(cracks);
  return cracks;
}

/** @typedef {Pick<Crack, "at" | "disc" | "step" | "box"> & { inWords?: boolean }} Place */

/** @param {Drawing} drawing @param {string} on @returns {Place | null} */
function inChain(drawing, on) {
  const step = drawing.steps.find(({ id }) => id === on);
  if (step) return onStep(drawing, step, step.to === drawing.conclusion);
  const boxes = [...drawing.boxes.values()];
  const box =
    boxes.find(({ kind, element }) => element === on && (kind === "claim" || kind === "gap")) ??
    boxes.find(({ kind, element }) => kind === "chain" && isWithin(element, on));
  return box ? onBox(drawing, box) : null;
}

/**
 * Whether a step or a claim is inside a chain that is drawn closed.
 *
 * @param {string} chain
 * @param {string} on
 */
function isWithin(chain, on) {
  const argument = chainOf(chain);
  return Boolean(argument && (argument.inferences.includes(on) || argument.claims.includes(on)));
}

/** How far a disc stands above its crack. */
const ABOVE = 25;
/** From how far on a crack is not at the box to which its line leads. */
export const AT_PORT = 40;

/**
 * `leads`: whether to the box where the sheet ends, which has room for the disc at its port.
 *
 * @param {Drawing} drawing
 * @param {Step} step
 * @param {boolean} leads
 * @returns {Place}
 */
function onStep({ wide }, step, leads) {
  const [portX, portY] = step.wire.at(-1) ?? [step.crack.x, step.crack.y];
  const { x, y, angle } = step.crack;
  const place = { at: step.crack, step, box: undefined };
  if (!wide) return { ...place, disc: angle ? [x, y] : [x, y - ABOVE] };
  if (angle) return { ...place, disc: [x + ABOVE, y] };
  // At the port, if it is near; where there is no room for both on the line, above the crack.
  const away = Math.hypot(portX - x, portY - y);
  return { ...place, disc: leads && away >= ABOVE && away <= AT_PORT ? [portX, portY] : [x, y - ABOVE] };
}

/**
 * How far beside its box the crack stands, on the line that leaves the box, where the line has room for it;
 * and how far the disc is above it.
 */
const [BESIDE, LEAST_BESIDE, BESIDE_NARROW, OVER] = [25, 13, 6, 27];
/** Where the disc is in a sheet that runs downwards: so far beside the corner of the box, and above it. */
const [AT_CORNER, ON_CORNER] = [2, 4];
/** How far from its right side a disc stands on the upper edge of a box. */
const ON_EDGE = 22;

/**
 * A claim breaks where its support goes on to what it supports: on the line that leaves its box. Where none
 * does, the disc alone stands at the box.
 *
 * @param {Drawing} drawing @param {Box} box @returns {Place}
 */
function onBox({ conclusion, steps, wide }, box) {
  const line = steps.flatMap(({ stubs }) => stubs).find(({ from }) => from === box)?.line ?? [];
  const [start, next] = line;
  if (!start || box === conclusion) return atBox(box);
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2];
  const beside = Math.max(LEAST_BESIDE, Math.min(BESIDE, ((next?.[0] ?? 0) - start[0]) / 2));
  const [x, y] = [start[0] + (wide ? beside : -BESIDE_NARROW), start[1]];
  const disc = /** @type {Point} */ (wide ? [x, y - OVER] : [left - AT_CORNER, top - ON_CORNER]);
  return { at: { x, y, angle: 0 }, disc, step: undefined, box };
}

/** A break within a box, of which no line is drawn. @param {Box} box @returns {Place} */
function atBox(box) {
  const [right, top] = [box.x + box.width / 2, box.y - box.height / 2];
  const disc = /** @type {Point} */ ([right - ON_EDGE, top]);
  return { at: null, disc, step: undefined, box };
}

/**
 * On the way from the chain whose conclusion the broken step starts from, or else from one that the broken
 * step is part of; else at the answer's own box: only the first is drawn there, and its words tell the
 * others.
 *
 * @param {Drawing} drawing @param {Argument} argument @param {string} on @param {Crack[]} before
 * @returns {Place | null}
 */
function inOverview(drawing, argument, on, before) {
  const box = [...drawing.boxes.values()].find(({ element }) => element === argument.id);
  if (!box) return null;
  const premises = new Set(inferenceOf(on)?.premises ?? [on]);
  const wayFrom = (/** @type {(chain: string) => boolean} */ isIt) =>
    drawing.steps.find(({ to, stubs }) => to === box && stubs.some(({ from }) => isIt(from.element)));
  const ribbon =
    wayFrom((chain) => premises.has(chainOf(chain)?.conclusion ?? "")) ??
    wayFrom((chain) => isWithin(chain, on));
  if (ribbon && !before.some(({ step }) => step === ribbon)) return onStep(drawing, ribbon, true);
  return { ...atBox(box), inWords: before.length > 0 };
}
