// @ts-check
import { drawnFor, getState } from "../state/state.js";
import { handout } from "./handout.js";

/** @type {HTMLElement | null} */
let laidOut = null;

/**
 * Builds the hand-out before the browser prints and removes it after, so that only the hand-out is printed.
 */
export function listenForPrinting() {
  addEventListener("beforeprint", layOut);
  addEventListener("afterprint", clear);
}

function layOut() {
  clear();
  // Paper is white: the drawing too is made with the light colours.
  document.documentElement.dataset.theme = "light";
  laidOut = drawnFor({ ...getState(), whatif: "" }, () => handout(getState()));
  document.body.append(laidOut);
}

function clear() {
  laidOut?.remove();
  laidOut = null;
  document.documentElement.dataset.theme = getState().dark ? "dark" : "light";
}
