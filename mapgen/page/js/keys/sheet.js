// @ts-check
import { aboutButton } from "../about/sheet.js";
import { make, refill } from "../dom/make.js";
import { labelled, word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { remember } from "../state/memory.js";
import { hasSingleKeys } from "../state/preferences.js";

/** @typedef {import("./table.js").Room} Room */

/** What is written on keys that have no letter. @type {Record<string, string>} */
const SIGNS = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  "-": "−",
  Backspace: "⌫",
  PageDown: "Page ↓",
  PageUp: "Page ↑",
};
/** @type {Record<string, WordKey>} */
const NAMES = { Escape: "key-escape", Home: "key-home", Enter: "key-enter", " ": "key-space" };

/** Shows every key of the table. @param {Room[]} rooms */
export function openKeys(rooms) {
  fill(rooms);
  const dialog = keysDialog();
  if (!dialog.open) dialog.showModal();
}

function keysDialog() {
  return /** @type {HTMLDialogElement} */ (byId("keys-sheet"));
}

/** @param {Room[]} rooms */
function fill(rooms) {
  const dialog = keysDialog();
  refill(
    dialog,
    make(
      "div",
      { class: "keys-head" },
      make("h2", { id: "keys-heading" }, word("keys-title")),
      make(
        "button",
        {
          type: "button",
          class: "quiet",
          "data-key": "keys-close",
          "aria-label": word("close"),
          title: word("close"),
          click: () => dialog.close(),
        },
        "×",
      ),
    ),
    make("div", { class: "keys-rooms" }, rooms.map(roomPart)),
    singleKeysSwitch(rooms),
  );
}

/** @param {Room} room */
function roomPart({ title, shortcuts }) {
  const rows = shortcuts.flatMap(({ keys, does }) => [
    make(
      "dt",
      {},
      keys.flatMap((key, index) => [index > 0 && " ", make("kbd", {}, signOf(key))]),
    ),
    make("dd", {}, word(does)),
  ]);
  return make("section", {}, make("h3", {}, word(title)), make("dl", {}, rows));
}

/** @param {string} key */
function signOf(key) {
  const name = NAMES[key];
  if (name) return word(name);
  return SIGNS[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key);
}

/**
 * A switch that turns off the keys without Ctrl, which may disturb dictation and assistive tools.
 *
 * @param {Room[]} rooms
 */
function singleKeysSwitch(rooms) {
  const on = hasSingleKeys();
  const toggle = () => {
    remember("keys", on ? "off" : "on");
    fill(rooms);
  };
  return make(
    "div",
    { class: "keys-foot" },
    make(
      "button",
      {
        type: "button",
        class: "switch",
        "data-key": "single-keys",
        "aria-pressed": String(on),
        "aria-describedby": "single-keys-why",
        click: toggle,
      },
      labelled(word("single-keys"), word(on ? "on" : "off")),
    ),
    make("p", { class: "hint", id: "single-keys-why" }, word("single-keys-why")),
    aboutButton(),
  );
}
