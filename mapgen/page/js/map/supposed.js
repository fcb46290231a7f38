// @ts-check
import { chainOf, claimOf, inferenceOf, repairOf } from "../reading/argument_map.js";
import { nameOf, word } from "../saying/say.js";
import { getState } from "../state/state.js";
import { suppositions } from "../whatif/now.js";
import { statusName } from "../widgets/verdict.js";
import { isAnswer, shownNow } from "./appraisal.js";
import { fontOf, traceBox } from "./shapes.js";
import { leastSize } from "./stage.js";
import { fitted } from "./texts.js";

/** @type {Partial<Record<Supposition["kind"], WordKey>>} */
const DIRECT = { doubt: "on-map-doubt", accept: "on-map-accept", drop: "on-map-drop" };

/**
 * Paints on a box's edge, in words, what the reader supposes of its element, or what word or certainty it
 * has because of what is supposed; nothing if neither.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./sheet.js").Box} box
 * @param {{ palette: import("./colours.js").Palette, scale: number }} look
 */
export function paintSupposed(ctx, box, { palette, scale }) {
  const told = supposedOf(box);
  const size = Math.max(11, leastSize(scale));
  if (!told || size > 30) return;
  ctx.font = fontOf(size, "bold");
  ctx.textAlign = "left";
  const text = fitted(ctx, told, box.width - size * 2);
  const width = ctx.measureText(text).width + size;
  const left = box.x - box.width / 2 + size * 0.5;
  const top = box.y - box.height / 2;
  // The upper edge of the answer's box has its flag, and lines end at the lower one.
  const y = isAnswer(box.element) ? top - size * 2 : top - 2;
  traceBox(ctx, { x: left + width / 2, y, width, height: size * 1.5 }, size * 0.75);
  ctx.fillStyle = palette.accent;
  ctx.fill();
  ctx.fillStyle = palette["on-accent"];
  ctx.fillText(text, left + size * 0.5, y + size * 0.36);
}

/** @param {import("./sheet.js").Box} box @returns {string} */
function supposedOf({ kind, element, finding }) {
  // Before a class colours tell what follows, and the sentence above the map.
  if (getState().brick) return finding === undefined ? pulledOf(chainOf(element)?.conclusion ?? element) : "";
  if (kind === "argument" || kind === "chain" || finding !== undefined) return "";
  const direct = suppositions().find((one) => one.on === element && DIRECT[one.kind]);
  const key = direct && DIRECT[direct.kind];
  if (key) return word(key);
  const found = claimOf(element) ?? inferenceOf(element);
  if (!found) return "";
  const { certainty, status, word: carried, supposed } = shownNow(found);
  if (!supposed) return "";
  if (carried && "reasoning" in found && carried !== found.reasoning.word)
    return word("on-map-supposed", { what: nameOf("Carried", carried) });
  const what = certainty === found.certainty ? statusName(status, found) : nameOf("Certainty", certainty);
  return word("on-map-supposed", { what });
}

/** Whether a claim is taken out or put in before a class, in words. @param {string} id @returns {string} */
function pulledOf(id) {
  const given = suppositions().some(
    ({ kind, on }) => (kind === "accept" && on === id) || (kind === "repair" && repairOf(on)?.about === id),
  );
  if (given) return word("on-map-in");
  return suppositions().some(({ kind, on }) => kind === "doubt" && on === id) ? word("on-map-out") : "";
}
