// @ts-check
import { fillScreen, leaveScreen } from "../dom/screen.js";
import { answerChain } from "../reading/judged.js";
import { change, getState } from "./state.js";
import { supposes, toggledText } from "./suppositions.js";

/** What the state's `brick` is while one is chosen. */
export const CHOOSE = "choose";

/** What of the state tells about a brick, where there is none. */
const NO_BRICK = { brick: "", run: 0, votes: "" };

/** The panel that was open beside the map when the presentation began. @type {Tab} */
let panelBefore = "map";

/** Shows the page to a room. @param {Partial<State>} also  changes to the state */
export function presentWith(also) {
  const { present, tab } = getState();
  if (!present) panelBefore = tab;
  fillScreen(leavePresenting);
  change({ ...also, present: true, tab: "map" });
}

/**
 * Ends the presentation, or shows the page around the map again; returns whether there was anything to end.
 */
export function leavePresenting() {
  const { present, view, tour, answer } = getState();
  if (!present && !view) return false;
  // The answer of a stop ends with the tour; verdicts that a teacher has opened stay open.
  const ended = present
    ? { tour: 0, answer: answer && !tour, whatif: putBack(), tab: panelBefore, ...NO_BRICK }
    : {};
  leaveScreen();
  change({ present: false, view: "", ...ended });
  return true;
}

/**
 * Lets a class choose what to take out or put in, and asks it about the conclusion of the chain on the map,
 * or about the document's answer where the map shows all chains; always something to do.
 */
export function openBricks() {
  const { chain } = getState();
  const shown = chain || answerChain()?.id || "";
  presentWith({ ...NO_BRICK, brick: CHOOSE, chain: shown, target: shown });
}

/**
 * Puts back what was pulled last and lets the class choose again.
 *
 * @param {boolean} [kept]  whether to leave it as it is instead
 */
export function nextBrick(kept = false) {
  const { whatif } = getState();
  change({ ...NO_BRICK, brick: CHOOSE, whatif: kept ? whatif : putBack() });
}

/** Puts back what was pulled last and goes back to the page or to the tour; false where none is. */
export function closeBricks() {
  const { brick, tour } = getState();
  if (!brick) return false;
  if (!tour) return leavePresenting();
  change({ ...NO_BRICK, whatif: putBack() });
  return true;
}

/** What is supposed without the brick that is shown, as text. */
export function putBack() {
  const { whatif, brick } = getState();
  return brick && supposes(whatif, brick) ? toggledText(whatif, brick) : whatif;
}
