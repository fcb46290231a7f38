// @ts-check
import { claimOf, inferenceOf, numberOf } from "../reading/argument_map.js";
import { elementOf } from "../reading/elements.js";
import { labelled, say, word } from "../saying/say.js";
import { chainTitle } from "../views/chains.js";
import { spokenName } from "./buttons.js";

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
