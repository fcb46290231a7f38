// @ts-check

/**
 * The sentence that the page has not begun, in the HTML so that it is seen where no script runs. It is shown
 * after a moment, by css/base.css, unless the script has taken it out.
 */
function sentence() {
  return document.getElementById("not-begun");
}

/** The page is being drawn, which takes a slow machine longer than the moment. */
export function waitToBeDrawn() {
  sentence()?.classList.add("drawing");
}

/** The page cannot be drawn. */
export function tellNotBegun() {
  sentence()?.classList.add("told");
}

/** The page is drawn, or another sentence says why it is not. */
export function takeOutNotBegun() {
  sentence()?.remove();
}
