// @ts-check
import { runMain, scriptElement } from "./dom/scripts.js";
import { unpacked } from "./dom/unpack.js";
import { byId, elementWithId } from "./selectors.js";

/**
 * Where the part that pages share is put to be unpacked, and the property of a style sheet that brings it.
 */
const SHARED = { id: "shared-part", property: "--shared-part" };

/** The page cannot be shown: say why. */
function tellMissing() {
  byId("shared-missing").hidden = false;
}

/**
 * Adds what the shared file holds to the page, and runs the script in it.
 *
 * @param {string} text
 */
async function lay(text) {
  for (const [id, type, held] of JSON.parse(text)) document.body.append(scriptElement(id, type, held));
  await runMain(tellMissing);
}

// The property's value is a string in quotes.
const part = elementWithId(SHARED.id);
part.textContent = getComputedStyle(part).getPropertyValue(SHARED.property).trim().slice(1, -1);
if (part.textContent)
  await unpacked(SHARED.id)
    .then(lay)
    .catch((trouble) => {
      // What a browser is too old to unpack is told by itself.
      if ("DecompressionStream" in globalThis) tellMissing();
      throw trouble;
    });
else tellMissing();
