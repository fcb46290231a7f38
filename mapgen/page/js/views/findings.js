// @ts-check
import { make, refill } from "../dom/make.js";
import { compiled, vocabulary } from "../reading/islands.js";
import { capital, meaningOf, nameOf, say, word } from "../reading/say.js";
import { chainsShowing, keyOf } from "../reading/elements.js";
import { PLACES, place } from "../selectors.js";
import { changed } from "../state/state.js";
import { markCurrent, selector, showCurrent, slug, textOf } from "./references.js";

const RANK = ["error", "warning", "info"];

/** What the rules have to say, by kind, the serious first. @type {View} */
export function drawFindings(state, before) {
  const panel = place(PLACES.findings);
  if (changed(state, before, "lang", "chain")) {
    const groups = Object.keys(vocabulary.FindingKind ?? {}).map((kind) => group(kind, state.chain));
    refill(
      panel,
      make("h2", { class: "unseen" }, word("findings")),
      compiled.findings.length ? groups : make("p", {}, word("no-findings")),
    );
  }
  if (changed(state, before, "lang", "chain", "select", "tab")) {
    markCurrent(panel, state.select);
    showCurrent(panel, "[aria-current]");
  }
}

/** @param {string} kind @param {string} chain */
function group(kind, chain) {
  const findings = compiled.findings
    .filter((finding) => finding.kind === kind)
    .sort((one, other) => RANK.indexOf(one.severity) - RANK.indexOf(other.severity));
  if (!findings.length) return null;
  const here = findings.filter((finding) => chainsShowing(keyOf(finding)).includes(chain)).length;
  const count = make("span", { class: "count" }, String(findings.length));
  return make(
    "section",
    { class: `finding-group finding-${slug(kind)}` },
    make("h3", {}, capital(nameOf("FindingKind", kind)), " ", count),
    make("p", { class: "hint" }, `${capital(meaningOf("FindingKind", kind))}. ${here} ${word("in-this-chain")}.`),
    make("ul", { class: "findings" }, findings.map(item)),
  );
}

/** @param {Finding} finding */
function item(finding) {
  return make(
    "li",
    {},
    selector(
      keyOf(finding),
      `finding finding-${slug(finding.kind)}`,
      textOf(finding.message),
      make("span", { class: "rule" }, [finding.rule, nameOf("Severity", finding.severity), say(finding.waived) && word("let-stand")].filter(Boolean).join(" · ")),
    ),
  );
}
