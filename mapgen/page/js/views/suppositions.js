// @ts-check
import { announce } from "../dom/announcer.js";
import { make, refill } from "../dom/make.js";
import { inferenceOf, numberOf, repairOf, schemeOf, sourceOf } from "../reading/argument_map.js";
import { elementOf } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { counted, labelled, nameOf, say, word } from "../saying/say.js";
import { byId, REGIONS } from "../selectors.js";
import { change, getState, watch } from "../state/state.js";
import { toggled, writeSuppositions } from "../state/suppositions.js";
import { changedAmong, now, suppositions } from "../whatif/now.js";
import { selector } from "../widgets/buttons.js";
import { carriedWord, gradeWord, statusName, statusWord } from "../widgets/verdict.js";

watch(drawSuppositions);
watch(announceSuppositions);

/**
 * Draws the bar of suppositions: each with a button that takes it back, and what they change in the chains.
 */
function drawSuppositions() {
  const bar = byId(REGIONS.whatif);
  const hadFocus = bar.contains(document.activeElement);
  const supposed = suppositions();
  bar.hidden = !supposed.length;
  bar.setAttribute("aria-label", word("what-if"));
  refill(
    bar,
    supposed.length > 0 && make("h2", { class: "kicker" }, word("you-suppose")),
    make("ul", { class: "chips" }, supposed.map(chip), supposed.length > 0 && make("li", {}, undoAll())),
    supposed.length > 0 && effects(),
  );
  // What had the focus may be what was taken back.
  if (hadFocus && !bar.contains(document.activeElement))
    (bar.querySelector("button") ?? byId(REGIONS.details)).focus();
}

/** @param {Supposition} one */
function chip(one) {
  const written = writeSuppositions([one]);
  const named = chipText(one);
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

/** The element that a supposition is about. @param {Supposition} one */
function aboutWhat({ kind, on }) {
  return kind === "repair" ? (repairOf(on)?.about ?? "") : on;
}

/** @param {Supposition} one @returns {string} */
function chipText(one) {
  const { kind, on, question } = one;
  if (kind === "doubt") return word("supposed-doubt", { n: numberOf(on) });
  if (kind === "accept") return word("supposed-accept", { n: numberOf(on) });
  if (kind === "drop") return word("supposed-drop", { what: sourceOf(on)?.label || on });
  if (kind === "repair")
    return word("supposed-repair", {
      what: nameOf("RepairKind", repairOf(on)?.kind ?? ""),
      where: whereOf(aboutWhat(one)),
    });
  const step = inferenceOf(on);
  const asked = (step && schemeOf(step)?.questions.find(({ id }) => id === question)?.text) ?? {};
  return word(kind === "answer" ? "supposed-answer" : "supposed-fail", {
    where: whereOf(on),
    question: say(asked),
  });
}

/**
 * Words that name an element by the number of a claim: the claim's own, that of a step's conclusion, or that
 * of the claim that attacks.
 *
 * @param {string} key
 */
function whereOf(key) {
  const element = elementOf(key);
  if (element?.type === "inference") return word("step-to-n", { n: numberOf(element.inference.conclusion) });
  if (element?.type === "attack") return word("attack-of-n", { n: numberOf(element.attack.from) });
  return word("claim-n", { n: numberOf(key) });
}

function effects() {
  const chains = changedAmong(compiled.arguments);
  const [claims, steps] = [changedAmong(compiled.claims).length, changedAmong(compiled.inferences).length];
  const told = chains.length ? chains.map(effect) : make("li", {}, word("no-chain-changes"));
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

/** @param {Argument} chain */
function effect(chain) {
  const then = now(chain);
  return make(
    "li",
    {},
    selector(chain.id, "plain effect-chain", say(chain.title)),
    " ",
    then.word !== chain.reasoning.word &&
      make(
        "span",
        { class: "turn" },
        carriedWord(chain.reasoning.word ?? ""),
        " → ",
        carriedWord(then.word ?? ""),
      ),
    then.certainty !== chain.certainty &&
      make("span", { class: "turn" }, gradeWord(chain.certainty), " → ", gradeWord(then.certainty)),
    then.status !== chain.status &&
      make("span", { class: "turn" }, statusWord(chain.status, chain), " → ", statusWord(then.status, chain)),
  );
}

/**
 * Announces to screen readers what is supposed and which chains that changes, if it has changed.
 *
 * @type {View}
 */
function announceSuppositions({ whatif }, before) {
  if (whatif === (before?.whatif ?? "")) return;
  const chains = changedAmong(compiled.arguments).map(spokenEffect);
  const told = whatif
    ? [
        word("supposed-count", { n: suppositions().length }),
        ...(chains.length ? chains : [word("no-chain-changes")]),
      ]
    : [word("nothing-supposed")];
  announce("suppositions", told.join(" "));
}

/** @param {Argument} chain */
function spokenEffect(chain) {
  const then = now(chain);
  const turns = [
    then.certainty !== chain.certainty &&
      word("from-to", {
        before: nameOf("Certainty", chain.certainty),
        after: nameOf("Certainty", then.certainty),
      }),
    then.status !== chain.status &&
      word("from-to", { before: statusName(chain.status, chain), after: statusName(then.status, chain) }),
  ];
  return `${labelled(say(chain.title), turns.filter(Boolean).join(", "))}.`;
}
