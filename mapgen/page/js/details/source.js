// @ts-check
import { make } from "../dom/make.js";
import { claimsCiting, sourceOf } from "../reading/argument_map.js";
import { printedMark } from "../saying/names.js";
import { inDecimals } from "../saying/numbers.js";
import { labelled, meaningOf, nameOf, word } from "../saying/say.js";
import { isAsked, notHeld, onceShown } from "../state/asked.js";
import { claimButton, sourceButton, textOf } from "../widgets/buttons.js";
import { heldNote } from "../widgets/held_note.js";
import { gradeWord } from "../widgets/verdict.js";
import { evidenceLines } from "./appraisal.js";
import { facetsPart } from "./facets.js";
import {
  definitions,
  findingsPart,
  headed,
  list,
  paragraph,
  part,
  quoteInContext,
  vocabularyWord,
} from "./parts.js";
import { whatIfPart } from "./what_if.js";

/** @param {Source} source @returns {Child[]} */
export function sourceDetails(source) {
  return [
    ...headed(word("source"), source.title || source.label, "source"),
    make("p", { class: "record" }, recordOf(source)),
    matchOf(source),
    heldNote(),
    onceShown(() =>
      make(
        "p",
        { class: "verdict-line" },
        make("span", {}, labelled(word("certainty"), ""), gradeWord(source.evidence.certainty)),
      ),
    ),
    whatIfPart(source.id, "drop"),
    onceShown(() =>
      part(
        "why-verdict",
        make("p", {}, textOf(source.evidence.reason)),
        evidenceLines({ ...source.evidence, source: "" }),
      ),
    ),
    onceShown(() => part("says", paragraph(source.says))),
    part(
      "listed-as",
      source.listed
        ? quoteInContext(source.listed)
        : source.marks.length
          ? make("p", { class: "hint" }, word("not-listed"))
          : null,
    ),
    findingsPart(source.id),
    part("cited-by", list(notHeld(claimsCiting(source)).map((claim) => claimButton(claim.id)))),
    definitions([
      [word("printed-as"), source.marks.map(printedMark).join(" ")],
      [word("design"), onceShown(() => vocabularyWord("Design", source.design))],
      [word("includes"), source.includes?.map((design) => nameOf("Design", design)).join(", ")],
      [word("participants"), inDecimals(source.participants)],
      [word("events"), inDecimals(source.events)],
      [word("effect"), inDecimals(source.effect)],
      [word("modality"), vocabularyWord("Modality", source.modality)],
      [word("bias"), onceShown(() => vocabularyWord("RiskOfBias", source.bias))],
      ...(onceShown(() => judgedOf(source)) ?? []),
      [word("identifiers"), identifiersOf(source)],
    ]),
    facetsPart(source.facets),
  ];
}

/**
 * What the makers of the map found out about a source.
 *
 * @param {Source} source
 * @returns {[string, Child][]}
 */
function judgedOf({ status, superseded_by: newer, direction, reading, interests, note }) {
  return [
    [word("status"), vocabularyWord("SourceStatus", status)],
    [word("superseded-by"), newer && (sourceOf(newer) ? sourceButton(newer) : newer)],
    [word("direction"), vocabularyWord("Direction", direction)],
    [word("reading"), vocabularyWord("Reading", reading)],
    [word("interests"), interests && textOf(interests)],
    [word("note"), note && textOf(note)],
  ];
}

/**
 * A citation: its printed mark, a button for the source, and the source's record and match.
 *
 * @param {string} id
 * @param {string} [mark]
 */
export function citationLine(id, mark) {
  const source = sourceOf(id);
  if (!source) return make("code", {}, id);
  return make(
    "div",
    { class: "citation" },
    mark && make("b", { class: "mark" }, printedMark(mark)),
    sourceButton(id),
    make("p", { class: "record" }, recordOf(source)),
    matchOf(source),
    onceShown(() => source.says && make("p", {}, textOf(source.says))),
  );
}

/**
 * A source as one line: authors, title, container, year and study design, without what is not given. Of more
 * than three authors, the first three and "et al."; no design while verdicts wait, because a lesson may ask
 * for it.
 *
 * @param {Source} source
 * @returns {string}
 */
export function recordOf(source) {
  const authors =
    source.authors.length > 3 ? `${source.authors.slice(0, 3).join(", ")} et al.` : source.authors.join(", ");
  const design = source.design && !isAsked() ? nameOf("Design", source.design) : "";
  return [authors, source.title, source.container, source.year, design].filter(Boolean).join(". ");
}

/**
 * A line that tells how certain it is that the source is the work that the document points to, if it points
 * to any; once it may be told.
 *
 * @param {Source} source
 */
export function matchOf(source) {
  if (isAsked()) return null;
  if (!source.match) return source.marks.length ? null : make("p", { class: "hint" }, word("brought-in"));
  const line = word("match-line", {
    match: nameOf("Match", source.match),
    meaning: meaningOf("Match", source.match),
  });
  return make("p", { class: `match match-${source.match}` }, labelled(word("identification"), line));
}

/** @param {Source} source */
function identifiersOf(source) {
  const links = [
    source.doi && outward(`https://doi.org/${source.doi}`, `doi:${source.doi}`),
    source.pmid && outward(`https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`, `PMID ${source.pmid}`),
    source.url && outward(source.url, source.url),
  ].filter(Boolean);
  return links.length ? list(links) : null;
}

/**
 * A link to a page of the web; plain text for an address that is neither http nor https.
 *
 * @param {string} address
 * @param {string} text
 */
export function outward(address, text) {
  if (!/^https?:\/\//i.test(address)) return text ? make("span", {}, text) : null;
  const link = make("a", { href: address, rel: "noreferrer noopener", class: "outward" }, text);
  // As a network writes it: letters of other alphabets may look like ours.
  const host = link.hostname;
  return address.toLowerCase().includes(host) ? link : make("span", {}, link, ` (${host})`);
}
