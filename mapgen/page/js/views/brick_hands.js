// @ts-check
import { make } from "../dom/make.js";
import { word } from "../saying/say.js";
import { getState, replaceState } from "../state/state.js";
import { pulledNow } from "../whatif/pulled.js";
import { counts, predictions } from "../widgets/bricks.js";

/** @typedef {import("../whatif/pulled.js").Pulled} Pulled */

/**
 * The predictions, each with the hands that are counted for it; at the end the one that came true is marked,
 * and none is pressed any more.
 *
 * @param {Pulled} pulled
 * @param {string} [outcome]
 */
export function hands(pulled, outcome = "") {
  const all = predictions(pulled);
  const counted = counts(getState().votes, all.length);
  return make(
    "ul",
    { class: "hands" },
    all.map((choice, at) =>
      make(
        "li",
        {},
        make(
          "button",
          {
            type: "button",
            class: choice === outcome ? "hand hand-right" : "hand",
            "data-key": `hand ${choice}`,
            disabled: Boolean(outcome),
            "aria-label": word("brick-hands", { choice: word(`brick-${choice}`), n: counted[at] ?? 0 }),
            click: () => count(at),
          },
          choice === outcome && make("span", { "aria-hidden": "true" }, "✓ "),
          word(`brick-${choice}`),
          make("b", { class: "hand-count" }, String(counted[at] || "")),
        ),
      ),
    ),
  );
}

/**
 * Counts one more hand for a prediction.
 *
 * @param {number} at
 * @returns {boolean} whether there is such a one
 */
export function count(at) {
  const pulled = pulledNow();
  const all = pulled && !pulled.shown ? predictions(pulled) : [];
  if (at >= all.length) return false;
  const counted = counts(getState().votes, all.length);
  counted[at] = Math.min(999, (counted[at] ?? 0) + 1);
  replaceState({ votes: counted.join("-") });
  return true;
}
