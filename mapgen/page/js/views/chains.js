// @ts-check
import { make, refill } from "../dom/make.js";
import { chainOf, claimOf } from "../reading/argument_map.js";
import { sheetPairs } from "../reading/islands.js";
import { say, word } from "../saying/say.js";
import { PLACES, place } from "../selectors.js";
import { change, changed } from "../state/state.js";
import { claimNumber, selector, textOf } from "./buttons.js";
import { verdictLine } from "./verdict.js";

/** A chain's title. @param {string} chain @returns {string} */
export function chainTitle(chain) {
  return say(chainOf(chain)?.title) || word("no-chain");
}

/** Which chain is on the map, what it concludes, and the way to the others. @type {View} */
export function drawChain(state, before) {
  if (!changed(state, before, "chain", "lang", "select")) return;
  const argument = chainOf(state.chain);
  const at = sheetPairs.findIndex((pair) => pair.argument === state.chain);
  const total = sheetPairs.filter((pair) => chainOf(pair.argument)).length;
  refill(
    place(PLACES.chain),
    make("h2", { id: "chain-heading", class: "unseen" }, `${word("map")} – ${chainTitle(state.chain)}`),
    make(
      "div",
      { class: "chain-steps" },
      make("p", { class: "kicker" }, argument ? word("chain-of", { n: at + 1, total }) : word("no-chain")),
      stepButton(at - 1, "‹", "previous-chain"),
      stepButton(at + 1, "›", "next-chain"),
      argument && verdictLine(argument),
    ),
    chooser(state.chain),
    conclusionLine(state.chain),
    verdictOf(state.chain),
  );
}

/** @param {string} current */
function chooser(current) {
  const options = sheetPairs.map(({ argument }) =>
    make("option", { value: argument, selected: argument === current }, chainTitle(argument)),
  );
  return make(
    "select",
    { class: "chooser", "data-key": "chain", "aria-label": word("choose-chain"), change: (event) => go(event.target.value) },
    options,
  );
}

/** @param {number} at @param {string} sign @param {"previous-chain" | "next-chain"} name */
function stepButton(at, sign, name) {
  const pair = sheetPairs[at];
  return make(
    "button",
    { type: "button", class: "quiet", "data-key": name, "aria-label": word(name), title: word(name), disabled: !pair, click: () => pair && go(pair.argument) },
    sign,
  );
}

/** @param {string} chain */
function go(chain) {
  change({ chain, select: "" });
}

/** @param {string} chain */
function verdictOf(chain) {
  const argument = chainOf(chain);
  if (!argument) return null;
  return make("p", { class: "chain-verdict" }, selector(chain, "plain verdict", make("span", { class: "clamped" }, textOf(argument.verdict)), make("span", { class: "more" }, word("why-and-repairs"))));
}

/** @param {string} chain */
function conclusionLine(chain) {
  const conclusion = claimOf(chainOf(chain)?.conclusion ?? "");
  if (!conclusion) return null;
  const label = make("span", { class: "quiet-text" }, word("concludes"));
  return make("p", { class: "concludes" }, selector(conclusion.id, "plain", label, " ", claimNumber(conclusion.id), " ", textOf(conclusion.text)));
}
