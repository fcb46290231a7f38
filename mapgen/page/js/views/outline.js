// @ts-check
import { make, refill } from "../dom/make.js";
import {
  attacksOn,
  chainNumber,
  chainOf,
  chainsInto,
  claimOf,
  claimsIn,
  findingsAbout,
  inferencesTo,
  numberOf,
} from "../reading/argument_map.js";
import { compiled, sheetPairs } from "../reading/islands.js";
import { breakLetter, breaksOf, gapsOf } from "../reading/judged.js";
import { chainTitle, spokenName } from "../saying/names.js";
import { nameOf, word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { isAsked, isHeld, notHeld } from "../state/asked.js";
import { change, watch } from "../state/state.js";
import { breakMark } from "../widgets/answers.js";
import {
  anyButton,
  attackButton,
  claimButton,
  findingButton,
  inferenceButton,
  markCurrent,
  selector,
  showCurrent,
  textOf,
} from "../widgets/buttons.js";
import { heldNote } from "../widgets/held_note.js";
import { gradeNow, supposedNote } from "../widgets/verdict.js";

watch(drawOutline);
watch(markInOutline, { marks: drawOutline });

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

/**
 * Where the chain breaks at an element, and what is missing there, once it may be told.
 *
 * @param {string} chain
 * @param {string} id
 * @returns {Child[]}
 */
function troubleItems(chain, id) {
  const argument = chainOf(chain);
  if (!argument || isAsked()) return [];
  const breaks = breaksOf(argument).filter(({ on }) => on === id);
  const gaps = gapsOf(argument).filter(({ about, claim }) => about === id && !claim);
  return [
    ...breaks.map(({ why }) =>
      make(
        "li",
        {},
        make("span", { class: "unseen" }, word("break-here")),
        breakMark(breakLetter(argument, id)),
        textOf(why),
      ),
    ),
    ...gaps.map(({ text }) => make("li", { class: "gap-line" }, textOf(text))),
  ];
}

/** What the rules say of an element, once it may be told. @param {string} id */
function findingItems(id) {
  return isAsked() ? [] : findingsAbout(id).map((finding) => make("li", {}, findingButton(finding)));
}

/** @param {string} chain @param {Claim} claim @param {boolean} concludes */
function claimItem(chain, claim, concludes) {
  const hangers = [
    ...troubleItems(chain, claim.id),
    ...notHeld(inferencesTo(claim.id)).map((inference) => inferenceItem(chain, inference)),
    ...notHeld(attacksOn(claim.id)).map(attackItem),
    ...findingItems(claim.id),
  ];
  return make(
    "li",
    { class: concludes ? "of-claim main-conclusion" : "of-claim" },
    claim.origin === "quoted"
      ? null
      : make("span", { class: `tag origin-${claim.origin}` }, nameOf("Origin", claim.origin)),
    concludes && make("span", { class: "tag" }, word("conclusion")),
    claimButton(claim.id),
    supposedNote(claim),
    hangers.length > 0 && make("ul", { class: "hangers" }, hangers),
  );
}

/** @param {string} chain @param {Inference} inference */
function inferenceItem(chain, inference) {
  const hangers = [
    ...troubleItems(chain, inference.id),
    ...notHeld(attacksOn(inference.id)).map(attackItem),
    ...findingItems(inference.id),
  ];
  return make(
    "li",
    {},
    inferenceButton(inference),
    make("span", { class: "quiet-text" }, ` ${word("from-premises")} `),
    joinedNumbers(inference.premises.filter((id) => !isHeld(id))),
    supposedNote(inference),
    hangers.length > 0 && make("ul", { class: "hangers" }, hangers),
  );
}

/** @param {Attack} attack */
function attackItem(attack) {
  return make("li", { class: "attack-item" }, numberButton(attack.from), " ", attackButton(attack));
}

/** @param {string[]} ids @returns {Child[]} */
function joinedNumbers(ids) {
  return ids.flatMap((id, index) => (index ? [" + ", numberButton(id)] : [numberButton(id)]));
}

/**
 * A button that shows a claim's number; for a screen reader it is named by the claim's sentence.
 *
 * @param {string} id
 */
function numberButton(id) {
  const claim = claimOf(id);
  const button = selector(
    id,
    `claim-number origin-${claim?.origin ?? "quoted"}`,
    make("b", { class: "number" }, String(numberOf(id))),
  );
  button.setAttribute("aria-label", spokenName(id));
  return button;
}
