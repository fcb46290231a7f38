// @ts-check
import { make, refill } from "../dom/make.js";
import { word } from "../saying/say.js";
import { byId, REGIONS, WIDE } from "../selectors.js";
import { change, getState, TURNS, watch } from "../state/state.js";

/** @type {[Tab, string][]} */
const TAB_PANELS = [
  ["map", REGIONS.mapPanel],
  ["text", REGIONS.text],
  ["outline", REGIONS.outline],
  ["findings", REGIONS.findings],
];
const wide = matchMedia(WIDE);

/**
 * The tab to show for the tab in the state: itself, but the text for the map on a wide window, where the map
 * is always beside the tabs.
 *
 * @param {Tab} tab
 * @returns {Tab}
 */
function shownTab(tab) {
  return tab === "map" && wide.matches ? "text" : tab;
}

/** Calls `listener` when the window becomes wide or narrow. @param {() => void} listener */
export function onWidth(listener) {
  wide.addEventListener("change", listener);
}

watch(layTabs, { turn: TURNS.frame });

/**
 * Draws the tabs and shows the panels that the state and the window's width call for.
 *
 * @param {State} state
 */
export function layTabs(state) {
  const shown = shownTab(state.tab);
  const tabs = byId(REGIONS.tabs);
  tabs.setAttribute("aria-label", word("views"));
  refill(
    tabs,
    TAB_PANELS.filter(([tab]) => tab !== "map" || !wide.matches).map(([tab, panel]) =>
      tabButton(tab, panel, shown),
    ),
  );
  for (const [tab, panel] of TAB_PANELS)
    byId(panel).hidden = tab !== shown && !(tab === "map" && wide.matches);
}

/** @param {Tab} tab @param {string} panel @param {Tab} shown */
function tabButton(tab, panel, shown) {
  const properties = {
    type: "button",
    role: "tab",
    id: `tab-${tab}`,
    "data-key": `tab-${tab}`,
    "aria-selected": String(tab === shown),
    "aria-controls": panel,
    tabindex: tab === shown ? 0 : -1,
    click: () => change({ tab }),
  };
  return make("button", properties, word(tab));
}

/** Goes to the tab `step` places on; after the last comes the first. @param {number} step */
export function goToTab(step) {
  const tabs = TAB_PANELS.map(([tab]) => tab).filter((tab) => tab !== "map" || !wide.matches);
  const at = tabs.indexOf(shownTab(getState().tab));
  const next = /** @type {Tab} */ (tabs[(at + step + tabs.length) % tabs.length]);
  change({ tab: next });
  byId(`tab-${next}`).focus();
}
