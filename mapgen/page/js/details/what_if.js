// @ts-check
import { make } from "../dom/make.js";
import { word } from "../saying/say.js";
import { change, getState } from "../state/state.js";
import { supposes, toggled, writeSuppositions } from "../state/suppositions.js";
import { suppositions } from "../whatif/now.js";
import { part } from "./parts.js";

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
 * A part with a button for each kind of supposition about a claim or a source.
 *
 * @param {string} on
 * @param {...Supposition["kind"]} kinds
 */
export function whatIfPart(on, ...kinds) {
  return part(
    "what-if",
    make(
      "div",
      { class: "what-if" },
      kinds.map((kind) => whatIfButton(kind, on)),
    ),
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
