// @ts-check
import { chainOf, claimOf, numberOf } from "../reading/argument_map.js";
import { nameOf, say } from "../saying/say.js";
import { isAnswer, toneOf } from "./appraisal.js";
import { labelLines } from "./box_words.js";
import { paintList, reasonsInList } from "./conclusion_reasons.js";
import { paintWordSign } from "./glyphs.js";
import { fontOf } from "./shapes.js";
import { leastSize } from "./stage.js";
import { paintSetting, setText } from "./texts.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./boxes.js").Look} Look */
/** @typedef {import("./boxes.js").BoxStyle} BoxStyle */
/** @typedef {import("./marks.js").Crack} Crack */
/** @typedef {import("./texts.js").Setting} Setting */
/** @typedef {import("./conclusion_reasons.js").Room} Room */

/** Room at the left, where discs stand on the edge of a box; there is none in a sheet that runs downwards. */
const [LEFT, LEFT_NARROW, RIGHT] = [24, 14, 10];
const [NUMBER, TITLE, LEAST_TITLE, FAR_TITLE] = [12, 17, 13, 22];
/** The height of the line with the number, and of a line of the label, by the size of its letters. */
const [HEAD, LEADING] = [1.55, 1.22];
/** Room under the flag of the answer, and under the upper edge of another box. */
const [UNDER_FLAG, UNDER_EDGE] = [20, 9];

/**
 * Paints the words of a chain's conclusion: its number, word and label, and under them why it breaks.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {BoxStyle} style
 * @param {Look} look
 */
export function paintConclusion(ctx, box, style, look) {
  const left = box.x - box.width / 2 + (look.drawing.wide ? LEFT : LEFT_NARROW);
  const room = {
    left,
    width: box.x + box.width / 2 - RIGHT - left,
    top: box.y - box.height / 2 + (isAnswer(box.element) ? UNDER_FLAG : UNDER_EDGE),
    bottom: box.y + box.height / 2 - 6,
  };
  paintTitle(ctx, box, style, look, room, look.stage === "far" ? [] : look.cracks);
}

/**
 * Paints number, word and label, and under them why it breaks, from the upper edge of a room.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {BoxStyle} style
 * @param {Look} look
 * @param {Room} room
 * @param {Crack[]} listed
 */
function paintTitle(ctx, box, style, look, room, listed) {
  const least = leastSize(look.scale);
  const far = look.stage === "far";
  const size = Math.max(NUMBER, least);
  const head = size * HEAD;
  let free = room.bottom - room.top - head;
  if (size * 1.2 > room.bottom - room.top) return;
  const title = titleIn(ctx, box, {
    width: room.width,
    height: Math.min(free, far ? Infinity : 150),
    most: Math.max(least, far ? FAR_TITLE : TITLE),
    least: Math.max(least, LEAST_TITLE),
    weight: "bold",
    leading: LEADING,
  });
  const tall = title.lines.length * title.leading + 8;
  free -= tall;
  const reasons = reasonsInList(ctx, listed, look, { width: room.width, height: free });
  let y = room.top;
  paintHead(ctx, box, style, { left: room.left, width: room.width, y: y + size, size });
  ctx.fillStyle = look.palette.ink;
  paintSetting(ctx, title, room.left, y + head, "bold");
  y += head + tall;
  paintList(ctx, reasons, room.left, y, look);
}

/**
 * Paints the number of the conclusion and its word; the sign alone where there is no room for the word.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {BoxStyle} style
 * @param {{ left: number, width: number, y: number, size: number }} line
 */
function paintHead(ctx, { element }, { ink, edge }, { left, width, y, size }) {
  const tone = toneOf(element);
  const number = String(numberOf(element));
  ctx.font = fontOf(size, "bold");
  ctx.fillStyle = ink;
  ctx.fillText(number, left, y);
  if (tone === "untold") return;
  const word = nameOf("Carried", tone);
  const after = left + ctx.measureText(number).width + size * 0.9;
  const fits = after + size * 1.2 + ctx.measureText(word).width <= left + width;
  paintWordSign(
    ctx,
    tone,
    fits ? after + size * 0.45 : left + width - size * 0.6,
    y - size * 0.37,
    size * 0.48,
    edge,
  );
  ctx.fillStyle = ink;
  if (fits) ctx.fillText(word, after + size * 1.2, y);
}

/**
 * The sentence of a box set into a room, or its label where the whole sentence does not fit; a label that
 * somebody has written goes first.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {import("./texts.js").Room} room
 * @returns {Setting}
 */
export function titleIn(ctx, box, room) {
  const label = labelLines(box).join(" ");
  const claim = claimOf(chainOf(box.element)?.conclusion ?? box.element);
  const whole = label.endsWith("…") ? setText(ctx, say(claim?.text), room) : undefined;
  return whole && !whole.lines.at(-1)?.endsWith("…") ? whole : setText(ctx, label, room);
}
