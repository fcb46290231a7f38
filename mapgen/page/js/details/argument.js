// @ts-check
import { make } from "../dom/make.js";
import { chainOf, chainsInto, claimsIn, findingsAbout, standingOf } from "../reading/argument_map.js";
import { keyOf } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { breakLetter, breaksOf, gapsOf } from "../reading/judged.js";
import { labelled, say, word } from "../saying/say.js";
import { isAsked, notHeld } from "../state/asked.js";
import { breakMark, ownAnswer, twoAnswers } from "../widgets/answers.js";
import { anyButton, claimButton, findingButton, selector, textOf } from "../widgets/buttons.js";
import { heldNote } from "../widgets/held_note.js";
import { certaintyLine, verdictLine } from "../widgets/verdict.js";
import { otherPart, statusNote } from "./appraisal.js";
import { headed, list, part } from "./parts.js";
import { repairParts } from "./repairs.js";
import { withoutSuppositions } from "./what_if.js";

/** @param {Argument} argument @returns {Child[]} */
export function argumentDetails(argument) {
  const asked = isAsked();
  const standing = standingOf(argument);
  return [
    ...headed(word("chain"), textOf(argument.title)),
    ...(asked ? [heldNote()] : judgedFirst(argument)),
    part("conclusion", claimButton(argument.conclusion)),
    ...(asked ? [] : judgedAfter(argument)),
    part("fed-by", list(chainsInto(argument.id).map((chain) => anyButton(chain.id)))),
    standing && make("p", { class: "hint" }, word(`standing-${standing}-meaning`)),
    part("feeds", list(argument.feeds.filter((id) => chainOf(id)).map(anyButton))),
    part("members", list(notHeld(claimsIn(argument.id)).map((claim) => claimButton(claim.id)))),
  ];
}

/** The verdict, where the chain breaks, and what is missing. @param {Argument} argument @returns {Child[]} */
function judgedFirst(argument) {
  return [
    verdictLine(argument),
    make("p", { class: "verdict" }, otherPart(argument) ? ownAnswer(argument) : twoAnswers(argument)),
    otherPart(argument),
    breaksPart(argument),
    gapsPart(argument),
    doubts(argument),
  ];
}

/**
 * How certain it is, because of what, and what would mend it.
 *
 * @param {Argument} argument
 * @returns {Child[]}
 */
function judgedAfter(argument) {
  return [
    withoutSuppositions(),
    part("certainty", certaintyLine(argument), statusNote(argument)),
    part("held-down", list(argument.bottleneck.map(anyButton))),
    part(
      "single-points",
      argument.single_points_of_failure.length > 0 &&
        make("p", { class: "hint" }, word("single-points-meaning")),
      list(argument.single_points_of_failure.map(anyButton)),
    ),
    ...repairParts(argument),
    part("findings", list(findingsAbout(argument.id).map(findingButton), "findings")),
  ];
}

/** How far the ranking of repairs is to be trusted, where it is in doubt. @param {Argument} argument */
function doubts(argument) {
  const told = [
    !argument.converged && word("not-converged"),
    argument.semantics_disagree && word("semantics-disagree"),
    argument.sensitive_to_scale && word("sensitive-to-scale"),
    argument.unranked && word("unranked"),
  ].filter(Boolean);
  return told.length > 0 && make("p", { class: "hint" }, told.join(" "));
}

/**
 * Where the text's own reasoning breaks: each place with its letter, and what would mend it.
 *
 * @param {Argument} argument
 */
function breaksPart(argument) {
  const told = breaksOf(argument).map(({ on, why, mend, safety }) =>
    make(
      "div",
      { class: "break" },
      breakMark(breakLetter(argument, on)),
      textOf(why),
      anyButton(on),
      make("p", { class: "mend" }, make("b", {}, labelled(word("to-mend"), "")), textOf(mend)),
      say(safety) &&
        make("p", { class: "mend" }, make("b", {}, labelled(word("break-safety"), "")), textOf(safety)),
    ),
  );
  return part("breaks", list(told, "breaks"));
}

/** What is missing in a chain, each with a way to its place. @param {Argument} argument */
function gapsPart(argument) {
  return part(
    "gaps-part",
    list(
      gapsOf(argument).map(({ about, text, claim, finding }) => {
        const found = finding === undefined ? undefined : compiled.findings[finding];
        return selector(claim ?? (found ? keyOf(found) : about), "gap-line", textOf(text));
      }),
    ),
  );
}
