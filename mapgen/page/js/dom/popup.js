// @ts-check
import { place } from "../selectors.js";

/** Escape closes a `details` that lies over the page, and nothing else. @param {KeyboardEvent & { currentTarget: HTMLDetailsElement }} event */
export function closeOnEscape(event) {
  if (event.key !== "Escape" || !event.currentTarget.open) return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary")?.focus();
  event.stopPropagation();
}

/** Whoever goes on elsewhere is done with what lies over the page. @param {string} id  the place that holds the `details` */
export function closeOutside(id) {
  document.addEventListener("pointerdown", (event) => {
    const popup = place(id).querySelector("details");
    if (popup?.open && event.target instanceof Node && !popup.contains(event.target)) popup.open = false;
  });
}
