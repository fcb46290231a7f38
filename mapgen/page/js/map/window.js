// @ts-check
import { byId } from "../selectors.js";
import { getState } from "../state/state.js";
import { drawMap } from "./map.js";

/** Draws the map again when its window changes. */
export function listenToWindow() {
  new ResizeObserver(() => drawMap(getState())).observe(byId("sheet"));
}
