// @ts-check
import { byId, REGIONS } from "../selectors.js";
import { zoom } from "./camera.js";
import { withMap } from "./map.js";

/** How many CSS pixels the mouse moves before it drags rather than presses. */
const SLACK = 4;

/**
 * Lets a mouse drag the sheet, and zoom it by the wheel with Ctrl. Fingers scroll it without our help.
 */
export function listenToMouse() {
  const scroller = byId(REGIONS.sheet);
  scroller.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0 || event.target === scroller) return;
    const from = { x: event.clientX, y: event.clientY, left: scroller.scrollLeft, top: scroller.scrollTop };
    const stop = new AbortController();
    addEventListener("pointermove", (move) => drag(scroller, from, move), { signal: stop.signal });
    for (const end of ["pointerup", "pointercancel", "blur"]) {
      addEventListener(
        end,
        () => {
          stop.abort();
          scroller.classList.remove("dragged");
        },
        { signal: stop.signal },
      );
    }
  });
  scroller.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      withMap((camera) => zoom(camera, Math.exp(-event.deltaY / 300)));
    },
    { passive: false },
  );
}

/**
 * @param {HTMLElement} scroller
 * @param {{ x: number, y: number, left: number, top: number }} from
 * @param {PointerEvent} move
 */
function drag(scroller, from, { clientX, clientY }) {
  const [right, down] = [clientX - from.x, clientY - from.y];
  if (Math.hypot(right, down) < SLACK && !scroller.classList.contains("dragged")) return;
  scroller.classList.add("dragged");
  scroller.scrollTo({ left: from.left - right, top: from.top - down, behavior: "instant" });
}
