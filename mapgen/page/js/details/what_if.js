// @ts-check
import { make } from "../dom/make.js";
import { chainNumber } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { say, word } from "../saying/say.js";
import { onceShown } from "../state/asked.js";
import { change, getState } from "../state/state.js";
import { supposes, toggled, writeSuppositions } from "../state/suppositions.js";
import { effectOf } from "../whatif/effects.js";
import { weighMap } from "../whatif/judge.js";
import { suppositions } from "../whatif/now.js";
import { chainsTurned, turnOf, whyNoFurther } from "../widgets/effects.js";
import { part } from "./parts.js";

/** @typedef {import("../whatif/judge.js").Weighed} Weighed */

/**
 * From how many claims and steps on a map is so large that what would follow is told only once it is
 * supposed.
 */
const LARGE = 1500;

/** @type {Record<Supposition["kind"], WordKey>} */
const ASKED = {
  doubt: "suppose-doubt",
  accept: "suppose-accept",
  drop: "suppose-drop",
  answer: "suppose-answer",
  fail: "suppose-fail",
  repair: "suppose-repair",
};

/**
 * A part with a button for each kind of supposition about a claim or a source, once it may be told what that
 * would change.
 *
 * @param {string} on
 * @param {...Supposition["kind"]} kinds
 */
export function whatIfPart(on, ...kinds) {
  return onceShown(() => {
    /** @type {Map<string, Weighed>} */
    const weighed = new Map();
    const item = (/** @type {Supposition["kind"]} */ kind) =>
      make("li", {}, whatIfButton(kind, on), outcome({ kind, on, question: "" }, weighed));
    return part("what-if", make("ul", { class: "what-ifs" }, kinds.map(item)));
  });
}

/**
 * What a supposition would do, or does: the chains that turn; where there are none, what stops it. Nothing on
 * a map so large that the reader would wait for it.
 *
 * @param {Supposition} one
 * @param {Map<string, Weighed>} weighed  the map as it is weighed without what is tried, where that is known
 */
function outcome(one, weighed) {
  const { whatif } = getState();
  if (compiled.claims.length + compiled.inferences.length > LARGE) return null;
  const others = supposes(whatif, one) ? toggled(whatif, one) : whatif;
  const before = weighed.get(others) ?? weighMap(compiled, others);
  weighed.set(others, before);
  const { turned, halts, after } = effectOf(compiled, others, one, before);
  const chains = chainsTurned(turned);
  const unmoved = word(turned.size ? "moves-no-chain" : "moves-nothing");
  if (!chains.length) return make("p", { class: "outcome" }, `${unmoved} ${whyNoFurther(one, halts)}`);
  return make(
    "ul",
    { class: "outcome" },
    chains.map((chain) => {
      const [from, to] = [before.verdicts.get(chain.conclusion), after.verdicts.get(chain.conclusion)];
      return from && to && make("li", {}, `${chainNumber(chain.id)} ${say(chain.title)} `, turnOf(from, to));
    }),
  );
}

/**
 * A button that supposes one thing, or takes it back where it is supposed already.
 *
 * @param {Supposition["kind"]} kind
 * @param {string} on
 * @param {{ question?: string, about?: string }} [more]
 *   question: the id of the critical question; about: words that tell the button from others like it, for
 *   a screen reader
 */
export function whatIfButton(kind, on, { question = "", about = "" } = {}) {
  const one = { kind, on, question };
  const label = word(ASKED[kind]);
  const properties = {
    type: "button",
    class: "switch what-if-button",
    "data-key": `what-if ${writeSuppositions([one])}`,
    "aria-pressed": String(supposes(getState().whatif, one)),
    "aria-label": about ? `${label} ${about}` : null,
    click: () => change({ whatif: toggled(getState().whatif, one) }),
  };
  return make("button", properties, label);
}

/**
 * What can be supposed of a critical question: what is not so already.
 *
 * @param {string} step
 * @param {string} question
 * @param {string} state
 * @param {string} text
 */
export function questionButtons(step, question, state, text) {
  const kinds = /** @type {("answer" | "fail")[]} */ (["answer", "fail"]).filter(
    (kind) => state !== (kind === "answer" ? "answered" : "failed"),
  );
  return make(
    "div",
    { class: "what-if" },
    kinds.map((kind) => whatIfButton(kind, step, { question, about: text })),
  );
}

/**
 * A hint that the sentences do not take account of what the reader supposes; false if nothing is supposed.
 */
export function withoutSuppositions() {
  return suppositions().length > 0 && make("p", { class: "hint" }, word("told-without"));
}
