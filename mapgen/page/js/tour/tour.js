// @ts-check
import { announce } from "../dom/announcer.js";
import { make, refill } from "../dom/make.js";
import { chainOf } from "../reading/argument_map.js";
import { stopOf, stops } from "../reading/stops.js";
import { chainTitle } from "../saying/names.js";
import { say, word } from "../saying/say.js";
import { byId, REGIONS, WIDE } from "../selectors.js";
import { select } from "../state/select.js";
import { change, getState, watch } from "../state/state.js";
import { textOf } from "../widgets/buttons.js";

watch(drawTour);
watch(announceStop);

/** Draws the button that starts the tour and, during it, the bar with the words of the stop. @type {View} */
function drawTour(state) {
  refill(byId(REGIONS.tourStart), stops.length > 0 && startButton(state));
  const bar = byId(REGIONS.tour);
  const stop = stopOf(state.tour);
  bar.hidden = !stop;
  bar.setAttribute("aria-label", word("tour"));
  byId(REGIONS.frame).dataset.touring = String(Boolean(stop));
  refill(bar, stop && barContent(stop, state));
}

/** Announces to screen readers the number of the stop and its remark. @type {View} */
function announceStop(state) {
  const stop = stopOf(state.tour);
  if (stop) announce("stop", `${positionText(state)} ${say(stop.remark)}`);
}

/** @param {State} state */
function startButton({ tour }) {
  const label = word("tour");
  return make(
    "button",
    {
      type: "button",
      class: "switch tour-button",
      "data-key": "tour",
      "aria-pressed": String(tour > 0),
      "aria-label": label,
      title: label,
      click: () => (getState().tour ? endTour() : startTour()),
    },
    make("span", { class: "signpost", "aria-hidden": "true" }, "➔"),
    make("span", { class: "tour-word" }, label),
  );
}

/** @param {State} state */
function positionText({ tour }) {
  return word("stop-of", { n: tour, total: stops.length });
}

/** @param {Stop} stop @param {State} state @returns {Child[]} */
function barContent(stop, state) {
  const where = chainOf(state.chain) ? chainTitle(state.chain) : "";
  return [
    make(
      "div",
      { class: "tour-told" },
      make("p", { class: "kicker" }, [positionText(state), where].filter(Boolean).join(" · ")),
      make("p", { class: "tour-remark" }, textOf(stop.remark)),
    ),
    make(
      "div",
      { class: "tour-buttons" },
      stepButton("tour-previous", -1, state.tour === 1),
      stepButton("tour-next", 1, state.tour === stops.length),
      make(
        "button",
        { type: "button", class: "switch", "data-key": "tour-end", click: endTour },
        word("tour-end"),
      ),
    ),
  ];
}

/** @param {"tour-previous" | "tour-next"} name @param {number} step @param {boolean} isEnd */
function stepButton(name, step, isEnd) {
  return make(
    "button",
    {
      type: "button",
      class: `switch ${name}`,
      "data-key": name,
      "aria-disabled": isEnd && "true",
      click: () => goToStop(step),
    },
    word(name),
  );
}

/** @param {number} number @param {Partial<State>} [also] */
function stopAt(number, also = {}) {
  const stop = stopOf(number);
  if (stop) select(stop.at, { ...also, tour: number, chain: stop.argument || getState().chain });
}

/** Starts the tour at its first stop, with the text shown beside the map on a wide window. */
function startTour() {
  stopAt(1, { tab: matchMedia(WIDE).matches ? "text" : "map" });
  byId(REGIONS.tour).focus();
}

/** Goes to the stop `step` (1 or -1) places on, if there is one. @param {number} step */
export function goToStop(step) {
  if (stopOf(getState().tour + step)) stopAt(getState().tour + step);
}

/** Ends the tour; what is selected and shown stays as it is. */
export function endTour() {
  change({ tour: 0 });
  byId(REGIONS.tourStart).querySelector("button")?.focus();
}
