// @ts-check
import { make } from "../dom/make.js";
import { claimOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { labelled, say, word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { closeBricks } from "../state/bricks.js";
import { change, getState } from "../state/state.js";
import { writeSuppositions } from "../state/suppositions.js";
import { weighMap } from "../whatif/judge.js";
import { suppositions } from "../whatif/now.js";
import { askedAbout, brickText } from "../widgets/bricks.js";
import { wordButton } from "../widgets/buttons.js";
import { carriedWord } from "../widgets/verdict.js";

/**
 * The head of the bar: what it is about, and the way out.
 *
 * @param {Child[]} kicker
 */
export function brickHead(...kicker) {
  return make(
    "div",
    { class: "brick-head" },
    make("p", { class: "kicker" }, word("brick"), kicker.length > 0 && " · ", ...kicker),
    wordButton("brick-close", "switch", closeBricks),
  );
}

/** The conclusion as it is judged now, or without a word while verdicts wait. @param {string} conclusion */
export function standingNow(conclusion) {
  const asked = isAsked();
  const verdict = weighMap(compiled, getState().whatif).verdicts.get(conclusion);
  const claim = claimOf(conclusion);
  return make(
    "p",
    { class: "brick-now" },
    asked ? labelled(askedAbout(conclusion), "") : word("brick-now", { what: askedAbout(conclusion) }),
    " ",
    !asked && verdict?.word && carriedWord(verdict.word),
    " ",
    claim && make("span", { class: "brick-claim" }, say(claim.short ?? claim.text)),
  );
}

/** What was changed before and left so. */
export function already() {
  const others = suppositions().filter((one) => writeSuppositions([one]) !== getState().brick);
  if (!others.length) return null;
  return make(
    "p",
    { class: "brick-hint" },
    word("brick-already"),
    " ",
    others.map(brickText).join(", "),
    ". ",
    wordButton("undo-all", "link", () => change({ whatif: "", run: 0 })),
  );
}
