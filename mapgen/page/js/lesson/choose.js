// @ts-check
import { hexDigest } from "../seal/sha256.js";

/** How many items after the worked example come with a hint and fewer options. */
const HALF = 2;
/** A task with fewer items to do alone has none that is half filled. */
const LEAST_ALONE = 3;
/** How many questions of one kind there are, as long as other kinds can be asked. */
const ALIKE = 2;
/** How many where other kinds have too few. */
const MANY = 3;
const ID = 8;

/**
 * The items that make a task, as `choose` in mapgen/lessons/choose.py has them: kinds in turn, the last
 * one first, `ALIKE` of each, those last that can be answered by their words alone, then up to `MANY`;
 * then in the same way those of the chains that lead to the chosen one, and of those to which it leads;
 * then those with the same answer as another of their kind, and only then more of a kind; in the order of
 * the kinds. An item about the same element as another waits; of two of which one tells the answer of the
 * other, only the first in turn is asked, or the second waits.
 *
 * @param {LessonBank} bank
 * @param {Pick<LessonChoices, "chain" | "kinds" | "without" | "number">} choices
 * @returns {LessonItem[]}
 */
export function chooseItems(bank, choices) {
  const { kinds, never, seldom, leading } = bank;
  const items = bank.items.map(({ item }) => item);
  const first = leading[choices.chain] ?? [];
  /** @type {LessonItem[]} */
  const chosen = [];
  const last = followingOf(bank, choices.chain);
  /**
   * In each round: how many of a kind, whether two of it may have the same answer, and whether words alone
   * may answer.
   *
   * @type {[number, boolean, boolean][][]}
   */
  const rounds = [
    [
      [ALIKE, false, false],
      [ALIKE, false, true],
      [MANY, false, false],
    ],
    [
      [MANY, true, false],
      [MANY, true, true],
    ],
    [[choices.number, true, true]],
  ];
  const near = [[choices.chain], first, last];
  for (const round of rounds)
    for (const [chains, turn] of near.flatMap((one) =>
      round.map((each) => /** @type {const} */ ([one, each])),
    )) {
      const [ofKind, same, withGuessed] = turn;
      const asked = items.filter(({ id }) => withGuessed || !bank.guessed.includes(id));
      const fitting = asked.filter((item) => fits(item, choices, chains) && !chosen.includes(item));
      const turns = waitingLast(inTurn(fitting, kinds, chosen), chosen);
      const most = { all: choices.number, ofKind, same };
      const waiting = take(turns, chosen, most, [never, seldom]);
      take(waiting, chosen, most, [never]);
    }
  // The last question is where the reasoning for the chosen conclusion breaks.
  const place = (/** @type {LessonItem} */ { kind, chain }) =>
    kind === "break"
      ? Number(chain === choices.chain)
      : Number(!first.includes(chain)) + Number(last.includes(chain));
  return kinds.flatMap((kind) =>
    items
      .filter((item) => item.kind === kind && chosen.includes(item))
      .sort((one, other) => place(one) - place(other)),
  );
}

/** The chains to which a chain leads. @param {LessonBank} bank @param {string} chain */
export function followingOf({ leading }, chain) {
  return Object.keys(leading).filter((id) => leading[id]?.includes(chain));
}

/**
 * Adds items to those that are chosen, at most so many in all and of a kind, and, but for `same`, each with a
 * right answer that no other of its kind has; those left out.
 *
 * @param {LessonItem[]} items @param {LessonItem[]} chosen
 * @param {{ all: number, ofKind: number, same: boolean }} most
 * @param {Record<string, string[]>[]} apart  of each item, those that it is not asked beside
 */
function take(items, chosen, most, apart) {
  return items.filter((item) => {
    const others = apart.flatMap((ids) => ids[item.id] ?? []);
    const alike = chosen.filter(({ kind }) => kind === item.kind).length;
    const hasRoom = chosen.length < most.all && alike < most.ofKind;
    const isNew = most.same || !chosen.some((one) => answer(one) === answer(item));
    const isTaken = hasRoom && isNew && !chosen.some(({ id }) => others.includes(id));
    if (isTaken) chosen.push(item);
    return !isTaken;
  });
}

/** The kind of an item, and what its right options stand for. @param {LessonItem} item */
function answer({ kind, options }) {
  const right = options.filter((option) => option.right).map(({ on }) => on);
  return JSON.stringify([kind, ...right.sort()]);
}

/**
 * Items, last those about an element that another, or one that is chosen, is about.
 *
 * @param {LessonItem[]} items @param {LessonItem[]} chosen
 */
function waitingLast(items, chosen) {
  const asked = new Set(chosen.map(element));
  /** @type {LessonItem[]} */
  const found = [];
  /** @type {LessonItem[]} */
  const waiting = [];
  for (const item of items) {
    (asked.has(element(item)) ? waiting : found).push(item);
    asked.add(element(item));
  }
  return [...found, ...waiting];
}

/**
 * The id of the claim, step or source that an item asks about; its own where that is a chain.
 *
 * @param {LessonItem} item
 */
function element({ id, about, chain }) {
  return about[0] === chain ? id : (about[0] ?? id);
}

/**
 * Whether an item is of these chains (the first is empty for the whole text), and of a kind that is chosen.
 *
 * @param {LessonItem} item
 * @param {Pick<LessonChoices, "kinds" | "without">} choices
 * @param {string[]} chains
 */
export function fits(item, { kinds, without }, chains) {
  if (without.includes(item.id) || (kinds.length && !kinds.includes(item.kind))) return false;
  return chains.includes(item.chain) || chains[0] === "";
}

/**
 * The first item of each kind, then the second of each, and so on: first the kinds of which the fewest are
 * chosen, and of these the last kind. Of each kind, those about the chain of the first item come first.
 *
 * @param {LessonItem[]} items @param {ItemKind[]} kinds @param {LessonItem[]} chosen
 */
function inTurn(items, kinds, chosen) {
  const count = (/** @type {ItemKind} */ one) => chosen.filter(({ kind }) => kind === one).length;
  const order = [...kinds].reverse().sort((one, other) => count(one) - count(other));
  const asStanding = order.map((kind) => items.filter((item) => item.kind === kind));
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
  return { id: lessonId(content), ...content };
}

/** The id of a lesson, as `lesson_id` in Python makes it. @param {Omit<Lesson, "id">} content */
export function lessonId(content) {
  return hexDigest(JSON.stringify(content)).slice(0, ID);
}
