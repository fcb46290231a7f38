// @ts-check
import { vocabulary } from "../reading/islands.js";
import { meaningOf, nameOf, word } from "../saying/say.js";
import { heldNow, isAsked } from "../state/asked.js";
import { getState } from "../state/state.js";
import { paintDisc } from "./cracks.js";
import { paintGapSign, paintSideSign, paintWordSign } from "./glyphs.js";
import { hasHeat, paintCount } from "./heat.js";
import { attackMark, hollowMark, makersStepMark, numberMark, stepMark, stubMark } from "./legend_lines.js";
import { traceNotched } from "./shapes.js";

/** @typedef {import("./colours.js").Palette} Palette */
/** @typedef {import("./colours.js").Tone} Tone */
/**
 * A mark of the map: its name and meaning, and what paints it around a point in a room 34 or 18 wide and 18
 * high; `brief`: whether it stands in the line under the map, where `key` is on the sheet, or always where
 * that is empty; `told`: what it is called there, if not by its name.
 *
 * @typedef {object} Mark
 * @property {string} key
 * @property {string} name
 * @property {string} [told]
 * @property {string} meaning
 * @property {boolean} brief
 * @property {boolean} wide
 * @property {(ctx: CanvasRenderingContext2D, x: number, y: number, palette: Palette) => void} paint
 */

/**
 * All the marks of the map, in the reader's language; while a reader or a class is asked, without those that
 * wait until verdicts are shown.
 *
 * @returns {Mark[]}
 */
export function marksOf() {
  if (isAsked()) return [...heatMarks(), stepMark(), ...(heldNow() ? [] : otherMarks())];
  const lines = [hollowMark(), attackMark(), stubMark(), numberMark(), stepMark(), makersStepMark()];
  return [...heatMarks(), ...wordMarks(), ...breakMarks(), ...lines, ...otherMarks()];
}

/** What tells how a class answered; on a teacher's page, while the map shows it. @returns {Mark[]} */
function heatMarks() {
  if (!hasHeat()) return [];
  const paintWith =
    (/** @type {boolean} */ isRight) =>
    (
      /** @type {CanvasRenderingContext2D} */ ctx,
      /** @type {number} */ x,
      /** @type {number} */ y,
      /** @type {Palette} */ palette,
    ) =>
      paintCount(
        ctx,
        { on: [], question: 0, about: "", count: 3, of: 9, empty: 0, isRight },
        [x, y],
        palette,
        9.5,
      );
  const mark = (
    /** @type {string} */ name,
    /** @type {string} */ meaning,
    /** @type {boolean} */ isRight,
  ) => ({
    key: "",
    name,
    meaning,
    brief: true,
    wide: true,
    paint: paintWith(isRight),
  });
  const chose = mark(word("legend-chose"), word("legend-chose-meaning"), false);
  const right = mark(word("legend-right"), word("legend-right-meaning"), true);
  return getState().answer ? [chose, right] : [chose];
}

/** @returns {Mark[]} */
function wordMarks() {
  return Object.keys(vocabulary.Carried ?? {}).map((tone) => ({
    key: tone,
    name: nameOf("Carried", tone),
    meaning: meaningOf("Carried", tone),
    brief: true,
    wide: false,
    paint: (ctx, x, y, { tints }) => {
      const tint = tints[/** @type {Tone} */ (tone)];
      paintWordSign(ctx, /** @type {Tone} */ (tone), x, y, 5.5, tint.edge);
    },
  }));
}

/** @returns {Mark[]} */
function breakMarks() {
  return [
    {
      key: "break",
      name: word("legend-break"),
      meaning: word("legend-break-meaning"),
      brief: true,
      wide: false,
      paint: (ctx, x, y, palette) => paintDisc(ctx, "A", x, y, 8, palette),
    },
    {
      key: "gap",
      name: word("legend-gap"),
      meaning: word("legend-gap-meaning"),
      brief: true,
      wide: false,
      paint: (ctx, x, y, { ink }) => paintGapSign(ctx, x, y, 10, ink),
    },
  ];
}

/** @returns {Mark[]} */
function otherMarks() {
  const box = {
    key: "other",
    name: word("other-evidence"),
    meaning: word("legend-other-meaning"),
    brief: true,
    wide: false,
    paint: (
      /** @type {CanvasRenderingContext2D} */ ctx,
      /** @type {number} */ x,
      /** @type {number} */ y,
      /** @type {Palette} */ { tints },
    ) => {
      traceNotched(ctx, { x, y, width: 16, height: 12 }, 4);
      ctx.fillStyle = tints.other.fill;
      ctx.fill();
      ctx.strokeStyle = tints.other.edge;
      ctx.lineWidth = 1.5;
      ctx.stroke();
    },
  };
  const sides = /** @type {const} */ (["for", "against", "divided", "unclear"]).map((side) => ({
    key: side,
    name: word(`evidence-${side}`),
    meaning: word(`legend-${side}-meaning`),
    brief: true,
    wide: false,
    paint: (
      /** @type {CanvasRenderingContext2D} */ ctx,
      /** @type {number} */ x,
      /** @type {number} */ y,
      /** @type {Palette} */ { tints },
    ) => paintSideSign(ctx, side, x, y, 11, tints.other.edge),
  }));
  return [box, ...sides];
}
