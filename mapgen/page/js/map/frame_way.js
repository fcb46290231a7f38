// @ts-check
import { inferenceOf } from "../reading/argument_map.js";
import { pulledNow } from "../whatif/pulled.js";
import { boundsOf } from "./bounds.js";
import { goTo, wholeView } from "./camera.js";
import { frame, scaleOf } from "./free.js";
import { READ } from "./in_view.js";
import { boxOf, chainBoxOf } from "./sheet.js";
import { shownSheet } from "./shown.js";

/** @typedef {import("./shown.js").Shown} Shown */

/** The least scale at which a class sees a whole sheet. */
const CLEAR = 0.75;
/** Up to which share of the scale of the way alone the whole sheet is shown rather. */
const ALIKE = 0.8;

/**
 * Shows the whole sheet to a class, as it has chosen on it; where that is too small for a room, once it has
 * chosen, all of the way of the change.
 *
 * @param {Shown} shown
 */
export function frameWay(shown) {
  const { drawing } = shown.scene;
  const elements = pulledNow()?.way.elements ?? [];
  // With where the sheet ends, so that the class sees how far the change comes.
  const ends = elements.length ? [...elements, drawing.conclusion?.element ?? ""] : [];
  const boxes = ends.flatMap((id) => {
    const one = inferenceOf(id)?.conclusion ?? id;
    return boxOf(drawing, one) ?? chainBoxOf(drawing, one) ?? [];
  });
  const show = () => {
    if (shownSheet() !== shown) return;
    const whole = wholeView(shown.camera);
    const nearer = boxes.length ? scaleOf(shown.camera, boundsOf(boxes), READ) : 0;
    if (whole.scale < Math.min(CLEAR, nearer * ALIKE)) frame(shown.camera, boundsOf(boxes), READ);
    else goTo(shown.camera, whole);
  };
  shown.fitted = !boxes.length;
  show();
  requestAnimationFrame(show); // once the bar has its height
}
