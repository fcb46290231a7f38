// @ts-check
import { byId, REGIONS } from "../selectors.js";
import { zoomTo } from "./camera.js";
import { withMap } from "./map.js";

/**
 * A pinch under way: the scale at its beginning, the distance of the fingers then, in CSS pixels, and the
 * point of the sheet between them, which stays between them.
 *
 * @typedef {{ scale: number, apart: number, point: { x: number, y: number } }} Pinch
 */

/** @type {Pinch | null} */
let pinch = null;

/** Lets two fingers zoom and move the map. One finger scrolls: the browser does that by itself. */
export function listenToFingers() {
  const scroller = byId(REGIONS.sheet);
  scroller.addEventListener("touchstart", beginPinch, { passive: false });
  scroller.addEventListener("touchmove", followPinch, { passive: false });
  for (const end of ["touchend", "touchcancel"]) scroller.addEventListener(end, () => (pinch = null));
}

/** @param {TouchEvent} event */
function beginPinch(event) {
  const fingers = twoFingers(event);
  if (!fingers) return;
  withMap(({ network, scale }) => {
    pinch = { scale, apart: fingers.apart, point: network.DOMtoCanvas(fingers.middle) };
  });
}

/** @param {TouchEvent} event */
function followPinch(event) {
  const [fingers, begun] = [twoFingers(event), pinch];
  if (!fingers || !begun) return;
  withMap((camera) =>
    zoomTo(camera, (begun.scale * fingers.apart) / begun.apart, begun.point, fingers.middle),
  );
}

/**
 * The distance of two fingers on the map, and the middle between them from the left top corner of its window,
 * in CSS pixels; null unless there are two. With two, the browser is kept from scrolling.
 *
 * @param {TouchEvent} event
 */
function twoFingers(event) {
  const [one, other, third] = event.targetTouches;
  if (!one || !other || third) return null;
  if (event.cancelable) event.preventDefault();
  const scroller = byId(REGIONS.sheet);
  const { left, top } = scroller.getBoundingClientRect();
  return {
    apart: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
    middle: {
      x: (one.clientX + other.clientX) / 2 - left,
      y: (one.clientY + other.clientY) / 2 - top - scroller.clientTop,
    },
  };
}
