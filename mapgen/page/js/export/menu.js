// @ts-check
import { make, refill } from "../dom/make.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { isAsked } from "../state/asked.js";
import { getState, watch } from "../state/state.js";
import { pictureSize, savePng, saveSvg } from "./save.js";

watch(drawTakeAway);

/** Draws the menu of files to save: picture, drawing, hand-out. */
function drawTakeAway() {
  const size = make("small", {}, word("take-png-hint"));
  refill(
    byId("take-away"),
    make(
      "details",
      // How large the picture will be is worked out only when somebody may want it.
      {
        toggle: (event) =>
          event.target.open && refill(size, `${word("take-png-hint")} ${pictureSize(getState())}`),
      },
      make("summary", { "data-key": "take-away" }, word("take-away")),
      make(
        "div",
        { class: "take-away-body", role: "group", "aria-label": word("take-away") },
        way("take-svg", make("small", {}, word("take-svg-hint")), () => saveSvg(getState())),
        way("take-png", size, () => savePng(getState())),
        way("take-print-page", make("small", {}, word("take-print-page-hint")), () => window.print()),
        // The hand-out tells the verdicts.
        !isAsked() && way("take-print-all", make("small", {}, word("take-print-hint")), printAll),
      ),
    ),
  );
}

/** @param {WordKey} name @param {HTMLElement} hint @param {() => void} take */
function way(name, hint, take) {
  const done = () => {
    const popup = byId("take-away").querySelector("details");
    if (popup) popup.open = false;
    popup?.querySelector("summary")?.focus();
    take();
  };
  return make("button", { type: "button", "data-key": name, click: done }, make("b", {}, word(name)), hint);
}

/** Prints the whole hand-out, not only what the map shows. */
function printAll() {
  document.documentElement.dataset.prints = "all";
  window.print();
}
