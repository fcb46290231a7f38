// @ts-check
import { make, refill } from "../dom/make.js";
import { families, groupsFor, rankedFindings, waivedFindings } from "../findings/listed.js";
import { chainOf, claimOf, leftToDo, numberOf } from "../reading/argument_map.js";
import { keyOf } from "../reading/elements.js";
import { sheetPairs, vocabulary, WHOLE_DOCUMENT } from "../reading/islands.js";
import { chainTitle, findingNames } from "../saying/names.js";
import { capital, labelled, nameOf, word } from "../saying/say.js";
import { byId, REGIONS } from "../selectors.js";
import { change, watch } from "../state/state.js";
import { markCurrent, selector, showCurrent, slug, textOf } from "../widgets/buttons.js";

/** How many items are listed before the reader asks for more. */
const AT_ONCE = 12;

watch(drawFindings);
watch(markInFindings, { marks: drawFindings });

/**
 * Draws the filters and the list of findings, by rank, first those that matter most; then what is left to do,
 * and what was waived.
 *
 * @type {View}
 */
function drawFindings(state) {
  const groups = groupsFor(state);
  const shown = groups.flat().length;
  const first = groups.filter(([finding]) => finding?.matters);
  const others = groups.filter(([finding]) => !finding?.matters);
  refill(
    byId(REGIONS.findings),
    make("h2", { class: "unseen" }, word("findings")),
    filters(state),
    make(
      "p",
      { class: "hint" },
      shown ? word("ranked", { n: shown, total: rankedFindings.length }) : word("no-findings"),
    ),
    first.length > 0 && make("h3", {}, word("matters-most")),
    first.length > 0 && make("ol", { class: "findings ranked" }, first.map(groupItem)),
    first.length > 0 && others.length > 0 && make("h3", {}, word("other-findings")),
    others.length > 0 &&
      make(
        "ol",
        { class: "findings ranked", start: first.length + 1 },
        others.slice(0, AT_ONCE).map(groupItem),
      ),
    furtherGroups(others.slice(AT_ONCE), first.length),
    leftToDo.length > 0 &&
      make(
        "details",
        { class: "waived" },
        make("summary", { "data-key": "left-to-do" }, labelled(word("for-authors"), word("left-to-do"))),
        make("ul", { class: "findings" }, leftToDo.map(todoItem)),
      ),
    waivedFindings.length > 0 &&
      make(
        "section",
        { class: "waived" },
        make("h3", {}, word("waived-findings")),
        make("ul", { class: "findings" }, waivedFindings.map(waivedItem)),
      ),
  );
}

/** Marks what is selected in the list, and scrolls to it while the list is shown. @type {View} */
function markInFindings({ select: key, tab }) {
  const panel = byId(REGIONS.findings);
  markCurrent(panel, key);
  panel.querySelector("details:has([aria-current])")?.setAttribute("open", "");
  if (tab === "findings") showCurrent(panel, "[aria-current]");
}

/** @param {Finding[][]} groups @param {number} before */
function furtherGroups(groups, before) {
  if (!groups.length) return null;
  const list = make("ol", { class: "findings ranked", start: before + AT_ONCE + 1 }, groups.map(groupItem));
  return make(
    "details",
    { class: "further" },
    make(
      "summary",
      { "data-key": "further-findings" },
      word("further-findings", { n: groups.flat().length }),
    ),
    list,
  );
}

/** @param {Finding} finding */
function todoItem(finding) {
  return make("li", {}, button(finding, finding.rule));
}

/** @param {State} state */
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
  return make(
    "div",
    { class: "filters" },
    filter("filter-kind", [["", word("all-kinds")], ...kinds], kind, (chosen) => change({ kind: chosen })),
    filter("filter-family", [["", word("all-families")], ...own], family, (chosen) =>
      change({ family: chosen }),
    ),
    filter(
      "filter-chain",
      [["", word("all-chains")], ...chains, [WHOLE_DOCUMENT, word("whole-document")]],
      within,
      (chosen) => change({ within: chosen }),
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

/**
 * An item of the list: one finding, or several with the same message, which is printed once above a button
 * for each.
 *
 * @param {Finding[]} group
 */
function groupItem(group) {
  const [finding] = /** @type {[Finding]} */ (group);
  const notes = [capital(nameOf("FindingKind", finding.kind)), nameOf("Severity", finding.severity)];
  if (group.length === 1) return make("li", {}, button(finding, ...notes, ...whoAndWhere(finding)));
  return make(
    "li",
    {},
    make(
      "p",
      { class: `group-message finding-${slug(finding.kind)}` },
      textOf(finding.message),
      make("span", { class: "rule" }, [...notes, word("n-times", { n: group.length })].join(" · ")),
    ),
    make(
      "ul",
      { class: "group" },
      group.map((one) => make("li", {}, memberButton(one))),
    ),
  );
}

/** @param {Finding} finding */
function whoAndWhere(finding) {
  const claims = finding.about.filter(claimOf);
  // Where a finding is about many claims, its message says so.
  const who = claims.length === 1 ? claims.map((id) => word("claim-n", { n: numberOf(id) })) : [];
  return [...who, chainOf(finding.home) ? chainTitle(finding.home) : word("whole-document")];
}

/**
 * The button of one of several findings with the same message, named by what it is about.
 *
 * @param {Finding} finding
 */
function memberButton(finding) {
  const { short, full } = findingNames(finding);
  const member = selector(keyOf(finding), "group-member", short);
  member.setAttribute("aria-label", full);
  member.title = full;
  return member;
}

/** @param {Finding} finding */
function waivedItem(finding) {
  return make(
    "li",
    {},
    button(finding, word("let-stand"), finding.rule),
    make("p", { class: "remedy" }, textOf(finding.waived ?? {})),
  );
}

/** @param {Finding} finding @param {...string} notes */
function button(finding, ...notes) {
  return selector(
    keyOf(finding),
    `finding finding-${slug(finding.kind)}`,
    textOf(finding.message),
    make("span", { class: "rule" }, notes.join(" · ")),
  );
}
