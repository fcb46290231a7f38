// @ts-check
import { byId } from "../selectors.js";
import { getState } from "../state/state.js";
import { drawMap } from "./map.js";
import { keepInPlace } from "./pane.js";

/** Draws the map again when its window changes. */
export function listenToWindow() {
  new ResizeObserver(() => {
    keepInPlace();
    drawMap(getState());
  }).observe(byId("sheet"));
}
