// @ts-check
import { make, refill } from "../dom/make.js";
import { compiled } from "../reading/islands.js";
import { inReadersForm } from "../saying/numbers.js";
import { foreign, say, word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { change, TURNS, watch } from "../state/state.js";
import { settings } from "./settings.js";

watch(drawHeader, { turn: TURNS.frame });

/**
 * Draws the title, where the document comes from, the links that skip to it and the reader's settings.
 *
 * @type {View}
 */
function drawHeader(state) {
  const { title, publisher, author, date } = compiled.document;
  document.title = say(title);
  refill(byId("title"), make("span", { lang: foreign(title), dir: "auto" }, say(title)));
  const origin = [author || word("author-unnamed"), publisher, inReadersForm(date)]
    .filter(Boolean)
    .join(", ");
  refill(byId("origin"), origin);
  refill(byId("skip"), skipLink("skip-to-map", goToMap), skipLink("skip-to-outline", goToOutline));
  byId("page-tools").setAttribute("aria-label", word("page-tools"));
  refill(byId("settings"), settings(state, change));
}

/** @param {WordKey} name @param {() => void} go */
function skipLink(name, go) {
  const press = (/** @type {Event} */ event) => {
    event.preventDefault(); // the address says what the reader looks at
    go();
  };
  return make("a", { href: "#sheet", click: press }, word(name));
}

function goToMap() {
  change({ tab: "map" });
  byId("sheet").focus();
}

function goToOutline() {
  change({ tab: "outline" });
  byId("outline-panel").focus();
}
