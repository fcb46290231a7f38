// @ts-check
import { make } from "../dom/make.js";
import { passageText, unwrapped } from "../reading/document_text.js";
import { compiled } from "../reading/islands.js";
import { word } from "../saying/say.js";
import { claimButton } from "../widgets/buttons.js";
import { inTextButton } from "./finding.js";
import { headed, list, part, passageInContext } from "./parts.js";

/**
 * A sentence of the document, and the claims that the map takes from it.
 *
 * @param {Passage} passage
 * @returns {Child[]}
 */
export function passageDetails(passage) {
  const words = unwrapped(passageText(passage.start, passage.end));
  return [
    ...headed(word("passage"), make("span", { lang: compiled.document.language }, words)),
    part("in-the-document", passageInContext([passage]), inTextButton()),
    part("quoted-by", list(claimsQuoting(passage).map((claim) => claimButton(claim.id)))),
  ];
}

/** @param {Passage} passage */
function claimsQuoting({ start, end }) {
  const touches = (/** @type {Quote} */ quote) => quote.parts.some(([from, to]) => from < end && to > start);
  return compiled.claims.filter((claim) => claim.quotes.some(touches));
}
