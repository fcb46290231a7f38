// @ts-check
import { place, PLACES } from "./selectors.js";
import { refill } from "./dom/make.js";
import { remember } from "./state/memory.js";
import { onSystemColours, preferredLanguage, prefersDark } from "./state/preferences.js";
import { darkButton, languageButtons } from "./views/settings.js";

/** The index in one language and in light or dark. @param {Language} lang @param {boolean} dark */
function drawSettings(lang, dark) {
  document.documentElement.lang = lang;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  refill(place(PLACES.settings), languageButtons(lang, (chosen) => setIndexLanguage(chosen, dark)), darkButton(dark, (chosen) => setIndexColours(lang, chosen)));
}

/** @param {Language} lang @param {boolean} dark */
function setIndexLanguage(lang, dark) {
  remember("lang", lang);
  drawSettings(lang, dark);
}

/** @param {Language} lang @param {boolean} dark */
function setIndexColours(lang, dark) {
  remember("colours", dark ? "dark" : "light");
  drawSettings(lang, dark);
}

drawSettings(preferredLanguage(), prefersDark());
onSystemColours((dark) => drawSettings(preferredLanguage(), dark));
