// @ts-check
import { make, refill } from "../dom/make.js";
import { chainNumber, chainOf, chainsInto, claimsIn } from "../reading/argument_map.js";
import { compiled, sheetPairs } from "../reading/islands.js";
import { chainTitle } from "../saying/names.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { isAsked, notHeld } from "../state/asked.js";
import { change, watch } from "../state/state.js";
import { anyButton, claimButton, markCurrent, showCurrent } from "../widgets/buttons.js";
import { heldNote } from "../widgets/held_note.js";
import { gradeNow } from "../widgets/verdict.js";
import { claimItem } from "./outline_items.js";

watch(drawOutline, { tab: "outline" });
watch(markInOutline, { marks: drawOutline, tab: "outline" });

/**
 * Draws the outline: the chains and, in the one shown, its claims in reading order with their steps, attacks
 * and findings.
 *
 * @type {View}
 */
function drawOutline({ chain }) {
  refill(
    byId("outline-panel"),
    make("h2", {}, word("outline")),
    answerLine(),
    heldNote(),
    make("p", { class: "hint" }, word("outline-intro")),
    make(
      "ol",
      { class: "outline" },
      sheetPairs.map(({ argument }) => chainItem(argument, argument === chain)),
    ),
  );
}

/** Marks what is selected in the outline, and scrolls to it while the outline is shown. @type {View} */
function markInOutline({ select: key, tab }) {
  const panel = byId("outline-panel");
  markCurrent(panel, key);
  if (tab === "outline") showCurrent(panel, ".of-claim > [aria-current]");
}

function answerLine() {
  const { answer } = compiled.document;
  return answer
    ? make("p", { class: "answer" }, make("span", { class: "kicker" }, word("answer")), claimButton(answer))
    : null;
}

/** @param {string} chain @param {boolean} open */
function chainItem(chain, open) {
  const heading = make(
    "button",
    {
      type: "button",
      class: "chain-button",
      "data-key": `chain-${chain}`,
      "aria-expanded": String(open),
      click: () => change({ chain, select: chainOf(chain) ? chain : "" }),
    },
    chainOf(chain) ? `${chainNumber(chain)} ${chainTitle(chain)}` : chainTitle(chain),
  );
  const argument = chainOf(chain);
  return make(
    "li",
    {},
    make("h3", {}, heading),
    argument && !isAsked() && make("p", { class: "of-chain" }, ...gradeNow(argument)),
    open && chainBody(chain),
  );
}

/** @param {string} chain */
function chainBody(chain) {
  const conclusion = chainOf(chain)?.conclusion;
  const fed = chainsInto(chain).map(({ id }) => make("li", {}, anyButton(id)));
  return make(
    "div",
    {},
    fed.length > 0 && make("p", { class: "kicker" }, word("fed-by")),
    fed.length > 0 && make("ul", { class: "hangers" }, fed),
    make(
      "ul",
      { class: "claims" },
      notHeld(claimsIn(chain)).map((claim) => claimItem(chain, claim, claim.id === conclusion)),
    ),
  );
}
