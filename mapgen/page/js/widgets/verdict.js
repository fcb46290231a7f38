// @ts-check
import { make } from "../dom/make.js";
import { attacksOn } from "../reading/argument_map.js";
import { capital, labelled, meaningOf, nameOf, word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
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
function circles(certainty) {
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
 * The word on whether the text's own reasoning carries a conclusion; its meaning is the tooltip.
 *
 * @param {string} carried
 */
export function carriedWord(carried) {
  return make(
    "span",
    { class: `carried carried-${carried}`, title: meaningOf("Carried", carried) },
    capital(nameOf("Carried", carried)),
  );
}

/**
 * Whether a certainty is graded for a claim, a step or a chain.
 *
 * @param {Claim | Inference | Argument} found
 */
function isGraded(found) {
  return !("nature" in found) || found.nature === "graded";
}

/**
 * How certain something is, or why it is not graded.
 *
 * @param {Claim | Inference | Argument} found
 * @param {string} certainty
 */
export function certaintyLine(found, certainty = now(found).certainty) {
  return isGraded(found)
    ? make("span", {}, labelled(word("certainty"), ""), gradeWord(certainty))
    : make("span", { class: "nature" }, capital(nameOf("Nature", "nature" in found ? found.nature : "")));
}

/**
 * Whether the verdict that is told of something is another by what the reader supposes: its word or, where it
 * has none, its certainty.
 *
 * @param {Claim | Inference | Argument} found
 */
function hasTurned(found) {
  const { certainty, word: carried } = now(found);
  const before = "reasoning" in found ? found.reasoning.word : undefined;
  return carried ? carried !== before : certainty !== found.certainty;
}

/**
 * The one verdict on a claim, a step or a chain: whether the text's reasoning carries it or, where that is
 * not asked, how certain it is. Nothing while the reader is asked.
 *
 * @param {Claim | Inference | Argument} found
 */
export function verdictLine(found) {
  if (isAsked(found.id)) return null;
  const { certainty, word: carried } = now(found);
  return make(
    "p",
    { class: "verdict-line" },
    carried ? carriedWord(carried) : certaintyLine(found, certainty),
    hasTurned(found) && supposedTag(),
  );
}

/**
 * What an element is worth now, in a word: of a chain whether the text's reasoning carries it, of others the
 * certainty; tagged if a supposition changed it. Nothing while the reader is asked.
 *
 * @param {Claim | Inference | Argument} found
 * @returns {Child[]}
 */
export function gradeNow(found) {
  if (isAsked(found.id)) return [];
  const { certainty, word: carried } = now(found);
  if ("claims" in found && carried) return [carriedWord(carried), " ", hasTurned(found) && supposedTag()];
  if (!isGraded(found)) return [nameOf("Nature", "nature" in found ? found.nature : "")];
  return [gradeWord(certainty), " ", certainty !== found.certainty && supposedTag()];
}

/**
 * What follows from what is supposed, where that changes something; what the objections leave of it only
 * where nothing else changes.
 *
 * @param {Claim | Inference | Argument} found
 */
export function supposedNote(found) {
  if (isAsked(found.id)) return null;
  const { certainty, status, word: carried, supposed } = now(found);
  const turned = carried && "reasoning" in found && carried !== found.reasoning.word;
  return (
    supposed &&
    make(
      "span",
      { class: "supposed-note" },
      supposedTag(),
      turned && carriedWord(carried),
      certainty !== found.certainty && gradeWord(certainty),
      !turned && certainty === found.certainty && status !== found.status && statusWord(status, found),
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
