// @ts-check
import { make, refill } from "../dom/make.js";
import { chainOf, claimOf } from "../reading/argument_map.js";
import { compiled, sheetPairs } from "../reading/islands.js";
import { chainTitle } from "../saying/names.js";
import { labelled, word } from "../saying/say.js";
import { byId, REGIONS } from "../selectors.js";
import { change, watch } from "../state/state.js";
import { answersLine } from "../widgets/answers.js";
import { claimNumber, selector, textOf } from "../widgets/buttons.js";
import { verdictText } from "../widgets/verdict.js";

/** The views in order: "" for the overview, then the id of each chain. */
const ORDER = ["", ...sheetPairs.map(({ argument }) => argument)];

watch(drawChain);

/**
 * Draws the head of the map: the chain that is shown, its verdict, and buttons and a list for the others.
 *
 * @type {View}
 */
function drawChain(state) {
  const argument = chainOf(state.chain);
  const at = sheetPairs.findIndex((pair) => pair.argument === state.chain);
  const total = sheetPairs.filter((pair) => chainOf(pair.argument)).length;
  refill(
    byId(REGIONS.chain),
    make("h2", { id: "chain-heading", class: "unseen" }, `${word("map")} – ${chainTitle(state.chain)}`),
    make(
      "div",
      { class: "chain-steps" },
      make(
        "p",
        { class: "kicker" },
        argument
          ? word("chain-of", { n: at + 1, total })
          : state.chain
            ? word("no-chain")
            : word("chains-n", { n: total }),
      ),
      stepButton(ORDER[at], "‹", "previous-chain"),
      stepButton(ORDER[at + 2], "›", "next-chain"),
      argument && answersLine(argument),
    ),
    chooser(state.chain),
    state.chain ? verdictOf(state.chain) : answerOf(),
  );
}

/** @param {string} current */
function chooser(current) {
  const options = ORDER.map((chain) =>
    make("option", { value: chain, selected: chain === current }, chainTitle(chain)),
  );
  return make(
    "select",
    {
      class: "chooser",
      "data-key": "chain",
      "aria-label": word("choose-chain"),
      change: (event) => go(event.target.value),
    },
    options,
  );
}

/** @param {string | undefined} chain @param {string} sign @param {"previous-chain" | "next-chain"} name */
function stepButton(chain, sign, name) {
  return make(
    "button",
    {
      type: "button",
      class: "quiet",
      "data-key": name,
      "aria-label": word(name),
      title: word(name),
      disabled: chain === undefined,
      click: () => go(chain ?? ""),
    },
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
  return make(
    "p",
    { class: "chain-verdict" },
    selector(
      chain,
      "plain verdict",
      make("span", { class: "clamped" }, ...verdictText(argument)),
      make("span", { class: "more" }, word("why-and-repairs")),
    ),
  );
}

/** The head of the overview: the claim by which the document answers its question, if the file names one. */
function answerOf() {
  const { answer } = compiled.document;
  const claim = claimOf(answer);
  if (!claim) return make("p", { class: "chain-verdict" }, word("overview-meaning"));
  const label = make("span", { class: "quiet-text" }, labelled(word("answer"), ""), " ");
  return [
    make(
      "p",
      { class: "concludes" },
      selector(claim.id, "plain", label, claimNumber(claim.id), " ", textOf(claim.text)),
    ),
    make("p", { class: "chain-verdict hint" }, word("overview-meaning")),
  ];
}
