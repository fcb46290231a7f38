// @ts-check
import { make } from "../dom/make.js";
import { chainNumber, chainOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { headline } from "../reading/judged.js";
import { chainTitle } from "../saying/names.js";
import { textOf } from "../widgets/buttons.js";
import { carriedWord } from "../widgets/verdict.js";
import { drawingPages } from "./drawing.js";

/**
 * What the map shows, on one page: of a chain its word, the reason and its drawing; of all chains the
 * sentence that stands above them.
 *
 * @param {State} state
 */
export function onePage(state) {
  const argument = chainOf(state.chain);
  const told = headline();
  return make(
    "section",
    { class: "handout one-page" },
    make("p", { class: "kicker" }, textOf(compiled.document.title)),
    make(
      "h1",
      {},
      argument ? `${chainNumber(argument.id)} ${chainTitle(argument.id)}` : chainTitle(state.chain),
    ),
    argument
      ? make(
          "p",
          {},
          carriedWord(argument.reasoning.word ?? "not-judged"),
          " ",
          textOf(argument.reasoning.why ?? {}),
        )
      : told && make("p", {}, textOf(told.text)),
    drawingPages(state),
  );
}
