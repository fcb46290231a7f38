// @ts-check
import { lesson } from "../reading/lesson.js";
import { getState } from "./state.js";

/**
 * Whether the reader is asked and not told yet: by a stop of the tour, or on a teacher's page until its
 * teacher shows the verdicts. Until then nothing in the page tells verdicts, breaks, what is missing, or
 * what rules have found; whatever would tell it asks here. While a brick is chosen and the class predicts,
 * verdicts wait, too; once it is pulled, what follows is shown.
 */
export function isAsked() {
  const { tour, answer, brick, run } = getState();
  return (tour > 0 || lesson !== null) && !answer && !(brick && run);
}

/**
 * What tells of a verdict, once it may be told; until then null, and nothing is worked out.
 *
 * @template Told
 * @param {() => Told} tell
 * @returns {Told | null}
 */
export function onceShown(tell) {
  return isAsked() ? null : tell();
}

/** Whether a claim waits with its words: it is what the text leaves unsaid. @param {Claim} claim */
export function isUnsaidYet({ origin }) {
  return origin === "implicit" && isAsked();
}
