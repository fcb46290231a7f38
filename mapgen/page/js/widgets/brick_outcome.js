// @ts-check
import { compiled } from "../reading/islands.js";
import { breaksOf } from "../reading/judged.js";
import { nameOf, say, word } from "../saying/say.js";
import { hasArrived } from "../whatif/pulled.js";
import { momentText, turn } from "./brick_moments.js";
import { askedAbout, brickMatter, brickQuestion, brickText } from "./bricks.js";
import { aboutWhat, whereOf, whyNoFurther } from "./effects.js";

/** @typedef {import("../whatif/bricks.js").Outcome} Outcome */
/** @typedef {import("../whatif/pulled.js").Pulled} Pulled */

/**
 * What has become of the conclusion, and why it has not changed where it has not; for a change that has run
 * to its end.
 *
 * @param {Pulled} pulled
 * @param {Outcome} outcome
 * @returns {{ told: string, why: string }}
 */
export function outcomeText({ one, way, conclusion, others }, outcome) {
  const [before, after] = [way.before.verdicts.get(conclusion), way.after.verdicts.get(conclusion)];
  const values = {
    what: askedAbout(conclusion),
    word: nameOf("Carried", after?.word ?? ""),
    ...turn(before, after),
  };
  const isSure = before?.word === after?.word;
  const told = word(isSure ? (SURENESS[outcome] ?? TOLD[outcome]) : TOLD[outcome], values);
  if (outcome !== "same") return { told, why: "" };
  const why = way.arrives ? "" : whyNoFurther(one, way.stopped ? [way.stopped] : []);
  const broken = after?.word === "fails" && !others ? brokenAlready(one, conclusion) : "";
  return { told, why: [why, broken].filter(Boolean).join(" ") };
}

/** A sentence with its full stop. @param {string} text */
function stopped(text) {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Where only the certainty has changed. @type {Partial<Record<Outcome, WordKey>>} */
const SURENESS = { weaker: "brick-out-less-sure", stronger: "brick-out-surer" };
/** @type {Record<Outcome, WordKey>} */
const TOLD = {
  same: "brick-out-same",
  weaker: "brick-out-weaker",
  falls: "brick-out-falls",
  stronger: "brick-out-stronger",
  holds: "brick-out-holds",
};

/**
 * Where a conclusion that fails breaks without regard to a change; empty where it breaks only at what is
 * changed, or nowhere.
 *
 * @param {Supposition} one
 * @param {string} conclusion
 */
function brokenAlready(one, conclusion) {
  const chain = compiled.arguments.find((argument) => argument.conclusion === conclusion);
  const found = chain && breaksOf(chain).find(({ on }) => on !== aboutWhat(one));
  return found ? word("brick-broken", { where: whereOf(found.on, true), why: stopped(say(found.why)) }) : "";
}

/**
 * What is told aloud of a brick now: the question, the element reached or, at the end, the outcome.
 *
 * @param {Pulled} pulled
 * @param {Outcome} outcome
 */
export function spokenBrick(pulled, outcome) {
  const { shown, one } = pulled;
  if (!shown) return `${brickText(one)}. ${brickMatter(one)}. ${brickQuestion(pulled)}`;
  const moment = momentText(pulled, shown - 1);
  if (!hasArrived(pulled)) return moment;
  const { told, why } = outcomeText(pulled, outcome);
  return [moment, told, why === moment ? "" : why].filter(Boolean).join(" ");
}
