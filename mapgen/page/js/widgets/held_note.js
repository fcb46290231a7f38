// @ts-check
import { make } from "../dom/make.js";
import { word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { change, getState } from "../state/state.js";
import { wordButton } from "./buttons.js";

/** That verdicts wait until they are shown, with the button that shows them; nothing once they are. */
export function heldNote() {
  if (!isAsked()) return null;
  const show = getState().tour > 0 ? "tour-answer" : "class-judge-all";
  return make(
    "div",
    { class: "held-back" },
    make("p", { class: "hint" }, word("held-back")),
    wordButton(show, "link", () => change({ answer: true })),
  );
}
