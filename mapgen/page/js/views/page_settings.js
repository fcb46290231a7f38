// @ts-check

import { refill } from "../dom/make.js";
import { byId } from "../selectors.js";
import { onSystemColours, preferredLanguage, prefersDark } from "../state/preferences.js";
import { settings } from "./settings.js";

/** A page in one language and in light or dark. @param {import("./settings.js").Look} look */
function drawSettings(look) {
  refill(
    byId("settings"),
    settings(look, (chosen) => drawSettings({ ...look, ...chosen })),
  );
}

/** Shows a page as its reader prefers it, with the buttons that change this. */
export function showAsPreferred() {
  drawSettings({ lang: preferredLanguage(), dark: prefersDark() });
  onSystemColours((dark) => drawSettings({ lang: preferredLanguage(), dark }));
}
