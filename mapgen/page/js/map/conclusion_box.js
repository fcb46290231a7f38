// @ts-check
import { chainOf, claimOf, numberOf } from "../reading/argument_map.js";
import { nameOf, say } from "../saying/say.js";
import { isAnswer, toneOf } from "./appraisal.js";
import { labelLines } from "./claim_box.js";
import { paintDisc } from "./cracks.js";
import { paintWordSign } from "./glyphs.js";
import { fontOf } from "./shapes.js";
import { leastSize } from "./stage.js";
import { paintSetting, setText } from "./texts.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./boxes.js").Look} Look */
/** @typedef {import("./boxes.js").BoxStyle} BoxStyle */
/** @typedef {import("./marks.js").Crack} Crack */
/** @typedef {import("./texts.js").Setting} Setting */
/** @typedef {{ setting: Setting, top: number, height: number, crack: Crack, listed: boolean }} Told */

const LEFT = 24;
const RIGHT = 10;
const REASON = 12.5;
/** The most of a box's height that the words at one of its ways take. */
const REASON_HEIGHT = 68;

/**
 * Paints the words of a chain's conclusion: its number, label and word, and why it breaks, beside the way
 * that breaks where that leads straight into the box.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {BoxStyle} style
 * @param {Look} look
 */
export function paintConclusion(ctx, box, style, look) {
  const beside = look.drawing.wide && look.stage !== "far" ? reasonsAtPorts(ctx, box, look) : [];
  const room = largestRoom(box, beside);
  paintTitle(
    ctx,
    box,
    style,
    look,
    room,
    look.cracks.filter((crack) => !beside.some((told) => told.crack === crack)),
  );
  ctx.fillStyle = look.palette.ink;
  for (const { setting, top } of beside) paintSetting(ctx, setting, box.x - box.width / 2 + LEFT, top);
}

/**
 * The words at each port of the box, where they stand.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {Box} box
 * @param {Look} look
 * @returns {Told[]}
 */
function reasonsAtPorts(ctx, box, { cracks, scale }) {
  const least = leastSize(scale);
  const most = Math.min(REASON, Math.max(8, 13 / scale));
  return cracks.flatMap((crack) => {
    if (crack.port === undefined) return [];
    const setting = setText(ctx, say(crack.why), {
      width: box.width - LEFT - RIGHT,
      height: REASON_HEIGHT,
      most,
      least: Math.max(least, most * 0.85),
      leading: 1.25,
    });
    const height = setting.lines.length * setting.leading;
    const [top, bottom] = [
      box.y - box.height / 2 + (isAnswer(box.element) ? 20 : 8),
      box.y + box.height / 2 - 6,
    ];
    return height
      ? [
          {
            setting,
            height,
            crack,
            listed: false,
            top: Math.max(top, Math.min(crack.port - height / 2, bottom - height)),
          },
        ]
      : [];
  });
}

/**
 * The largest stretch of a box, from top to bottom, that the words at its ports leave free.
 *
 * @param {Box} box
 * @param {Told[]} beside
 */
function largestRoom(box, beside) {
  let from = box.y - box.height / 2;
  const ends = [...beside]
    .sort((one, other) => one.top - other.top)
    .map(({ top, height }) => {
      const free = { top: from, bottom: top };
      from = top + height;
      return free;
    });
  const all = [...ends, { top: from, bottom: box.y + box.height / 2 }];
  return all.reduce((one, other) => (other.bottom - other.top > one.bottom - one.top + 4 ? other : one));
}

/**
 * Paints number, label and word, and under them the breaks that have no way of their own into the box.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {BoxStyle} style @param {Look} look
 * @param {{ top: number, bottom: number }} room @param {Crack[]} listed
 */
function paintTitle(ctx, box, style, look, room, listed) {
  const least = leastSize(look.scale);
  const [x, width] = [
    box.x - box.width / 2 + (look.drawing.wide ? LEFT : 14),
    box.width - (look.drawing.wide ? LEFT : 14) - RIGHT,
  ];
  const small = Math.max(12, least);
  let y = room.top + (isAnswer(box.element) && room.top < box.y - box.height / 2 + 1 ? 20 : 10);
  const tone = toneOf(box.element);
  ctx.font = fontOf(small, "bold");
  ctx.fillStyle = style.ink;
  if (small * 1.2 > room.bottom - y) return;
  const number = String(numberOf(box.element));
  ctx.fillText(number, x, y + small);
  const word = nameOf("Carried", tone);
  const after = x + ctx.measureText(number).width + small;
  if (after + small + ctx.measureText(word).width < x + width) {
    paintWordSign(ctx, tone, after + small * 0.45, y + small * 0.62, small * 0.48, style.edge);
    ctx.fillStyle = style.ink;
    ctx.fillText(word, after + small * 1.2, y + small);
  } else paintWordSign(ctx, tone, x + width - small * 0.6, y + small * 0.62, small * 0.5, style.edge);
  y += small * 1.55;
  const far = look.stage === "far";
  const title = titleIn(ctx, box, {
    width,
    height: Math.min(room.bottom - y - 4, far ? Infinity : 150),
    most: far ? 22 : 17,
    least: Math.max(least, Math.min(13, 17)),
    weight: "bold",
    leading: 1.22,
  });
  ctx.fillStyle = look.palette.ink;
  y += paintSetting(ctx, title, x, y, "bold") + 8;
  for (const crack of far ? [] : listed)
    y = paintListed(ctx, crack, look, { x, y, width, bottom: room.bottom });
}

/**
 * The sentence of a box set into a room, or its label where the whole sentence does not fit; a label that
 * somebody has written goes first.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Box} box @param {import("./texts.js").Room} room @returns {Setting}
 */
export function titleIn(ctx, box, room) {
  const label = labelLines(box).join(" ");
  const claim = claimOf(chainOf(box.element)?.conclusion ?? box.element);
  const whole = label.endsWith("…") ? setText(ctx, say(claim?.text), room) : undefined;
  return whole && !whole.lines.at(-1)?.endsWith("…") ? whole : setText(ctx, label, room);
}

/**
 * Paints why it breaks at a place that has no way of its own into the box, after its letter.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Crack} crack @param {Look} look
 * @param {{ x: number, y: number, width: number, bottom: number }} at
 * @returns {number} where the next one begins
 */
function paintListed(ctx, crack, look, { x, y, width, bottom }) {
  const size = Math.max(REASON - 0.5, leastSize(look.scale));
  const indent = size * 1.8;
  const setting = setText(ctx, say(crack.why), {
    width: width - indent,
    height: Math.min(bottom - y - 4, REASON_HEIGHT),
    most: size,
    least: size,
  });
  if (!setting.lines.length) return y;
  paintDisc(ctx, crack.letter, x + size * 0.65, y + size * 0.5, size * 0.68, look.palette);
  ctx.textAlign = "left";
  ctx.fillStyle = look.palette.ink;
  return y + paintSetting(ctx, setting, x + indent, y) + 6;
}
