// @ts-check
import { make } from "../dom/make.js";
import { chainNumber, chainOf, claimOf, numberOf } from "../reading/argument_map.js";
import { keyOf, litInText } from "../reading/elements.js";
import { manual } from "../reading/islands.js";
import { findingNames } from "../saying/names.js";
import { capital, foreign, nameOf, word } from "../saying/say.js";
import { getState } from "../state/state.js";
import { placeButton, selector, slug, textOf, textWithLead } from "../widgets/buttons.js";

/**
 * A finding that matters: its remark, why the rule asks for it, the method, and the ways to its place.
 *
 * @param {Finding[]} group  findings with the same remark
 */
export function findingCard(group) {
  const [finding] = /** @type {[Finding]} */ (group);
  return make(
    "li",
    { class: "finding-card" },
    remark(group, textWithLead),
    reasons(finding),
    ways(finding),
    rule(finding),
  );
}

/**
 * A finding among others: its remark and, when it is opened, why, the method and the ways to its place.
 *
 * @param {Finding[]} group
 */
export function findingItem(group) {
  const [finding] = /** @type {[Finding]} */ (group);
  return make(
    "li",
    {},
    remark(group),
    make(
      "details",
      { class: "finding-more" },
      make("summary", { "data-key": `why ${keyOf(finding)}` }, word("why-short")),
      reasons(finding),
      ways(finding),
    ),
    rule(finding),
  );
}

/**
 * The remark, once; where several findings say the same, a button for each.
 *
 * @param {Finding[]} group
 * @param {(text: Wordings) => HTMLElement} [told]
 */
function remark(group, told = textOf) {
  const [finding] = /** @type {[Finding]} */ (group);
  const look = `finding finding-${slug(finding.kind)}`;
  if (group.length === 1)
    return selector(
      keyOf(finding),
      look,
      told(finding.message),
      make("span", { class: "rule" }, where(finding)),
    );
  return make(
    "div",
    {},
    make("p", { class: `group-message finding-${slug(finding.kind)}` }, told(finding.message)),
    make(
      "ul",
      { class: "group" },
      group.map((one) => make("li", {}, memberButton(one))),
    ),
  );
}

/** What kind it is, and where it arises. @param {Finding} finding */
function where(finding) {
  const claims = finding.about.filter(claimOf);
  // Where a finding is about many claims, its message says so.
  const who = claims.length === 1 ? claims.map((id) => word("claim-n", { n: numberOf(id) })) : [];
  const chain = chainOf(finding.home)
    ? word("chain-n", { n: chainNumber(finding.home) })
    : word("whole-document");
  return [capital(nameOf("FindingKind", finding.kind)), chain, ...who].join(" · ");
}

/** Why the rule asks for it, then the method. @param {Finding} finding @returns {Child[]} */
function reasons(finding) {
  const page = manual.get(finding.rule);
  if (!page) return [];
  return [
    make("p", { class: "finding-why" }, textOf(page.why)),
    make(
      "details",
      { class: "finding-more" },
      make("summary", { "data-key": `method ${finding.rule}` }, word("method")),
      make(
        "p",
        { class: "finding-method" },
        textOf(page.method),
        foreign(page.method) && ` (${word("in-english")})`,
      ),
    ),
  ];
}

/** The ways to the place of a finding on the map and in the text. @param {Finding} finding */
function ways(finding) {
  const key = keyOf(finding);
  const inText = finding.passages.length > 0 || finding.about.some((id) => hasWords(id));
  return make(
    "p",
    { class: "finding-ways" },
    finding.about.length > 0 && placeButton("show-on-map", key),
    inText && placeButton("show-in-text", key),
  );
}

/** Whether an element, or a claim that it joins, has words of its own in the document. @param {string} id */
function hasWords(id) {
  return litInText(id).some((one) => (claimOf(one)?.quotes.length ?? 0) > 0);
}

/** For the map's authors: the rule, and the line of the file. @param {Finding} finding */
function rule(finding) {
  return (
    getState().author && make("p", { class: "rule" }, make("code", {}, finding.rule), " ", finding.place)
  );
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
