// @ts-check
import { make, refill } from "../dom/make.js";
import { compiled } from "../reading/islands.js";
import { foreign, say, word } from "../saying/say.js";
import { byId, REGIONS } from "../selectors.js";
import { change, TURNS, watch } from "../state/state.js";
import { settings } from "./settings.js";

watch(drawHeader, { turn: TURNS.frame });

/** Draws the title, the question, the link to the outline and the reader's settings. @type {View} */
function drawHeader(state) {
  const { title, question } = compiled.document;
  document.title = say(title);
  refill(byId(REGIONS.title), make("span", { lang: foreign(title), dir: "auto" }, say(title)));
  refill(byId(REGIONS.question), make("span", { lang: foreign(question), dir: "auto" }, say(question)));
  drawSkip();
  refill(byId(REGIONS.settings), settings(state, change));
}

/** Draws the link that the Tab key reaches first: it opens the outline and moves the focus there. */
function drawSkip() {
  const skip = make("a", { href: "#outline-panel", click: goToOutline }, word("skip-to-outline"));
  refill(byId(REGIONS.skip), skip);
}

/** @param {Event} event */
function goToOutline(event) {
  event.preventDefault(); // the address says what the reader looks at
  change({ tab: "outline" });
  byId(REGIONS.outline).focus();
}
