// @ts-check
import { make, refill } from "../dom/make.js";
import { sheetPairs } from "../reading/islands.js";
import { stops } from "../reading/stops.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { leavePresenting, presentWith } from "../state/bricks.js";
import { change, getState, TURNS, watch } from "../state/state.js";
import { goToStop, showAnswer, startTour } from "../tour/tour.js";
import { wordButton } from "../widgets/buttons.js";

watch(drawPresenter, { turn: TURNS.frame });

/** Draws the button that begins to present, and leaves of the page what the state calls for. @type {View} */
function drawPresenter({ present, view, tour, brick, item }) {
  const { dataset } = document.documentElement;
  dataset.present = String(present);
  dataset.view = view;
  const properties = {
    type: "button",
    class: "switch with-icon",
    "data-key": "present",
    "aria-label": word("present"),
    title: word("present-title"),
    click: startPresenting,
  };
  refill(
    byId("present-start"),
    make(
      "button",
      properties,
      make("span", { class: "screen", "aria-hidden": "true" }),
      make("span", { class: "present-word" }, word("present")),
    ),
  );
  const whole = {
    type: "button",
    class: "link",
    "data-key": "whole-page",
    click: () => change({ view: "" }),
  };
  const alone = present && !tour && !brick && !item;
  refill(
    byId("whole-page"),
    alone && stops.length > 0 && wordButton("tour", "switch", () => startTour({ tab: "map" })),
    alone && wordButton("brick-close", "switch", leavePresenting),
    !present && view === "map" && make("button", whole, word("whole-page")),
  );
}

/** Shows to a room what the map shows: the whole screen, large type. The tour is one press further. */
export function startPresenting() {
  presentWith({});
}

/** Shows the map alone, or the page around it again. */
export function toggleMapAlone() {
  change({ view: getState().view ? "" : "map", tab: "map" });
}

/**
 * While the page is presented, goes on by a step: a stop of the tour or, without one, a chain.
 *
 * @param {number} step
 * @param {KeyboardEvent} event
 * @returns {boolean} whether there was a step to take
 */
export function presentStep(step, { target }) {
  const { present, tour, chain, brick } = getState();
  const inMap = target instanceof Element && target.closest("#sheet");
  if (!present || inMap || brick) return false;
  if (tour) goToStop(step);
  else {
    const order = ["", ...sheetPairs.map(({ argument }) => argument)];
    const next = order[order.indexOf(chain) + step];
    if (next !== undefined) change({ chain: next, select: "" });
  }
  return true;
}

/** While the page is presented, shows the answer of the stop. @param {KeyboardEvent} event */
export function presentAnswer({ target }) {
  if (target instanceof Element && target.closest("button, summary, a")) return false;
  return getState().present && !getState().brick && showAnswer();
}
