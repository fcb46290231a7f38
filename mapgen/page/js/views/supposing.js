// @ts-check
import { make, refill } from "../dom/make.js";
import { chainOf, claimOf, repairOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { answerChain } from "../reading/judged.js";
import { chainTitle } from "../saying/names.js";
import { say, word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { isAsked } from "../state/asked.js";
import { change, getState, watch } from "../state/state.js";
import { supposes, toggled, writeSuppositions } from "../state/suppositions.js";
import { candidatesFor } from "../whatif/candidates.js";
import { effectOf } from "../whatif/effects.js";
import { weighMap } from "../whatif/judge.js";
import { brickButton } from "../widgets/bricks.js";
import { placeButton } from "../widgets/buttons.js";
import { aboutWhat, supposedText, turnOf } from "../widgets/effects.js";
import { heldNote } from "../widgets/held_note.js";

/** @typedef {import("../whatif/verdict.js").Verdict} Verdict */
/** @typedef {{ one: Supposition, before: Verdict, after: Verdict }} Offer */

/** For how many milliseconds offers are worked out before the page may draw again. */
const SHARE = 12;

/** After how many milliseconds it is said that they are worked out. */
const LATE = 1000;

/**
 * The offers worked out last, for which chain and what else, and when that began; until it is done, those of
 * before for the same chain.
 *
 * @type {{ of: string, chain: string, offers: Offer[], done: boolean, begun: number }}
 */
let known = { of: "", chain: "", offers: [], done: true, begun: 0 };

watch(drawSupposing);

/** Draws the panel that offers what to suppose: only what changes the chain that is shown. @type {View} */
function drawSupposing({ tab, chain, whatif, lang }) {
  void lang;
  const panel = byId("whatif-panel");
  const argument = chainOf(chain) ?? answerChain() ?? compiled.arguments[0];
  panel.setAttribute("aria-busy", "false");
  if (tab !== "whatif" || !argument) return refill(panel, make("h2", {}, word("what-if")));
  if (isAsked()) return refill(panel, make("h2", {}, word("what-if")), brickWay(), heldNote());
  const of = `${argument.id}\n${whatif}`;
  if (known.of !== of) workOut(argument, whatif, of);
  return fill(panel, argument);
}

/** @param {HTMLElement} panel @param {Argument} argument */
function fill(panel, argument) {
  const { offers, done, begun } = known;
  const late = !done && performance.now() - begun >= LATE;
  panel.setAttribute("aria-busy", String(!done));
  refill(
    panel,
    make("h2", {}, word("what-if")),
    make("p", { class: "hint" }, word("what-if-intro")),
    brickWay(),
    make("h3", {}, word("what-would-move", { chain: chainTitle(argument.id) })),
    offers.length > 0 && make("ul", { class: done ? "offers" : "offers waiting" }, offers.map(offerItem)),
    late && make("p", { class: "hint" }, word("working-out")),
    done && !offers.length && make("p", {}, word("nothing-would-move")),
  );
}

/** The way to a brick that is pulled before a class, which asks it first. */
function brickWay() {
  return make(
    "p",
    { class: "brick-way" },
    brickButton("switch"),
    make("small", { class: "hint" }, word("brick-choose-intro")),
  );
}

/** @param {Offer} offer */
function offerItem({ one, before, after }) {
  const properties = {
    type: "button",
    class: "switch offer",
    "data-key": `offer ${writeSuppositions([one])}`,
    "aria-pressed": String(supposes(getState().whatif, one)),
    click: () => change({ whatif: toggled(getState().whatif, one) }),
  };
  const told = one.kind === "repair" ? repairOf(one.on)?.text : claimOf(one.on)?.text;
  return make(
    "li",
    {},
    make("button", properties, supposedText(one), told && make("small", {}, say(told))),
    turnOf(before, after),
    placeButton("show-on-map", aboutWhat(one)),
  );
}

/**
 * Works out what would change a chain, a little at a time, and draws the panel when it is done.
 *
 * @param {Argument} argument
 * @param {string} whatif
 * @param {string} of
 */
function workOut(argument, whatif, of) {
  const waiting = candidatesFor(compiled, argument);
  const kept = waiting.filter((one) => supposes(whatif, one));
  /** @type {Offer[]} */
  const found = [];
  const former = known.chain === argument.id ? known.offers : [];
  known = { of, chain: argument.id, offers: former, done: false, begun: performance.now() };
  const before = weighMap(compiled, whatif);
  const goOn = () => {
    if (known.of !== of) return; // the reader has gone on
    const until = performance.now() + SHARE;
    while (waiting.length && performance.now() < until) weigh(/** @type {Supposition} */ (waiting.shift()));
    if (waiting.length) return void setTimeout(goOn);
    known = { ...known, offers: found, done: true };
    show();
  };
  const show = () => {
    if (known.of === of && getState().tab === "whatif") fill(byId("whatif-panel"), argument);
  };
  /** @param {Supposition} one */
  const weigh = (one) => {
    const others = kept.includes(one) ? toggled(whatif, one) : whatif;
    const from = kept.includes(one) ? weighMap(compiled, others) : before;
    const { turned, after } = effectOf(compiled, others, one, from);
    const [then, next] = [from.verdicts.get(argument.conclusion), after.verdicts.get(argument.conclusion)];
    if (turned.has(argument.conclusion) && then && next) found.push({ one, before: then, after: next });
  };
  setTimeout(goOn);
  setTimeout(() => !known.done && show(), LATE);
}
