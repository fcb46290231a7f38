// @ts-check
import { chainOf, claimOf, inferenceOf, numberOf, schemeOf, sourcesUnder } from "../reading/argument_map.js";
import { linkWords, passageText, unwrapped } from "../reading/document_text.js";
import { elementOf } from "../reading/elements.js";
import { isAsked, isClassAsked, isHeld, isUnsaidYet } from "../state/asked.js";
import { labelled, nameOf, say, word } from "./say.js";

/** A chain's title; without a chain, the overview's. @param {string} chain @returns {string} */
export function chainTitle(chain) {
  if (!chain) return word("overview");
  return say(chainOf(chain)?.title) || word("no-chain");
}

/** The kind of reasoning of a step; not while a class is asked for it. @param {Inference} inference */
export function schemeName(inference) {
  if (isClassAsked()) return word("inference");
  return say(schemeOf(inference)?.name) || word("no-scheme");
}

/**
 * A citation mark as a reader is shown it: in brackets; of a link, the label of the work to which it leads,
 * else the link's words.
 *
 * @param {string} mark
 */
function shownMark(mark) {
  const [source, ...others] = sourcesUnder(mark);
  if (!linkWords.has(mark)) return `[${mark}]`;
  return source && !others.length && source.label !== source.id ? `[${source.label}]` : printedMark(mark);
}

/**
 * The work that a mark points at, in a box of the map: as its mark is shown, or, of a mark that is words
 * ("the study"), by the label of the one work that it names.
 *
 * @param {string} mark
 */
export function shownWork(mark) {
  const [source, ...others] = sourcesUnder(mark);
  const isWords = /\p{L}\s+\p{L}/u.test(mark) && !/\d/.test(mark) && !linkWords.has(mark);
  return isWords && source && !others.length && source.label !== source.id
    ? `[${source.label}]`
    : shownMark(mark);
}

/** A citation mark as the text prints it: of a link, its words. @param {string} mark */
export function printedMark(mark) {
  return `[${linkWords.get(mark) ?? mark}]`;
}

/**
 * The name of the selected element for a screen reader: its kind, and its sentence or label.
 *
 * @param {string} key
 */
export function spokenName(key) {
  const element = elementOf(key);
  if (!element) return "";
  if (isHeld(key)) return word("held-back-short");
  if (element.type === "claim")
    return labelled(
      word("claim-n", { n: numberOf(key) }),
      isUnsaidYet(element.claim) ? word("legend-gap") : say(element.claim.text),
    );
  if (element.type === "inference") return labelled(word("inference"), schemeName(element.inference));
  if (element.type === "source") return labelled(word("source"), element.source.label);
  if (element.type === "argument") return labelled(word("chain"), say(element.argument.title));
  if (element.type === "attack") return labelled(word("attack"), nameOf("AttackKind", element.attack.kind));
  if (element.type === "finding")
    return isAsked() ? word("finding") : labelled(word("finding"), say(element.finding.message));
  if (element.type === "passage")
    return labelled(word("passage"), unwrapped(passageText(element.passage.start, element.passage.end)));
  return word(element.type === "document" ? "about-document" : "left-out");
}

/**
 * What tells a finding from others that say the same: what it is about, in a number or a few words, and in
 * full.
 *
 * @param {Finding} finding
 * @returns {{ short: string, full: string }}
 */
export function findingNames(finding) {
  const about = finding.about[0] ?? "";
  const inference = inferenceOf(about);
  if (claimOf(about)) return { short: String(numberOf(about)), full: spokenName(about) };
  if (inference) {
    const to = numberOf(inference.conclusion);
    return {
      short: `→ ${to}`,
      full: labelled(`→ ${to}, ${word("inference")}`, say(claimOf(inference.conclusion)?.text)),
    };
  }
  const element = elementOf(about);
  if (element?.type === "source") return { short: element.source.label, full: spokenName(about) };
  const chain = chainTitle(finding.home);
  return { short: chain, full: chain };
}
