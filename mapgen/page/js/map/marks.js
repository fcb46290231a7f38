// @ts-check
import { chainOf, inferenceOf } from "../reading/argument_map.js";
import { answerChain, breakLetter, breaksOf } from "../reading/judged.js";
import { acrossItsLine } from "./cracks.js";
import { endAngle } from "./lines.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {import("./sheet.js").Step} Step */
/** @typedef {import("./sheet.js").Box} Box */
/**
 * A place where the reasoning breaks, as it is drawn: a crack, and a disc with its letter. `step` or `box` is
 * what it goes through; `port` the height on the conclusion's box where its words stand, if it has a way of
 * its own there.
 *
 * @typedef {object} Crack
 * @property {string} letter
 * @property {string} on  the id of the step or claim
 * @property {Wordings} why
 * @property {boolean} again  whether it is one more reason at a place that is told before
 * @property {{ x: number, y: number, angle: number } | null} at  null where it is told only in words
 * @property {Point} disc
 * @property {Step | undefined} step
 * @property {Box | undefined} box
 * @property {number | undefined} port
 * @property {boolean} close  whether other lines run close beside it, as in a sheet that runs downwards
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
  const told = breaksOf(argument).map(({ on, why }, index, all) => ({
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
    const crack = { ...one, close: !drawing.wide, ...place, ...(one.again ? { at: null } : {}) };
    cracks.push(drawing.wide ? crack : acrossItsLine(crack));
  }
  return cracks.sort((one, other) => one.letter.localeCompare(other.letter));
}

/** @typedef {Pick<Crack, "at" | "disc" | "step" | "box" | "port"> & { close?: boolean }} Place */

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

/** How far a disc stands before the box that a broken step leads to, so as not to hide its number. */
const BEFORE = 15;
/** How far beside the last way into a box its edge is cracked, in a sheet that runs downwards. */
const AFTER = 28;
/** How far the disc stands from that crack, and how far below the edge. */
const [BY, UNDER] = [25, 7];
/** How far from a box's right side, in such a sheet, the crack in its upper edge and its disc stand. */
const [AT_EDGE, BEFORE_SIGN] = [68, 42];

/** How far a disc stands above its crack. */
const ABOVE = 25;

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
  const { x, y } = step.crack;
  const place = { at: step.crack, step, box: undefined, port: leads ? portY : undefined };
  if (!wide) return { ...place, disc: [x, y] };
  const angle = endAngle(step.wire);
  const back = leads ? 0 : BEFORE;
  const before = /** @type {Point} */ ([portX - back * Math.cos(angle), portY - back * Math.sin(angle)]);
  // Where there is no room for both on the line, the disc stands above the crack.
  const crowded = Math.hypot(before[0] - x, before[1] - y) < ABOVE;
  return { ...place, disc: crowded ? [x, y - ABOVE] : before };
}

/** How far beside a box the crack in its support stands: on the line that leaves it, which may be short. */
const BESIDE = 5;

/**
 * A claim breaks where its support goes on to what it supports: at the right edge of its box, or at the left
 * one where it supports nothing here; in a sheet that runs downwards, at the upper edge.
 *
 * @param {Drawing} drawing @param {Box} box @returns {Place}
 */
function onBox({ conclusion, wide }, box) {
  const edge = box === conclusion ? -1 : 1;
  const at = wide
    ? { x: box.x + edge * (box.width / 2 + BESIDE), y: box.y, angle: 0 }
    : { x: box.x + box.width / 2 - AT_EDGE, y: box.y - box.height / 2, angle: 0 };
  const disc = /** @type {Point} */ (
    wide
      ? [box.x + edge * (box.width / 2 + BESIDE + ABOVE), box.y - ABOVE]
      : // The sign of a claim stands at the right.
        [box.x + box.width / 2 - BEFORE_SIGN, at.y]
  );
  return { at, disc, step: undefined, box, port: undefined };
}

/**
 * On the way from the chain whose conclusion the broken step starts from; else inside the answer's own box,
 * through its edge between the ways that end there: only the first is drawn, and its words tell the others.
 *
 * @param {Drawing} drawing @param {Argument} argument @param {string} on @param {Crack[]} before
 * @returns {Place | null}
 */
function inOverview(drawing, argument, on, before) {
  const box = [...drawing.boxes.values()].find(({ element }) => element === argument.id);
  if (!box) return null;
  const premises = new Set(inferenceOf(on)?.premises ?? [on]);
  const ribbon = drawing.steps.find(
    ({ to, stubs }) =>
      to === box && stubs.some(({ from }) => premises.has(chainOf(from.element)?.conclusion ?? "")),
  );
  if (ribbon && !before.some(({ step }) => step === ribbon)) return onStep(drawing, ribbon, true);
  const place = { step: undefined, box, port: undefined };
  if (before.length) return { ...place, at: null, disc: [0, 0] };
  const left = box.x - box.width / 2;
  if (!drawing.wide) {
    // The ways into a box come from below, on the left.
    const ways = drawing.steps.filter(({ to }) => to === box).map(({ wire }) => wire.at(-1)?.[0] ?? left);
    const [x, y] = [Math.max(left, ...ways) + AFTER, box.y + box.height / 2];
    return { ...place, at: { x, y, angle: 0 }, disc: [x + BY, y + UNDER] };
  }
  const { y, height } = freeOf(drawing, box);
  const close = height < ROOMY;
  const [up, down] = close ? [18, 15] : [ABOVE, ABOVE / 2];
  return { ...place, close, at: { x: left, y: y + down, angle: 0 }, disc: [left, y - up] };
}

/** The height between two ways into a box, with their arrowheads, in which a large crack has room. */
const ROOMY = 120;

/**
 * The middle and the height of the part of a box's left edge that is furthest from the ways that end there.
 *
 * @param {Drawing} drawing @param {Box} box
 */
function freeOf({ steps }, box) {
  const ends = steps.filter(({ to }) => to === box).map(({ wire }) => wire.at(-1)?.[1] ?? box.y);
  const heights = [
    box.y - box.height / 2 + 10,
    ...ends.sort((one, other) => one - other),
    box.y + box.height / 2 - 10,
  ];
  let widest = { y: box.y, height: 0 };
  for (const [at, height] of heights.slice(1).entries()) {
    const above = heights[at] ?? height;
    if (height - above > widest.height) widest = { y: (height + above) / 2, height: height - above };
  }
  return widest;
}
