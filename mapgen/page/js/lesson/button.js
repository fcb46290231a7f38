// @ts-check
import { make, refill } from "../dom/make.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { TURNS, watch } from "../state/state.js";
import { openTask } from "./dialog.js";

watch(drawLessonStart, { turn: TURNS.frame });

/** Draws the button by which a teacher sets a task; it stands with what a teacher presents with. */
function drawLessonStart() {
  refill(
    byId("lesson-start"),
    make(
      "button",
      {
        type: "button",
        class: "switch with-icon",
        "data-key": "lesson-start",
        "aria-label": word("lesson-start"),
        "aria-haspopup": "dialog",
        title: word("lesson-title"),
        click: openTask,
      },
      make("span", { class: "sheet-icon", "aria-hidden": "true" }),
      make("span", { class: "lesson-word" }, word("lesson-start")),
    ),
  );
}
