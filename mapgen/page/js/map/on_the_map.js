// @ts-check
import { chainOf, claimOf, inferenceOf } from "../reading/argument_map.js";
import { elementOf } from "../reading/elements.js";
import { gapsOf } from "../reading/judged.js";
import { isAsked } from "../state/asked.js";
import { now } from "../whatif/now.js";
import { carried, isWithheld, sideOf, toneOf } from "./appraisal.js";
import { isMakers } from "./boxes.js";
import { sideShown } from "./side_taken.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./sheet.js").Step} Step */

/**
 * Which marks of the legend are on a sheet, by their keys, with what the reader supposes.
 *
 * @param {Pick<import("./scene.js").Scene, "drawing" | "cracks">} scene
 * @returns {Set<string>}
 */
export function seenOn({ drawing, cracks }) {
  const seen = new Set(cracks.length ? ["break"] : []);
  for (const box of drawing.boxes.values()) if (!isWithheld(box)) for (const key of ofBox(box)) seen.add(key);
  for (const step of drawing.steps) for (const key of ofStep(step, drawing.chain)) seen.add(key);
  if (drawing.attacks.some(({ id }) => isOfText(id))) seen.add("attack");
  return seen;
}

/** Whether the text itself makes an objection. @param {string} id */
function isOfText(id) {
  const found = elementOf(id);
  return found?.type === "attack" && !claimOf(found.attack.from)?.makers;
}

/** @param {Box} box @returns {string[]} */
function ofBox(box) {
  const { kind, element, unsaid } = box;
  if (kind === "see") return [unsaid ? "stub" : "number"];
  if (kind === "gap") return ["gap"];
  if (isMakers(box)) return ["other", sideShown(element).side];
  const tone = toneOf(element, now);
  const chain = kind === "argument" ? chainOf(element) : undefined;
  if (!chain || isAsked()) return [tone];
  const side = sideOf(chain);
  return [tone, ...(gapsOf(chain).length ? ["gap"] : []), ...(side ? ["other", side] : [])];
}

/** @param {Step} step @param {string} chain @returns {string[]} */
function ofStep(step, chain) {
  const { before, after } = carried(step, chain);
  const isTaken = inferenceOf(step.id)?.makers && !step.stubs.some(({ from }) => isMakers(from));
  return [...(before && after ? [] : ["hollow"]), ...(chain && isTaken ? ["makers-step"] : [])];
}
