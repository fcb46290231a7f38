// @ts-check
import { make, refill } from "../dom/make.js";
import { chainOf } from "../reading/argument_map.js";
import { answerChain, breakLetter, breaksOf, headline } from "../reading/judged.js";
import { chainTitle } from "../saying/names.js";
import { capital, say, word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { isAsked } from "../state/asked.js";
import { select } from "../state/select.js";
import { change, watch } from "../state/state.js";
import { breaksNow, now, suppositions } from "../whatif/now.js";
import { breakMark, otherLine } from "../widgets/answers.js";
import { textOf } from "../widgets/buttons.js";
import { gradeNow } from "../widgets/verdict.js";
import { holes } from "./head_gaps.js";
import { wayFrom } from "./head_way.js";

/** From how many characters the sentence above the map is set smaller, so that the map keeps its room. */
const LONG = 72;

watch(drawHead);

/**
 * Draws what stands above the map: what the document's answer comes to; of one chain its title, its verdict,
 * and what is missing. While the reader is asked only the way from chain to chain: all else tells the
 * verdict.
 *
 * @type {View}
 */
function drawHead(state) {
  const argument = chainOf(state.chain);
  const title = chainTitle(state.chain);
  byId("map-panel").setAttribute("aria-label", `${word("map")} – ${title}`);
  byId("frame").dataset.asked = String(isAsked());
  byId("chain").classList.toggle("noted", Boolean(state.unknown));
  refill(
    byId("chain"),
    state.unknown && make("p", { class: "head-note" }, word("not-on-map", { what: state.unknown })),
    state.chain ? chainHead(state.chain, argument) : wholeHead(),
  );
}

/** What stands above all chains. @returns {Child[]} */
function wholeHead() {
  if (isAsked()) return [];
  const argument = answerChain();
  const told = headline();
  const first = argument && breaksOf(argument)[0];
  const sentence = told ? say(told.text) : word("overview");
  const isTurned = argument && now(argument).word !== argument.reasoning.word;
  return [
    make(
      "div",
      { class: sentence.length > LONG ? "head-words head-long" : "head-words" },
      make("h2", {}, isTurned && [word("without-supposed"), " "], briefly(sentence)),
      argument
        ? make(
            "p",
            { class: "head-why" },
            first && breakLine(told?.break ?? first.why),
            " ",
            holes(argument, told),
          )
        : make("p", { class: "head-why" }, word("overview-meaning")),
    ),
    argument && otherLine(argument),
    argument && goButton(argument),
    argument && moreButton(),
  ];
}

/**
 * On a telephone, shows and hides what stands above the map besides the verdict and why: gaps and other
 * evidence.
 */
function moreButton() {
  const isOpen = byId("chain").dataset.more === "true";
  return make(
    "button",
    {
      type: "button",
      class: "head-toggle",
      "data-key": "head-more",
      "aria-expanded": isOpen,
      "aria-controls": "chain",
      click: (/** @type {{ currentTarget: HTMLElement }} */ { currentTarget: button }) => {
        const more = byId("chain").dataset.more !== "true";
        byId("chain").dataset.more = String(more);
        button.setAttribute("aria-expanded", String(more));
        button.textContent = word(more ? "head-less" : "head-more");
      },
    },
    word(isOpen ? "head-less" : "head-more"),
  );
}

/**
 * Where it breaks first, and why; not seen where the box of the conclusion says it (css/base.css).
 *
 * @param {Wordings} why
 */
function breakLine(why) {
  return make("span", { class: "head-break" }, breakMark("A"), textOf(why));
}

/** Words in brackets or in quotation marks, with what joins them to a sentence. */
const ASIDE = /^(.*?)(,?\s[(“«][^”»)]+[)”»],?)(.*)$/su;

/**
 * A sentence of which a telephone leaves out what it quotes: the first box below says it.
 *
 * @param {string} sentence
 * @returns {Child[]}
 */
function briefly(sentence) {
  const [, start = "", aside = "", end = ""] = ASIDE.exec(sentence) ?? [];
  return aside ? [start, make("span", { class: "at-length" }, aside), end] : [sentence];
}

/** @param {string} chain @param {Argument | undefined} argument @returns {Child[]} */
function chainHead(chain, argument) {
  return [
    make(
      "div",
      { class: "head-words" },
      wayFrom(chain),
      !isAsked() &&
        (argument ? chainWhy(argument) : make("p", { class: "head-why" }, word("no-chain-meaning"))),
    ),
    argument && !isAsked() && otherLine(argument),
    argument && !isAsked() && breaksNow(argument).length > 0 && goButton(argument),
    argument && !isAsked() && moreButton(),
  ];
}

/** The word on a chain, why, and what is missing; a press opens its details. @param {Argument} argument */
function chainWhy(argument) {
  const first = breaksOf(argument)[0];
  const { why } = argument.reasoning;
  const details = {
    type: "button",
    class: "head-more",
    "data-key": "why-and-repairs",
    click: () => select(argument.id),
  };
  return make(
    "p",
    { class: "head-why" },
    ...gradeNow(argument),
    " ",
    suppositions().length > 0 && make("b", {}, word("without-supposed"), " "),
    first ? breakLine(first.why) : why && make("span", {}, capital(say(why))),
    " ",
    holes(argument),
    " ",
    make("button", details, word("why-and-repairs")),
  );
}

/**
 * The one thing to do first: see where it breaks or, where it does not, the answer.
 *
 * @param {Argument} argument
 */
function goButton(argument) {
  const first = breaksNow(argument)[0];
  const go = () =>
    first ? select(first.on, { chain: argument.id }) : change({ chain: argument.id, select: "" });
  return make(
    "button",
    { type: "button", class: "primary", "data-key": "go-to-break", click: go },
    word(first ? "go-to-break" : "go-to-answer"),
    first && breakMark(breakLetter(argument, first.on)),
  );
}
