// @ts-check
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

/** An element that holds data or a script. @param {string} id @param {string} type @param {string} text */
function scriptElement(id, type, text) {
  return Object.assign(document.createElement("script"), { id, type, textContent: text });
}

/**
 * Adds the data islands and the script of the shared file to the page, so that the script runs.
 *
 * @param {string} text
 */
function lay(text) {
  const { islands, script } = JSON.parse(text);
  for (const [id, type, held] of islands) document.body.append(scriptElement(id, type, held));
  const main = scriptElement("shared-script", "module", script);
  // The policy names the script that this page was made with, and lets no other run.
  main.addEventListener("securitypolicyviolation", tellMissing);
  document.body.append(main);
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
