// @ts-check
import { make } from "../dom/make.js";
import { attacksOn } from "../reading/argument_map.js";
import { capital, labelled, meaningOf, nameOf, word } from "../saying/say.js";
import { now, suppositions } from "../whatif/now.js";
import { textOf } from "./buttons.js";

/**
 * GRADE's word in its own sign, as many circles filled as it stands high, and in words.
 *
 * @param {string} certainty
 */
export function gradeWord(certainty) {
  return make(
    "span",
    { class: "grade", title: meaningOf("Certainty", certainty) },
    circles(certainty),
    nameOf("Certainty", certainty),
  );
}

/** @param {string} certainty */
export function circles(certainty) {
  return make(
    "span",
    { class: `circles circles-${certainty}`, "aria-hidden": "true" },
    [1, 2, 3, 4].map(() => make("i")),
  );
}

/**
 * The word for a status that weighing computed: in, out or undecided; its meaning is the tooltip.
 *
 * @param {string} status
 * @param {Claim | Inference | Argument} found  what has this status
 */
export function statusWord(status, found) {
  return make(
    "span",
    { class: `status status-${status}`, title: meaningOf("Status", status) },
    capital(statusName(status, found)),
  );
}

/**
 * The name of a status; of what stands, it says whether there are objections at all.
 *
 * @param {string} status
 * @param {Claim | Inference | Argument} found
 * @returns {string}
 */
export function statusName(status, found) {
  if (status !== "in") return nameOf("Status", status);
  const ids = "claims" in found ? [...found.claims, ...found.inferences] : [found.id];
  return word(ids.some((id) => attacksOn(id).length > 0) ? "despite-objections" : "no-objection");
}

/**
 * Certainty and status of a claim, a step or a chain, in a line.
 *
 * @param {Claim | Inference | Argument} found
 */
export function verdictLine(found) {
  const { certainty, status, supposed } = now(found);
  return make(
    "p",
    { class: "verdict-line" },
    make("span", {}, labelled(word("certainty"), ""), gradeWord(certainty)),
    statusWord(status, found),
    supposed && supposedTag(),
  );
}

/**
 * The certainty that an element has now, in a word, without its status; tagged if a supposition changed it.
 *
 * @param {Claim | Inference | Argument} found
 * @returns {Child[]}
 */
export function gradeNow(found) {
  const { certainty, supposed } = now(found);
  return [gradeWord(certainty), " ", supposed && supposedTag()];
}

/**
 * What follows from what is supposed, where that changes something.
 *
 * @param {Claim | Inference | Argument} found
 */
export function supposedNote(found) {
  const { certainty, status, supposed } = now(found);
  return (
    supposed &&
    make(
      "span",
      { class: "supposed-note" },
      supposedTag(),
      gradeWord(certainty),
      status !== found.status && statusWord(status, found),
    )
  );
}

/**
 * The printed verdict, which is the document's whatever is supposed.
 *
 * @param {Argument} argument
 * @returns {Child[]}
 */
export function verdictText({ verdict }) {
  const lead = suppositions().length > 0 && make("b", {}, word("without-supposed"));
  return [lead, lead && " ", textOf(verdict)];
}

function supposedTag() {
  return make("span", { class: "supposed" }, word("supposed"));
}
