// @ts-check
import { sentenceOn } from "../reading/box_lines.js";
import { sheetsData } from "../reading/islands.js";
import { say } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { isEmpty } from "./appraisal.js";
import { paintHeader } from "./box_header.js";
import { headerOf, labelLines } from "./box_words.js";
import { paintFar, paintSee } from "./far_box.js";
import { fontOf, traceBox } from "./shapes.js";
import { leastSize } from "./stage.js";
import { paintSetting, setText } from "./texts.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./boxes.js").Look} Look */
/** @typedef {import("./boxes.js").BoxStyle} BoxStyle */

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
  const print = printOf(box);
  const inHeader = look.stage !== "far" && Boolean(print.header);
  if (!inHeader) paintMore(ctx, box, look);
  if (box.kind === "see") return paintSee(ctx, box, header.number, look);
  if (look.stage === "far") return paintFar(ctx, box, header, style, look);
  const { finer, above, setting } = wordsIn(ctx, box, look);
  const left = box.x - box.width / 2 + print.padding;
  const top = box.y - box.height / 2 + print.padding;
  if (print.header)
    paintHeader(ctx, box, header, style, {
      look,
      size: Math.max(HEADER / finer, leastSize(look.scale)),
      y: top + above - 6 / finer,
      padding: print.padding,
      more: isAsked(box.element) ? 0 : (box.more ?? 0),
    });
  ctx.fillStyle = look.palette.ink;
  paintSetting(ctx, setting, left, top + above, weightOf(box));
}

/** By how much the print of a sentence may be finer than that of a label. */
const FINER = [1.2, 1.35, sheetsData.near];

/**
 * The words under the header, the height that this takes, and by how much both are printed finer than a
 * label: not at all where a box shows its label or is a closed chain; from near as little as lets the whole
 * sentence be seen.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {Look} look
 */
function wordsIn(ctx, box, { stage, scale }) {
  const print = printOf(box);
  const least = leastSize(scale);
  const near = stage === "near" && box.kind !== "chain";
  const printed = (/** @type {number} */ finer) => {
    // What must be larger to be read at this scale takes room from what is below it.
    const more = print.header ? Math.max(0, least - HEADER / finer) : 0;
    const above = print.header / finer + more;
    const room = { width: box.width - 2 * print.padding, height: box.height - 2 * print.padding + 5 - above };
    const setting = near ? sentenceIn(ctx, box, finer, least, room) : labelIn(ctx, box, least, room);
    return { finer, above, setting };
  };
  if (!near) return printed(1);
  const tried = FINER.map(printed);
  return tried.find(({ setting }) => !setting.lines.at(-1)?.endsWith("…")) ?? printed(sheetsData.near);
}

/**
 * Tells on the lower edge how many more gaps there are than boxes for them, dashed as they are; a box that
 * has a header line tells it there, off its words.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {Look} look
 */
function paintMore(ctx, { x, y, width, height, more, element }, { palette, scale, stage }) {
  if (isAsked(element)) return;
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
 * The sentence of a box, in print that is so much finer than that of its label.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {number} finer @param {number} least
 * @param {{ width: number, height: number }} room
 */
function sentenceIn(ctx, box, finer, least, room) {
  const { size, leading } = printOf(box);
  const most = Math.max(size / finer, least);
  const text = say(sentenceOn(box.written)) || labelLines(box).join(" ");
  return setText(ctx, text, { ...room, most, least: most, leading: leading / size, weight: weightOf(box) });
}

/**
 * The label of a box, in the lines that layout/ has measured where these can be read at this scale.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {number} least
 * @param {{ width: number, height: number }} room
 */
function labelIn(ctx, box, least, room) {
  const { size, leading } = printOf(box);
  const lines = labelLines(box);
  if (least <= size) return { lines, size, leading };
  const text = lines.join(" ");
  return setText(ctx, text, { ...room, most: least, least, leading: 1.18, weight: weightOf(box) });
}
