// @ts-check
import { byId } from "../selectors.js";

/** What is to be announced after this change, by topic. @type {Map<string, string>} */
const pending = new Map();

/** Topics in the order in which they are announced. */
const ORDER = ["selection", "stop", "search", "suppositions"];

/**
 * Announces something to a reader who does not see the page, when all views are drawn.
 *
 * @param {"selection" | "stop" | "search" | "suppositions"} topic
 * @param {string} text
 */
export function announce(topic, text) {
  pending.set(topic, text);
}

/** Announces what the views have said since the last change. A stop of the tour tells its own selection. */
export function flushAnnouncements() {
  if (!pending.size) return;
  if (pending.get("stop")) pending.delete("selection");
  byId("status").textContent = ORDER.map((topic) => pending.get(topic))
    .filter(Boolean)
    .join(" ");
  pending.clear();
}

/** Announces something at once, even if it was the last thing announced. @param {string} text */
export function announceNow(text) {
  const status = byId("status");
  status.textContent = "";
  requestAnimationFrame(() => {
    status.textContent = text;
  });
}
