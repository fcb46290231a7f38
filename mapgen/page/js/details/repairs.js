// @ts-check
import { make } from "../dom/make.js";
import { repairOf } from "../reading/argument_map.js";
import { breaksOf } from "../reading/judged.js";
import { capital, meaningOf, nameOf, say, word } from "../saying/say.js";
import { selector, textOf } from "../widgets/buttons.js";
import { gradeWord } from "../widgets/verdict.js";
import { list, part } from "./parts.js";
import { whatIfButton } from "./what_if.js";

/**
 * What would mend a chain: where to start, the fewest repairs that help, the others.
 *
 * @param {Argument} argument
 * @returns {Child[]}
 */
export function repairParts(argument) {
  const { start_with: first, smallest_repair_set: set, repairs } = argument;
  const others = repairs.map(({ id }) => id).filter((id) => id !== first && !set.includes(id));
  const told = (/** @type {string[]} */ ids) =>
    list(
      ids.map((id) => repairItem(argument, id)),
      "repairs",
    );
  return [
    part(
      "start-with",
      first
        ? [hintLine(startSentence(argument)), told([first])]
        : hintLine(word(breaksOf(argument).length > 0 ? "nothing-mends" : "nothing-to-mend")),
    ),
    set.length > 1 && part("smallest-set", hintLine(setSentence(argument)), told(set)),
    others.length > 0 &&
      part(
        "other-repairs",
        make("details", {}, make("summary", {}, word("repairs-count", { n: others.length })), told(others)),
      ),
  ];
}

/** @param {string} sentence */
function hintLine(sentence) {
  return make("p", { class: "hint" }, sentence);
}

/** What the repair to start with would do. @param {Argument} argument */
export function startSentence(argument) {
  const reached =
    argument.repairs.find(({ id }) => id === argument.start_with)?.lifts_to ?? argument.certainty;
  if (reached === argument.certainty) return word("none-is-enough");
  return word("one-is-enough", { certainty: nameOf("Certainty", reached) });
}

/** @param {Argument} argument */
function setSentence(argument) {
  const certainty = nameOf("Certainty", argument.smallest_repair_set_reaches);
  return word(argument.smallest_repair_set_is_exact ? "set-exact" : "set-found", {
    n: argument.smallest_repair_set.length,
    certainty,
  });
}

/**
 * A repair of a chain: a button that selects the element it mends, a button that tries it, and the certainty
 * that it reaches alone, where that is another.
 *
 * @param {Argument} argument
 * @param {string} id
 */
function repairItem(argument, id) {
  const repair = repairOf(id);
  if (!repair) return null;
  const reached = argument.repairs.find((told) => told.id === id)?.lifts_to ?? argument.certainty;
  return make(
    "div",
    {},
    selector(
      repair.about,
      "repair",
      make("b", { title: meaningOf("RepairKind", repair.kind) }, capital(nameOf("RepairKind", repair.kind))),
      " ",
      textOf(repair.text),
    ),
    make("div", { class: "what-if" }, whatIfButton("repair", id, { about: say(repair.text) })),
    reached !== argument.certainty &&
      make("p", { class: "reached" }, word("alone-reaches"), " ", gradeWord(reached)),
  );
}
