// @ts-check
import { drawnFor, getState } from "../state/state.js";
import { handout } from "./handout.js";
import { onePage } from "./one_page.js";

/** The state in which the document is printed as it is written, whatever is supposed, asked or pulled. */
const AS_WRITTEN = { whatif: "", tour: 0, brick: "", run: 0 };

/** @type {HTMLElement | null} */
let laidOut = null;

/**
 * Builds what is printed before the browser prints, and removes it after: one page with what the map shows
 * or, where `data-prints` of the page is "all", the whole hand-out, which tells the verdicts.
 */
export function listenForPrinting() {
  addEventListener("beforeprint", layOut);
  addEventListener("afterprint", clear);
}

function layOut() {
  const whole = document.documentElement.dataset.prints === "all";
  clear();
  // Paper is white: the drawing too is made with the light colours.
  document.documentElement.dataset.theme = "light";
  const state = { ...getState(), ...AS_WRITTEN, answer: whole || getState().answer };
  laidOut = drawnFor(state, () => (whole ? handout : onePage)(getState()));
  document.body.append(laidOut);
  document.documentElement.classList.add("printing");
}

function clear() {
  laidOut?.remove();
  laidOut = null;
  document.documentElement.classList.remove("printing");
  delete document.documentElement.dataset.prints;
  document.documentElement.dataset.theme = getState().dark ? "dark" : "light";
}
