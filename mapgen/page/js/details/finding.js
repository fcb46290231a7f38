// @ts-check
import { make } from "../dom/make.js";
import { capital, meaningOf, nameOf, say, word } from "../reading/say.js";
import { anyButton, slug, textOf } from "../views/references.js";
import { definitions, headed, list, paragraph, part, passageInContext, passagesByParagraph, tagLine } from "./parts.js";

/** @param {Finding} finding @returns {Child[]} */
export function findingDetails(finding) {
  const tags = tagLine([nameOf("FindingKind", finding.kind), nameOf("Severity", finding.severity)]);
  return [
    ...headed(tags, textOf(finding.message), `finding-${slug(finding.kind)}`),
    make("p", { class: "hint" }, capital(meaningOf("FindingKind", finding.kind))),
    part("remedy", paragraph(finding.remedy)),
    part("waived", say(finding.waived) ? paragraph(finding.waived) : null),
    part("about-elements", list(finding.about.map(anyButton))),
    part("in-the-document", passagesByParagraph(finding.passages).slice(0, 8).map(passageInContext)),
    definitions([
      [word("rule"), make("code", {}, finding.rule)],
      [word("file-place"), finding.span ? make("code", {}, `${finding.span.path}:${finding.span.line}`) : null],
    ]),
  ];
}
