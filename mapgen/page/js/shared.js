// @ts-check
import { takeOutNotBegun, waitToBeDrawn } from "./dom/begun.js";
import { runMain, scriptElement } from "./dom/scripts.js";
import { unpacked } from "./dom/unpack.js";
import { hexDigest } from "./seal/sha256.js";
import { byId, elementWithId } from "./selectors.js";

/**
 * Where the part that pages share is put to be unpacked, and the property of a style sheet that brings it.
 */
const SHARED = { id: "shared-part", property: "--shared-part" };

/** The page cannot be shown: say why. */
function tellMissing() {
  byId("shared-missing").hidden = false;
  takeOutNotBegun();
}

/**
 * Adds what the shared file holds to the page, and runs the script in it.
 *
 * @param {string} text
 */
async function lay(text) {
  for (const [id, type, held] of JSON.parse(text)) {
    // A copy that a browser saved has them already.
    document.getElementById(id)?.remove();
    document.body.append(scriptElement(id, type, held));
  }
  await runMain(tellMissing);
}

waitToBeDrawn();
// The property's value is a string in quotes.
const part = elementWithId(SHARED.id);
part.textContent = getComputedStyle(part).getPropertyValue(SHARED.property).trim().slice(1, -1);
// The policy names the scripts only; words or styles of another version would be laid without a word.
if (hexDigest(part.textContent) === part.dataset.digest)
  await unpacked(SHARED.id)
    .then((text) => {
      part.textContent = "";
      return lay(text);
    })
    .catch((trouble) => {
      // What a browser is too old to unpack is told by itself.
      if ("DecompressionStream" in globalThis) tellMissing();
      throw trouble;
    });
else tellMissing();
