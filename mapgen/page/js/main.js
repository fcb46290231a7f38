// @ts-check

import { drawDetails } from "./details/details.js";
import { closeOutside } from "./dom/popup.js";
import { drawTakeAway } from "./export/menu.js";
import { drawKeysButton } from "./keys/button.js";
import { listenForKeys } from "./keys/listen.js";
import { drawControls } from "./map/controls.js";
import { listenToMouse } from "./map/drag.js";
import { drawLegend } from "./map/legend.js";
import { drawMap, listenToWindow, redrawMap } from "./map/map.js";
import { listenToFingers } from "./map/pinch.js";
import { listenForPrinting } from "./print/print.js";
import { drawSearch } from "./search/search.js";
import { PLACES } from "./selectors.js";
import { onSystemColours, preferredLanguage, prefersDark } from "./state/preferences.js";
import { mended } from "./state/select.js";
import { begin, change, present, watch } from "./state/state.js";
import { drawTour } from "./tour/tour.js";
import { drawChain } from "./views/chains.js";
import { drawFindings } from "./views/findings.js";
import { drawHeader } from "./views/header.js";
import { drawOutline } from "./views/outline.js";
import { drawSuppositions } from "./views/suppositions.js";
import { drawTabs, layTabs, onWidth } from "./views/tabs.js";
import { drawText } from "./views/text.js";

// The header sets language and colours, and the tabs what is to be seen: they come first.
const VIEWS = [
  drawHeader,
  drawTabs,
  drawChain,
  drawOutline,
  drawText,
  drawFindings,
  drawDetails,
  drawSuppositions,
  drawControls,
  drawLegend,
  drawTakeAway,
  drawKeysButton,
  drawTour,
  drawSearch,
  drawMap,
];

for (const view of VIEWS) watch(view);
begin({ ...present(), lang: preferredLanguage(), dark: prefersDark() }, mended);

listenForKeys();
listenToWindow();
listenToMouse();
listenToFingers();
listenForPrinting();
for (const popup of [PLACES.legend, PLACES.takeAway]) closeOutside(popup);
onSystemColours((dark) => change({ dark }));
onWidth(() => {
  layTabs(present());
  drawMap(present(), present());
});
document.fonts.ready.then(redrawMap);
