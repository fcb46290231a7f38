// @ts-check
import { make, refill } from "../dom/make.js";
import { compiled } from "../reading/islands.js";
import { lesson } from "../reading/lesson.js";
import { word } from "../saying/say.js";
import { byId, WIDE } from "../selectors.js";
import { select } from "../state/select.js";
import { change, getState, TURNS, watch } from "../state/state.js";

/**
 * What can be opened beside the map or, on a narrow window, in its place, with its word.
 *
 * @type {[Tab, RegionId, WordKey][]}
 */
const PANELS = [
  ["text", "text-panel", "text"],
  ["outline", "outline-panel", "outline"],
  ["findings", "findings-panel", "findings"],
  ["whatif", "whatif-panel", "what-if"],
  ...(lesson ? [/** @type {[Tab, RegionId, WordKey]} */ (["class", "class-panel", "class"])] : []),
];
const wide = matchMedia(WIDE);

/** Calls `listener` when the window becomes wide or narrow. @param {() => void} listener */
export function onWidth(listener) {
  wide.addEventListener("change", listener);
}

watch(layPanels, { turn: TURNS.frame });

/**
 * Draws the rail, and shows the panel that the state calls for.
 *
 * @param {State} state
 */
export function layPanels({ tab }) {
  const rail = byId("rail");
  rail.setAttribute("aria-label", word("views"));
  refill(
    rail,
    railButton("map", "map-panel", "map", tab),
    PANELS.map(([name, panel, label]) => railButton(name, panel, label, tab)),
    aboutDocument(),
  );
  byId("frame").dataset.panel = String(tab !== "map");
  byId("lists").hidden = tab === "map";
  byId("class-panel").hidden = true;
  for (const [name, panel, label] of PANELS) {
    byId(panel).hidden = name !== tab;
    byId(panel).setAttribute("aria-label", word(label));
  }
}

/**
 * A button that opens a panel; where the map stands beside the panel, pressed again it closes it.
 *
 * @param {Tab} name
 * @param {string} panel
 * @param {WordKey} label
 * @param {Tab} open
 */
function railButton(name, panel, label, open) {
  const properties = {
    type: "button",
    class: `rail-button rail-${name}`,
    "data-key": `rail-${name}`,
    "aria-expanded": String(name === open),
    "aria-controls": panel,
    click: () => change({ tab: wide.matches && getState().tab === name ? "map" : name }),
  };
  return make("button", properties, make("span", { class: "icon", "aria-hidden": "true" }), word(label));
}

function aboutDocument() {
  return make(
    "button",
    {
      type: "button",
      class: "rail-button rail-about",
      "data-key": compiled.id,
      "aria-label": word("about-document"),
      click: () => select(compiled.id),
    },
    make("span", { class: "icon", "aria-hidden": "true" }),
    word("about-short"),
  );
}

/** Closes the panel beside the map; returns whether one was open. */
export function closePanel() {
  const { tab } = getState();
  if (tab === "map") return false;
  change({ tab: "map" });
  const button = byId("rail").querySelector(`[data-key="rail-${tab}"]`);
  if (button instanceof HTMLElement) button.focus();
  return true;
}
