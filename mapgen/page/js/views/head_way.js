// @ts-check
import { make } from "../dom/make.js";
import { chainNumber, chainOf } from "../reading/argument_map.js";
import { sheetPairs } from "../reading/islands.js";
import { chainTitle } from "../saying/names.js";
import { word } from "../saying/say.js";
import { change } from "../state/state.js";
import { signButton } from "../widgets/buttons.js";

/** The views in order: "" for all chains, then the id of each chain. */
const ORDER = ["", ...sheetPairs.map(({ argument }) => argument)];

/** The way from a chain to all chains, to any other, and to those beside it. @param {string} chain */
export function wayFrom(chain) {
  return make(
    "div",
    { class: "head-way" },
    allButton(),
    chainOf(chain) && make("b", { class: "head-number" }, String(chainNumber(chain))),
    chooser(chain),
    stepButton(ORDER[ORDER.indexOf(chain) - 1], "‹", "previous-chain"),
    stepButton(ORDER[ORDER.indexOf(chain) + 1], "›", "next-chain"),
  );
}

function allButton() {
  return make(
    "button",
    { type: "button", class: "link all-chains", "data-key": "all-chains", click: () => go("") },
    make("span", { "aria-hidden": "true" }, "‹ "),
    word("all-chains"),
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
  return signButton(name, sign, !chain, () => chain && go(chain));
}

/** @param {string} chain */
function go(chain) {
  change({ chain, select: "" });
}
