// @ts-check
import { make, refill } from "../dom/make.js";
import { byId } from "../selectors.js";
import { goTo } from "./going.js";
import { word } from "./say.js";
import { eraseSheet } from "./sheet.js";

/** The button that erases all answers, after a question. */
export function eraseButton() {
  return make(
    "button",
    { type: "button", class: "switch", "data-key": "erase", "aria-haspopup": "dialog", click: askToErase },
    word("erase"),
  );
}

function askToErase() {
  const dialog = /** @type {HTMLDialogElement} */ (byId("erase"));
  const erase = () => {
    dialog.close();
    eraseSheet();
    goTo(-1);
  };
  refill(
    dialog,
    make("h2", { id: "erase-heading" }, word("erase-asked")),
    make("p", {}, word("erase-means")),
    make(
      "div",
      { class: "buttons" },
      make("button", { type: "button", class: "primary", click: () => dialog.close() }, word("erase-no")),
      make("button", { type: "button", class: "switch", click: erase }, word("erase-yes")),
    ),
  );
  dialog.showModal();
}
