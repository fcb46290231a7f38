// @ts-check
import { crackHeight } from "./cracks.js";
import { distanceTo } from "./lines.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {import("./marks.js").Crack} Crack */

/** How far two discs are apart at least, and how far a disc stands below its crack. */
const [OVER, UNDER] = [27, 14];

/**
 * Where the disc of one more break inside a box stands: below the first, whose crack is the same, or beside
 * its disc in a sheet that runs downwards.
 *
 * @param {Drawing} drawing @param {Crack} crack @returns {Point}
 */
export function besideDisc({ wide }, crack) {
  const [x, y] = crack.disc;
  return wide && crack.at ? [crack.at.x, crack.at.y + crackHeight(crack, 1) / 2 + UNDER] : [x + OVER, y];
}

/**
 * Moves discs that would stand on an earlier one down until they are free of all.
 *
 * @param {Crack[]} cracks
 */
export function setApart(cracks) {
  const drawn = cracks.filter(({ inWords }) => !inWords);
  for (const [index, crack] of drawn.entries()) {
    const before = drawn.slice(0, index);
    for (let tries = 0; tries < index; tries += 1) {
      const other = before.find(
        ({ disc: [x, y] }) => Math.hypot(x - crack.disc[0], y - crack.disc[1]) < OVER,
      );
      if (other) crack.disc = [crack.disc[0], other.disc[1] + OVER];
    }
  }
}

/** How much room a crack has in a sheet that runs downwards, where lines run close beside each other. */
const ROOM_NARROW = 26;

/**
 * How far the nearest other line is from a crack.
 *
 * @param {Drawing} drawing @param {Pick<Crack, "at" | "step">} place
 */
export function roomAt({ steps, attacks, wide }, { at, step }) {
  if (!wide) return ROOM_NARROW;
  if (!at || !step) return Infinity;
  const others = steps.filter((other) => other !== step);
  const lines = [
    ...others.map(({ wire }) => wire),
    ...others.flatMap(({ stubs }) => stubs.map(({ line }) => line)),
    ...attacks.map(({ line }) => line),
  ];
  return Math.min(...lines.map((line) => distanceTo(line, at)));
}
