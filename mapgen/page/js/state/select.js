// @ts-check

import { chainOf } from "../reading/argument_map.js";
import { chainsShowing, elementOf } from "../reading/elements.js";
import { compiled, manual, sheetPairs, vocabulary, WHOLE_DOCUMENT } from "../reading/islands.js";
import { answerChain } from "../reading/judged.js";
import { lesson } from "../reading/lesson.js";
import { stopOf } from "../reading/stops.js";
import { byId } from "../selectors.js";
import { CHOOSE } from "./bricks.js";
import { change, getState } from "./state.js";
import { possible, supposes, toggledText } from "./suppositions.js";

/**
 * Selects the element with this key, in a chain that shows it, and makes the changes `also` to the state. If
 * it is selected already and there are none, moves the focus to the details.
 *
 * @param {string} key
 * @param {Partial<State>} [also]
 */
export function select(key, also = {}) {
  // Who chooses what is chosen already wants to read about it.
  if (key === getState().select && !Object.keys(also).length) return goToDetails();
  change({ ...also, select: key, chain: chainFor(key, also.chain || getState().chain) });
}

/** Moves the focus to the details panel and scrolls it into view. */
export function goToDetails() {
  const details = byId("details");
  details.focus();
  details.scrollIntoView({ block: "nearest" });
}

/**
 * The chain to show for a selection: the current one if it shows the selection or none does, else the
 * first that does.
 *
 * @param {string} key
 * @param {string} current
 * @returns {string}
 */
function chainFor(key, current) {
  const chains = chainsShowing(key);
  return chains.includes(current) ? current : (chains[0] ?? current);
}

/** @param {string} chain */
function hasChain(chain) {
  return sheetPairs.some((pair) => pair.argument === chain);
}

/**
 * The wished state, without the ids, filters, suppositions and tour stops that do not exist in this map;
 * `unknown` names the chain and the selection that were dropped, for a message.
 *
 * @param {State} wished
 * @returns {State}
 */
export function validated(wished) {
  const stop = stopOf(wished.tour);
  const selected = elementOf(wished.select) ? wished.select : (stop?.at ?? "");
  const named = hasChain(wished.chain) ? wished.chain : "";
  // Where there are no chains there is nothing to begin with but what is left.
  const begins = wished.brick ? (answerChain()?.id ?? "") : "";
  const first = compiled.arguments.length ? begins : (sheetPairs[0]?.argument ?? "");
  const unknown = [wished.chain, wished.select]
    .filter((id) => id && id !== named && id !== selected)
    .join(", ");
  return {
    ...wished,
    ...filtersOf(wished),
    unknown,
    select: selected,
    chain: named || chainFor(selected, stop?.argument || first),
    ...bricksOf(wished, named),
    tab: wished.tab === "class" && !lesson ? "map" : wished.tab,
    item: asksItem(wished.item) ? wished.item : "",
    tour: stop ? wished.tour : 0,
    answer: (Boolean(stop) || lesson !== null) && wished.answer,
  };
}

/** Whether the page's lesson has a question with this id; "*" stands for all. @param {string} item */
function asksItem(item) {
  return lesson !== null && (item === "*" || lesson.items.some(({ id }) => id === item));
}

/**
 * What is supposed and what is pulled before a class: one brick, which is supposed once it is pulled, and not
 * before.
 *
 * @param {State} wished @param {string} named  the chain that it names, about which a class is asked
 */
function bricksOf({ whatif, brick, target: wished, run, votes, present }, named) {
  const asked = brick === CHOOSE ? wished || named : wished;
  const target = brick && chainOf(asked) ? asked : "";
  const one = possible(compiled, brick).split(",")[0] ?? "";
  const others = possible(compiled, whatif);
  if (!one) {
    const chooses = brick === CHOOSE;
    const shown = present || chooses;
    return { whatif: others, brick: chooses ? CHOOSE : "", target, run: 0, votes: "", present: shown };
  }
  const pulled = run > 0;
  const text = pulled === supposes(others, one) ? others : toggledText(others, one);
  return { whatif: text, brick: one, target, run, votes, present: true };
}

/**
 * The filters of the findings, each empty if the map has no such kind, chain or family of rules.
 *
 * @param {State} wished
 */
function filtersOf({ kind, within, family }) {
  const kinds = Object.keys(vocabulary.FindingKind ?? {}).map((name) => name.replaceAll(" ", "-"));
  const families = [...manual.values()].map((page) => page.family);
  return {
    kind: kinds.includes(kind) ? kind : "",
    within: within === WHOLE_DOCUMENT || hasChain(within) ? within : "",
    family: families.includes(family) ? family : "",
  };
}
