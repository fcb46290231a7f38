// @ts-check
import { chainNumber, chainOf, isAlone } from "../reading/argument_map.js";
import { gapsOf } from "../reading/judged.js";
import { nameOf, say, word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { isAnswer, sideOf, toneOf } from "./appraisal.js";
import { leadsTo } from "./chain_reasons.js";
import { titleIn } from "./conclusion_box.js";
import { paintGapSign, paintSideSign, paintWordSign } from "./glyphs.js";
import { fontOf } from "./shapes.js";
import { leastSize } from "./stage.js";
import { fitted, paintSetting } from "./texts.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./boxes.js").Look} Look */
/** @typedef {import("./boxes.js").BoxStyle} BoxStyle */

const PADDING = 14;
/** How far from the disc of a crack the foot begins. */
const CRACKED = 20;

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
  const foot = Math.max(12, least);
  const rows = leadsTo(ctx, box, argument, style, look, { ...area, foot });
  const most = answer ? 18.5 : 15;
  const title = titleIn(ctx, box, {
    width: area.width,
    height: Math.max(least * 1.2, area.bottom - y - 8 - foot * 1.9 - Math.min(rows.height, 60)),
    most: Math.max(most, least),
    least: Math.max(least, 11),
    weight: "bold",
    leading: 1.3,
  });
  ctx.fillStyle = look.palette.ink;
  y += paintSetting(ctx, title, left, y, "bold") + 6;
  rows.paint(y);
  if (y + foot * 2.2 > area.bottom) return;
  // In a sheet that runs downwards, a break is drawn where the foot begins.
  const crack = answer && !look.drawing.wide ? look.cracks.find(({ at }) => at) : undefined;
  const aside = crack ? crack.disc[0] + CRACKED - left : 0;
  const line = { left: left + aside, width: area.width - aside, y: area.bottom - 10, size: foot };
  paintFoot(ctx, argument, look, line);
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
  // No arrow leads to it or from it.
  const alone = isAlone(argument) ? ` · ${word("alone")}` : "";
  const title = fitted(ctx, say(argument.title), room - ctx.measureText(alone).width);
  if (title.length > 6 || title === say(argument.title)) ctx.fillText(title + alone, left + taken, y);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Argument} argument
 * @param {Look} look
 * @param {{ left: number, width: number, y: number, size: number }} line
 */
function paintFoot(ctx, argument, { palette }, { left, width, y, size }) {
  if (isAsked()) return;
  const gaps = gapsOf(argument).length;
  ctx.font = fontOf(size, "normal");
  if (gaps) {
    paintGapSign(ctx, left + size * 0.6, y - size * 0.36, size * 0.75, palette.ink);
    ctx.fillStyle = palette.ink;
    ctx.fillText(word(gaps === 1 ? "gaps-count" : "gaps-count-plural", { n: gaps }), left + size * 1.6, y);
  }
  const side = sideOf(argument);
  if (!side) return;
  ctx.font = fontOf(size, "bold");
  const name = word(`evidence-${side}`);
  const wide = ctx.measureText(name).width;
  if (wide + size * 8 > width && gaps) return;
  ctx.fillStyle = palette.tints.other.ink;
  ctx.fillText(name, left + width - wide, y);
  paintSideSign(
    ctx,
    side,
    left + width - wide - size * 0.8,
    y - size * 0.36,
    size * 0.85,
    palette.tints.other.edge,
  );
}
