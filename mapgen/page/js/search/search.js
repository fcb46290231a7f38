// @ts-check
import { announce } from "../dom/announcer.js";
import { make, refill } from "../dom/make.js";
import { numeral } from "../saying/numbers.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { LONGEST_FIND } from "../state/hash.js";
import { change, getState, replaceState, watch } from "../state/state.js";
import { markCurrent } from "../widgets/buttons.js";
import { find } from "./find.js";
import { resultsPart } from "./results.js";

/** Milliseconds without typing after which the search begins. */
const PAUSE = 120;

/** Where the focus was before the search, to be given back. @type {Element | null} */
let opener = null;
let timer = 0;

watch(drawField);
watch(fillField, { marks: drawField });
watch(drawResults);
watch(markInResults, { marks: drawResults });

/** Writes the query of the state into the field, unless the field has it already. @type {View} */
function fillField({ find: query }) {
  const field = input();
  if (field.value.trim() !== query) field.value = query;
}

/** Marks what is selected among the results. @type {View} */
function markInResults({ select: key }) {
  markCurrent(byId("found"), key);
}

/** Draws the button that opens the search, and the search field. */
function drawField() {
  const search = byId("search");
  const written = search.querySelector("input")?.value ?? "";
  refill(
    search,
    make(
      "button",
      {
        type: "button",
        class: "switch with-icon",
        "data-key": "search-open",
        "aria-label": word("search"),
        title: word("search"),
        click: openSearch,
      },
      make("span", { class: "lens", "aria-hidden": "true" }),
      make("span", { class: "search-word" }, word("search")),
    ),
    make(
      "div",
      { class: "search-box" },
      make("span", { class: "lens", "aria-hidden": "true" }),
      make("input", {
        type: "search",
        class: "search-field",
        "data-key": "search-field",
        "aria-label": word("search-label"),
        placeholder: word("search"),
        maxlength: LONGEST_FIND,
        autocomplete: "off",
        spellcheck: "false",
        "aria-controls": "found",
        value: written,
        input: findSoon,
        focus: rememberOpener,
      }),
      make(
        "button",
        {
          type: "button",
          class: "quiet search-close",
          "data-key": "search-close",
          "aria-label": word("search-close"),
          title: word("search-close"),
          click: closeSearch,
        },
        "×",
      ),
    ),
  );
}

/** Draws the results of the search. @type {View} */
function drawResults({ find: query }, before) {
  const found = byId("found");
  const isOpen = Boolean(query);
  found.hidden = !isOpen;
  byId("frame").dataset.finding = String(isOpen);
  if (isOpen) byId("search").dataset.open = "true";
  found.setAttribute("aria-label", word("search-results"));
  const shares = find(query);
  const total = shares.reduce((sum, share) => sum + share.total, 0);
  const count = total
    ? word(total === 1 ? "found-one" : "found-n", { n: numeral(total) })
    : word("found-none", { query });
  refill(
    found,
    isOpen && make("h2", { class: "unseen" }, word("search-results")),
    isOpen && make("p", { class: "found-count" }, count),
    shares.map((share) => resultsPart(share, query)),
  );
  if (isOpen && query !== before?.find) found.scrollTop = 0;
  if (isOpen) announce("search", count);
}

function input() {
  return /** @type {HTMLInputElement} */ (byId("search").querySelector("input"));
}

function findSoon() {
  clearTimeout(timer);
  timer = setTimeout(() => replaceState({ find: input().value.trim() }), PAUSE);
}

/** @param {FocusEvent} event */
function rememberOpener(event) {
  const from = event.relatedTarget;
  if (from instanceof Element && !byId("search").contains(from) && !byId("found").contains(from))
    opener = from;
}

/** Opens the search and moves the focus to its field. */
export function openSearch() {
  opener = document.activeElement;
  byId("search").dataset.open = "true";
  input().focus();
  input().select();
}

/** Closes the search, and gives the focus back to where it was. */
export function closeSearch() {
  clearTimeout(timer);
  input().value = "";
  byId("search").dataset.open = "false";
  if (getState().find) change({ find: "" });
  const back =
    opener instanceof HTMLElement && opener.isConnected && opener !== document.body
      ? opener
      : byId("search").querySelector("button");
  opener = null;
  if (back instanceof HTMLElement && back.checkVisibility()) back.focus();
  else input().blur();
}

/** Moves the focus by `step` within a list of the search field and the results. @param {number} step */
export function goToResult(step) {
  /** @type {Element[]} */
  const stops = [input(), ...byId("found").querySelectorAll("button")];
  const at = document.activeElement ? stops.indexOf(document.activeElement) : -1;
  const next = stops[at + step];
  if (at >= 0 && next instanceof HTMLElement) next.focus();
}

/**
 * Selects the first result if the key was pressed in the search field; returns whether it was.
 *
 * @param {KeyboardEvent} event
 */
export function chooseFirst(event) {
  if (event.target !== input()) return false;
  clearTimeout(timer);
  replaceState({ find: input().value.trim() });
  byId("found").querySelector("button")?.click();
  return true;
}
