// @ts-check
import { fontOf, traceCircle } from "./shapes.js";

/** @typedef {import("./marks.js").Crack} Crack */
/** @typedef {import("./colours.js").Palette} Palette */

/** The zigzag of a crack across its line, as shares of its height. */
const ZIGZAG = /** @type {const} */ ([
  [0.14, -0.5],
  [-0.13, -0.17],
  [0.13, 0.05],
  [-0.1, 0.22],
  [0.08, 0.3],
  [-0.08, 0.5],
]);
const [LARGE, SMALL] = [66, 32];
/** The size of a letter, as a multiple of the radius of its disc. */
const LETTER = 1.16;
/** How far a crack and the paper around it reach from its line, as a share of its height. */
const REACH = 0.6;
/** The least height of a crack on the screen, in CSS pixels. */
const [LEAST_LARGE, LEAST_SMALL] = [30, 18];

/**
 * How high a crack is drawn, in units of the sheet: not over the nearest other line, if it can be seen then.
 *
 * @param {Crack} crack
 * @param {number} scale
 */
export function crackHeight({ letter, room }, scale) {
  return letter === "A"
    ? Math.max(Math.min(LARGE, room / REACH), LEAST_LARGE / scale)
    : Math.max(Math.min(SMALL, room / REACH), LEAST_SMALL / scale);
}

/** How far before its line a crack begins, and how far behind its end the disc stands. */
const [BEGINS, BEHIND] = [5, 13];

/**
 * In a sheet that runs downwards, a crack through a line begins just before it and goes to the right, where
 * the disc is: the lines on the left are other ways into the box.
 *
 * @param {Crack} crack @returns {Crack}
 */
export function acrossItsLine(crack) {
  const { at, step } = crack;
  if (!at?.angle || !step) return crack;
  const height = crackHeight(crack, 1);
  const end = at.x + height - BEGINS;
  return { ...crack, at: { ...at, x: end - height / 2 }, disc: [end + BEHIND, at.y] };
}

/** The radius of the disc with a crack's letter. @param {Crack} crack @param {number} scale */
function discRadius({ letter }, scale) {
  return letter === "A" ? Math.max(15, 12 / scale) : Math.max(11, 9.5 / scale);
}

/**
 * The radius of a disc in a line of words of this size, whose letter can be read.
 *
 * @param {number} size
 * @param {number} least  the least size of a text, in units of the sheet
 */
export function inlineRadius(size, least) {
  return Math.max(size * 0.7, least / LETTER);
}

/**
 * The areas that a crack and its disc take at scale 1; none where it is told only in words.
 *
 * @param {Crack} crack
 */
export function areasOf(crack) {
  const { at, disc, inWords } = crack;
  if (inWords) return [];
  const [height, wide] = [crackHeight(crack, 1), 2 * discRadius(crack, 1)];
  const [along, across] = at?.angle ? [height, height / 2] : [height / 2, height];
  return [
    ...(at ? [{ x: at.x, y: at.y, width: along, height: across }] : []),
    { x: disc[0], y: disc[1], width: wide, height: wide },
  ];
}

/**
 * Paints a crack across its line, if one breaks, and its letter in a disc.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Crack} crack
 * @param {Palette} palette
 * @param {number} scale
 */
export function paintCrack(ctx, crack, palette, scale) {
  const { letter, at, disc, inWords } = crack;
  if (inWords) return;
  if (at) paintZigzag(ctx, crack, at, palette, scale);
  paintDisc(ctx, letter, disc[0], disc[1], discRadius(crack, scale), palette);
}

/**
 * Paints the crack itself, the first one large and with splinters.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Crack} crack
 * @param {NonNullable<Crack["at"]>} at
 * @param {Palette} palette
 * @param {number} scale
 */
function paintZigzag(ctx, crack, at, palette, scale) {
  const height = crackHeight(crack, scale);
  const large = crack.letter === "A";
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.rotate(at.angle);
  const zigzag = () => {
    ctx.beginPath();
    for (const [x, y] of ZIGZAG) ctx.lineTo(x * height, y * height);
  };
  ctx.lineCap = "round";
  zigzag();
  ctx.lineWidth = height * (large ? 0.2 : 0.26);
  ctx.strokeStyle = palette.paper;
  ctx.stroke();
  zigzag();
  ctx.lineWidth = height * (large ? 0.068 : 0.076);
  ctx.strokeStyle = palette.crack;
  ctx.stroke();
  if (large) {
    ctx.beginPath();
    ctx.moveTo(0.13 * height, 0.05 * height);
    ctx.lineTo(0.27 * height, -0.04 * height);
    ctx.moveTo(-0.1 * height, 0.22 * height);
    ctx.lineTo(-0.24 * height, 0.29 * height);
    ctx.lineWidth = height * 0.035;
    ctx.stroke();
  }
  ctx.restore();
}

/**
 * Paints a disc with a letter: full for the first break, a ring for the others.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} letter
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {Palette} palette
 */
export function paintDisc(ctx, letter, x, y, radius, palette) {
  const full = letter === "A";
  traceCircle(ctx, x, y, radius - (full ? 0 : radius * 0.08));
  ctx.fillStyle = full ? palette.crack : palette.paper;
  ctx.fill();
  ctx.lineWidth = full ? 0 : Math.max(1.2, radius * 0.16);
  ctx.strokeStyle = palette.crack;
  if (!full) ctx.stroke();
  ctx.font = fontOf(radius * LETTER, "bold");
  ctx.fillStyle = full ? palette["on-crack"] : palette.crack;
  ctx.textAlign = "center";
  ctx.fillText(letter, x, y + radius * 0.41);
}
