// @ts-check
import { readHash, writeHash } from "./hash.js";

/** @type {State} */
let state = {
  chain: "",
  select: "",
  tab: "map",
  kind: "",
  within: "",
  family: "",
  find: "",
  tour: 0,
  answer: false,
  present: false,
  view: "",
  author: false,
  item: "",
  collected: 0,
  whatif: "",
  brick: "",
  target: "",
  run: 0,
  votes: "",
  unknown: "",
  lang: "en",
  dark: false,
  focus: false,
};

/**
 * A view; its turn; the view whose content it marks; the panel in which alone it is seen; and the fields of
 * the state that it read when it was last drawn, with their values as text, or null before that.
 *
 * @typedef {{ draw: View, turn: number, marks: View | null, tab: Tab | null,
 *   reads: Map<keyof State, string> | null }} Watcher
 */

/** @type {Watcher[]} */
const watchers = [];
/** The functions that are called after all views are drawn. @type {(() => void)[]} */
const afterwards = [];
/** The state that is being drawn; null while nothing is. @type {State | null} */
let inForce = null;

/** The turns in which views are drawn, lowest first: frame, panels, map, and the legend of what is on it. */
export const TURNS = { frame: 0, panel: 1, map: 2, legend: 3 };

/** The present state: the reader's, or within `drawnFor` the one that it was given. */
export function getState() {
  return inForce ?? state;
}

/**
 * Calls `action` while `getState` gives another state than the reader's; returns what `action` returns.
 *
 * @template Result
 * @param {State} other
 * @param {() => Result} action
 * @returns {Result}
 */
export function drawnFor(other, action) {
  const outer = inForce;
  inForce = other;
  try {
    return action();
  } finally {
    inForce = outer;
  }
}

/**
 * Registers a view. It is drawn when something that it read of the state has changed since it was last drawn,
 * or when the view whose content it `marks` was drawn again. One that is seen in the panel of a `tab` alone
 * is not drawn while that is closed: most readers open a map for what is on the map.
 *
 * @param {View} draw
 * @param {{ turn?: number, marks?: View | null, tab?: Tab | null }} [options]
 */
export function watch(draw, { turn = TURNS.panel, marks = null, tab = null } = {}) {
  watchers.push({ draw, turn, marks, tab, reads: null });
}

/** Registers an action to call each time after the views are drawn. @param {() => void} action */
export function afterViews(action) {
  afterwards.push(action);
}

/**
 * Draws the page for the state in the address, `initial` where it says nothing, and again whenever the reader
 * goes back or forward.
 *
 * @param {State} initial
 * @param {(wished: State) => State} validate  leaves out of a state what does not exist in this map
 */
export function begin(initial, validate) {
  watchers.sort((one, other) => one.turn - other.turn);
  state = validate({ ...initial, ...readHash(location.hash) });
  redraw(null);
  addEventListener("hashchange", () => {
    if (location.hash === writeHash(state)) return;
    settle(validate({ ...state, ...readHash(location.hash) }));
  });
}

/**
 * Changes the state, redraws the views that have read what changed, and writes the state to the address, with
 * an entry in the browser's history.
 *
 * @param {Partial<State>} patch
 */
export function change(patch) {
  const hashBefore = writeHash(state);
  settle(follow(patch));
  const hash = writeHash(state);
  if (hash !== hashBefore) location.hash = hash;
}

/**
 * As `change`, but without an entry in the browser's history: for a text that changes letter by letter.
 *
 * @param {Partial<State>} patch
 */
export function replaceState(patch) {
  const hashBefore = writeHash(state);
  settle(follow(patch));
  const hash = writeHash(state);
  if (hash !== hashBefore) location.replace(hash);
}

/**
 * The state after a patch; the focus is dropped where nothing is selected.
 *
 * @param {Partial<State>} patch
 * @returns {State}
 */
function follow(patch) {
  const next = { ...state, unknown: "", ...patch };
  return { ...next, focus: next.focus && Boolean(next.select) };
}

/** @param {State} next */
function settle(next) {
  const before = state;
  state = next;
  redraw(before);
}

/**
 * Draws the views that have read what has changed since `before`; null at the beginning.
 *
 * @param {State | null} before
 */
function redraw(before) {
  /** @type {Set<View>} */
  const drawn = new Set();
  for (const watcher of watchers) {
    if (watcher.tab && watcher.tab !== state.tab) continue;
    if (!isStale(watcher) && !(watcher.marks && drawn.has(watcher.marks))) continue;
    draw(watcher, before);
    drawn.add(watcher.draw);
  }
  for (const action of afterwards) action();
}

/** Whether a view has read something that is another now, or was never drawn. @param {Watcher} watcher */
function isStale({ reads }) {
  return !reads || [...reads].some(([key, value]) => String(state[key]) !== value);
}

/**
 * Draws a view, and records what it reads of the state.
 *
 * @param {Watcher} watcher
 * @param {State | null} before
 */
function draw(watcher, before) {
  /** @type {Map<keyof State, string>} */
  const reads = new Map();
  const recorded = new Proxy(state, {
    get(target, name) {
      const key = /** @type {keyof State} */ (name);
      reads.set(key, String(target[key]));
      return target[key];
    },
  });
  drawnFor(recorded, () => watcher.draw(recorded, before));
  watcher.reads = reads;
}
