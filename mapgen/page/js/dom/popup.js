// @ts-check
import { byId } from "../selectors.js";

/**
 * Closes the `details` that lies over the page; there may be nothing to close.
 *
 * @param {Pick<Event, "currentTarget">} event  in the region that holds it
 */
export function closePopup({ currentTarget }) {
  const popup = currentTarget instanceof Element ? currentTarget.querySelector("details") : null;
  if (!popup?.open) return false;
  popup.open = false;
  popup.querySelector("summary")?.focus();
  return true;
}

/**
 * Closes the popup of one of these regions, wherever the keyboard's focus is; returns whether one was open.
 *
 * @param {RegionId[]} regions
 */
export function closeAnyPopup(regions) {
  return regions.some((id) => closePopup({ currentTarget: byId(id) }));
}

/**
 * Closes the popup of a region, a `details` element, when the reader presses anywhere outside it.
 *
 * @param {RegionId} id  the region that holds the `details`
 */
export function closeOutside(id) {
  document.addEventListener("pointerdown", (event) => {
    const popup = byId(id).querySelector("details");
    if (popup?.open && event.target instanceof Node && !popup.contains(event.target)) popup.open = false;
  });
}
