// @ts-check
import { byId } from "../selectors.js";

/** How many finer prints the style sheet has for what a class reads. */
const FINER = 3;

/**
 * Prints what a class reads as large as lets all of it be seen at once; where even the finest print does not,
 * the reason below the answers is scrolled to.
 *
 * @param {HTMLElement} bar
 */
export function fitPrint(bar) {
  delete bar.dataset.print;
  for (let finer = 1; finer <= FINER && bar.scrollHeight > bar.clientHeight + 1; finer += 1)
    bar.dataset.print = String(finer);
  bar.scrollTop = 0;
}

// How much room there is, and how wide letters are, is known once the window and the font are there.
addEventListener("resize", () => fitPrint(byId("class-bar")));
document.fonts?.ready.then(() => fitPrint(byId("class-bar")));
