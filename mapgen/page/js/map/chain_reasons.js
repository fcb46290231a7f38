// @ts-check
import { nameOf } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { whyNow } from "../widgets/why_now.js";
import { isAnswer, shownNow, toneOf } from "./appraisal.js";
import { APART, paintList, reasonsInList } from "./conclusion_reasons.js";
import { paintWordSign } from "./glyphs.js";
import { fontOf } from "./shapes.js";
import { leastSize } from "./stage.js";
import { fitted, wrappedAfter } from "./texts.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./boxes.js").Look} Look */
/** @typedef {import("./boxes.js").BoxStyle} BoxStyle */

const LEAST_WORDS = 5;

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
export function leadsTo(ctx, box, argument, style, look, area) {
  const size = Math.max(13, leastSize(look.scale));
  if (isAnswer(box.element) && look.cracks.length)
    return look.drawing.wide && look.stage === "far"
      ? { height: 0, paint: () => {} } // told above the map
      : whyEach(ctx, look, area);
  const { word: carried } = shownNow(argument);
  if (!carried || isAsked()) return { height: 0, paint: () => {} };
  const name = nameOf("Carried", carried);
  const why = whyNow(argument, carried).replace(/[.\s]+$/u, "");
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
      if (rest.length + 1 > room) {
        lines[last] = fitted(ctx, lines[last] ?? "", area.width - (last ? 0 : indent), true);
        // Of a reason that is cut, too few words say nothing.
        if (lines.join(" ").split(" ").length < LEAST_WORDS) return;
      }
      for (const [at, line] of lines.entries())
        ctx.fillText(line, area.left + (at ? 0 : indent), y + size * 0.85 + at * size * 1.3);
    },
  };
}

/**
 * Why each way to the answer breaks, under one another after their letters.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Look} look
 * @param {{ left: number, width: number, bottom: number, foot: number }} area
 */
function whyEach(ctx, look, { left, width, bottom, foot }) {
  const setIn = (/** @type {number} */ height) => reasonsInList(ctx, look.cracks, look, { width, height });
  return {
    height: setIn(Infinity).reduce((sum, { height }) => sum + height + APART, 0),
    paint: (/** @type {number} */ y) => paintList(ctx, setIn(bottom - foot * 1.8 - y), left, y, look),
  };
}
