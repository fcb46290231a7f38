// @ts-check
import { isLanguage } from "./preferences.js";

/** The most characters of a search. */
export const LONGEST_FIND = 120;

/** No id of an element, chain, kind or family is as long: what is longer names nothing, and is shown cut. */
const LONGEST_NAME = 300;

/** How much of a list is read: more than a reader folds or supposes, and few enough to be drawn at once. */
const LONGEST_LIST = 20_000;

/** An address may come from a stranger, and what turns words round, or hides in them, is no part of any name.
 * Fewer than the builder knows: what hides only between letters of some scripts does no harm in an address.
 * */
const UNSEEN = /[\p{Cc}\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

const TABS = ["map", "outline", "text", "findings", "whatif", "class"];

/**
 * The state as the hash of an address, with its "#". What has its default value is left out, except the
 * language; so are the colours, and the names that mean nothing.
 *
 * @param {State} state
 * @returns {string}
 */
export function writeHash(state) {
  const fields = new URLSearchParams();
  if (state.chain) fields.set("chain", state.chain);
  if (state.select) fields.set("select", state.select);
  if (state.focus) fields.set("focus", "1");
  if (state.tab !== "map") fields.set("tab", state.tab);
  if (state.kind) fields.set("kind", state.kind);
  if (state.within) fields.set("within", state.within);
  if (state.family) fields.set("family", state.family);
  if (state.find) fields.set("find", state.find);
  if (state.tour) fields.set("tour", String(state.tour));
  if (state.answer) fields.set("answer", "1");
  if (state.present) fields.set("present", "1");
  if (state.view) fields.set("view", state.view);
  if (state.author) fields.set("author", "1");
  if (state.item) fields.set("item", state.item);
  if (state.whatif) fields.set("whatif", state.whatif);
  if (state.brick) fields.set("brick", state.brick);
  if (state.target) fields.set("target", state.target);
  if (state.run) fields.set("run", String(state.run));
  if (state.votes) fields.set("votes", state.votes);
  fields.set("lang", state.lang);
  // These two may stand in an address as they are, and are easier to read so.
  return `#${fields}`.replaceAll("%3A", ":").replaceAll("%2C", ",");
}

/** What the hash of an address says, field by field. @param {string} hash */
export function fieldsOf(hash) {
  // An address that went through HTML may have its "&" written as there, even more than once.
  return new URLSearchParams(hash.replace(/^#/, "").replace(/&(?:amp;)+/g, "&"));
}

/**
 * The state in the hash of an address, with or without its "#". What the hash lacks, or has wrong, has its
 * default value; the language is then left out. Whether the ids exist is not checked here.
 *
 * @param {string} hash
 * @returns {Partial<State>}
 */
export function readHash(hash) {
  const fields = fieldsOf(hash);
  const value = (/** @type {string} */ field) => fields.get(field) ?? "";
  const told = (/** @type {string} */ field) => shortened(value(field)).replace(UNSEEN, "·");
  const list = (/** @type {string} */ field, /** @type {string} */ separator) =>
    firstOf(value(field), separator).replace(UNSEEN, "·");
  const tab = told("tab") || "map";
  const lang = told("lang");
  return {
    chain: told("chain"),
    select: told("select"),
    focus: told("focus") === "1",
    kind: told("kind"),
    within: told("within"),
    family: told("family"),
    find: told("find").trim().slice(0, LONGEST_FIND),
    tour: /^\d{1,4}$/.test(told("tour")) ? Number(told("tour")) : 0,
    answer: told("answer") === "1",
    present: told("present") === "1",
    view: told("view") === "map" ? "map" : "",
    author: fields.has("author") || new URLSearchParams(location.search).has("author"),
    item: told("item"),
    whatif: list("whatif", ","),
    brick: told("brick"),
    target: told("target"),
    run: /^\d{1,3}$/.test(told("run")) ? Number(told("run")) : 0,
    votes: /^\d{1,3}(-\d{1,3}){0,3}$/.test(told("votes")) ? told("votes") : "",
    tab: /** @type {Tab} */ (TABS.includes(tab) ? tab : "map"),
    ...(isLanguage(lang) ? { lang } : {}),
  };
}

/** A text; of one longer than 300 characters the beginning and an ellipsis. @param {string} text */
function shortened(text) {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

/**
 * A list as text; of one longer than 20,000 characters the first items, none of them cut.
 *
 * @param {string} text
 * @param {string} separator
 */
function firstOf(text, separator) {
  return text.length > LONGEST_LIST
    ? text.slice(0, Math.max(0, text.lastIndexOf(separator, LONGEST_LIST)))
    : text;
}
