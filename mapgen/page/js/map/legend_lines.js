// @ts-check
import { word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { fontOf, traceBox, traceCircle } from "./shapes.js";

/** @typedef {import("./legend_marks.js").Mark} Mark */

/** A step; where a reader or a class is asked, it stands for the marks that wait. @returns {Mark} */
export function stepMark() {
  return {
    key: isAsked() ? "" : "step",
    name: word("legend-step"),
    meaning: word("legend-step-meaning"),
    brief: isAsked(),
    wide: true,
    paint: (ctx, x, y, { wire, paper }) => {
      line(ctx, [x - 16, y], [x + 16, y], 2.5, wire);
      line(ctx, [x - 14, y - 8], [x - 14, y + 8], 4, wire);
      traceCircle(ctx, x, y, 5);
      ctx.fillStyle = paper;
      ctx.fill();
      ctx.lineWidth = 2;
      ctx.stroke();
    },
  };
}

/** A line that carries nothing. @returns {Mark} */
export function hollowMark() {
  return {
    key: "hollow",
    name: word("legend-hollow"),
    told: word("legend-hollow-brief"),
    meaning: word("legend-hollow-meaning"),
    brief: true,
    wide: true,
    paint: (ctx, x, y, { wire, paper }) => {
      line(ctx, [x - 16, y], [x + 16, y], 6, wire);
      line(ctx, [x - 16, y], [x + 16, y], 3, paper);
    },
  };
}

/** An objection of the text itself. @returns {Mark} */
export function attackMark() {
  return {
    key: "attack",
    name: word("legend-attack"),
    meaning: word("legend-attack-meaning"),
    brief: true,
    wide: true,
    paint: (ctx, x, y, { tints }) => {
      line(ctx, [x - 16, y], [x + 14, y], 2, tints.contested.edge);
      line(ctx, [x + 14, y - 7], [x + 14, y + 7], 4, tints.contested.edge);
    },
  };
}

/** The joint of a step that the map's makers take from claims of the text. @returns {Mark} */
export function makersStepMark() {
  return {
    key: "makers-step",
    name: word("legend-makers-step"),
    told: word("legend-makers-step-brief"),
    meaning: word("legend-makers-step-meaning"),
    brief: true,
    wide: true,
    paint: (ctx, x, y, { wire, tints }) => {
      line(ctx, [x - 16, y], [x + 16, y], 2, wire);
      traceCircle(ctx, x, y, 5);
      ctx.fillStyle = tints.other.edge;
      ctx.fill();
      ctx.lineWidth = 2;
      ctx.stroke();
    },
  };
}

/** A small box that points to what nobody says and another step needs too. @returns {Mark} */
export function stubMark() {
  return {
    key: "stub",
    name: word("legend-stub"),
    told: word("legend-stub-brief"),
    meaning: word("legend-stub-meaning"),
    brief: true,
    wide: true,
    paint: (ctx, x, y, palette) => paintNumber(ctx, x, y, palette, [4, 2.5]),
  };
}

/** A small box that points to what stands elsewhere on the sheet. @returns {Mark} */
export function numberMark() {
  return {
    key: "number",
    name: word("legend-number"),
    told: word("legend-number-brief"),
    meaning: word("legend-number-meaning"),
    brief: true,
    wide: true,
    paint: (ctx, x, y, palette) => paintNumber(ctx, x, y, palette, []),
  };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {import("./colours.js").Palette} palette
 * @param {number[]} dash
 */
function paintNumber(ctx, x, y, { ink, line: edge, paper }, dash) {
  traceBox(ctx, { x, y, width: 30, height: 15 }, 4);
  ctx.fillStyle = paper;
  ctx.fill();
  ctx.setLineDash(dash);
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = dash.length ? ink : edge;
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.font = fontOf(10, "bold");
  ctx.textAlign = "center";
  ctx.fillStyle = ink;
  ctx.fillText("7", x, y + 3.6);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Point} from
 * @param {Point} to
 * @param {number} width
 * @param {string} colour
 */
function line(ctx, from, to, width, colour) {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.lineWidth = width;
  ctx.strokeStyle = colour;
  ctx.stroke();
}
