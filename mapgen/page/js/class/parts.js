// @ts-check
import { word } from "../saying/say.js";
import { change } from "../state/state.js";
import { wordButton } from "../widgets/buttons.js";
import { ALL_ITEMS } from "./tally.js";

/**
 * A button in the form of a link that changes the state.
 *
 * @param {WordKey} name
 * @param {Partial<State>} patch
 */
function linkTo(name, patch) {
  return wordButton(name, "link", () => change(patch));
}

/** The button that shows the verdicts and what is right, or hides them again. @param {State} state */
export function judgeButton({ item, answer }) {
  const show = item && item !== ALL_ITEMS ? "class-judge" : "class-judge-all";
  return linkTo(answer ? "class-unjudge" : show, { answer: !answer });
}

/**
 * How many were right at the first try, and how many gave no answer. Until the right answers are told only
 * the latter: beside the numbers on the map, the former would give the right one away.
 *
 * @param {import("./tally.js").Tally} tally @param {number} of  how many handed in @param {boolean} told
 */
export function toldRight({ right, answered }, of, told) {
  const none = of - answered;
  const parts = [
    told && word("class-right", { n: right, of }),
    none > 0 && word(none === 1 ? "class-none-one" : "class-none", { n: none }),
  ];
  return parts.filter(Boolean).join(" ");
}

/** The words for none, one and more.
 * @type {Record<"class-bar" | "class-count", [WordKey, WordKey, WordKey]>}
 */
const NUMBERED = {
  "class-bar": ["class-bar-none", "class-bar-one", "class-bar"],
  "class-count": ["class-count-none", "class-count-one", "class-count"],
};

/** The words for so many. @param {keyof typeof NUMBERED} name @param {number} count */
export function numbered(name, count) {
  const [none, one, more] = NUMBERED[name];
  if (count > 1) return more;
  return count ? one : none;
}
