// @ts-check
import { chainNumber, chainOf, standingOf } from "../reading/argument_map.js";
import { gapsOf } from "../reading/judged.js";
import { nameOf, say, word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { isAnswer, sideOf, toneOf } from "./appraisal.js";
import { leadsTo } from "./chain_reasons.js";
import { titleIn } from "./conclusion_box.js";
import { paintGapSign, paintSideSign, paintWordSign } from "./glyphs.js";
import { fontOf, traceNotched } from "./shapes.js";
import { leastSize } from "./stage.js";
import { fitted, paintSetting } from "./texts.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./boxes.js").Look} Look */
/** @typedef {import("./boxes.js").BoxStyle} BoxStyle */
/** @typedef {import("./colours.js").Palette} Palette */

const PADDING = 14;
/** The height of a line of the conclusion, by the size of its letters. */
const LEADING = 1.3;
/** The width of a tag beside its words, and of one with its sign alone, by the size of the letters. */
const [TAG, LONE_TAG] = [2.3, 2];

/**
 * Paints the words of a chain's box on the overview: number and title, its conclusion, its word and why, and
 * at the foot how many gaps it has and what other evidence says. What cannot be read at this scale is left
 * out.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {BoxStyle} style
 * @param {Look} look
 */
export function paintChainBox(ctx, box, style, look) {
  const argument = chainOf(box.element);
  if (!argument) return;
  const least = leastSize(look.scale);
  const answer = isAnswer(box.element);
  const left = box.x - box.width / 2 + (answer && look.drawing.wide ? 22 : PADDING);
  const area = { left, width: box.x + box.width / 2 - PADDING - left, bottom: box.y + box.height / 2 };
  const head = Math.max(12, least);
  let y = box.y - box.height / 2 + (answer ? 16 : 8);
  if (head * 1.3 > box.height) return;
  paintHead(ctx, argument, style, look, { ...area, y: y + head, size: head });
  y += head * 1.65;
  // While it is asked, the foot has nothing to tell, and the conclusion has its room.
  const foot = isAsked() ? 0 : Math.max(12, least);
  const rows = leadsTo(ctx, box, argument, style, look, { ...area, foot });
  const most = answer ? 18.5 : 15;
  const smallest = Math.max(least, 11);
  const free = area.bottom - y - 8 - foot * 1.9;
  // Where why it breaks has no line beside two of what is concluded, that has all the room.
  const isTight = free < smallest * LEADING * 2 + foot * LEADING;
  const title = titleIn(ctx, box, {
    width: area.width,
    // What is concluded is told whole before why it breaks.
    height: Math.max(
      smallest * 1.2,
      isTight ? free + Math.max(0, foot - 6) : 0, // down to the letters of the foot
      free - Math.min(rows.height, 60),
      Math.min(smallest * LEADING * 3, free - foot * 2),
    ),
    most: Math.max(most, least),
    least: smallest,
    weight: "bold",
    leading: LEADING,
  });
  ctx.fillStyle = look.palette.ink;
  y += paintSetting(ctx, title, left, y, "bold") + 6;
  rows.paint(y);
  // The foot's letters stand under the last line, if only just.
  if (isAsked() || y + foot * 0.8 + 6 > area.bottom) return;
  paintFoot(ctx, argument, look, { left, width: area.width, y: area.bottom - 10, size: foot });
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Argument} argument
 * @param {BoxStyle} style
 * @param {Look} look
 * @param {{ left: number, width: number, y: number, size: number }} line
 */
function paintHead(ctx, argument, style, { palette }, { left, width, y, size }) {
  ctx.font = fontOf(size * 1.05, "bold");
  ctx.fillStyle = style.ink;
  const number = String(chainNumber(argument.id));
  ctx.fillText(number, left, y);
  const taken = ctx.measureText(number).width + size * 0.6;
  const tone = toneOf(argument.id);
  let room = width - taken;
  const name = nameOf("Carried", tone);
  ctx.font = fontOf(size * 1.05, "bold");
  const wide = ctx.measureText(name).width + size * 1.5;
  if (isAnswer(argument.id) && tone !== "untold") {
    // Of others the word stands below, before its reason.
    const shown = wide < room ? wide : size * 1.1;
    if (shown <= room) {
      paintWordSign(ctx, tone, left + width - shown + size * 0.5, y - size * 0.36, size * 0.48, style.edge);
      ctx.fillStyle = style.ink;
      if (shown === wide) ctx.fillText(name, left + width - shown + size * 1.25, y);
      room -= shown + size;
    }
  }
  ctx.font = fontOf(size, "normal");
  ctx.fillStyle = palette.muted;
  // No arrow leads from it to the answer, nor from the answer to it.
  const standing = standingOf(argument);
  const aside = standing ? ` · ${word(`standing-${standing}`)}` : "";
  const title = fitted(ctx, say(argument.title), room - ctx.measureText(aside).width);
  // A title of which less than half is left says nothing.
  if (title.length >= say(argument.title).length / 2) ctx.fillText(title + aside, left + taken, y);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Argument} argument
 * @param {Look} look
 * @param {{ left: number, width: number, y: number, size: number }} line
 */
function paintFoot(ctx, argument, { palette }, { left, width, y, size }) {
  const gaps = gapsOf(argument).length;
  ctx.font = fontOf(size, "normal");
  let taken = 0;
  if (gaps) {
    const counted = word(gaps === 1 ? "gaps-count" : "gaps-count-plural", { n: gaps });
    paintGapSign(ctx, left + size * 0.6, y - size * 0.36, size * 0.75, palette.ink);
    ctx.fillStyle = palette.ink;
    ctx.fillText(counted, left + size * 1.6, y);
    taken = size * 2.1 + ctx.measureText(counted).width;
  }
  const side = sideOf(argument);
  if (side) paintEvidence(ctx, side, palette, { right: left + width, room: width - taken, y, size });
}

/**
 * Paints, at the right of a foot, what other evidence says: in a tag with the shape and the colours of the
 * boxes that hold such evidence, so that it is not read as a second verdict. Where there is no room for the
 * words, its sign is there alone.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./glyphs.js").Side} side
 * @param {Palette} palette
 * @param {{ right: number, room: number, y: number, size: number }} line
 */
function paintEvidence(ctx, side, { tints }, { right, room, y, size }) {
  ctx.font = fontOf(size, "bold");
  const name = word(`evidence-${side}`);
  const widthOf = (/** @type {string} */ text) =>
    size * (text ? TAG : LONE_TAG) + (text ? ctx.measureText(text).width : 0);
  const text = [`${word("other-evidence-brief")} ${name}`, name, ""].find((text) => widthOf(text) <= room);
  if (text === undefined) return;
  const width = widthOf(text);
  const tag = { x: right - width / 2, y: y - size * 0.36, width, height: size * 1.6 };
  traceNotched(ctx, tag, size * 0.45);
  ctx.fillStyle = tints.other.fill;
  ctx.fill();
  ctx.strokeStyle = tints.other.edge;
  ctx.lineWidth = size / 12;
  ctx.stroke();
  paintSideSign(ctx, side, right - width + size * 1.1, tag.y, size * 0.85, tints.other.edge);
  ctx.fillStyle = tints.other.ink;
  ctx.fillText(text, right - width + size * 1.85, y);
}
