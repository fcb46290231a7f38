// @ts-check
import { readHash, writeHash } from "./hash.js";

/** @type {State} */
let state = {
  chain: "",
  select: "",
  sources: false,
  tab: "map",
  kind: "",
  within: "",
  family: "",
  find: "",
  tour: 0,
  whatif: "",
  unknown: "",
  lang: "en",
  dark: false,
  shape: "",
  focus: false,
  folds: [],
};

/** @type {View[]} */
const views = [];

/** What the reader looks at now. */
export function present() {
  return state;
}

/** Adds a view: it is called with the state, and the one before, after each change. @param {View} view */
export function watch(view) {
  views.push(view);
}

/**
 * Begins from the address, and follows it when the reader goes back or forward.
 *
 * @param {State} initial
 * @param {(wished: State) => State} mend  puts what does not exist back to what does
 */
export function begin(initial, mend) {
  state = mend({ ...initial, ...readHash(location.hash) });
  redraw(null);
  addEventListener("hashchange", () => {
    if (location.hash === writeHash(state)) return;
    settle(mend({ ...state, ...readHash(location.hash) }));
  });
}

/** Changes the state, its written form, and then all that shows it. @param {Partial<State>} patch */
export function change(patch) {
  const hashBefore = writeHash(state);
  settle(follow(patch));
  const hash = writeHash(state);
  if (hash !== hashBefore) location.hash = hash;
}

/**
 * Changes the state as `change` does, and leaves no step to go back to: for what changes letter by letter.
 *
 * @param {Partial<State>} patch
 */
export function amend(patch) {
  const hashBefore = writeHash(state);
  settle(follow(patch));
  const hash = writeHash(state);
  if (hash !== hashBefore) location.replace(hash);
}

/**
 * The state after a change, without what no longer holds: folds are a chain's, and a focus a selection's.
 *
 * @param {Partial<State>} patch
 * @returns {State}
 */
function follow(patch) {
  const next = { ...state, unknown: "", ...patch };
  const folds = next.chain === state.chain ? next.folds : (patch.folds ?? []);
  return { ...next, folds, focus: next.focus && Boolean(next.select) };
}

/** @param {State} next */
function settle(next) {
  const before = state;
  state = next;
  redraw(before);
}

/** @param {State | null} before */
function redraw(before) {
  for (const view of views) view(state, before);
}

/**
 * Whether any of these parts of the state differ, as they do when there is no state before.
 *
 * @param {State} now
 * @param {State | null} before
 * @param {...keyof State} parts
 */
export function changed(now, before, ...parts) {
  return !before || parts.some((part) => String(now[part]) !== String(before[part]));
}
