// @ts-check
import { ISLANDS } from "../selectors.js";
import { unpacked } from "./unpack.js";

/**
 * A script element, which holds data or, if it is a module, runs.
 *
 * @param {string} id @param {string} type @param {string} text
 */
export function scriptElement(id, type, text) {
  return Object.assign(document.createElement("script"), { id, type, textContent: text });
}

/**
 * Runs the page's own script, which travels compressed.
 *
 * @param {() => void} [refused]  called if the page's policy names another script, so that it does not run
 */
export async function runMain(refused) {
  const main = scriptElement("main-running", "module", await unpacked(ISLANDS.main));
  if (refused) main.addEventListener("securitypolicyviolation", refused);
  document.body.append(main);
}
