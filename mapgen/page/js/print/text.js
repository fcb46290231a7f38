// @ts-check
import { make } from "../dom/make.js";
import { numberOf } from "../reading/argument_map.js";
import { paragraphs, passageText, unwrapped } from "../reading/document_text.js";
import { elementOf } from "../reading/elements.js";
import { compiled } from "../reading/islands.js";
import { segmentsOf } from "../reading/segments.js";
import { coverageSentence } from "../saying/coverage.js";
import { word } from "../saying/say.js";
import { getState } from "../state/state.js";
import { textOf } from "../widgets/buttons.js";

/** The text of the document: quoted passages marked, with the numbers of their claims where they end. */
export function textPages() {
  const pages = paragraphs.map((stretch) => make("p", {}, segmentsOf(stretch).flatMap(printed)));
  return make(
    "div",
    {},
    make("p", { class: "hint" }, coverageSentence()),
    make("div", { class: "printed-text", lang: compiled.document.language }, pages),
  );
}

/** @param {import("../reading/segments.js").Segment} part @returns {Child[]} */
function printed(part) {
  const text = unwrapped(passageText(part.start, part.end));
  const ending = part.ending.length ? make("sup", {}, part.ending.map(numberOf).join(", ")) : null;
  if (part.claims.length) return [make("mark", {}, text), ending];
  const away = part.last ? elementOf(part.leftOut) : null;
  const why =
    away?.type === "left-out"
      ? make(
          "small",
          { lang: getState().lang },
          ` [${word("left-out-because")} `,
          textOf(away.leftOut.why),
          "]",
        )
      : null;
  return [part.leftOut ? make("i", {}, text) : text, why, ending];
}
