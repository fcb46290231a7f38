// @ts-check
import { announce } from "../dom/announcer.js";
import { make, refill } from "../dom/make.js";
import { chainNumber, chainOf } from "../reading/argument_map.js";
import { stopOf, stops } from "../reading/stops.js";
import { chainTitle } from "../saying/names.js";
import { say, word } from "../saying/say.js";
import { byId, WIDE } from "../selectors.js";
import { select } from "../state/select.js";
import { change, getState, watch } from "../state/state.js";
import { brickButton } from "../widgets/bricks.js";
import { textOf, wordButton } from "../widgets/buttons.js";
import { questionOf } from "./questions.js";

watch(drawTour);
watch(announceStop);

/** Draws the button that starts the tour and, during it, the bar that asks and then tells. @type {View} */
function drawTour(state) {
  refill(byId("tour-start"), stops.length > 0 && startButton(state));
  const bar = byId("tour");
  const stop = stopOf(state.tour);
  const hadFocus = bar.contains(document.activeElement);
  bar.hidden = !stop || Boolean(state.brick);
  bar.setAttribute("aria-label", word("tour"));
  byId("frame").dataset.touring = String(Boolean(stop));
  refill(bar, stop && barContent(stop, state));
  // The button that showed the answer is gone.
  if (hadFocus && stop && !bar.contains(document.activeElement)) bar.focus({ preventScroll: true });
}

/**
 * Announces to screen readers the number of the stop, its question and, once shown, its answer.
 *
 * @type {View}
 */
function announceStop(state) {
  const stop = stopOf(state.tour);
  if (!stop || state.brick) return;
  announce("stop", state.answer ? say(stop.remark) : `${positionText(state)}. ${questionOf(stop)}`);
}

/** @param {State} state */
function startButton({ tour }) {
  const label = word("tour");
  return make(
    "button",
    {
      type: "button",
      class: "switch with-icon tour-button",
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
  const where = chainOf(state.chain) ? `${chainNumber(state.chain)} ${chainTitle(state.chain)}` : "";
  return [
    make(
      "div",
      { class: "tour-told" },
      make("p", { class: "kicker" }, [positionText(state), where].filter(Boolean).join(" · ")),
      make("h2", { class: "tour-question" }, questionOf(stop)),
      state.answer && make("p", { class: "tour-remark" }, textOf(stop.remark)),
    ),
    make(
      "div",
      { class: "tour-buttons" },
      !state.answer && wordButton("tour-answer", "primary", showAnswer),
      stepButton("tour-previous", -1, state.tour === 1),
      stepButton("tour-next", 1, state.tour === stops.length),
      brickButton("switch"),
      wordButton("tour-end", "switch", endTour),
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
      "aria-label": word(name),
      click: () => goToStop(step),
    },
    make("span", { class: "at-length" }, word(name)),
    make("span", { class: "in-brief", "aria-hidden": "true" }, step < 0 ? "‹" : "›"),
  );
}

/** @param {number} number @param {Partial<State>} [also] */
function stopAt(number, also = {}) {
  const stop = stopOf(number);
  if (stop)
    select(stop.at, { ...also, tour: number, answer: false, chain: stop.argument || getState().chain });
}

/**
 * Starts the tour at its first stop, with the text beside the map on a wide window.
 *
 * @param {Partial<State>} [also]
 */
export function startTour(also = {}) {
  stopAt(1, { tab: matchMedia(WIDE).matches ? "text" : "map", ...also });
  byId("tour").focus();
}

/** Shows the answer of the stop; returns whether there was one to show. */
export function showAnswer() {
  const { tour, answer } = getState();
  if (!stopOf(tour) || answer) return false;
  change({ answer: true });
  return true;
}

/** Goes to the stop `step` (1 or -1) places on, if there is one. @param {number} step */
export function goToStop(step) {
  if (stopOf(getState().tour + step)) stopAt(getState().tour + step);
}

/** Ends the tour; what is selected, shown and presented stays as it is. */
export function endTour() {
  change({ tour: 0, answer: false });
  if (getState().present) return byId("whole-page").querySelector("button")?.focus();
  byId("tour-start").querySelector("button")?.focus();
}
