// @ts-check
import { make, refill } from "../dom/make.js";
import { unpacked } from "../dom/unpack.js";
import { say, word } from "../saying/say.js";
import { byId, ISLANDS } from "../selectors.js";

/** @typedef {{ name: string, version: string, licence: string, copyright: string[], does: Wordings }} Work */
/** @typedef {{ works: Work[], licences: Record<string, string> }} Notices */

/** Says what the page is made of, whose work that is, and by which licences it may be handed on. */
async function openAbout() {
  const { works, licences } = /** @type {Notices} */ (JSON.parse(await unpacked(ISLANDS.notices)));
  const dialog = /** @type {HTMLDialogElement} */ (byId("about-sheet"));
  refill(
    dialog,
    make(
      "div",
      { class: "keys-head" },
      make("h2", { id: "about-heading" }, word("about-page")),
      make(
        "button",
        {
          type: "button",
          class: "quiet",
          "data-key": "about-close",
          "aria-label": word("close"),
          title: word("close"),
          click: () => dialog.close(),
        },
        "×",
      ),
    ),
    make("p", {}, word("about-quiet")),
    make("p", {}, word("about-works")),
    make("dl", { class: "works" }, works.flatMap(workLines)),
    Object.entries(licences).map(([name, text]) =>
      make(
        "details",
        {},
        make("summary", {}, word("licence-text", { name })),
        make("pre", { lang: "en" }, text),
      ),
    ),
  );
  if (!dialog.open) dialog.showModal();
}

/** The button that opens the sheet about the page. */
export function aboutButton() {
  return make(
    "button",
    { type: "button", class: "about-open", "data-key": "about", "aria-haspopup": "dialog", click: openAbout },
    word("about-page"),
  );
}

/** @param {Work} work @returns {Child[]} */
function workLines({ name, version, licence, copyright, does }) {
  return [
    make("dt", {}, name, " ", make("span", { class: "quiet-text" }, version)),
    make(
      "dd",
      {},
      say(does),
      " · ",
      licence,
      copyright.map((line) => make("small", { lang: "en" }, line)),
    ),
  ];
}
