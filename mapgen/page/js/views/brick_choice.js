// @ts-check
import { make, refill } from "../dom/make.js";
import {
  chainNumber,
  chainOf,
  chainsDrawing,
  claimOf,
  inferenceOf,
  numberOf,
  repairOf,
  sourceOf,
} from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { say, word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { CHOOSE } from "../state/bricks.js";
import { change, getState, replaceState } from "../state/state.js";
import { writeSuppositions } from "../state/suppositions.js";
import { brickOf, bricksFor, outcomeOf, proposed, takesOut } from "../whatif/bricks.js";
import { weighMap } from "../whatif/judge.js";
import { suppositions } from "../whatif/now.js";
import { chainAlong, conclusions, pulledNow } from "../whatif/pulled.js";
import { brickMatter, brickText, choiceQuestion, noBrick, noneAlone } from "../widgets/bricks.js";
import { already, brickHead, standingNow } from "./brick_parts.js";

/** @typedef {import("../whatif/bricks.js").Brick} Brick */

/** For how many milliseconds bricks are weighed before the page may draw again. */
const SHARE = 12;

/**
 * The bricks proposed last, for which conclusion and what is supposed; until it is done, those of before
 * for the same conclusion.
 *
 * @type {{ of: string | null, conclusion: string, bricks: Brick[], done: boolean, alone: string }}
 */
let known = { of: null, conclusion: "", bricks: [], done: true, alone: "" };

/** What may be taken out or put in. @param {State} state @returns {Child[]} */
export function choosing({ whatif, select, chain }) {
  const [conclusion = ""] = conclusions();
  if (known.of !== `${conclusion} ${whatif}`) workOut(whatif, conclusion);
  const { bricks, done } = known;
  // That the answer falls without itself is nothing to predict.
  const chosen = select === conclusion ? [] : chosenOnMap(select);
  return [
    brickHead(),
    make("h2", {}, choiceQuestion(conclusion)),
    standingNow(conclusion),
    make("p", { class: "brick-hint" }, word("brick-choose-intro"), " ", word("brick-on-map")),
    !done && make("p", { class: "brick-hint", role: "status" }, word("brick-looking")),
    make(
      "ul",
      { class: done ? "bricks" : "bricks waiting", "aria-busy": String(!done) },
      chosen.map((one) => brickItem(one, "chosen")),
      bricks
        .map(({ one }) => one)
        .filter((one) => !chosen.some((own) => same(own, one)))
        .map((one) => brickItem(one, "", whereIs(one, chain))),
      done && !bricks.length && !chosen.length && make("li", { class: "brick-hint" }, noBrick(conclusion)),
    ),
    already(),
  ];
}

/**
 * What is said, once the class has predicted, where no single brick that is taken out changes the
 * conclusion; empty where one does, or where they have not been weighed.
 *
 * @param {import("../whatif/pulled.js").Pulled} pulled
 */
export function toldAlone({ one, way, conclusion, others }) {
  if (!takesOut(one) || outcomeOf(way, conclusion) !== "same") return "";
  return known.of === `${conclusion} ${others}` ? known.alone : "";
}

/** @param {Supposition} one @param {Supposition} other */
function same(one, other) {
  return writeSuppositions([one]) === writeSuppositions([other]);
}

/**
 * What can be taken out or put in of the element that is selected.
 *
 * @param {string} key
 * @returns {Supposition[]}
 */
function chosenOnMap(key) {
  const claim = claimOf(key);
  if (sourceOf(key)) return [{ kind: "drop", on: key, question: "" }];
  if (!claim) return [];
  const study = ["support", "strengthen", "identify"]
    .map((kind) => `${kind}:${key}`)
    .find((id) => repairOf(id));
  /** @type {Supposition[]} */
  const all = claim.origin === "implicit" ? [] : [{ kind: "doubt", on: key, question: "" }];
  all.push(study ? { kind: "repair", on: study, question: "" } : { kind: "accept", on: key, question: "" });
  return all.filter((one) => !suppositions().some((each) => same(each, one)));
}

/** The chains that draw what a brick is. @param {Supposition} one */
function chainsOf({ kind, on }) {
  return chainsDrawing(kind === "repair" ? (repairOf(on)?.about ?? "") : on);
}

/**
 * Which chain a brick is the conclusion of, as the map names it then; else on which chain's map it is, where
 * the map shows another.
 *
 * @param {Supposition} one @param {string} chain
 */
function whereIs(one, chain) {
  const ending = compiled.arguments.find(({ id, conclusion }) => id !== chain && conclusion === one.on);
  if (ending) return word("brick-ends", { n: chainNumber(ending.id), title: say(ending.title) });
  const [first = ""] = chainsOf(one);
  if (!chainOf(first) || chainsOf(one).includes(chain)) return "";
  return word("brick-where", { n: chainNumber(first), title: say(chainOf(first)?.title) });
}

/** @param {Supposition} one @param {string} [look] @param {string} [where]  where it is, if not on the map */
function brickItem(one, look = "", where = "") {
  const written = writeSuppositions([one]);
  return make(
    "li",
    {},
    make(
      "button",
      {
        type: "button",
        class: `brick-choice ${look}`,
        "data-key": `brick ${written}`,
        click: () => ask(written),
      },
      make("b", {}, brickText(one)),
      " ",
      make("span", {}, brickMatter(one)),
      where && make("small", { class: "brick-where" }, where),
    ),
  );
}

/** Asks the class about a brick. @param {string} written */
function ask(written) {
  change({ brick: written, run: 0, votes: "" });
  const pulled = pulledNow();
  if (pulled) replaceState({ chain: chainAlong(pulled.way, 0, getState().chain) });
}

/**
 * Weighs the bricks of a conclusion, a little at a time, and draws the bar when it is done.
 *
 * @param {string} whatif
 * @param {string} conclusion
 */
function workOut(whatif, conclusion) {
  const former = known.conclusion === conclusion ? known.bricks : [];
  known = {
    of: `${conclusion} ${whatif}`,
    conclusion,
    bricks: former,
    done: false,
    alone: "",
  };
  const mine = known;
  const before = weighMap(compiled, whatif);
  const taken = new Set(whatif.split(","));
  const { bricks, areAll } = bricksFor(compiled, conclusion, before);
  const waiting = bricks.filter((one) => !taken.has(writeSuppositions([one])));
  /** @type {Brick[]} */
  const weighed = [];
  const placeOf = (/** @type {string} */ id) => numberOf(inferenceOf(id)?.conclusion ?? id);
  const goOnWeighing = () => {
    if (known !== mine) return; // the reader has gone on
    const until = performance.now() + SHARE;
    while (waiting.length && performance.now() < until)
      weighed.push(
        brickOf(compiled, whatif, /** @type {Supposition} */ (waiting.shift()), conclusion, before),
      );
    if (waiting.length) return void setTimeout(goOnWeighing);
    const alone = areAll ? noneAlone(weighed, conclusion) : "";
    known = { ...mine, bricks: proposed(weighed, placeOf), done: true, alone };
    show();
  };
  const show = () => {
    if (getState().brick === CHOOSE) refill(byId("brick"), choosing(getState()));
  };
  setTimeout(goOnWeighing);
}
