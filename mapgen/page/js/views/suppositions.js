// @ts-check
import { announce } from "../dom/announcer.js";
import { make, refill } from "../dom/make.js";
import { chainNumber } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { counted, labelled, nameOf, say, word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { isAsked } from "../state/asked.js";
import { change, getState, watch } from "../state/state.js";
import { toggled, writeSuppositions } from "../state/suppositions.js";
import { effectOf } from "../whatif/effects.js";
import { changedAmong, now, suppositions } from "../whatif/now.js";
import { selector } from "../widgets/buttons.js";
import { aboutWhat, supposedText, turnOf, whyNoFurther } from "../widgets/effects.js";

watch(drawSuppositions);
watch(announceSuppositions);

/**
 * Draws the bar of suppositions: each with a button that takes it back, and what they change in the chains.
 */
function drawSuppositions() {
  const bar = byId("whatif");
  const hadFocus = bar.contains(document.activeElement);
  const supposed = suppositions();
  bar.hidden = !supposed.length;
  bar.setAttribute("aria-label", word("you-suppose"));
  refill(
    bar,
    supposed.length > 0 && make("h2", { class: "kicker" }, word("you-suppose")),
    make("ul", { class: "chips" }, supposed.map(chip), supposed.length > 0 && make("li", {}, undoAll())),
    supposed.length > 0 && !isAsked() && effects(),
  );
  // What had the focus may be what was taken back.
  if (hadFocus && !bar.contains(document.activeElement))
    (bar.querySelector("button") ?? byId("details")).focus();
}

/** @param {Supposition} one */
function chip(one) {
  const written = writeSuppositions([one]);
  const named = supposedText(one);
  const undo = {
    type: "button",
    class: "take-back",
    "data-key": `undo ${written}`,
    "aria-label": word("take-back", { what: named }),
    title: word("take-back", { what: named }),
  };
  return make(
    "li",
    { class: "chip" },
    selector(aboutWhat(one), "plain chip-name", named),
    make("button", { ...undo, click: () => change({ whatif: toggled(getState().whatif, one) }) }, "×"),
  );
}

function undoAll() {
  return make(
    "button",
    { type: "button", class: "switch undo-all", "data-key": "undo-all", click: () => change({ whatif: "" }) },
    word("undo-all"),
  );
}

function effects() {
  const chains = chainsChanged();
  const [claims, steps] = [changedAmong(compiled.claims).length, changedAmong(compiled.inferences).length];
  const told = chains.length ? chains.map(effect) : make("li", {}, word("no-chain-changes"), " ", haltText());
  return make(
    "ul",
    { class: "effects" },
    told,
    make(
      "li",
      { class: "hint" },
      word("changed-in-all", {
        claims: counted("claims-count", claims),
        steps: counted("steps-count", steps),
      }),
    ),
  );
}

/** The chains whose word or certainty is another now. */
function chainsChanged() {
  return compiled.arguments.filter((chain) => {
    const { word: carried, certainty } = now(chain);
    return carried !== chain.reasoning.word || certainty !== chain.certainty;
  });
}

/** Where what was supposed last is stopped. */
function haltText() {
  const all = suppositions();
  const last = all.at(-1);
  if (!last) return "";
  const { halts } = effectOf(compiled, writeSuppositions(all.slice(0, -1)), last);
  return whyNoFurther(last, halts);
}

/** @param {Argument} chain */
function effect(chain) {
  const { certainty, status, reasoning } = chain;
  const before = { certainty, status, word: reasoning.word };
  return make(
    "li",
    {},
    selector(chain.id, "plain effect-chain", `${chainNumber(chain.id)} ${say(chain.title)}`),
    " ",
    turnOf(before, now(chain)),
  );
}

/**
 * Announces to screen readers what is supposed and which chains that changes, if it has changed.
 *
 * @type {View}
 */
function announceSuppositions({ whatif, brick }, before) {
  // Before a class each element is told when the change comes to it.
  if (brick || isAsked() || whatif === (before?.whatif ?? "")) return;
  const chains = chainsChanged().map(spokenEffect);
  const told = whatif
    ? [
        word("supposed-count", { n: suppositions().length }),
        ...(chains.length ? chains : [word("no-chain-changes"), haltText()]),
      ]
    : [word("nothing-supposed")];
  announce("suppositions", told.join(" "));
}

/** @param {Argument} chain */
function spokenEffect(chain) {
  const then = now(chain);
  const worded = then.word !== chain.reasoning.word;
  const turn = worded
    ? { before: nameOf("Carried", chain.reasoning.word ?? ""), after: nameOf("Carried", then.word ?? "") }
    : { before: nameOf("Certainty", chain.certainty), after: nameOf("Certainty", then.certainty) };
  return `${labelled(say(chain.title), word("from-to", turn))}.`;
}
