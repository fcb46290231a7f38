// @ts-check
import { announce } from "../dom/announcer.js";
import { make, refill } from "../dom/make.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { nextBrick, putBack } from "../state/bricks.js";
import { prefersStillness } from "../state/preferences.js";
import { change, getState, replaceState, watch } from "../state/state.js";
import { toggledText } from "../state/suppositions.js";
import { outcomeOf, takesOut } from "../whatif/bricks.js";
import { chainAlong, conclusions, hasArrived, pulledNow } from "../whatif/pulled.js";
import { outcomeText, spokenBrick } from "../widgets/brick_outcome.js";
import {
  brickMatter,
  brickQuestion,
  brickText,
  choiceQuestion,
  counts,
  momentText,
  predictions,
  turnAt,
} from "../widgets/bricks.js";
import { wordButton } from "../widgets/buttons.js";
import { choosing, toldAlone } from "./brick_choice.js";
import { already, brickHead, standingNow } from "./brick_parts.js";

/** @typedef {import("../whatif/pulled.js").Pulled} Pulled */

/** How long an element of the way is shown before the next, in milliseconds. */
const STEP_MS = 1600;
/** What shows the next element of a way by itself. @type {ReturnType<typeof setTimeout> | undefined} */
let next;

watch(drawBrick);
watch(announceBrick);

/** Draws the bar in which a class chooses, predicts and sees. @type {View} */
function drawBrick(state) {
  const bar = byId("brick");
  const hadFocus = bar.contains(document.activeElement);
  const wasHidden = bar.hidden;
  clearTimeout(next);
  document.documentElement.dataset.brick = String(Boolean(state.brick));
  bar.hidden = !state.brick;
  bar.setAttribute("aria-label", word("brick"));
  const pulled = pulledNow();
  refill(bar, state.brick && (pulled ? pulledContent(pulled) : choosing(state)));
  if (state.brick && (wasHidden || (hadFocus && !bar.contains(document.activeElement))))
    bar.focus({ preventScroll: true });
  if (pulled?.shown && !hasArrived(pulled) && !prefersStillness()) next = setTimeout(() => goOn(1), STEP_MS);
}

/**
 * Tells a reader who does not see the page what the class is asked, and each element that a change comes
 * to.
 *
 * @type {View}
 */
function announceBrick({ brick, target, run, whatif, lang }) {
  void [target, run, whatif, lang];
  if (!brick) return;
  const pulled = pulledNow();
  announce(
    "stop",
    pulled
      ? spokenBrick(pulled, outcomeOf(pulled.way, pulled.conclusion))
      : choiceQuestion(conclusions()[0] ?? ""),
  );
}

/** @param {Pulled} pulled @returns {Child[]} */
function pulledContent(pulled) {
  if (!pulled.shown) return asking(pulled);
  return hasArrived(pulled) ? ending(pulled) : running(pulled);
}

/** The question, and what the class predicts. @param {Pulled} pulled @returns {Child[]} */
function asking(pulled) {
  const { one, conclusion } = pulled;
  return [
    brickHead(brickText(one)),
    make("p", { class: "brick-matter" }, brickMatter(one)),
    make("h2", {}, brickQuestion(pulled)),
    standingNow(conclusion),
    hands(pulled),
    make(
      "div",
      { class: "brick-buttons" },
      wordButton(takesOut(one) ? "brick-pull" : "brick-put-in", "primary", () => goOn(1)),
      wordButton("brick-next", "switch", () => nextBrick()),
      getState().votes !== "" && wordButton("brick-clear", "link", () => replaceState({ votes: "" })),
      make("span", { class: "brick-hint" }, word("brick-count")),
    ),
    already(),
  ];
}

/**
 * The predictions, each with the hands that are counted for it; at the end the one that came true is marked,
 * and none is pressed any more.
 *
 * @param {Pulled} pulled
 * @param {string} [outcome]
 */
function hands(pulled, outcome = "") {
  const all = predictions(pulled);
  const counted = counts(getState().votes, all.length);
  return make(
    "ul",
    { class: "hands" },
    all.map((choice, at) =>
      make(
        "li",
        {},
        make(
          "button",
          {
            type: "button",
            class: choice === outcome ? "hand hand-right" : "hand",
            "data-key": `hand ${choice}`,
            disabled: Boolean(outcome),
            "aria-label": word("brick-hands", { choice: word(`brick-${choice}`), n: counted[at] ?? 0 }),
            click: () => count(at),
          },
          choice === outcome && make("span", { "aria-hidden": "true" }, "✓ "),
          word(`brick-${choice}`),
          make("b", { class: "hand-count" }, String(counted[at] || "")),
        ),
      ),
    ),
  );
}

/**
 * Counts one more hand for a prediction.
 *
 * @param {number} at
 * @returns {boolean} whether there is such a one
 */
export function count(at) {
  const pulled = pulledNow();
  const all = pulled && !pulled.shown ? predictions(pulled) : [];
  if (at >= all.length) return false;
  const counted = counts(getState().votes, all.length);
  counted[at] = Math.min(999, (counted[at] ?? 0) + 1);
  replaceState({ votes: counted.join("-") });
  return true;
}

/** The element that the change has come to. @param {Pulled} pulled @returns {Child[]} */
function running(pulled) {
  const { one, shown, way } = pulled;
  return [
    brickHead(
      brickText(one),
      " · ",
      word("n-of", { n: shown, total: way.elements.length }).replaceAll(" ", "\u00a0"),
    ),
    make("div", { class: "brick-running" }, moment(pulled, shown - 1)),
    make(
      "div",
      { class: "brick-buttons" },
      wordButton("tour-next", "primary", () => goOn(1)),
      wordButton("tour-previous", "switch", () => goOn(-1)),
      wordButton(takesOut(one) ? "brick-back" : "brick-away", "switch", undo),
    ),
  ];
}

/**
 * What has become of the element that the change has come to last, in words large enough for a room.
 *
 * @param {Pulled} pulled
 * @param {number} at
 * @returns {Child[]}
 */
function moment(pulled, at) {
  const turned = turnAt(pulled, at);
  if (!turned) return [make("p", { class: "brick-told" }, momentText(pulled, at))];
  const { what, before, after, isCertainty } = turned;
  return [
    make("p", { class: "brick-told" }, what),
    make(
      "p",
      { class: "brick-turn" },
      isCertainty && make("small", {}, word("brick-certainty")),
      make("span", {}, before),
      make("span", { "aria-hidden": "true" }, "→"),
      make("span", {}, after),
    ),
  ];
}

/** What has become of the conclusion, and why. @param {Pulled} pulled @returns {Child[]} */
function ending(pulled) {
  const { one, way, conclusion } = pulled;
  const outcome = outcomeOf(way, conclusion);
  const { told, why } = outcomeText(pulled, outcome);
  const alone = toldAlone(pulled);
  const all = predictions(pulled);
  const counted = counts(getState().votes, all.length);
  const total = counted.reduce((sum, n) => sum + n, 0);
  const right = counted[all.indexOf(outcome)] ?? 0;
  return [
    brickHead(brickText(one)),
    make("h2", {}, told),
    why && make("p", { class: "brick-told" }, why),
    alone && make("p", { class: "brick-told" }, alone),
    total > 0 && make("p", { class: "brick-now" }, word("brick-predicted", { n: right, total })),
    total > 0 && hands(pulled, outcome),
    make(
      "div",
      { class: "brick-buttons" },
      wordButton("brick-next", "primary", () => nextBrick()),
      wordButton(takesOut(one) ? "brick-back" : "brick-away", "switch", undo),
      wordButton("brick-keep", "switch", () => nextBrick(true)),
      wordButton("tour-previous", "switch", () => goOn(-1)),
    ),
    already(),
  ];
}

/**
 * Goes on along the way of a change, or back: what is pulled is supposed from the first element on.
 *
 * @param {number} step  1 or -1
 * @returns {boolean} whether there was an element to go to
 */
function goOn(step) {
  const pulled = pulledNow();
  if (!pulled) return false;
  const run = pulled.shown + step;
  if (run < 0 || run > pulled.way.elements.length) return false;
  const { brick, chain } = getState();
  const whatif = run ? toggledText(putBack(), brick) : putBack();
  // What goes on by itself leaves no trace in the browser's history.
  const move = run > 1 ? replaceState : change;
  move({ run, whatif, chain: chainAlong(pulled.way, Math.max(0, run - 1), chain) });
  return true;
}

/** Puts back what was pulled, and asks again; false where nothing is. */
export function undo() {
  const pulled = pulledNow();
  if (!pulled?.shown) return false;
  change({ run: 0, whatif: putBack(), chain: chainAlong(pulled.way, 0, getState().chain) });
  return true;
}

/**
 * Takes the brick out, or goes on; where the way is at its end, to another brick.
 *
 * @param {KeyboardEvent} event
 */
export function brickOn({ target }) {
  if (target instanceof Element && target.closest("button, summary, a")) return false;
  return goOn(1);
}

/** As `goOn`, by a key that also walks the map. @param {number} step @param {KeyboardEvent} event */
export function brickStep(step, { target }) {
  if (target instanceof Element && target.closest("#sheet")) return false;
  return goOn(step);
}
