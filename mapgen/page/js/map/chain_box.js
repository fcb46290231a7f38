// @ts-check
import { chainNumber, chainOf, isAlone } from "../reading/argument_map.js";
import { breaksOf, gapsOf } from "../reading/judged.js";
import { nameOf, say, word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { isAnswer, shownNow, sideOf, toneOf } from "./appraisal.js";
import { titleIn } from "./conclusion_box.js";
import { inlineRadius, paintDisc } from "./cracks.js";
import { paintGapSign, paintSideSign, paintWordSign } from "./glyphs.js";
import { fontOf } from "./shapes.js";
import { leastSize } from "./stage.js";
import { fitted, paintSetting, setText, wrapped } from "./texts.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./boxes.js").Look} Look */
/** @typedef {import("./boxes.js").BoxStyle} BoxStyle */

const PADDING = 14;
/** How much of the foot a crack and its disc take. */
const CRACKED = 92;

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
  // In a sheet that runs downwards, the way that breaks comes in where the foot begins.
  const aside = answer && !look.drawing.wide && look.cracks.some(({ step }) => step) ? CRACKED : 0;
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
 * What stands between conclusion and foot: of the answer, why each way to it breaks; of others their word and
 * the reason.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {Argument} argument
 * @param {BoxStyle} style
 * @param {Look} look
 * @param {{ left: number, width: number, bottom: number, foot: number }} area
 * @returns {{ height: number, paint: (y: number) => void }}
 */
function leadsTo(ctx, box, argument, style, look, area) {
  const size = Math.max(13, leastSize(look.scale));
  if (isAnswer(box.element) && look.cracks.length) return whyEach(ctx, look, { ...area, size });
  const { word: carried } = shownNow(argument);
  if (!carried || isAsked()) return { height: 0, paint: () => {} };
  const name = nameOf("Carried", carried);
  const why = say(breaksOf(argument)[0]?.why ?? argument.reasoning.why).replace(/[.\s]+$/u, "");
  ctx.font = fontOf(size, "bold");
  const indent = ctx.measureText(`${name} `).width + size * 1.25;
  // The reason begins on the line of the word, and goes on below it.
  ctx.font = fontOf(size, "normal");
  const [first = "", ...rest] = why ? wrappedAfter(ctx, why, area.width, indent) : [];
  return {
    height: (1 + Math.min(rest.length, 2)) * size * 1.3,
    paint: (y) => {
      const room = Math.floor((area.bottom - area.foot * 1.9 - y) / (size * 1.3));
      if (room < 1) return;
      paintWordSign(
        ctx,
        toneOf(argument.id),
        area.left + size * 0.45,
        y + size * 0.5,
        size * 0.45,
        style.edge,
      );
      ctx.fillStyle = style.ink;
      ctx.font = fontOf(size, "bold");
      ctx.fillText(name, area.left + size * 1.2, y + size * 0.85);
      ctx.font = fontOf(size, "normal");
      const lines = [first, ...rest].slice(0, room);
      const last = lines.length - 1;
      if (rest.length + 1 > room && last >= 0)
        lines[last] = fitted(ctx, lines[last] ?? "", area.width - (last ? 0 : indent), true);
      for (const [at, line] of lines.entries())
        ctx.fillText(line, area.left + (at ? 0 : indent), y + size * 0.85 + at * size * 1.3);
    },
  };
}

/**
 * A text in lines of which the first has less room. @param {CanvasRenderingContext2D} ctx @param {string}
 * text @param {number} width @param {number} indent
 * @returns {string[]}
 */
function wrappedAfter(ctx, text, width, indent) {
  const [first = ""] = wrapped(ctx, text, width - indent);
  if (ctx.measureText(first).width > width - indent) return ["", ...wrapped(ctx, text, width)];
  return [first, ...wrapped(ctx, text.slice(first.length).trim(), width)];
}

/**
 * Why each way to the answer breaks: beside the way where it has one, else under the others with its letter.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Look} look
 * @param {{ left: number, width: number, bottom: number, size: number, foot: number }} area
 */
function whyEach(ctx, look, { left, width, bottom, size, foot }) {
  const { cracks, palette, drawing, scale } = look;
  const radius = inlineRadius(size, leastSize(scale));
  const told = cracks.map((crack) => {
    const own = drawing.wide && crack.port !== undefined;
    const indent = own ? 4 : 2 * radius + size * 0.4;
    const setting = setText(ctx, say(crack.why), {
      width: width - indent,
      height: size * 4,
      most: size,
      least: size,
    });
    return { crack, own, indent, setting, height: setting.lines.length * setting.leading };
  });
  return {
    height: told.reduce((sum, { height }) => sum + height + 6, 0),
    paint: (/** @type {number} */ y) => {
      let free = y;
      const sorted = [...told].sort(
        (one, other) => (one.crack.port ?? Infinity) - (other.crack.port ?? Infinity),
      );
      for (const { crack, own, indent, setting, height } of sorted) {
        const top = Math.max(free, own ? (crack.port ?? 0) - height / 2 : free);
        if (top + height > bottom - foot * 1.8) continue;
        if (!own) paintDisc(ctx, crack.letter, left + radius, top + size * 0.5, radius, palette);
        ctx.textAlign = "left";
        ctx.fillStyle = palette.ink;
        paintSetting(ctx, setting, left + indent, top);
        free = top + height + 6;
      }
    },
  };
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
