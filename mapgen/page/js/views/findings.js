// @ts-check
import { make, refill } from "../dom/make.js";
import { chainOf, claimOf, numberOf, standing } from "../reading/argument_map.js";
import { chainsShowing, keyOf } from "../reading/elements.js";
import { compiled, sheetPairs, vocabulary } from "../reading/islands.js";
import { capital, nameOf, word } from "../saying/say.js";
import { PLACES, place } from "../selectors.js";
import { change, changed } from "../state/state.js";
import { markCurrent, selector, showCurrent, slug, textOf } from "./buttons.js";
import { chainTitle } from "./chains.js";

/** Stands where a chain's id would, for findings about the document as a whole. */
const WHOLE = "*";
const waived = compiled.findings.filter((finding) => finding.waived);
// A fault that stops nothing is work left on the map: it says nothing of the argument, and comes last.
const leftToDo = standing.filter(isLeftToDo);
// Other faults have no rank: they are the file's trouble, not the argument's.
const ranked = standing.filter((finding) => !isLeftToDo(finding)).sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0);

/** What the rules have to say, the most telling first. @type {View} */
export function drawFindings(state, before) {
  const panel = place(PLACES.findings);
  if (changed(state, before, "lang", "kind", "within")) {
    const shown = ranked.filter((finding) => passes(finding, state));
    refill(
      panel,
      make("h2", { class: "unseen" }, word("findings")),
      filters(state),
      make("p", { class: "hint" }, shown.length ? word("ranked", { n: shown.length, total: ranked.length }) : word("no-findings")),
      make("ol", { class: "findings ranked" }, shown.map(item)),
      leftToDo.length > 0 && make("section", { class: "waived" }, make("h3", {}, word("left-to-do")), make("ul", { class: "findings" }, leftToDo.map(todoItem))),
      waived.length > 0 && make("section", { class: "waived" }, make("h3", {}, word("waived-findings")), make("ul", { class: "findings" }, waived.map(waivedItem))),
    );
  }
  if (changed(state, before, "lang", "kind", "within", "select", "tab")) {
    markCurrent(panel, state.select);
    showCurrent(panel, "[aria-current]");
  }
}

/** Whether a finding is work left on the map, not a weakness of the argument. @param {Finding} finding */
export function isLeftToDo(finding) {
  return finding.kind === "fault" && finding.severity !== "error";
}

/** @param {Finding} finding */
function todoItem(finding) {
  return make("li", {}, button(finding, finding.rule));
}

/** @param {Finding} finding @param {State} state */
function passes(finding, { kind, within }) {
  if (kind && slug(finding.kind) !== kind) return false;
  if (!within) return true;
  return within === WHOLE ? !finding.home : finding.home === within || chainsShowing(keyOf(finding)).includes(within);
}

/** @param {State} state */
function filters({ kind, within }) {
  const kinds = Object.keys(vocabulary.FindingKind ?? {}).map((name) => /** @type {[string, string]} */ ([slug(name), capital(nameOf("FindingKind", name))]));
  const chains = sheetPairs.map(({ argument }) => /** @type {[string, string]} */ ([argument, chainTitle(argument)]));
  return make(
    "div",
    { class: "filters" },
    filter("filter-kind", [["", word("all-kinds")], ...kinds], kind, (chosen) => change({ kind: chosen })),
    filter("filter-chain", [["", word("all-chains")], ...chains, [WHOLE, word("whole-document")]], within, (chosen) => change({ within: chosen })),
  );
}

/** @param {WordKey} name @param {[string, string][]} options @param {string} current @param {(value: string) => void} choose */
function filter(name, options, current, choose) {
  const choices = options.map(([value, text]) => make("option", { value, selected: value === current }, text));
  return make("label", {}, make("span", {}, word(name)), make("select", { "data-key": name, change: (event) => choose(event.target.value) }, choices));
}

/** @param {Finding} finding */
function item(finding) {
  const where = chainOf(finding.home) ? chainTitle(finding.home) : word("whole-document");
  const claims = finding.about.filter(claimOf);
  // Where a finding is about many claims, its message says so.
  const who = claims.length === 1 ? claims.map((id) => word("claim-n", { n: numberOf(id) })) : [];
  return make("li", {}, button(finding, capital(nameOf("FindingKind", finding.kind)), nameOf("Severity", finding.severity), ...who, where));
}

/** @param {Finding} finding */
function waivedItem(finding) {
  return make("li", {}, button(finding, word("let-stand"), finding.rule), make("p", { class: "remedy" }, textOf(finding.waived ?? {})));
}

/** @param {Finding} finding @param {...string} notes */
function button(finding, ...notes) {
  return selector(keyOf(finding), `finding finding-${slug(finding.kind)}`, textOf(finding.message), make("span", { class: "rule" }, notes.join(" · ")));
}
