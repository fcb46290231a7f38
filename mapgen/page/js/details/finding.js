// @ts-check
import { make } from "../dom/make.js";
import { walkBar } from "../findings/walk.js";
import { chainOf } from "../reading/argument_map.js";
import { compiled, manual } from "../reading/islands.js";
import { passagesOf } from "../reading/segments.js";
import { capital, foreign, meaningOf, nameOf, word } from "../saying/say.js";
import { change, getState } from "../state/state.js";
import { anyButton, slug, textOf } from "../widgets/buttons.js";
import {
  definitions,
  headed,
  list,
  paragraph,
  part,
  passageInContext,
  passagesByParagraph,
  tagLine,
} from "./parts.js";

/** @param {Finding} finding @returns {Child[]} */
export function findingDetails(finding) {
  const tags = tagLine([nameOf("FindingKind", finding.kind), nameOf("Severity", finding.severity)]);
  const shown = passagesByParagraph(passagesOf(finding.passages)).slice(0, 8);
  return [
    walkBar(finding),
    ...headed(tags, textOf(finding.message), `finding-${slug(finding.kind)}`),
    part("waived", paragraph(finding.waived)),
    ...manualParts(manual.get(finding.rule)),
    part("about-elements", list(finding.about.map(anyButton))),
    part("in-the-document", shown.map(passageInContext), shown.length > 0 && inTextButton()),
    part("remedy", paragraph(compiled.texts[finding.remedy])),
    definitions([
      [word("arises-in"), chainOf(finding.home) ? anyButton(finding.home) : null],
      [word("kind-of-finding"), capital(meaningOf("FindingKind", finding.kind))],
    ]),
    getState().author &&
      part(
        "for-authors",
        definitions([
          [word("rule"), make("code", {}, finding.rule)],
          [word("file-place"), make("code", {}, finding.place)],
        ]),
      ),
  ];
}

/** A button that shows the document's text, in which the selected element is marked. */
export function inTextButton() {
  return make(
    "button",
    { type: "button", class: "switch", "data-key": "show-in-text", click: () => change({ tab: "text" }) },
    word("show-in-text"),
  );
}

/**
 * What the rule asks, why, and by which method.
 *
 * @param {ManualPage | undefined} page
 * @returns {Child[]}
 */
function manualParts(page) {
  if (!page) return [];
  return [
    part("norm", paragraph(page.norm)),
    part("why-it-matters", inEnglish(page.why), paragraph(page.why)),
    part("method", inEnglish(page.method), paragraph(page.method, "method")),
  ];
}

/**
 * A hint that a text of the manual is in English only; null where it is in the reader's language.
 *
 * @param {Wordings} text
 */
function inEnglish(text) {
  return foreign(text) ? make("p", { class: "hint" }, `(${word("in-english")})`) : null;
}
