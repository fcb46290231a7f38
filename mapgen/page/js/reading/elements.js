// @ts-check

import { chainOf, chainsDrawing, claimOf, claimsCiting, inferenceOf, sourceOf } from "./argument_map.js";
import { compiled } from "./islands.js";
import { sentenceOf } from "./sentences.js";

const attackById = new Map(compiled.attacks.map((attack) => [attack.id, attack]));

/** @type {Map<string, Finding>} */
const findingByKey = new Map();
/** @type {Map<Finding, string>} */
const keyByFinding = new Map();
for (const finding of compiled.findings) {
  // A finding has no id. Its rule and what it is about make a link that outlives a new build.
  const base = `${finding.rule}@${finding.about[0] ?? "document"}`;
  let key = base;
  for (let n = 2; findingByKey.has(key); n += 1) key = `${base}~${n}`;
  findingByKey.set(key, finding);
  keyByFinding.set(finding, key);
}

/** @param {Finding} finding @returns {string} */
export function keyOf(finding) {
  return keyByFinding.get(finding) ?? "";
}

/** @param {number} index @returns {string} */
export function leftOutKey(index) {
  return `left-out@${index + 1}`;
}

/** What a key selects, or null. @param {string} key @returns {Selectable | null} */
export function elementOf(key) {
  const claim = claimOf(key);
  if (claim) return { type: "claim", key, claim };
  const inference = inferenceOf(key);
  if (inference) return { type: "inference", key, inference };
  const source = sourceOf(key);
  if (source) return { type: "source", key, source };
  const argument = chainOf(key);
  if (argument) return { type: "argument", key, argument };
  const attack = attackById.get(key);
  if (attack) return { type: "attack", key, attack };
  const finding = findingByKey.get(key);
  if (finding) return { type: "finding", key, finding };
  const leftOut = compiled.left_out.find((_, index) => leftOutKey(index) === key);
  if (leftOut) return { type: "left-out", key, leftOut };
  const passage = sentenceOf(key);
  if (passage) return { type: "passage", key, passage };
  return key === compiled.id ? { type: "document", key } : null;
}

/**
 * What a selection lights up in the text; a step or a chain has no words of its own.
 *
 * @param {string} key
 * @returns {string[]}
 */
export function litInText(key) {
  const element = elementOf(key);
  if (element?.type === "inference")
    return [key, element.inference.conclusion, ...element.inference.premises];
  return element?.type === "argument" ? [key, element.argument.conclusion] : litBy(key);
}

/**
 * The ids of the elements that a selection lights up on the sheet: the element itself, the two ends of an
 * attack, or what a finding is about; none where the key names nothing.
 *
 * @param {string} key
 * @returns {string[]}
 */
export function litBy(key) {
  const element = elementOf(key);
  if (!element) return [];
  if (element.type === "attack") return [element.attack.from, element.attack.on];
  if (element.type === "source") return [key, ...claimsCiting(element.source).map(({ id }) => id)];
  return element.type === "finding" ? element.finding.about : [key];
}

/** The chains in which a selection can be seen, best first. @param {string} key @returns {string[]} */
export function chainsShowing(key) {
  const element = elementOf(key);
  if (!element || ["left-out", "passage", "document"].includes(element.type)) return [];
  if (element.type === "attack") return chainsDrawing(element.attack.on);
  if (element.type === "finding") return chainsOf(element.finding);
  return chainsDrawing(key);
}

/** @param {Finding} finding @returns {string[]} */
function chainsOf(finding) {
  const shown = new Set(onMap(finding).flatMap(chainsShowing));
  return shown.delete(finding.home) ? [finding.home, ...shown] : [...shown];
}

/**
 * What a finding is about and the map shows; its sources only where there is nothing else.
 *
 * @param {Finding} finding
 */
function onMap(finding) {
  const others = finding.about.filter((id) => !sourceOf(id));
  return others.length ? others : finding.about;
}
