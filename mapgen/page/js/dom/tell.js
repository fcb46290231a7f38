// @ts-check
import { PLACES, place } from "../selectors.js";

/**
 * Says something to a reader who does not see the page, even if it was the last thing said.
 *
 * @param {string} text
 */
export function tell(text) {
  const status = place(PLACES.status);
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = text));
}
