// @ts-check

import { refill } from "./dom/make.js";
import { byId, REGIONS } from "./selectors.js";
import { onSystemColours, preferredLanguage, prefersDark } from "./state/preferences.js";
import { settings } from "./views/settings.js";

/** The index in one language and in light or dark. @param {import("./views/settings.js").Look} look */
function drawSettings(look) {
  refill(
    byId(REGIONS.settings),
    settings(look, (chosen) => drawSettings({ ...look, ...chosen })),
  );
}

drawSettings({ lang: preferredLanguage(), dark: prefersDark() });
onSystemColours((dark) => drawSettings({ lang: preferredLanguage(), dark }));
