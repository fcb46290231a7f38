// @ts-check
import { make } from "../dom/make.js";
import { keyOf } from "../reading/elements.js";
import { word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { select } from "../state/select.js";
import { change, getState } from "../state/state.js";
import { signButton } from "../widgets/buttons.js";
import { groupsFor } from "./listed.js";

/** The findings as they are listed now, one by one. @param {State} state */
function listedIn(state) {
  return groupsFor(state).flat();
}

/**
 * Goes to the next finding of the list, or the one before; while they wait, to where that is said.
 *
 * @param {number} step
 */
export function goToFinding(step) {
  if (isAsked()) return change({ tab: "findings" });
  const listed = listedIn(getState());
  const at = listed.findIndex((finding) => keyOf(finding) === getState().select);
  const next = listed[at < 0 ? (step > 0 ? 0 : listed.length - 1) : at + step];
  if (next) select(keyOf(next));
}

/**
 * Where the selected finding stands in the list: "3 of 41"; empty for what is not in it.
 *
 * @param {State} state
 */
export function positionText(state) {
  if (isAsked()) return "";
  const listed = listedIn(state);
  const at = listed.findIndex((finding) => keyOf(finding) === state.select);
  return at < 0 ? "" : word("n-of", { n: at + 1, total: listed.length });
}

/** Where a finding stands in the list, and the way to those beside it. @param {Finding} finding */
export function walkBar(finding) {
  const listed = listedIn(getState());
  const at = listed.indexOf(finding);
  if (at < 0) return null;
  return make(
    "div",
    { class: "walk", role: "group", "aria-label": word("findings") },
    signButton("previous-finding", "‹", at === 0, () => goToFinding(-1)),
    make("span", { class: "walk-place" }, word("n-of", { n: at + 1, total: listed.length })),
    signButton("next-finding", "›", at === listed.length - 1, () => goToFinding(1)),
  );
}
