// @ts-check
import { make } from "../dom/make.js";
import { uiWords } from "../reading/ui_words.js";

/** @type {[Language, string][]} */
const LANGUAGES = [
  ["fr", "Français"],
  ["en", "English"],
];

/** @param {Language} lang @param {(lang: Language) => void} set */
export function languageButtons(lang, set) {
  const buttons = LANGUAGES.map(([code, name]) =>
    make(
      "button",
      { type: "button", lang: code, "data-key": `lang-${code}`, "aria-pressed": String(code === lang), "aria-label": name, title: name, click: () => set(code) },
      code.toUpperCase(),
    ),
  );
  return make("div", { class: "segmented", role: "group", "aria-label": wording("language", lang) }, buttons);
}

/** @param {boolean} dark @param {(dark: boolean) => void} set */
export function darkButton(dark, set) {
  const lang = document.documentElement.lang;
  return make(
    "button",
    { type: "button", class: "switch dark-switch", "data-key": "dark", "aria-pressed": String(dark), title: wording("dark-title", lang), click: () => set(!dark) },
    make("span", { class: "half-moon", "aria-hidden": "true" }),
    make("span", { class: "switch-word" }, wording("dark", lang)),
  );
}

/** @param {WordKey} key @param {string} lang */
function wording(key, lang) {
  return uiWords[key][lang] ?? "";
}
