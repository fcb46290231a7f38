// @ts-check
import { fillScreen, leaveScreen } from "../dom/screen.js";
import { answerChain } from "../reading/judged.js";
import { stopOf, stops } from "../reading/stops.js";
import { change, getState } from "./state.js";
import { supposes, toggledText } from "./suppositions.js";

/** What the state's `brick` is while one is chosen. */
export const CHOOSE = "choose";

/** What of the state tells about a brick, where there is none. */
const NO_BRICK = { brick: "", run: 0, votes: "" };

/** The panel that was open beside the map when the presentation began. @type {Tab} */
let panelBefore = "map";

/**
 * The chain on the map when bricks began to be pulled, and whether the page was presented then; not known
 * where the page was opened on a brick.
 *
 * @type {Pick<State, "chain" | "present"> | null}
 */
let before = null;

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
    ? { tour: 0, answer: answer && !tour, whatif: putBack(), tab: panelBefore, ...chainBefore(), ...NO_BRICK }
    : {};
  leaveScreen();
  change({ present: false, view: "", ...ended });
  return true;
}

/**
 * Lets a class choose what to take out or put in, and asks it about the conclusion of the chain on the map,
 * or about the document's answer where the map shows all chains or the tour has come to its end. Where bricks
 * are being pulled, the question stays: the map may have gone with a change to another chain.
 */
export function openBricks() {
  const { brick, chain, present, tour } = getState();
  if (brick) return nextBrick();
  before = { chain, present };
  const ends = tour > 0 && tour === stops.length;
  const shown = (ends ? "" : chain) || answerChain()?.id || chain;
  presentWith({ ...NO_BRICK, brick: CHOOSE, chain: shown, target: shown });
}

/**
 * Puts back what was pulled last and lets the class choose again, before the chain that it is asked about.
 *
 * @param {boolean} [kept]  whether to leave it as it is instead
 */
export function nextBrick(kept = false) {
  const { whatif, target, chain } = getState();
  change({ ...NO_BRICK, brick: CHOOSE, chain: target || chain, whatif: kept ? whatif : putBack() });
}

/**
 * Puts back what was pulled last and goes back to what was there before: the page, the tour, or what was
 * presented; false where none is.
 */
export function closeBricks() {
  const { brick, tour } = getState();
  if (!brick) return false;
  if (!tour && !before?.present) return leavePresenting();
  // The stop has its own chain, also where the page was opened on a brick.
  const back = before || !stopOf(tour)?.argument ? chainBefore() : { chain: stopOf(tour)?.argument };
  change({ ...NO_BRICK, ...back, target: "", whatif: putBack() });
  return true;
}

/** The chain that was on the map before bricks were pulled; what is pulled takes the map with it. */
function chainBefore() {
  const { brick, target, chain } = getState();
  const was = before;
  before = null; // what is opened later, by a link or by going back, begins from nothing
  return brick ? { chain: was ? was.chain : target || chain } : {};
}

/** What is supposed without the brick that is shown, as text. */
export function putBack() {
  const { whatif, brick } = getState();
  return brick && supposes(whatif, brick) ? toggledText(whatif, brick) : whatif;
}
