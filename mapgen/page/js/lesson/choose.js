// @ts-check
import { hexDigest } from "../seal/sha256.js";

/** How many items after the worked example come with a hint and fewer options. */
const HALF = 2;
/** A task with fewer items to do alone has none that is half filled. */
const LEAST_ALONE = 3;
const ID = 8;

/**
 * The items that make a task, as `choose` in mapgen/lessons/choose.py has them: kinds in turn, the last one
 * first, until there are enough, then in the order of the bank. An item about the same element as another
 * waits.
 *
 * @param {LessonBank} bank
 * @param {LessonChoices} choices
 * @returns {LessonItem[]}
 */
export function chooseItems({ items, kinds }, choices) {
  const fitting = items.map(({ item }) => item).filter((item) => fits(item, choices));
  /** @type {Set<string>} */
  const asked = new Set();
  /** @type {LessonItem[]} */
  const found = [];
  /** @type {LessonItem[]} */
  const waiting = [];
  for (const item of inTurn(fitting, kinds)) {
    (asked.has(element(item)) ? waiting : found).push(item);
    asked.add(element(item));
  }
  const chosen = new Set([...found, ...waiting].slice(0, choices.number));
  return items.map(({ item }) => item).filter((item) => chosen.has(item));
}

/**
 * The id of the claim, step or source that an item asks about; its own where that is a chain.
 *
 * @param {LessonItem} item
 */
function element({ id, about, chain }) {
  return about[0] === chain ? id : (about[0] ?? id);
}

/** @param {LessonItem} item @param {LessonChoices} choices */
function fits(item, { chain, kinds, without }) {
  if (without.includes(item.id) || (kinds.length && !kinds.includes(item.kind))) return false;
  return !chain || item.chain === chain;
}

/**
 * The first item of each kind, the last kind first, then the second of each, and so on. Of each kind, those
 * about the chain of the first item come first.
 *
 * @param {LessonItem[]} items @param {ItemKind[]} kinds
 */
function inTurn(items, kinds) {
  const asStanding = [...kinds].reverse().map((kind) => items.filter((item) => item.kind === kind));
  const chain = asStanding.flat()[0]?.chain;
  const byKind = asStanding.map((ofKind) => [
    ...ofKind.filter((item) => item.chain === chain),
    ...ofKind.filter((item) => item.chain !== chain),
  ]);
  const turns = Math.max(0, ...byKind.map((ofKind) => ofKind.length));
  return Array.from({ length: turns }, (_, turn) => byKind.flatMap((ofKind) => ofKind[turn] ?? [])).flat();
}

/**
 * The lesson that asks these items, with its id, as `lesson_json` in mapgen/lessons/as_json.py writes it.
 *
 * @param {LessonBank} bank
 * @param {LessonItem[]} items
 * @param {LessonChoices} choices
 * @param {Wordings | undefined} chainTitle  of the chain that was chosen
 * @returns {Lesson}
 */
export function lessonOf(bank, items, choices, chainTitle) {
  const worked = choices.worked && items.length > 1 ? 1 : 0;
  const half = items.length - worked - HALF >= LEAST_ALONE ? HALF : 0;
  const content = {
    title: chainTitle ?? bank.document.title,
    document: bank.document,
    chain: choices.chain,
    language: choices.language,
    feedback: choices.feedback,
    worked,
    half,
    items,
  };
  return { id: hexDigest(JSON.stringify(content)).slice(0, ID), ...content };
}
