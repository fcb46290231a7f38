// @ts-check
import { marksOf } from "../map/legend_marks.js";
import { fontOf } from "../map/shapes.js";
import { capital } from "../saying/say.js";
import { measuring } from "./svg_context.js";

/** @typedef {import("./picture.js").Part} Part */

const [SIZE, ROW, GAP] = [14, 26, 22];

/**
 * The legend of a picture, in lines within `width`: each mark with its name.
 *
 * @param {number} width
 * @param {import("../map/colours.js").Palette} palette
 * @returns {Part}
 */
export function legendPart(width, palette) {
  const ruler = measuring();
  ruler.font = fontOf(SIZE, "normal");
  let [x, y] = [0, 0];
  const placed = marksOf().map((mark) => {
    const name = capital(mark.name);
    const room = mark.wide ? 34 : 18;
    const taken = room + 6 + ruler.measureText(name).width;
    if (x > 0 && x + taken > width) [x, y] = [0, y + ROW];
    const at = { mark, name, room, x, y };
    x += taken + GAP;
    return at;
  });
  return {
    width,
    height: y + ROW,
    paint: (ctx) => {
      for (const { mark, name, room, x: left, y: top } of placed) {
        ctx.save();
        mark.paint(ctx, left + room / 2, top + ROW / 2, palette);
        ctx.restore();
        ctx.textAlign = "left";
        ctx.font = fontOf(SIZE, "normal");
        ctx.fillStyle = palette.ink;
        ctx.fillText(name, left + room + 6, top + ROW / 2 + SIZE * 0.35);
      }
    },
  };
}
