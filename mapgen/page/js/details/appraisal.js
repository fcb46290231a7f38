// @ts-check
import { make } from "../dom/make.js";
import { chainNumber, chainsWith } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { breakLetter, breaksOf } from "../reading/judged.js";
import { chainTitle } from "../saying/names.js";
import { labelled, meaningOf, nameOf, say, word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { now } from "../whatif/now.js";
import { breakMark } from "../widgets/answers.js";
import { anyButton, selector, sourceButton, textOf } from "../widgets/buttons.js";
import { certaintyLine, gradeWord, statusWord, verdictLine } from "../widgets/verdict.js";
import { definitions, list, part } from "./parts.js";
import { withoutSuppositions } from "./what_if.js";

/**
 * The verdict on a claim or a step, and how it was come by, step by step; nothing while the reader is asked.
 *
 * @param {Claim | Inference} found
 * @param {...Child} more  what else bears on it
 * @returns {Child[]}
 */
export function verdictPart(found, ...more) {
  if (isAsked(found.id)) return [];
  // Why it is so speaks of other places, too.
  if (isAsked()) return [verdictLine(found), breakNotes(found.id)];
  const steps = found.why.map((index) => make("li", {}, textOf(compiled.texts[index] ?? {})));
  const reason = "reasoning" in found && found.reasoning.why;
  return [
    verdictLine(found),
    breakNotes(found.id),
    reason && make("p", { class: "verdict" }, textOf(reason)),
    "reasoning" in found && otherPart(found),
    part(
      "why-verdict",
      withoutSuppositions(),
      steps.length > 0 && make("ol", { class: "why-steps" }, steps),
      "reasoning" in found && found.reasoning.word && make("p", {}, certaintyLine(found)),
      more,
      deciders(found).length > 0 &&
        make(
          "div",
          { class: "decided-by" },
          make("h4", {}, word("decided-by")),
          list(deciders(found).map(anyButton)),
        ),
      statusNote(found),
    ),
  ];
}

/**
 * What the objections leave of a claim, a step or a chain by the method of abstract argumentation, folded:
 * the word on it does not stand beside the verdict.
 *
 * @param {Claim | Inference | Argument} found
 */
export function statusNote(found) {
  return make(
    "details",
    {},
    make("summary", { "data-key": "status-method" }, word("method")),
    definitions([[word("status-of"), statusWord(now(found).status, found)]]),
  );
}

/**
 * What the makers of the map brought in for and against a claim of the text; nothing where they did not.
 *
 * @param {Claim | Argument} found
 */
export function otherPart(found) {
  const [says, ...groups] = found.other_evidence.told ?? [];
  if (!says || !groups.length) return null;
  return part(
    "other-evidence",
    make("p", {}, textOf(says.lead)),
    groups.flatMap(({ lead, claims }) => [make("h4", {}, textOf(lead)), list(claims.map(anyButton))]),
  );
}

/** Where a chain breaks at an element, its letter and why. @param {string} id */
function breakNotes(id) {
  const notes = chainsWith(id).flatMap((chain) =>
    breaksOf(chain)
      .filter(({ on }) => on === id)
      .map(({ why }) => ({ chain, why })),
  );
  return list(
    notes.map(({ chain, why }) =>
      make(
        "div",
        { class: "break" },
        breakMark(breakLetter(chain, id)),
        textOf(why),
        selector(chain.id, "argument plain", `${chainNumber(chain.id)} ${chainTitle(chain.id)}`),
      ),
    ),
    "breaks",
  );
}

/**
 * Where evidence starts by its design, what lowered or raised it, its level.
 *
 * @param {Evidence | undefined} evidence
 */
export function evidenceLines(evidence) {
  if (!evidence) return null;
  const { source, start, changes = [], gaps = [], ocebm } = evidence;
  // Gaps are told with the change that they bring about; alone, they would be told nowhere.
  return definitions([
    [word("evidence-from"), source && sourceButton(source)],
    [word("starts-at"), source && gradeWord(start)],
    [word("changes"), list(changes.map(changeLine))],
    [word("gaps"), gapLines(gaps)],
    [word("ocebm"), ocebm !== undefined && word("ocebm-level", { n: ocebm })],
  ]);
}

/** @param {Change} change */
function changeLine({ domain, steps, why, declared }) {
  const lowered = steps < 0;
  const by = meaningOf("Degree", Math.abs(steps) > 1 ? "very-serious" : "serious");
  const name = nameOf(lowered ? "Downgrade" : "Upgrade", domain);
  const told = say(why) ? labelled(name, say(why)) : name;
  const notes = [word(lowered ? "lowered-by" : "raised-by", { by }), !declared && word("computed")];
  return `${told} (${notes.filter(Boolean).join(", ")})`;
}

/**
 * A line for each facet in which evidence and claim differ: the evidence's value → the claim's.
 *
 * @param {Gap[]} [gaps]
 */
export function gapLines(gaps = []) {
  return list(
    gaps.map(({ facet, evidence, claim }) =>
      make(
        "span",
        {},
        labelled(nameOf("Facet", facet), ""),
        make("span", { class: "gap" }, `${say(evidence)} → ${say(claim)}`),
      ),
    ),
  );
}

/**
 * The ids of the elements that decide a verdict, without the element that is judged.
 *
 * @param {Claim | Inference} found
 */
function deciders({ id, decided_by: all }) {
  return (all ?? []).filter((one) => one !== id);
}
