// @ts-check
import { make } from "../dom/make.js";
import {
  chainNumber,
  claimOf,
  inferenceOf,
  numberOf,
  repairOf,
  schemeOf,
  shortOf,
  sourceOf,
} from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { answerChain } from "../reading/judged.js";
import { say, word } from "../saying/say.js";
import { openBricks } from "../state/bricks.js";
import { takesOut } from "../whatif/bricks.js";
import { supposedText } from "./effects.js";

/** @typedef {import("../whatif/bricks.js").Outcome} Outcome */
/** @typedef {import("../whatif/pulled.js").Pulled} Pulled */

/**
 * What is to be taken out or put in, in words.
 *
 * @param {Supposition} one
 * @returns {string}
 */
export function brickText(one) {
  const { kind, on } = one;
  if (kind === "doubt") return word("brick-take", { n: numberOf(on) });
  if (kind === "drop") return word("brick-take-work", { what: sourceOf(on)?.label || on });
  if (kind === "accept") return word("brick-put", { n: numberOf(on) });
  if (kind === "answer") return word("brick-settle", { n: numberOf(inferenceOf(on)?.conclusion ?? "") });
  const repair = kind === "repair" ? repairOf(on) : undefined;
  if (!repair || !claimOf(repair.about)) return supposedText(one);
  return word(repair.kind === "identify" ? "brick-put-work" : "brick-put-study", {
    n: numberOf(repair.about),
  });
}

/**
 * The claim, the work, the missing study or the open question that a brick is, in a few words.
 *
 * @param {Supposition} one
 * @returns {string}
 */
export function brickMatter({ kind, on, question }) {
  const step = kind === "answer" ? inferenceOf(on) : undefined;
  if (step) return say(schemeOf(step)?.questions.find(({ id }) => id === question)?.text);
  const claim = claimOf(kind === "repair" ? (repairOf(on)?.about ?? "") : on);
  if (claim)
    return `${say(shortOf(claim))}${claim.origin === "implicit" ? ` (${word("brick-unsaid")})` : ""}`;
  return say(sourceOf(on)?.title);
}

/**
 * What the class is asked about: the document's answer, or the conclusion of a chain.
 *
 * @param {string} conclusion
 */
export function askedAbout(conclusion) {
  if (conclusion === answerChain()?.conclusion) return word("brick-answer");
  const chain = compiled.arguments.find((one) => one.conclusion === conclusion);
  return word("brick-conclusion", { n: chainNumber(chain?.id ?? "") });
}

/** The question to the class. @param {Pulled} pulled */
export function brickQuestion({ one, conclusion }) {
  return word(takesOut(one) ? "brick-ask-out" : "brick-ask-in", { what: within(askedAbout(conclusion)) });
}

/** What a class chooses from: that on which a conclusion rests. @param {string} conclusion */
export function choiceQuestion(conclusion) {
  return word("brick-choose", { what: within(askedAbout(conclusion)) });
}

/** What stands in place of bricks where there is none. @param {string} conclusion */
export function noBrick(conclusion) {
  return word("brick-none", { what: within(askedAbout(conclusion)) });
}

/**
 * What is said of the bricks of a conclusion where none that is taken out changes it; empty where one does.
 *
 * @param {import("../whatif/bricks.js").Brick[]} bricks @param {string} conclusion
 */
export function noneAlone(bricks, conclusion) {
  const changing = bricks.filter(({ moves }) => moves > 1);
  if (!bricks.length || changing.some(({ one }) => takesOut(one))) return "";
  return word(changing.length ? "brick-none-alone" : "brick-none-moves", {
    what: within(askedAbout(conclusion)),
  });
}

/** Words as they stand within a sentence. @param {string} words */
function within(words) {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}

/**
 * What the class may predict: of what is taken out whether the conclusion stays, gets weaker or falls, of
 * what is put in whether it stays, gets stronger or holds; both ways for a claim that objects to something.
 *
 * @param {Pulled} pulled
 * @returns {Outcome[]}
 */
export function predictions({ one, conclusion, way }) {
  const now = way.before.verdicts.get(conclusion)?.word;
  const objects = compiled.attacks.some(({ from }) => from === one.on);
  /** @type {Outcome[]} */
  const down = now === "fails" ? ["weaker"] : ["weaker", "falls"];
  /** @type {Outcome[]} */
  const up = now === "supported" ? ["stronger"] : ["stronger", "holds"];
  if (objects) return ["same", "weaker", "stronger"];
  return ["same", ...(takesOut(one) ? down : up)];
}

/** The counted hands, one number for each prediction. @param {string} votes @param {number} places */
export function counts(votes, places) {
  const counted = votes.split("-").map(Number);
  return Array.from({ length: places }, (_, at) => counted[at] || 0);
}

/** A button that begins to pull bricks. @param {string} look */
export function brickButton(look) {
  const properties = {
    type: "button",
    class: look,
    "data-key": "pull-a-brick",
    title: word("brick-title"),
    click: openBricks,
  };
  return make("button", properties, word("brick"));
}
