// @ts-check
import { chainNumber, chainOf, claimOf, numberOf } from "../reading/argument_map.js";
import { capital, nameOf, saidBy, word } from "../saying/say.js";
import { getState } from "../state/state.js";
import { paintAppraisal } from "./appraisal.js";
import { BADGE, badgesOf, paintBadges } from "./badges.js";
import { fitted, fontOf, traceBox } from "./shapes.js";
import { paintSupposed } from "./supposed.js";

/** @typedef {import("./colours.js").Palette} Palette */
/** @typedef {{ palette: Palette, selected: boolean, near: boolean, hovered: boolean }} Look */

// What layout/ measures with: keep them the same.
const PADDING = 12;
const HEADER = 22;
const LINE = 20;
const BASELINE = 15;
const LEAST_LETTERS = 6;

/**
 * Draws a box of the sheet with its badges, its words and what is supposed of it.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {Look} look
 */
export function paintBox(ctx, box, look) {
  ctx.save();
  ctx.fontKerning = "none"; // widths were measured without kerning
  const style = styleOf(box, look.palette);
  if (look.selected || look.near) paintHalo(ctx, box, style.radius, look);
  paintFrame(ctx, box, style, look);
  paintBadges(ctx, box, box.y - box.height / 2 + (style.header ? PADDING : -BADGE / 2), look.palette);
  if (style.header) paintHeader(ctx, box, style, look.palette);
  paintLines(ctx, box, style);
  paintSupposed(ctx, box, look.palette);
  ctx.restore();
}

/**
 * @typedef {object} BoxStyle
 * @property {string} fill
 * @property {string} stroke
 * @property {string} ink
 * @property {number[]} dash
 * @property {boolean} double
 * @property {number} radius
 * @property {string} header
 * @property {boolean} centred
 */

/**
 * How a box looks: by its kind and, for a claim, by its origin.
 *
 * @param {Box} box
 * @param {Palette} palette
 * @returns {BoxStyle}
 */
export function styleOf(box, palette) {
  const base = { ink: palette.ink, dash: [], double: false, radius: 6, header: "", centred: false };
  if (box.kind === "inference") {
    return {
      ...base,
      fill: palette["inference-fill"],
      stroke: palette.inference,
      ink: palette["inference-ink"],
      radius: 22,
      centred: true,
    };
  }
  if (box.kind === "argument")
    return {
      ...base,
      fill: palette.surface,
      stroke: palette.accent,
      radius: 10,
      header: `${word("chain")} ${chainNumber(box.element)}`,
    };
  if (box.kind === "again")
    return {
      ...base,
      fill: palette.paper,
      stroke: palette.inference,
      ink: palette.muted,
      dash: [2, 3],
      header: word(box.above ? "shown-above" : "shown-below"),
    };
  if (box.kind === "source")
    return {
      ...base,
      fill: palette["source-fill"],
      stroke: palette.source,
      radius: 0,
      header: capital(word("source")),
    };
  if (box.kind === "ghost") {
    return {
      ...base,
      fill: palette["ghost-fill"],
      stroke: palette.ghost,
      ink: palette["missing-evidence"],
      dash: [3, 5],
      header: capital(word("ghost")),
    };
  }
  const claim = claimOf(box.element);
  const origin = claim?.origin ?? "quoted";
  const kind = origin === "quoted" ? claim?.kind : undefined;
  const says = kind ? nameOf("ClaimKind", kind) : claim ? saidBy(claim) : "";
  return {
    ...base,
    fill: palette[`origin-${origin}-fill`],
    stroke: palette[`origin-${origin}`],
    dash: origin === "implicit" ? [7, 5] : [],
    double: origin === "outside",
    header: capital(says),
  };
}

/** @param {CanvasRenderingContext2D} ctx @param {Box} box @param {number} radius @param {Look} look */
function paintHalo(ctx, box, radius, { palette, selected }) {
  traceBox(ctx, box, radius, selected ? 5 : 3.5);
  ctx.lineWidth = selected ? 4 : 1.5;
  ctx.strokeStyle = palette.accent;
  ctx.stroke();
}

/**
 * Paints the fill and the outline of a box, without its words.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {BoxStyle} style
 * @param {Look} look
 */
export function paintFrame(ctx, box, style, { hovered }) {
  traceBox(ctx, box, style.radius);
  ctx.fillStyle = style.fill;
  ctx.fill();
  ctx.setLineDash(style.dash);
  ctx.lineWidth = hovered ? 2.5 : 1.5;
  ctx.strokeStyle = style.stroke;
  ctx.stroke();
  ctx.setLineDash([]);
  if (!style.double) return;
  traceBox(ctx, box, style.radius, -4);
  ctx.lineWidth = 1;
  ctx.stroke();
}

/** @param {CanvasRenderingContext2D} ctx @param {Box} box @param {BoxStyle} style @param {Palette} palette */
function paintHeader(ctx, box, style, palette) {
  const claim = claimOf(box.kind === "claim" || box.kind === "again" ? box.element : "");
  const weighed = claim ?? (box.kind === "argument" ? chainOf(box.element) : undefined);
  const left = box.x - box.width / 2 + PADDING;
  const y = box.y - box.height / 2 + PADDING + 12;
  let room = box.width - 2 * PADDING - badgesOf(box, palette).length * (BADGE + 4);
  ctx.textAlign = "left";
  ctx.font = fontOf(13, "bold");
  const number = claim ? `${numberOf(box.element)}  ` : "";
  if (weighed && box.kind !== "again")
    room = paintAppraisal(
      ctx,
      weighed,
      { left, room, y, least: ctx.measureText(number).width + 24 },
      palette,
    );
  ctx.font = fontOf(13, "bold");
  ctx.fillStyle = style.stroke;
  const told = fitted(ctx, number + style.header, room);
  // Two or three letters of a word tell nothing.
  ctx.fillText(told.length < number.length + LEAST_LETTERS && told.endsWith("…") ? number : told, left, y);
}

/** @param {CanvasRenderingContext2D} ctx @param {Box} box @param {BoxStyle} style */
function paintLines(ctx, box, style) {
  const lines = inReadersLanguage(box.lines);
  const title = inReadersLanguage(box.title ?? {});
  const spare = box.height - 2 * PADDING - (style.header ? HEADER : 0) - lines.length * LINE;
  let y = box.y - box.height / 2 + PADDING + (style.header ? HEADER : spare / 2) + BASELINE;
  ctx.fillStyle = style.ink;
  ctx.textAlign = style.centred ? "center" : "left";
  const x = style.centred ? box.x : box.x - box.width / 2 + PADDING;
  for (const [part, weight] of /** @type {const} */ ([
    [title, "bold"],
    [lines, "normal"],
  ])) {
    ctx.font = fontOf(15, weight);
    for (const line of part) {
      ctx.fillText(line, x, y);
      y += LINE;
    }
  }
}

/** @param {Record<string, string[]>} lines @returns {string[]} */
function inReadersLanguage(lines) {
  return lines[getState().lang] ?? Object.values(lines)[0] ?? [];
}
