// @ts-check
import { make, refill } from "../dom/make.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { watch } from "../state/state.js";
import { openKeys } from "./sheet.js";
import { ROOMS } from "./table.js";

watch(drawKeysButton);

/** The button that opens the sheet of keys. */
function drawKeysButton() {
  refill(
    byId("keys-open"),
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
