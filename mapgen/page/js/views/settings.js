// @ts-check
import { make } from "../dom/make.js";
import { uiWords } from "../saying/ui_words.js";
import { remember } from "../state/memory.js";

/** @type {[Language, string][]} */
const LANGUAGES = [
  ["fr", "Français"],
  ["en", "English"],
];

/** @typedef {{ lang: Language, dark: boolean }} Look */

/**
 * Sets the language and the colours of the whole page; returns the buttons that change them.
 *
 * @param {Look} look
 * @param {(look: Partial<Look>) => void} set  called with what the reader chooses, after it was remembered
 */
export function settings({ lang, dark }, set) {
  document.documentElement.lang = lang;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  const choose = (
    /** @type {string} */ name,
    /** @type {string} */ value,
    /** @type {Partial<Look>} */ look,
  ) => {
    remember(name, value);
    set(look);
  };
  return [
    languageButtons(lang, (chosen) => choose("lang", chosen, { lang: chosen })),
    darkButton(dark, lang, (chosen) => choose("colours", chosen ? "dark" : "light", { dark: chosen })),
  ];
}

/** @param {Language} lang @param {(lang: Language) => void} set */
function languageButtons(lang, set) {
  const buttons = LANGUAGES.map(([code, name]) =>
    make(
      "button",
      {
        type: "button",
        lang: code,
        "data-key": `lang-${code}`,
        "aria-pressed": String(code === lang),
        "aria-label": name,
        title: name,
        click: () => set(code),
      },
      code.toUpperCase(),
    ),
  );
  return make("div", { class: "segmented", role: "group", "aria-label": wording("language", lang) }, buttons);
}

/** @param {boolean} dark @param {Language} lang @param {(dark: boolean) => void} set */
function darkButton(dark, lang, set) {
  return make(
    "button",
    {
      type: "button",
      class: "switch dark-switch",
      "data-key": "dark",
      "aria-pressed": String(dark),
      title: wording("dark-title", lang),
      click: () => set(!dark),
    },
    make("span", { class: "half-moon", "aria-hidden": "true" }),
    make("span", { class: "switch-word" }, wording("dark", lang)),
  );
}

/** @param {WordKey} key @param {Language} lang */
function wording(key, lang) {
  return uiWords[key][lang] ?? "";
}
