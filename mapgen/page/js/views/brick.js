// @ts-check
import { announce } from "../dom/announcer.js";
import { make, refill } from "../dom/make.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { nextBrick } from "../state/bricks.js";
import { prefersStillness } from "../state/preferences.js";
import { getState, replaceState, watch } from "../state/state.js";
import { outcomeOf, takesOut } from "../whatif/bricks.js";
import { conclusions, hasArrived, pulledNow } from "../whatif/pulled.js";
import { momentText, turnAt } from "../widgets/brick_moments.js";
import { outcomeText, spokenBrick } from "../widgets/brick_outcome.js";
import {
  brickMatter,
  brickQuestion,
  brickText,
  choiceQuestion,
  counts,
  predictions,
} from "../widgets/bricks.js";
import { wordButton } from "../widgets/buttons.js";
import { choosing, toldAlone } from "./brick_choice.js";
import { goOn, undo } from "./brick_going.js";
import { hands } from "./brick_hands.js";
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
