// @ts-check
import { make, refill } from "../dom/make.js";
import { claimsIn } from "../reading/argument_map.js";
import { elementOf } from "../reading/elements.js";
import { word } from "../saying/say.js";
import { byId, REGIONS } from "../selectors.js";
import { select } from "../state/select.js";
import { change, getState, watch } from "../state/state.js";
import { zoom } from "./camera.js";
import { goToWhole, withMap } from "./map.js";

const FACTOR = 1.25;

export function larger() {
  withMap((camera) => zoom(camera, FACTOR));
}

export function smaller() {
  withMap((camera) => zoom(camera, 1 / FACTOR));
}

/**
 * Selects the claim `step` (1 or -1) places on in the reading order of the chain; with no claim of it
 * selected, the first or the last. Does nothing at the end.
 *
 * @param {number} step
 */
export function selectBeside(step) {
  const ids = claimsIn(getState().chain).map((claim) => claim.id);
  const at = ids.indexOf(getState().select);
  const next = at < 0 ? (step > 0 ? 0 : ids.length - 1) : at + step;
  const id = ids[next];
  if (id) select(id);
}

watch(drawControls);

/** Draws the buttons under the map. @type {View} */
function drawControls(state) {
  const controls = byId(REGIONS.controls);
  controls.setAttribute("aria-label", word("map-controls"));
  refill(
    controls,
    make(
      "div",
      { class: "segmented zoom" },
      control("zoom-out", "−", smaller),
      control("zoom-in", "+", larger),
      control("fit", "⤢", goToWhole),
    ),
    state.chain &&
      pressed("show-sources", "show-sources-title", state.sources, false, () =>
        change({ sources: !getState().sources }),
      ),
    layoutButtons(state.shape === "wide"),
    state.chain &&
      pressed("focus", "focus-title", state.focus, !elementOf(state.select), () =>
        change({ focus: !getState().focus }),
      ),
    state.chain && state.folds.length > 0 && control("unfold", "", () => change({ folds: [] })),
  );
}

/** The two ways in which the map can be arranged. @param {boolean} wide */
function layoutButtons(wide) {
  return make(
    "div",
    { class: "segmented layout", role: "group", "aria-label": word("layout") },
    pressed("downwards", "downwards-title", !wide, false, () => change({ shape: "stacked" })),
    pressed("side-by-side", "side-by-side-title", wide, false, () => change({ shape: "wide" })),
  );
}

/**
 * @param {WordKey} name
 * @param {WordKey} title
 * @param {boolean} on
 * @param {boolean} disabled
 * @param {() => void} action
 */
function pressed(name, title, on, disabled, action) {
  return make(
    "button",
    {
      type: "button",
      class: `switch ${name}`,
      "data-key": name,
      "aria-pressed": String(on),
      title: word(title),
      disabled,
      click: action,
    },
    word(name),
  );
}

/** @param {WordKey} name @param {string} sign @param {() => void} action */
function control(name, sign, action) {
  const label = sign ? word(name) : null;
  return make(
    "button",
    {
      type: "button",
      class: sign ? null : "switch",
      "data-key": name,
      "aria-label": label,
      title: label,
      click: action,
    },
    sign || word(name),
  );
}
