// @ts-check

/** How far a finger drags the handle, in CSS pixels, before that means more than a press. */
const FAR = 40;

/**
 * Lets a finger drag the details: up to their whole height, down to half of it, and from there away.
 *
 * @param {HTMLElement} handle
 * @param {HTMLElement} panel
 * @param {() => void} close
 */
export function letDrag(handle, panel, close) {
  let from = 0;
  handle.addEventListener("pointerdown", (event) => {
    from = event.clientY;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener("pointerup", (event) => {
    const way = event.clientY - from;
    if (Math.abs(way) < FAR) return;
    // The press that ends a drag is no press of the button.
    const swallow = (/** @type {Event} */ click) => click.stopImmediatePropagation();
    handle.addEventListener("click", swallow, { capture: true });
    setTimeout(() => handle.removeEventListener("click", swallow, { capture: true }));
    if (way > 0 && panel.dataset.whole !== "true") return close();
    if (panel.dataset.folded) return void delete panel.dataset.folded;
    panel.dataset.whole = String(way < 0);
    handle.setAttribute("aria-expanded", panel.dataset.whole);
  });
}
