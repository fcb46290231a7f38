// @ts-check
import { make } from "../dom/make.js";
import { word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { change, getState } from "../state/state.js";
import { wordButton } from "./buttons.js";

/**
 * That verdicts wait until they are shown, with the button that shows them; nothing once they are. The answer
 * of a stop that is shown leaves what it does not speak of to others.
 *
 * @param {string} [about]  the id of the element whose verdict would be told
 */
export function heldNote(about) {
  if (!isAsked(about)) return null;
  const { tour, answer } = getState();
  if (tour > 0 && answer) return make("p", { class: "hint" }, word("held-for-later"));
  const show = tour > 0 ? "tour-answer" : "class-judge-all";
  return make(
    "div",
    { class: "held-back" },
    make("p", { class: "hint" }, word("held-back")),
    wordButton(show, "link", () => change({ answer: true })),
  );
}
