// @ts-check
import { make, refill } from "../dom/make.js";
import { families, groupsFor, rankedFindings, waivedFindings } from "../findings/listed.js";
import { chainNumber, chainOf, leftToDo } from "../reading/argument_map.js";
import { keyOf } from "../reading/elements.js";
import { sheetPairs, vocabulary, WHOLE_DOCUMENT } from "../reading/islands.js";
import { chainTitle } from "../saying/names.js";
import { capital, labelled, nameOf, word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { isAsked } from "../state/asked.js";
import { change, watch } from "../state/state.js";
import { markCurrent, selector, showCurrent, slug, textOf } from "../widgets/buttons.js";
import { heldNote } from "../widgets/held_note.js";
import { findingCard, findingItem } from "./finding_items.js";

watch(drawFindings, { tab: "findings" });
watch(markInFindings, { marks: drawFindings, tab: "findings" });

/**
 * Draws the findings: first those that matter most for the answer, then the others, chain by chain; for the
 * map's authors also what is left to do. While the reader is asked, that they wait.
 *
 * @type {View}
 */
function drawFindings(state) {
  if (isAsked()) return refill(byId("findings-panel"), make("h2", {}, word("findings")), heldNote());
  const groups = groupsFor(state);
  const shown = groups.flat().length;
  const first = groups.filter(([finding]) => finding?.matters);
  const others = groups.filter(([finding]) => !finding?.matters);
  refill(
    byId("findings-panel"),
    make("h2", {}, word("findings")),
    filters(state),
    !shown && make("p", { class: "hint" }, word("no-findings")),
    first.length > 0 && make("h3", {}, word("matters-most")),
    first.length > 0 && make("ol", { class: "finding-cards" }, first.map(findingCard)),
    others.length > 0 && make("h3", {}, word("other-findings")),
    homesOf(others).map((home) => chainFindings(home, others, state)),
    waivedFindings.length > 0 &&
      aside("waived-findings", word("waived-findings"), waivedFindings.map(waivedItem)),
    state.author &&
      leftToDo.length > 0 &&
      aside("left-to-do", labelled(word("for-authors"), word("left-to-do")), leftToDo.map(todoItem)),
  );
}

/** Marks what is selected in the list, and scrolls to it while the list is shown. @type {View} */
function markInFindings({ select: key, tab }) {
  const panel = byId("findings-panel");
  markCurrent(panel, key);
  panel.querySelector("[aria-current]")?.closest("details")?.setAttribute("open", "");
  if (tab === "findings") showCurrent(panel, "[aria-current]");
}

/** Where findings arise: chains in their order, then the whole document. @param {Finding[][]} groups */
function homesOf(groups) {
  const homes = new Set(groups.map(([finding]) => finding?.home ?? ""));
  return [...sheetPairs.map(({ argument }) => argument), ""].filter((home) => homes.has(home));
}

/** @param {string} home @param {Finding[][]} all @param {State} state */
function chainFindings(home, all, { chain, within }) {
  const groups = all.filter(([finding]) => (finding?.home ?? "") === home);
  const title = home
    ? `${chainOf(home) ? chainNumber(home) : ""} ${chainTitle(home)}`
    : word("whole-document");
  return make(
    "details",
    { class: "chain-findings", open: (home !== "" && home === chain) || Boolean(within) },
    make(
      "summary",
      { "data-key": `findings-${home}` },
      title.trim(),
      " ",
      make("small", {}, `(${groups.flat().length})`),
    ),
    make("ul", { class: "findings" }, groups.map(findingItem)),
  );
}

/** @param {string} key @param {string} title @param {HTMLElement[]} items */
function aside(key, title, items) {
  return make(
    "details",
    { class: "waived" },
    make("summary", { "data-key": key }, title),
    make("ul", { class: "findings" }, items),
  );
}

/** The choices of what is listed, behind one button. @param {State} state */
function filters({ kind, within, family }) {
  const kinds = Object.keys(vocabulary.FindingKind ?? {}).map(
    (name) => /** @type {[string, string]} */ ([slug(name), capital(nameOf("FindingKind", name))]),
  );
  const chains = sheetPairs.map(
    ({ argument }) => /** @type {[string, string]} */ ([argument, chainTitle(argument)]),
  );
  const own = Object.keys(vocabulary.Family ?? {})
    .filter((name) => families.has(name))
    .map((name) => /** @type {[string, string]} */ ([name, nameOf("Family", name)]));
  const chosen = [kind, within, family].filter(Boolean).length;
  const former = byId("findings-panel").querySelector(".filtering");
  return make(
    "details",
    { class: "filtering", open: former instanceof HTMLDetailsElement ? former.open : chosen > 0 },
    make(
      "summary",
      { "data-key": "filtering" },
      chosen ? word("filtering-n", { n: chosen }) : word("filtering"),
    ),
    make(
      "div",
      { class: "filters" },
      filter("filter-kind", [["", word("all-kinds")], ...kinds], kind, (to) => change({ kind: to })),
      filter("filter-family", [["", word("all-families")], ...own], family, (to) => change({ family: to })),
      filter(
        "filter-chain",
        [["", word("everywhere")], ...chains, [WHOLE_DOCUMENT, word("whole-document")]],
        within,
        (to) => change({ within: to }),
      ),
    ),
    make(
      "p",
      { class: "hint" },
      word("n-of", { n: groupsFor({ kind, within, family }).flat().length, total: rankedFindings.length }),
    ),
  );
}

/**
 * @param {WordKey} name
 * @param {[string, string][]} options
 * @param {string} current
 * @param {(value: string) => void} choose
 */
function filter(name, options, current, choose) {
  const choices = options.map(([value, text]) =>
    make("option", { value, selected: value === current }, text),
  );
  return make(
    "label",
    {},
    make("span", {}, word(name)),
    make("select", { "data-key": name, change: (event) => choose(event.target.value) }, choices),
  );
}

/** @param {Finding} finding */
function todoItem(finding) {
  return make("li", {}, plainButton(finding, `${finding.rule} · ${finding.place}`));
}

/** @param {Finding} finding */
function waivedItem(finding) {
  return make(
    "li",
    {},
    plainButton(finding, word("let-stand")),
    make("p", { class: "remedy" }, textOf(finding.waived ?? {})),
  );
}

/** @param {Finding} finding @param {string} note */
function plainButton(finding, note) {
  return selector(
    keyOf(finding),
    `finding finding-${slug(finding.kind)}`,
    textOf(finding.message),
    make("span", { class: "rule" }, note),
  );
}
