// @ts-check
import { make, refill } from "../dom/make.js";
import { compiled } from "../reading/islands.js";
import { foreign, say, word } from "../reading/say.js";
import { PLACES, place } from "../selectors.js";
import { remember } from "../state/memory.js";
import { change, changed } from "../state/state.js";
import { languageButtons, darkButton } from "./settings.js";

/** The title, the question, and the reader's settings. @type {View} */
export function drawHeader(state, before) {
  if (!changed(state, before, "lang", "dark")) return;
  const { title, question } = compiled.document;
  document.documentElement.lang = state.lang;
  document.documentElement.dataset.theme = state.dark ? "dark" : "light";
  document.title = say(title);
  refill(place(PLACES.title), make("span", { lang: foreign(title) }, say(title)));
  refill(place(PLACES.question), make("span", { lang: foreign(question) }, say(question)));
  place(PLACES.skip).textContent = word("skip-to-outline");
  refill(place(PLACES.settings), languageButtons(state.lang, setLanguage), darkButton(state.dark, setDark));
}

/** @param {Language} lang */
function setLanguage(lang) {
  remember("lang", lang);
  change({ lang });
}

/** @param {boolean} dark */
function setDark(dark) {
  remember("colours", dark ? "dark" : "light");
  change({ dark });
}
