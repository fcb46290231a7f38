// @ts-check
import { inferenceOf } from "../reading/argument_map.js";
import { elementOf } from "../reading/elements.js";
import { stopOf } from "../reading/stops.js";
import { chainTitle } from "../saying/names.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { heldNow } from "../state/asked.js";
import { CHOOSE } from "../state/bricks.js";
import { TURNS, watch } from "../state/state.js";
import { boundsOf } from "./bounds.js";
import { goTo, wholeView } from "./camera.js";
import { readPalette } from "./colours.js";
import { withoutPaper } from "./edges.js";
import { asksOne, frameQuestion } from "./frame_question.js";
import { frameWay } from "./frame_way.js";
import { frame, scaleOf } from "./free.js";
import { bringChange, bringIntoView, READ } from "./in_view.js";
import { lay } from "./laying.js";
import { isConcerned, stopFrame } from "./lit.js";
import { keepInPlace } from "./pane.js";
import { light } from "./scene.js";
import { boxOf, isBrickAlone } from "./sheet.js";
import { redrawMap, shownSheet } from "./shown.js";
import { readable, stageAt } from "./stage.js";
import { targetOf } from "./targets.js";
import { takePressed } from "./touch.js";
import { beginWave } from "./wave.js";

/**
 * Where a sheet runs from left to right; on a telephone, and on a tablet that stands upright, it runs
 * downwards. By the window, and not by what is left of it: opening the details does not turn the map.
 */
const LYING = "(min-width: 43.75rem) and (min-aspect-ratio: 1 / 1), (min-width: 64rem)";
/** The least scale at which all that a stop lights up is shown. */
const TOO_SMALL = 0.6;
/** The largest scale at which a stop of the tour is shown to a room. */
const PRESENTED = 2.4;

/** @typedef {import("./shown.js").Shown} Shown */

watch(drawMap, { turn: TURNS.map });

/**
 * What was in force when the map was last drawn, which may be long ago: it is not drawn while it is hidden.
 *
 * @type {Pick<State, "dark" | "whatif" | "select" | "tour" | "answer" | "present" | "brick" | "item"> | null}
 */
let drawn = null;

/**
 * Draws the sheet of the chain, or of how the chains hang together, with what is selected lit up.
 *
 * @param {State} state
 */
export function drawMap(state) {
  // vis-network paints later, and then reads these.
  void [state.whatif, state.lang, state.tour, state.answer, state.focus, state.run];
  const sheet = byId("sheet");
  const wide = matchMedia(LYING).matches;
  sheet.setAttribute(
    "aria-label",
    state.chain ? word("map-label", { chain: chainTitle(state.chain) }) : word("overview-label"),
  );
  if (!sheet.clientWidth) return; // hidden: drawn when it is shown
  const before = drawn;
  const { dark, whatif, select, tour, answer, present, brick, item } = state;
  drawn = { dark, whatif, select, tour, answer, present, brick, item };
  const resized = keepInPlace(); // other views may have taken room or left some
  // What waits until it is shown is not on the sheet.
  const of = `${state.chain}\n${wide}\n${heldNow()}\n${isBrickAlone()}`;
  const fresh = shownSheet()?.of !== of;
  const shown = fresh ? lay(sheet, state.chain, wide, of) : shownSheet();
  if (!shown) return;
  const { scene } = shown;
  byId("frame").dataset.break = tellsBreak(shown, state.chain) ? "on-map" : "above-map";
  if (fresh || before?.dark !== state.dark) scene.palette = readPalette();
  if (before && !fresh && before.whatif !== state.whatif && !state.brick)
    beginWave(before.whatif, state.whatif);
  light(scene, state);
  if (fresh || before?.select !== state.select) scene.place = "";
  const moved = fresh || before?.tour !== state.tour || before?.present !== state.present;
  if (state.brick) {
    // While a class chooses, the reader may look around.
    if (moved || state.brick !== CHOOSE || before?.brick !== state.brick) frameWay(shown);
  } else if (state.tour && state.chain && (moved || resized || before?.answer !== answer))
    frameStop(shown, state);
  else if (asksOne(item) && (moved || resized || before?.item !== item)) frameQuestion(shown);
  else if (item !== before?.item && before?.item) goTo(shown.camera, wholeView(shown.camera));
  else if (state.whatif && (fresh || before?.whatif !== state.whatif))
    lookAt(shown, () => bringChange(shown, select));
  else if ((fresh && select) || (before && before.select !== select)) {
    const pressed = takePressed(select);
    // What is pressed on a telephone stays under the finger.
    if (!pressed || wide) lookAt(shown, () => bringIntoView(shown, select, pressed));
  } else if (resized && wide && select) lookAt(shown, () => bringIntoView(shown, select, true));
  redrawMap();
}

/**
 * Whether the box of the conclusion has room to say why it breaks, when the whole sheet is seen.
 *
 * @param {Shown} shown @param {string} chain
 */
function tellsBreak({ camera, scene }, chain) {
  return camera.wide ? stageAt(wholeView(camera).scale, scene.stage) !== "far" : !chain;
}

/**
 * Shows all that a stop of the tour is about, larger for a room; where that would be too small to be read, as
 * on a telephone, the place of the stop alone.
 *
 * @param {Shown} shown
 * @param {State} state
 */
function frameStop(shown, { tour, present }) {
  const { camera, scene } = shown;
  const boxes = stopFrame(tour).flatMap((id) => boxOf(scene.drawing, id) ?? []);
  if (!boxes.length) return;
  shown.fitted = false;
  const areas = [boundsOf([...boxes, ...litBoxes(shown)]), boundsOf(boxes)];
  const show = () => {
    if (shownSheet() !== shown) return;
    const area = camera.wide && areas.find((one) => scaleOf(camera, one, READ) >= TOO_SMALL);
    if (area) frame(camera, area, present ? PRESENTED : READ);
    else showPlace(shown, stopOf(tour)?.at ?? "");
  };
  show();
  requestAnimationFrame(show); // once the bar has its height
}

/**
 * The boxes that are not dimmed, and those from which lit lines come; all boxes where nothing is dimmed.
 *
 * @param {Shown} shown
 */
function litBoxes({ scene: { drawing, concerned, lit } }) {
  const from = new Set([...lit].flatMap((id) => elementsOf(id)));
  return [...drawing.boxes.values()].filter(
    (box) => box.finding === undefined && (isConcerned(box, concerned) || from.has(box.element)),
  );
}

/** The claims that a step or an objection joins; none for anything else. @param {string} id */
function elementsOf(id) {
  const step = inferenceOf(id);
  if (step) return [step.conclusion, ...step.premises];
  const found = elementOf(id);
  return found?.type === "attack" ? [found.attack.from] : [];
}

/**
 * Shows a place in the middle of the window: on a sheet that runs downwards in the window's whole width.
 *
 * @param {Shown} shown @param {string} key
 */
function showPlace({ camera, scene }, key) {
  const place = boxOf(scene.drawing, inferenceOf(key)?.conclusion ?? "") ?? targetOf(scene.drawing, key);
  if (!place) return;
  const whole = wholeView(camera);
  const [scale, x] = camera.wide ? [readable(0), place.x] : [whole.scale, whole.position.x];
  goTo(camera, { scale, position: withoutPaper(camera, { x, y: place.y }, scale) }, true);
}

/**
 * Brings something into view, now and once the details have taken their room from the map's window.
 *
 * @param {Shown} shown @param {() => void} bringIt
 */
function lookAt(shown, bringIt) {
  bringIt();
  const again = () => shownSheet() === shown && bringIt();
  requestAnimationFrame(() => requestAnimationFrame(again));
}
