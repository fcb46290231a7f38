// @ts-check
import { hexDigest } from "../seal/sha256.js";

/** How many items after the worked example come with a hint and fewer options. */
const HALF = 2;
/** A task with fewer items to do alone has none that is half filled. */
const LEAST_ALONE = 3;
/** Kinds whose answers are words of the vocabulary, and no claims or steps. @type {ItemKind[]} */
const NAMED = ["question", "design", "sureness", "nature"];
const ID = 8;

/**
 * The items that make a task, as `choose` in mapgen/lessons/choose.py has them: kinds in turn, the last one
 * first, until there are enough, then in the order of the bank. An item about the same element as another
 * waits; of two of which one tells the answer of the other, only the first in turn is asked.
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
  /** @type {LessonItem[]} */
  const chosen = [];
  for (const item of [...found, ...waiting]) {
    if (chosen.length < choices.number && !chosen.some((other) => tells(item, other))) chosen.push(item);
  }
  return items.map(({ item }) => item).filter((item) => chosen.includes(item));
}

/**
 * Whether two items have the same answer, or one shows the conclusion that the other asks for.
 *
 * @param {LessonItem} one @param {LessonItem} other
 */
function tells(one, other) {
  const right = answer(one);
  return (right && right === answer(other)) || showsEnd(one, other) || showsEnd(other, one);
}

/**
 * The ids of the claims or steps that are the right answer; none where it is a word, or a row.
 *
 * @param {LessonItem} item
 */
function answer({ kind, options, order }) {
  if (order || NAMED.includes(kind)) return "";
  return options
    .filter(({ right }) => right)
    .map(({ on }) => on)
    .sort()
    .join(" ");
}

/**
 * Whether an item is about the conclusion that another asks for, of the same chain.
 *
 * @param {LessonItem} item @param {LessonItem} asked
 */
function showsEnd(item, asked) {
  if (asked.kind !== "conclusion" || item.id === asked.id) return false;
  return item.about.includes(asked.about[1] ?? "") || (item.kind === "break" && item.chain === asked.chain);
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

/** Whether items ask for the conclusion of a chain, which its title tells. @param {LessonItem[]} items */
export function asksForEnd(items) {
  return items.some(({ kind }) => kind === "conclusion" || kind === "order");
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
    title: (!asksForEnd(items) && chainTitle) || bank.document.title,
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
