// @ts-check
import { isAsked } from "../state/asked.js";
import { isAnswer, isWithheld } from "./appraisal.js";
import { bandNameOf } from "./band.js";
import { headerOf } from "./box_words.js";
import { flagOf } from "./flag.js";
import { fontOf } from "./shapes.js";
import { leastSize, stageAt } from "./stage.js";

/** @typedef {import("./plates.js").Area} Area */
/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./sheet.js").Drawing} Drawing */

/** The height of number and conclusion while nothing is told below them, by the size of the letters. */
const WORDS = 6;
/** The height of the line above the words of a claim, the size of its letters, and the room beside them. */
const [HEADER, PRINT, PADDING] = [20, 11.5, 10];
/** The room around the joint of a step in which a mark would seem to be of that step. */
const NEAR = 34;
/** How bad it is to stand at the joint of another step, or on a line, beside hiding words. */
const [AT_JOINT, ON_LINE] = [1.5, 0.3];
const THICK = 8;

/**
 * The areas of a drawing on which no mark should stand: words, the flag of the answer, the name of the band
 * and, less so, lines.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Drawing} drawing @param {number} scale @returns {Area[]}
 */
export function takenAreas(ctx, drawing, scale) {
  const boxes = [...drawing.boxes.values()].filter((box) => !isWithheld(box));
  const answer = boxes.find(({ kind, element }) => kind !== "gap" && isAnswer(element));
  const flag = answer && flagOf(ctx, answer, drawing, scale);
  const name = bandNameOf(ctx, drawing, scale);
  return [
    ...boxes.flatMap((box) => wordsOf(ctx, box, drawing, scale)),
    ...(flag ? [flag] : []),
    ...(name ? [name] : []),
    ...linesOf(drawing),
  ];
}

/**
 * The areas of a box that have words, or the sign of a verdict.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {Drawing} drawing @param {number} scale
 * @returns {Area[]}
 */
function wordsOf(ctx, box, { conclusion }, scale) {
  const { id, kind, element, x, y, width, height } = box;
  const [left, top] = [x - width / 2, y - height / 2];
  if (kind === "argument" || id === conclusion?.id) {
    const tall = isAsked() ? Math.min(height, WORDS * Math.max(14, leastSize(scale))) : height;
    return [{ x, y: top + tall / 2, width, height: tall }];
  }
  const { number, words } = headerOf(box);
  if (stageAt(scale) === "far" || !number) return [{ x, y, width, height }];
  ctx.font = fontOf(Math.max(PRINT, leastSize(scale)), "bold");
  const written = Math.min(width, ctx.measureText(`${number}  ${words}`).width + 2 * PADDING);
  const sign = isAsked(element) ? 0 : HEADER;
  return [
    { x: left + written / 2, y: top + HEADER / 2, width: written, height: HEADER },
    { x: left + width - sign / 2, y: top + HEADER / 2, width: sign, height: HEADER },
    { x, y: y + HEADER / 2, width, height: height - HEADER },
  ];
}

/** The areas of lines. @param {Drawing} drawing @returns {Area[]} */
function linesOf({ steps }) {
  return steps
    .flatMap(({ wire, stubs }) => [wire, ...stubs.map(({ line }) => line)])
    .flatMap((line) =>
      line.slice(1).map(([x, y], at) => {
        const [u, v] = line[at] ?? [x, y];
        return {
          x: (x + u) / 2,
          y: (y + v) / 2,
          width: Math.abs(x - u) + THICK,
          height: Math.abs(y - v) + THICK,
          weight: ON_LINE,
        };
      }),
    );
}

/**
 * The rooms around the joints of steps; of all but the one at which a mark stands, if it does at one.
 *
 * @param {Drawing} drawing @param {Point | null} own @returns {Area[]}
 */
export function otherJoints({ steps }, own) {
  return steps.flatMap(({ joint }) =>
    joint && !(own && joint[0] === own[0] && joint[1] === own[1])
      ? [{ x: joint[0], y: joint[1], width: NEAR, height: NEAR, weight: AT_JOINT }]
      : [],
  );
}
