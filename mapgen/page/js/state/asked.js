// @ts-check
import { chainOf, claimOf, inferenceOf, inferencesTo } from "../reading/argument_map.js";
import { elementOf } from "../reading/elements.js";
import { lesson } from "../reading/lesson.js";
import { stopOf } from "../reading/stops.js";
import { getState } from "./state.js";

/**
 * Whether the reader is asked and not told yet: by a stop of the tour, or on a teacher's page until its
 * teacher shows the verdicts. Until then nothing in the page tells verdicts, breaks, what is missing, or
 * what rules have found; whatever would tell it asks here. While a brick is chosen and the class predicts,
 * verdicts wait, too; once it is pulled, what follows is shown. On a teacher's page the answer of a stop
 * shows the verdict and the break of what it speaks of alone: later stops, or the lesson, ask for others.
 *
 * @param {string} [about]  the id of the element that would be told of; none where it is of more
 */
export function isAsked(about = "") {
  const { tour, answer, brick, run } = getState();
  if (brick && run) return false;
  if (lesson && tour > 0 && answer) return !speaksOf(stopOf(tour)?.at ?? "", about);
  return (tour > 0 || lesson !== null) && !answer;
}

/**
 * Whether a stop of the tour at an element speaks of another: of itself and, of a chain's conclusion, of the
 * chain.
 *
 * @param {string} at @param {string} about
 */
function speaksOf(at, about) {
  if (!about) return false;
  return about === at || chainOf(about)?.conclusion === at || chainOf(at)?.conclusion === about;
}

/**
 * Whether a class is asked: on a teacher's page, until its teacher shows the verdicts, begins the tour or has
 * it pull bricks, for which it needs the whole map.
 */
export function isClassAsked() {
  const { tour, brick } = getState();
  return lesson !== null && tour === 0 && !brick && isAsked();
}

/**
 * What tells of a verdict in the details, once it may be told; until then null, and nothing is worked out.
 *
 * @template Told
 * @param {() => Told} tell
 * @returns {Told | null}
 */
export function onceShown(tell) {
  return isAsked(getState().select) ? null : tell();
}

/**
 * What would tell a class where to look: null while it is asked, and then nothing is worked out.
 *
 * @template Told
 * @param {() => Told} tell
 * @returns {Told | null}
 */
export function unlessClassAsked(tell) {
  return isClassAsked() ? null : tell();
}

/** Whether a claim waits with its words: it is what the text leaves unsaid. @param {Claim} claim */
export function isUnsaidYet({ id, origin }) {
  return origin === "implicit" && isAsked(id);
}

/**
 * What of the map waits: on a teacher's page other evidence, until the verdicts or the answer of a stop are
 * shown or a brick is pulled, but at a stop that asks about it; while a class is asked, also what a step
 * takes for granted.
 *
 * @returns {"" | "outside" | "hints"}
 */
export function heldNow() {
  if (isClassAsked()) return "hints";
  if (!lesson || !isAsked()) return "";
  const { tour, brick } = getState();
  const at = brick ? "" : (stopOf(tour)?.at ?? "");
  return at && (isOutside(at) || (getState().answer && hasOther(at))) ? "" : "outside";
}

/** Whether other evidence is about a claim. @param {string} id */
function hasOther(id) {
  const { supporting = [], opposing = [] } = claimOf(id)?.other_evidence ?? {};
  return supporting.length + opposing.length > 0;
}

/** Whether a claim, a step or an objection is of the other evidence. @param {string} id @returns {boolean} */
function isOutside(id) {
  const own = claimOf(id) ?? inferenceOf(id);
  if (own) return Boolean(own.makers);
  const found = elementOf(id);
  return found?.type === "attack" && [found.attack.from, found.attack.on].some(isOutside);
}

/**
 * Whether a claim, a step or an objection waits with its box, its line and its place in lists: what other
 * evidence says and what a step takes for granted would tell a class where to look.
 *
 * @param {string} id
 * @returns {boolean}
 */
export function isHeld(id) {
  const held = heldNow();
  if (held !== "hints") return held === "outside" && isOutside(id);
  const claim = claimOf(id);
  if (claim) return claim.makers || (claim.origin === "implicit" && !inferencesTo(id).length);
  const step = inferenceOf(id);
  if (step) return step.makers || isHeld(step.conclusion) || step.premises.every(isHeld);
  const found = elementOf(id);
  return found?.type === "attack" && [found.attack.from, found.attack.on].some(isHeld);
}

/** Those of some elements that do not wait. @template {{ id: string }} One @param {One[]} all */
export function notHeld(all) {
  return all.filter(({ id }) => !isHeld(id));
}
