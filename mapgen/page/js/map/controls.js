// @ts-check
import { make, refill } from "../dom/make.js";
import { claimsIn } from "../reading/argument_map.js";
import { word } from "../saying/say.js";
import { PLACES, place } from "../selectors.js";
import { change, changed, present } from "../state/state.js";
import { select } from "../state/select.js";
import { pan, zoom } from "./camera.js";
import { goToConclusion, goToWhole, withMap } from "./map.js";

const STEP = 80;
const FACTOR = 1.25;

/** @type {Record<string, () => void>} */
const KEYS = {
  ArrowLeft: () => withMap((network) => pan(network, -STEP, 0)),
  ArrowRight: () => withMap((network) => pan(network, STEP, 0)),
  ArrowUp: () => withMap((network) => pan(network, 0, -STEP)),
  ArrowDown: () => withMap((network) => pan(network, 0, STEP)),
  "+": larger,
  "=": larger,
  "-": smaller,
  0: goToWhole,
  Home: goToConclusion,
  n: () => selectBeside(1),
  p: () => selectBeside(-1),
};

function larger() {
  withMap((network) => zoom(network, FACTOR));
}

function smaller() {
  withMap((network) => zoom(network, 1 / FACTOR));
}

/** The next claim of the chain in reading order, or the one before. @param {number} step */
function selectBeside(step) {
  const ids = claimsIn(present().chain).map((claim) => claim.id);
  const at = ids.indexOf(present().select);
  const next = at < 0 ? (step > 0 ? 0 : ids.length - 1) : at + step;
  const id = ids[next];
  if (id) select(id);
}

/** The map listens to keys while it has the focus. */
export function listenForKeys() {
  place(PLACES.sheet).addEventListener("keydown", (event) => {
    const action = KEYS[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  });
}

/** The buttons under the map. @type {View} */
export function drawControls(state, before) {
  if (!changed(state, before, "lang", "sources")) return;
  const controls = place(PLACES.controls);
  controls.setAttribute("aria-label", word("map-controls"));
  refill(
    controls,
    make("div", { class: "segmented" }, control("zoom-out", "−", smaller), control("zoom-in", "+", larger)),
    make(
      "button",
      { type: "button", class: "switch", "data-key": "sources", "aria-pressed": String(state.sources), title: word("show-sources-title"), click: () => change({ sources: !present().sources }) },
      word("show-sources"),
    ),
    make("div", { class: "segmented" }, control("conclusion", "", goToConclusion), control("fit", "", goToWhole)),
  );
}

/** @param {WordKey} name @param {string} sign @param {() => void} action */
function control(name, sign, action) {
  const label = sign ? word(name) : null;
  return make("button", { type: "button", "data-key": name, "aria-label": label, title: label, click: action }, sign || word(name));
}
