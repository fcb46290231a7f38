// @ts-check
import { breaksOf } from "../reading/judged.js";
import { nameOf, say } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { isAnswer, shownNow, toneOf } from "./appraisal.js";
import { inlineRadius, paintDisc } from "./cracks.js";
import { paintWordSign } from "./glyphs.js";
import { fontOf } from "./shapes.js";
import { leastSize } from "./stage.js";
import { fitted, paintSetting, setText, wrappedAfter } from "./texts.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./boxes.js").Look} Look */
/** @typedef {import("./boxes.js").BoxStyle} BoxStyle */

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
      : whyEach(ctx, look, { ...area, size });
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
 * Why each way to the answer breaks: beside the way where it has one, else under the others with its letter.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Look} look
 * @param {{ left: number, width: number, bottom: number, size: number, foot: number }} area
 */
function whyEach(ctx, look, { left, width, bottom, size, foot }) {
  const { cracks, palette, drawing, scale } = look;
  const least = leastSize(scale);
  const allIn = (/** @type {number} */ size) => {
    const radius = inlineRadius(size, least);
    const told = cracks.map((crack) => {
      const own = drawing.wide && crack.port !== undefined;
      const indent = own ? 4 : 2 * radius + size * 0.4;
      const room = { width: width - indent, height: size * 5.2, most: size, least: size };
      const setting = setText(ctx, say(crack.why), room);
      return { crack, own, indent, setting, height: setting.lines.length * setting.leading };
    });
    return { size, radius, told, height: told.reduce((sum, { height }) => sum + height + 6, 0) };
  };
  return {
    height: allIn(size).height,
    paint: (/** @type {number} */ y) => {
      // In smaller print where there is no room for all of them.
      let set = allIn(size);
      while (y + set.height > bottom - foot * 1.8 && set.size - 0.5 >= least) set = allIn(set.size - 0.5);
      const { told, radius } = set;
      let free = y;
      const sorted = [...told].sort(
        (one, other) => (one.crack.port ?? Infinity) - (other.crack.port ?? Infinity),
      );
      for (const { crack, own, indent, setting, height } of sorted) {
        const top = Math.max(free, own ? (crack.port ?? 0) - height / 2 : free);
        if (top + height > bottom - foot * 1.8) continue;
        if (!own && !crack.again)
          paintDisc(ctx, crack.letter, left + radius, top + set.size * 0.5, radius, palette);
        ctx.textAlign = "left";
        ctx.fillStyle = palette.ink;
        paintSetting(ctx, setting, left + indent, top);
        free = top + height + 6;
      }
    },
  };
}
