// @ts-check
import { say } from "../saying/say.js";
import { inlineRadius, paintDisc } from "./cracks.js";
import { leastSize } from "./stage.js";
import { paintSetting, setText } from "./texts.js";

/** @typedef {import("./boxes.js").Look} Look */
/** @typedef {import("./marks.js").Crack} Crack */
/** @typedef {import("./texts.js").Setting} Setting */
/** @typedef {{ left: number, width: number, top: number, bottom: number }} Room */
/**
 * Why it breaks at a place, or at several for the same reason, after the discs with their letters.
 *
 * @typedef {{ setting: Setting, letters: string[], height: number, indent: number }} Listed
 */

const REASON = 12.5;
/** The height of the most lines that one reason takes where another needs room too, by its letters' size. */
const LINES = 5.4;
/** The distance from one reason to the next. */
export const APART = 6;
/** The distance between the discs of one reason. */
const BETWEEN = 2;

/**
 * Why it breaks, each reason in full where there is room for all, else as many as there is room for, each in
 * a few lines.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Crack[]} cracks
 * @param {Look} look
 * @param {{ width: number, height: number }} room
 * @returns {Listed[]}
 */
export function reasonsInList(ctx, cracks, look, room) {
  const told = toldOnce(cracks);
  const inFull = listed(ctx, told, look, room, Infinity);
  const isCut = inFull.some(({ setting }) => setting.lines.at(-1)?.endsWith("…"));
  return inFull.length === told.length && !isCut ? inFull : listed(ctx, told, look, room, LINES);
}

/**
 * The reasons, each once, with the letters of the places that break for it.
 *
 * @param {Pick<Crack, "letter" | "why">[]} cracks
 * @returns {{ why: string, letters: string[] }[]}
 */
function toldOnce(cracks) {
  /** @type {Map<string, Set<string>>} */
  const letters = new Map();
  for (const crack of cracks) {
    const why = say(crack.why);
    letters.set(why, (letters.get(why) ?? new Set()).add(crack.letter));
  }
  return [...letters].map(([why, some]) => ({ why, letters: [...some] }));
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ why: string, letters: string[] }[]} told
 * @param {Look} look
 * @param {{ width: number, height: number }} room
 * @param {number} most  the height that one reason takes at most, by its letters' size
 */
function listed(ctx, told, look, { width, height }, most) {
  const least = leastSize(look.scale);
  const size = Math.max(REASON - 0.5, least);
  const disc = 2 * inlineRadius(size, least);
  /** @type {Listed[]} */
  const found = [];
  let free = height;
  for (const { why, letters } of told) {
    const indent = letters.length * (disc + BETWEEN) - BETWEEN + size * 0.5;
    const room = { width: width - indent, height: Math.min(free, size * most), most: size, least: size };
    const setting = setText(ctx, why, room);
    if (!setting.lines.length) break;
    found.push({ setting, letters, indent, height: setting.lines.length * setting.leading });
    free -= setting.lines.length * setting.leading + APART;
  }
  return found;
}

/**
 * Paints such reasons one under the other, each after its letters; a letter is not said twice in a row.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Listed[]} reasons
 * @param {number} left
 * @param {number} top
 * @param {Look} look
 */
export function paintList(ctx, reasons, left, top, { palette, scale }) {
  let y = top;
  let told = "";
  for (const { setting, letters, height, indent } of reasons) {
    const radius = inlineRadius(setting.size, leastSize(scale));
    letters.forEach((letter, place) => {
      const x = left + radius + place * (2 * radius + BETWEEN);
      if (letter !== told) paintDisc(ctx, letter, x, y + setting.size * 0.5, radius, palette);
      told = letter;
    });
    ctx.textAlign = "left";
    ctx.fillStyle = palette.ink;
    paintSetting(ctx, setting, left + indent, y);
    y += height + APART;
  }
}
