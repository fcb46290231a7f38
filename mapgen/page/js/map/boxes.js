// @ts-check
import { claimOf } from "../reading/argument_map.js";
import { suppositions } from "../whatif/now.js";
import { isAnswer, toneOf } from "./appraisal.js";
import { paintChainBox } from "./chain_box.js";
import { paintClaimBox } from "./claim_box.js";
import { paintConclusion } from "./conclusion_box.js";
import { paintFlag } from "./flag.js";
import { traceBox, traceNotched } from "./shapes.js";
import { paintSupposed } from "./supposed.js";
import { asMeasured } from "./texts.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./colours.js").Palette} Palette */
/**
 * How a box is painted: with which colours and marks, at which scale and stage; whether it is selected, under
 * the pointer or the place of the keyboard, and whether it is dimmed.
 *
 * @typedef {object} Look
 * @property {Palette} palette
 * @property {import("./marks.js").Crack[]} cracks
 * @property {import("./sheet.js").Drawing} drawing
 * @property {number} scale
 * @property {import("./stage.js").Stage} stage
 * @property {boolean} selected
 * @property {boolean} hovered
 * @property {boolean} place
 * @property {boolean} dimmed
 * @property {number} faint  how strongly what is dimmed is drawn
 * @property {boolean} [wordless]  whether it shows no words
 */
/** @typedef {import("./colours.js").Tint & { dash: number[], notched: boolean, width: number }} BoxStyle */

const RADIUS = 6;
const NOTCH = 9;

/**
 * Draws a box of the sheet with its words and what is supposed of it.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {Look} look
 */
export function paintBox(ctx, box, look) {
  ctx.save();
  asMeasured(ctx);
  if (look.dimmed) ctx.globalAlpha = look.faint;
  const style = styleOf(box, look);
  if (look.selected || look.place) paintHalo(ctx, box, style, look);
  paintFrame(ctx, box, style, look.hovered);
  if (look.wordless) return void ctx.restore();
  ctx.textAlign = "left";
  if (box === look.drawing.conclusion) paintConclusion(ctx, box, style, look);
  else if (box.kind === "argument") paintChainBox(ctx, box, style, look);
  else paintClaimBox(ctx, box, style, look);
  if (isAnswer(box.element) && (box.kind === "argument" || box === look.drawing.conclusion))
    paintFlag(ctx, box, look);
  paintSupposed(ctx, box, look);
  ctx.restore();
}

/** Whether the claim of a box is supposed not to be so. @param {Box} box */
function isOut({ kind, element }) {
  return kind === "claim" && suppositions().some((one) => one.kind === "doubt" && one.on === element);
}

/** Whether a box stands for other evidence. @param {Box} box */
export function isMakers({ kind, element }) {
  return kind === "claim" && Boolean(claimOf(element)?.makers);
}

/**
 * How a box looks: tinted by its word, notched where other evidence says it, dashed where nobody does.
 *
 * @param {Box} box
 * @param {Pick<Look, "palette" | "drawing">} look
 * @returns {BoxStyle}
 */
function styleOf(box, { palette, drawing }) {
  if (box.kind === "see")
    return {
      fill: palette.paper,
      edge: box.unsaid ? palette.ink : palette.line,
      ink: palette.muted,
      dash: box.unsaid ? [4, 2.5] : [],
      notched: false,
      width: 1.25,
    };
  if (box.kind === "gap")
    return {
      fill: palette.paper,
      edge: palette.ink,
      ink: palette.ink,
      dash: [6, 4],
      notched: false,
      width: 1.75,
    };
  const notched = isMakers(box);
  const tint = palette.tints[notched ? "other" : toneOf(box.element)];
  if (isOut(box))
    return { ...tint, fill: palette.paper, edge: palette.muted, dash: [2, 5], notched, width: 2 };
  const strong = box === drawing.conclusion || (box.kind === "argument" && isAnswer(box.element));
  return { ...tint, dash: [], notched, width: strong ? 2.75 : 1.5 };
}

/** @param {CanvasRenderingContext2D} ctx @param {Box} box @param {BoxStyle} style @param {number} outset */
function trace(ctx, box, { notched }, outset) {
  if (notched) traceNotched(ctx, box, NOTCH, outset);
  else traceBox(ctx, box, RADIUS, outset);
}

/** @param {CanvasRenderingContext2D} ctx @param {Box} box @param {BoxStyle} style @param {Look} look */
function paintHalo(ctx, box, style, { palette, selected, scale }) {
  const unit = Math.max(1, 0.7 / scale);
  trace(ctx, box, style, 4.5 * unit);
  ctx.lineWidth = 2.75 * unit;
  ctx.setLineDash(selected ? [] : [5 * unit, 3 * unit]);
  ctx.strokeStyle = palette.accent;
  ctx.stroke();
  ctx.setLineDash([]);
}

/**
 * Paints the fill and the outline of a box, without its words.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {BoxStyle} style
 * @param {boolean} [hovered]
 */
function paintFrame(ctx, box, style, hovered = false) {
  trace(ctx, box, style, 0);
  ctx.fillStyle = style.fill;
  ctx.fill();
  ctx.setLineDash(style.dash);
  ctx.lineWidth = style.width + (hovered ? 1 : 0);
  ctx.strokeStyle = style.edge;
  ctx.stroke();
  ctx.setLineDash([]);
}
