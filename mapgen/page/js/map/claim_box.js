// @ts-check
import { sentenceOn } from "../reading/box_lines.js";
import { sheetsData } from "../reading/islands.js";
import { say } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { isEmpty, toneOf } from "./appraisal.js";
import { headerOf, labelLines } from "./box_words.js";
import { paintSideSign, paintWordSign } from "./glyphs.js";
import { fontOf, traceBox } from "./shapes.js";
import { leastSize } from "./stage.js";
import { fitted, paintSetting, setText } from "./texts.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./boxes.js").Look} Look */
/** @typedef {import("./boxes.js").BoxStyle} BoxStyle */
/** @typedef {import("./box_words.js").Header} Header */

const HEADER = 11.5;

/**
 * Paints the words of a claim, a gap or a chain that is drawn as one box, and its sign: the number where the
 * map is far, else a header and the label, or from near the whole sentence.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {BoxStyle} style
 * @param {Look} look
 */
export function paintClaimBox(ctx, box, style, look) {
  if (isEmpty(box)) return;
  const header = headerOf(box);
  paintMore(ctx, box, look);
  if (box.kind === "see") return paintSee(ctx, box, header.number, look);
  if (look.stage === "far") return paintFar(ctx, box, header, style, look);
  const print = printOf(box);
  const finer = look.stage === "near" && box.kind !== "chain" ? sheetsData.near : 1;
  const least = leastSize(look.scale);
  const size = Math.max(HEADER / finer, least);
  const left = box.x - box.width / 2 + print.padding;
  const top = box.y - box.height / 2 + print.padding;
  // What must be larger to be read at this scale takes room from what is below it.
  const more = print.header ? Math.max(0, size - HEADER / finer) : 0;
  if (print.header)
    paintHeader(ctx, box, header, style, {
      look,
      size,
      y: top + (print.header - 6) / finer + more,
      padding: print.padding,
    });
  const from = top + print.header / finer + more;
  const room = {
    width: box.width - 2 * print.padding,
    height: top + box.height - 2 * print.padding + 5 - from,
  };
  ctx.fillStyle = look.palette.ink;
  paintSetting(ctx, bodyOf(ctx, box, look.stage === "near", least, room), left, from, weightOf(box));
}

/**
 * A line that points to where a claim is shown.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {string} number
 * @param {Look} look
 */
function paintSee(ctx, box, number, { palette, scale }) {
  const size = Math.max(13, leastSize(scale));
  if (size > box.height) return;
  const text = [number, "↑", labelLines(box).join(" ")].filter(Boolean).join(" ");
  ctx.font = fontOf(size, "normal");
  ctx.fillStyle = palette.muted;
  ctx.fillText(fitted(ctx, text, box.width - 16), box.x - box.width / 2 + 8, box.y + size * 0.35);
}

/**
 * Tells on the lower edge how many more gaps there are than boxes for them, dashed as they are.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {Look} look
 */
function paintMore(ctx, { x, y, width, height, more }, { palette, scale, stage }) {
  if (isAsked()) return;
  const size = Math.max(HEADER / (stage === "near" ? sheetsData.near : 1), leastSize(scale));
  if (!more || size > height) return;
  const text = `+${more}`;
  ctx.font = fontOf(size, "bold");
  const wide = ctx.measureText(text).width + size;
  const right = x + width / 2 + 4;
  traceBox(ctx, { x: right - wide / 2, y: y + height / 2, width: wide, height: size * 1.4 }, 4);
  ctx.fillStyle = palette.paper;
  ctx.fill();
  ctx.setLineDash([4, 2.5]);
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = palette.ink;
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillStyle = palette.ink;
  ctx.fillText(text, right - wide + size * 0.5, y + height / 2 + size * 0.36);
}

/** How the label of a box is printed, as layout/ has measured it. @param {Box} box @returns {Print} */
function printOf({ kind, finding }) {
  // Of what is missing, only an unsaid claim has a header line.
  return sheetsData.prints[kind === "gap" && finding === undefined ? "claim" : kind];
}

/** @param {Box} box */
function weightOf(box) {
  return printOf(box).face === "bold" ? "bold" : "normal";
}

/**
 * What stands under the header: from near the sentence, in print that is as much finer; else the label, in
 * the lines that layout/ has measured where these can be read at this scale.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {boolean} near @param {number} least
 * @param {{ width: number, height: number }} room
 */
function bodyOf(ctx, box, near, least, room) {
  const { size, leading } = printOf(box);
  if (near && box.kind !== "chain") {
    const most = Math.max(size / sheetsData.near, least);
    return setText(ctx, say(sentenceOn(box.written)) || labelLines(box).join(" "), {
      ...room,
      most,
      least: most,
      leading: leading / size,
      weight: weightOf(box),
    });
  }
  const lines = labelLines(box);
  if (least <= size) return { lines, size, leading };
  return setText(ctx, lines.join(" "), {
    ...room,
    most: least,
    least,
    leading: 1.18,
    weight: weightOf(box),
  });
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {Header} header
 * @param {BoxStyle} style
 * @param {Look} look
 */
function paintFar(ctx, box, { number, side }, style, { scale, palette }) {
  const least = leastSize(scale);
  const room = box.width - 12;
  if (least > box.height * 0.9 || least > room) return; // its colour alone tells
  const size = Math.min(Math.max(15, least), box.height * 0.8);
  const left = box.x - box.width / 2 + 7;
  const top = box.y - box.height / 2;
  const above = number ? size * 1.15 : 0;
  const words = setText(ctx, labelLines(box).join(" "), {
    width: room,
    height: box.height - above - 6,
    most: 13,
    least,
    leading: 1.15,
  });
  const y = words.lines.length ? top + 4 + size * 0.85 : box.y + size * 0.35;
  ctx.fillStyle = style.ink;
  ctx.font = fontOf(size, "bold");
  ctx.fillText(number, left, y);
  const sign = size * 0.42;
  if (room > ctx.measureText(number).width + sign * 3)
    paintSign(ctx, box, side, {
      x: box.x + box.width / 2 - 8 - sign,
      y: y - size * 0.35,
      radius: sign,
      colour: style.edge,
    });
  ctx.fillStyle = palette.ink;
  paintSetting(ctx, words, left, top + 4 + above);
}

/**
 * Paints the sign of a box's word, or of what other evidence says in it; none for a gap.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {Header["side"]} side
 * @param {{ x: number, y: number, radius: number, colour: string }} at
 */
function paintSign(ctx, box, side, { x, y, radius, colour }) {
  if (side) paintSideSign(ctx, side, x, y, radius * 2, colour);
  else if (box.kind !== "gap") paintWordSign(ctx, toneOf(box.element), x, y, radius, colour);
}

/**
 * Paints the header line: the number, a few words, and at the right end the sign.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {Header} header @param {BoxStyle} style
 * @param {{ look: Look, size: number, y: number, padding: number }} line  its letters' size, and its baseline
 */
function paintHeader(ctx, box, { number, words, side }, style, { look: { palette }, size, y, padding }) {
  const left = box.x - box.width / 2 + padding;
  const right = box.x + box.width / 2 - padding;
  const sign = size * 0.45;
  const room = right - left - (box.kind === "gap" ? 0 : sign * 2 + 6);
  if (box.kind !== "gap")
    paintSign(ctx, box, side, { x: right - sign, y: y - size * 0.36, radius: sign, colour: style.edge });
  ctx.font = fontOf(size, "bold");
  ctx.fillStyle = style.ink;
  ctx.fillText(number, left, y);
  const taken = number ? ctx.measureText(number).width + size * 0.55 : 0;
  ctx.font = fontOf(size, side || box.kind === "gap" ? "bold" : "normal");
  ctx.fillStyle = side ? style.ink : box.kind === "gap" ? palette.ink : palette.muted;
  // Where a word and its explanation do not fit, the word alone.
  const [brief = ""] = words.split(/\s?:/u);
  const told = fitted(ctx, ctx.measureText(words).width > room - taken ? brief : words, room - taken);
  // Two or three letters of a word tell nothing.
  if (!told.endsWith("…") || told.length > 6) ctx.fillText(told, left + taken, y);
}
