// @ts-check
import { make, refill } from "../dom/make.js";
import { word } from "../saying/say.js";
import { PLACES, place } from "../selectors.js";
import { changed } from "../state/state.js";
import { openKeys } from "./sheet.js";
import { ROOMS } from "./table.js";

/** The way to the keys for whoever does not know the one that leads there. @type {View} */
export function drawKeysButton(state, before) {
  if (!changed(state, before, "lang")) return;
  refill(
    place(PLACES.keysOpen),
    make(
      "button",
      {
        type: "button",
        class: "switch",
        "data-key": "keys",
        "aria-haspopup": "dialog",
        "aria-label": word("keys"),
        title: word("keys-title"),
        click: () => openKeys(ROOMS),
      },
      "?",
    ),
  );
}
