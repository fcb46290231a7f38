// @ts-check
import { make } from "../dom/make.js";
import { chainNumber, chainOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { headline } from "../reading/judged.js";
import { chainTitle } from "../saying/names.js";
import { isAsked } from "../state/asked.js";
import { textOf } from "../widgets/buttons.js";
import { carriedWord } from "../widgets/verdict.js";
import { drawingPages } from "./drawing.js";

/**
 * What the map shows, on one page: of a chain its word, the reason and its drawing; of all chains the
 * sentence that stands above them. No word and no sentence while the reader is asked.
 *
 * @param {State} state
 */
export function onePage(state) {
  const argument = chainOf(state.chain);
  return make(
    "section",
    { class: "handout one-page" },
    make("p", { class: "kicker" }, textOf(compiled.document.title)),
    make(
      "h1",
      {},
      argument ? `${chainNumber(argument.id)} ${chainTitle(argument.id)}` : chainTitle(state.chain),
    ),
    !isAsked() && verdictOf(argument),
    drawingPages(state),
  );
}

/** @param {Argument | undefined} argument */
function verdictOf(argument) {
  const told = headline();
  if (!argument) return told && make("p", {}, textOf(told.text));
  const { word: carried, why } = argument.reasoning;
  return make("p", {}, carriedWord(carried ?? "not-judged"), " ", textOf(why ?? {}));
}
