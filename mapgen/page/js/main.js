// @ts-check
import { flushAnnouncements } from "./dom/announcer.js";
import { takeOutNotBegun } from "./dom/begun.js";
import { closeOutside } from "./dom/popup.js";
import { isFirstRun } from "./dom/scripts.js";
import { listenForKeys } from "./keys/listen.js";
import { drawMap } from "./map/map.js";
import { fontOf } from "./map/shapes.js";
import { listenToWindow } from "./map/window.js";
import { listenForPrinting } from "./print/print.js";
import { savedClass } from "./reading/lesson.js";
import { fieldsOf } from "./state/hash.js";
import { onSystemColours, preferredLanguage, prefersDark } from "./state/preferences.js";
import { validated } from "./state/select.js";
import { afterViews, begin, change, getState, replaceState } from "./state/state.js";
import { layPanels, onWidth } from "./views/rail.js";

/** Draws the page, and listens to whoever reads it. */
async function start() {
  // When a text is first painted on the map it is measured, and set for good.
  await Promise.allSettled([
    document.fonts.load(fontOf(16, "normal")),
    document.fonts.load(fontOf(16, "bold")),
  ]);

  afterViews(flushAnnouncements);
  begin({ ...getState(), lang: preferredLanguage(), dark: prefersDark() }, validated);
  // A page that was saved with a class's answers opens on them.
  if (savedClass && !fieldsOf(location.hash).has("tab")) replaceState({ tab: "class" });

  listenForKeys();
  listenToWindow();
  listenForPrinting();
  closeOutside("legend");
  closeOutside("take-away");
  onSystemColours((dark) => change({ dark }));
  onWidth(() => {
    layPanels(getState());
    drawMap(getState());
  });
  takeOutNotBegun();
}

if (isFirstRun()) await start();
