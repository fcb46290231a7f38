// @ts-check
import { claimOf, inferenceOf } from "../reading/argument_map.js";
import { elementOf } from "../reading/elements.js";
import { carried, gives, isWithheld, toneOf } from "./appraisal.js";
import { paintBand, paintBandName } from "./band.js";
import { isIn } from "./bounds.js";
import { isMakers } from "./boxes.js";
import { endAngle } from "./lines.js";
import { AT_PORT } from "./marks.js";
import { traceCircle } from "./shapes.js";
import { hollow, paintArrow, paintWire, stroke } from "./strokes.js";
import { asMeasured } from "./texts.js";

/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {import("./sheet.js").Step} Step */
/** @typedef {import("./sheet.js").Attack} Attack */
/** @typedef {import("./marks.js").Crack} Crack */
/** @typedef {import("./colours.js").Palette} Palette */
/**
 * How lines are painted: those of the steps and objections that are lit stand out; only `concerned` ones,
 * where there are such, are not dimmed. `view`: what is in the window.
 *
 * @typedef {object} LineLook
 * @property {Palette} palette
 * @property {Crack[]} cracks
 * @property {Set<string>} lit
 * @property {Set<string> | null} concerned
 * @property {number} faint  how strongly what is dimmed is drawn
 * @property {number} scale
 * @property {import("./bounds.js").Bounds} [view]
 */

const [WIRE, STUB, BAR, TEAL] = [2.75, 2, 4.5, 2];
/** How wide a ribbon is, by the word of the chain that it comes from: the better supported, the wider. */
const RIBBONS = { supported: 9, weak: 4, contested: 4, fails: 6, "not-judged": 6, other: 4, untold: 4 };
const JOINT = 5.5;

/**
 * Paints all that lies under the boxes: the band of other evidence, and the lines.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Drawing} drawing
 * @param {LineLook} look
 */
export function paintLines(ctx, drawing, look) {
  ctx.save();
  asMeasured(ctx);
  if (drawing.band) paintBand(ctx, drawing, look);
  for (const attack of drawing.attacks) if (isIn(attack.bounds, look.view)) paintAttack(ctx, attack, look);
  for (const step of drawing.steps)
    if (isIn(step.bounds, look.view) && !step.stubs.every(({ from }) => isWithheld(from)))
      drawing.chain ? paintStep(ctx, step, look, drawing.band) : paintRibbon(ctx, step, look);
  if (drawing.band) paintBandName(ctx, drawing, look);
  ctx.restore();
}

/**
 * Sets how strongly a line is drawn.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} id
 * @param {LineLook} look
 */
function dim(ctx, id, { concerned, faint }) {
  ctx.globalAlpha = !concerned || concerned.has(id) ? 1 : faint;
}

/**
 * A step; one that the makers take has finer lines and, if it is from claims of the text, a full joint, so
 * that it is not taken for one from the band of other evidence.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Step} step @param {LineLook} look @param {number} band
 */
function paintStep(ctx, step, look, band) {
  const { palette, lit, cracks, scale } = look;
  const makers = Boolean(inferenceOf(step.id)?.makers);
  const isBand = makers && step.stubs.some(({ from }) => isMakers(from) && (!band || from.y > band));
  const isLit = lit.has(step.id);
  const colour = isLit ? palette.accent : isBand ? palette.tints.other.edge : palette.wire;
  const more = isLit ? 1 : 0;
  dim(ctx, step.id, look);
  ctx.lineCap = "butt";
  for (const { from, line } of step.stubs) {
    if (isWithheld(from)) continue;
    ctx.setLineDash(from.kind === "gap" || from.unsaid ? [5, 4] : []);
    if (gives(from)) stroke(ctx, line, (makers ? TEAL : STUB) + more, colour);
    else hollow(ctx, line, STUB + more, colour, palette.paper);
  }
  ctx.setLineDash([]);
  if (step.bar) {
    const [x, top, bottom] = step.bar;
    ctx.lineCap = "round";
    const bar = /** @type {Point[]} */ ([
      [x, top],
      [x, bottom],
    ]);
    stroke(ctx, bar, makers ? TEAL + 1 : BAR, colour);
    ctx.lineCap = "butt";
  }
  const crack = cracks.find((one) => one.step === step);
  const width = (makers ? TEAL : WIRE) + more;
  if (step.stubs.every(({ from }) => from.kind === "gap")) ctx.setLineDash([5, 4]);
  const full = carried(step, "chain");
  paintWire(ctx, step.wire, { width, colour, full, crack, palette, scale });
  ctx.setLineDash([]);
  if (!crack || isFarFromEnd(crack, step))
    paintArrow(ctx, step.wire, colour, makers ? 9 : 11, full.after ? "" : palette.paper);
  if (step.joint) {
    traceCircle(ctx, step.joint[0], step.joint[1], JOINT);
    ctx.fillStyle = makers && !isBand ? palette.tints.other.edge : palette.paper;
    ctx.fill();
    ctx.lineWidth = 2 + more;
    ctx.strokeStyle = colour;
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

/** Whether a line has room for its arrow after its crack. @param {Crack} crack @param {Step} step */
function isFarFromEnd({ at }, { wire }) {
  const [x, y] = wire.at(-1) ?? [0, 0];
  return !at || Math.hypot(at.x - x, at.y - y) > AT_PORT;
}

/**
 * A line from chain to chain, as strong as what it carries.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Step} step
 * @param {LineLook} look
 */
function paintRibbon(ctx, step, look) {
  const { palette, lit, cracks, scale } = look;
  const from = step.stubs[0]?.from;
  const tone = from ? toneOf(from.element) : "not-judged";
  const colour = palette.tints[tone].edge;
  const crack = cracks.find((one) => one.step === step);
  const full = carried(step, "");
  dim(ctx, from?.element ?? "", look);
  const width = RIBBONS[tone] + (lit.has(from?.element ?? "") || lit.has(step.to.element) ? 2 : 0);
  // One line comes from one chain: drawn in one go, it has no seam.
  const line = [...(step.stubs[0]?.line ?? []), ...step.wire];
  paintWire(ctx, line, { width, colour, full, crack, palette, scale });
  if (!crack || isFarFromEnd(crack, step))
    paintArrow(ctx, step.wire, colour, 15, full.after ? "" : palette.paper);
  ctx.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} ctx @param {Attack} attack @param {LineLook} look */
function paintAttack(ctx, { id, line }, look) {
  const { palette, lit } = look;
  const end = line.at(-1);
  if (!end) return;
  const found = elementOf(id);
  const own = found?.type === "attack" && !claimOf(found.attack.from)?.makers;
  const colour = lit.has(id) ? palette.accent : own ? palette.tints.contested.edge : palette.tints.other.edge;
  dim(ctx, id, look);
  stroke(ctx, line, TEAL + (lit.has(id) ? 1 : 0), colour);
  ctx.save();
  ctx.translate(...end);
  ctx.rotate(endAngle(line));
  ctx.beginPath();
  // Outside the box, whose edge would cover half of it.
  ctx.moveTo(-3, -9);
  ctx.lineTo(-3, 9);
  ctx.lineWidth = 4;
  ctx.strokeStyle = colour;
  ctx.stroke();
  ctx.restore();
  ctx.globalAlpha = 1;
}
