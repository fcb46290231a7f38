// @ts-check
import { make } from "../dom/make.js";
import {
  attacksOn,
  chainOf,
  claimOf,
  findingsAbout,
  inferencesTo,
  numberOf,
} from "../reading/argument_map.js";
import { breakLetter, breaksOf, gapsOf } from "../reading/judged.js";
import { spokenName } from "../saying/names.js";
import { nameOf, word } from "../saying/say.js";
import { isAsked, isHeld, notHeld } from "../state/asked.js";
import { breakMark } from "../widgets/answers.js";
import {
  attackButton,
  claimButton,
  findingButton,
  inferenceButton,
  selector,
  textOf,
} from "../widgets/buttons.js";
import { supposedNote } from "../widgets/verdict.js";

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

/**
 * A claim in the outline of a chain, with what supports it, strikes it and is found about it.
 *
 * @param {string} chain
 * @param {Claim} claim
 * @param {boolean} concludes  whether it is the chain's conclusion
 */
export function claimItem(chain, claim, concludes) {
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
