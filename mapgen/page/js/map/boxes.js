// @ts-check
import { claimOf, findingsAbout, numberOf } from "../reading/argument_map.js";
import { capital, nameOf, word } from "../reading/say.js";
import { present } from "../state/state.js";
import { fitted, fontOf, traceBox } from "./shapes.js";

/** @typedef {import("./colours.js").Palette} Palette */
/** @typedef {{ palette: Palette, selected: boolean, near: boolean, hovered: boolean }} Look */

// What layout/ measures with: keep them the same.
const PADDING = 12;
const HEADER = 22;
const LINE = 20;
const BASELINE = 15;
const BADGE = 16;

/** Draws a box of the sheet. @param {CanvasRenderingContext2D} ctx @param {Box} box @param {Look} look */
export function paintBox(ctx, box, look) {
  ctx.save();
  ctx.fontKerning = "none"; // widths were measured without kerning
  const style = styleOf(box, look.palette);
  if (look.selected || look.near) paintHalo(ctx, box, style.radius, look);
  paintFrame(ctx, box, style, look);
  paintBadges(ctx, box, style.header ? 0 : -BADGE / 2 - PADDING, look.palette);
  if (style.header) paintHeader(ctx, box, style, look.palette);
  paintLines(ctx, box, style);
  ctx.restore();
}

/** @typedef {{ fill: string, stroke: string, ink: string, dash: number[], double: boolean, radius: number, header: string, italic: boolean, centred: boolean, weight: "normal" | "bold" }} BoxStyle */

/** @param {Box} box @param {Palette} palette @returns {BoxStyle} */
function styleOf(box, palette) {
  const base = { ink: palette.ink, dash: [], double: false, radius: 6, header: "", italic: false, centred: false, weight: /** @type {const} */ ("normal") };
  if (box.kind === "inference") {
    return { ...base, fill: palette["inference-fill"], stroke: palette.inference, ink: palette["inference-ink"], radius: 22, centred: true };
  }
  if (box.kind === "source") return { ...base, fill: palette["source-fill"], stroke: palette.source, radius: 0, header: capital(word("source")) };
  if (box.kind === "ghost") {
    return { ...base, fill: palette["ghost-fill"], stroke: palette.ghost, ink: palette["missing-evidence"], dash: [3, 5], header: capital(word("ghost")) };
  }
  const claim = claimOf(box.element);
  const origin = claim?.origin ?? "quoted";
  const says = origin === "quoted" && claim?.kind ? nameOf("ClaimKind", claim.kind) : nameOf("Origin", origin);
  return {
    ...base,
    fill: palette[`origin-${origin}-fill`],
    stroke: palette[`origin-${origin}`],
    dash: origin === "implicit" ? [7, 5] : [],
    double: origin === "outside",
    header: `${numberOf(box.element)}  ${capital(says)}`,
  };
}

/** @param {CanvasRenderingContext2D} ctx @param {Box} box @param {number} radius @param {Look} look */
function paintHalo(ctx, box, radius, { palette, selected }) {
  traceBox(ctx, box, radius, selected ? 5 : 3.5);
  ctx.lineWidth = selected ? 4 : 1.5;
  ctx.strokeStyle = palette.accent;
  ctx.stroke();
}

/** @param {CanvasRenderingContext2D} ctx @param {Box} box @param {BoxStyle} style @param {Look} look */
function paintFrame(ctx, box, style, { hovered }) {
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
  ctx.font = fontOf(13, "bold");
  ctx.fillStyle = style.stroke;
  ctx.textAlign = "left";
  const room = box.width - 2 * PADDING - badgesOf(box, palette).length * (BADGE + 4);
  ctx.fillText(fitted(ctx, style.header, room), box.x - box.width / 2 + PADDING, box.y - box.height / 2 + PADDING + 12);
}

/** @param {CanvasRenderingContext2D} ctx @param {Box} box @param {BoxStyle} style */
function paintLines(ctx, box, style) {
  const lines = box.lines[present().lang] ?? Object.values(box.lines)[0] ?? [];
  const spare = box.height - 2 * PADDING - (style.header ? HEADER : 0) - lines.length * LINE;
  let y = box.y - box.height / 2 + PADDING + (style.header ? HEADER : spare / 2) + BASELINE;
  ctx.font = fontOf(15, style.weight, style.italic);
  ctx.fillStyle = style.ink;
  ctx.textAlign = style.centred ? "center" : "left";
  const x = style.centred ? box.x : box.x - box.width / 2 + PADDING;
  for (const line of lines) {
    ctx.fillText(line, x, y);
    y += LINE;
  }
}

/** @type {Record<string, { sign: string, colour: "fault" | "weak-link" | "missing-evidence" }>} */
const BADGES = {
  fault: { sign: "×", colour: "fault" },
  "weak link": { sign: "!", colour: "weak-link" },
  "missing evidence": { sign: "?", colour: "missing-evidence" },
};

/** One badge for each kind of finding about the box. @param {Box} box @param {Palette} palette */
function badgesOf(box, palette) {
  if (box.kind === "ghost") return [];
  const kinds = new Set(findingsAbout(box.element).map((finding) => finding.kind));
  return Object.entries(BADGES).filter(([kind]) => kinds.has(/** @type {any} */ (kind))).map(([kind, { sign, colour }]) => ({ kind, sign, colour: palette[colour] }));
}

/** @param {CanvasRenderingContext2D} ctx @param {Box} box @param {number} lift @param {Palette} palette */
function paintBadges(ctx, box, lift, palette) {
  let x = box.x + box.width / 2 - PADDING - BADGE / 2;
  const y = box.y - box.height / 2 + PADDING + BADGE / 2 + lift;
  for (const badge of badgesOf(box, palette).reverse()) {
    paintBadge(ctx, x, y, badge.kind, badge.sign, badge.colour, palette);
    x -= BADGE + 4;
  }
}

/** A triangle, a diamond or an empty ring: told apart by shape. @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {string} kind @param {string} sign @param {string} colour @param {Palette} palette */
function paintBadge(ctx, x, y, kind, sign, colour, palette) {
  const r = BADGE / 2;
  ctx.beginPath();
  if (kind === "weak link") {
    ctx.moveTo(x, y - r);
    ctx.lineTo(x + r + 1, y + r - 1);
    ctx.lineTo(x - r - 1, y + r - 1);
  } else if (kind === "fault") ctx.rect(x - r + 1, y - r + 1, BADGE - 2, BADGE - 2);
  else ctx.arc(x, y, r - 0.5, 0, 2 * Math.PI);
  ctx.closePath();
  const hollow = kind === "missing evidence";
  ctx.fillStyle = hollow ? palette.surface : colour;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.setLineDash(hollow ? [3, 2] : []);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.font = fontOf(12, "bold");
  ctx.textAlign = "center";
  ctx.fillStyle = hollow ? colour : palette["on-badge"];
  ctx.fillText(sign, x, y + (kind === "weak link" ? 6 : 4.5));
}
