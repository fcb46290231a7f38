// @ts-check
import { make, refill } from "../dom/make.js";
import { elementOf } from "../reading/elements.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { change, getState, watch } from "../state/state.js";
import { zoom } from "./camera.js";
import { goToWhole } from "./going.js";
import { withMap } from "./shown.js";

const FACTOR = 1.3;

export function larger() {
  zoomBy(FACTOR);
}

export function smaller() {
  zoomBy(1 / FACTOR);
}

/** @param {number} factor */
function zoomBy(factor) {
  withMap((map) => {
    map.fitted = false;
    zoom(map.camera, factor);
  });
}

watch(drawControls);

/** Draws the buttons over the map. @type {View} */
function drawControls(state) {
  const controls = byId("controls");
  controls.setAttribute("aria-label", word("map-controls"));
  refill(
    controls,
    state.chain && elementOf(state.select) && focusButton(state.focus),
    make(
      "div",
      { class: "segmented zoom" },
      control("zoom-out", "−", smaller),
      control("zoom-in", "+", larger),
      control("fit", "⤢", goToWhole),
    ),
  );
}

/** @param {boolean} on */
function focusButton(on) {
  return make(
    "button",
    {
      type: "button",
      class: "switch",
      "data-key": "focus",
      "aria-pressed": String(on),
      title: word("focus-title"),
      click: () => change({ focus: !getState().focus }),
    },
    word("focus"),
  );
}

/** @param {WordKey} name @param {string} sign @param {() => void} action */
function control(name, sign, action) {
  return make(
    "button",
    { type: "button", "data-key": name, "aria-label": word(name), title: word(name), click: action },
    sign,
  );
}
