// @ts-check
import { ISLANDS } from "../selectors.js";
import { unpacked } from "./unpack.js";

/** What stays as it stands in the page: its scripts and data, and what is said where these cannot run. */
const KEPT = "script, noscript, #shared-missing";

/**
 * Makes the page as it was before it was drawn, where it is a copy that a browser saved with what was drawn
 * in it: what the template has, and nothing else but the data.
 */
export async function putBackAsWritten() {
  const { page } = JSON.parse(await unpacked(ISLANDS.templates));
  const written = new DOMParser().parseFromString(page, "text/html");
  for (const element of [...document.body.children]) if (!element.matches(KEPT)) element.remove();
  document.body.prepend(...[...written.body.children].filter((element) => !element.matches(KEPT)));
  for (const root of [document.documentElement, document.body]) {
    for (const name of root.getAttributeNames()) root.removeAttribute(name);
  }
  document.documentElement.lang = written.documentElement.lang;
}
