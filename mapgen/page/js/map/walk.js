// @ts-check
import { announceNow } from "../dom/announcer.js";
import { chainOf, claimOf, inferenceOf } from "../reading/argument_map.js";
import { elementOf } from "../reading/elements.js";
import { breakLetter, gapsOf } from "../reading/judged.js";
import { spokenName } from "../saying/names.js";
import { capital, labelled, nameOf, say, word } from "../saying/say.js";
import { isAsked } from "../state/asked.js";
import { change, getState } from "../state/state.js";
import { breaksNow } from "../whatif/now.js";
import { isAnswer, isEmpty, sideOf, toneOf } from "./appraisal.js";
import { boundsOf } from "./bounds.js";
import { headerOf, labelLines } from "./box_words.js";
import { bring } from "./free.js";
import { boxOf } from "./sheet.js";
import { redrawMap, withMap } from "./shown.js";
import { readable } from "./stage.js";
import { chooseBox } from "./touch.js";

/** @typedef {import("./sheet.js").Box} Box */
/** @typedef {import("./sheet.js").Drawing} Drawing */
/** @typedef {"premise" | "conclusion" | "up" | "down"} Way */

/**
 * Moves the place of the keyboard along the structure of the map: to a premise, to what it supports, or to
 * the next one that supports the same. Announces it. Does nothing at an end.
 *
 * @param {Way} way
 */
export function walk(way) {
  withMap(({ scene, camera }) => {
    const { drawing } = scene;
    const at = placeIn(drawing, scene.place);
    const to = at && scene.place ? nextTo(drawing, at, way) : at;
    if (!to) return;
    scene.place = to.id;
    bring(camera, [boundsOf([to])], { nearer: camera.wide ? readable(camera.network.getScale()) : 0 });
    redrawMap();
    announceNow(toldOf(drawing, to));
  });
}

/** Opens what the arrow keys have reached: the chain of its box, or the details of what it stands for. */
export function openPlace() {
  withMap(({ scene }) => {
    const box = placeIn(scene.drawing, scene.place);
    if (box) chooseBox(box);
  });
}

/**
 * Goes back: lets the selection go, else shows all the chains; false where there is nothing to go back from.
 */
export function backToChains() {
  const { select, chain, tour } = getState();
  if (select || tour || !chain) return false; // the page's own Escape does that
  change({ chain: "" });
  return true;
}

/**
 * Where the keyboard is: its place, else what is selected, else where the sheet ends.
 *
 * @param {Drawing} drawing
 * @param {string} place
 */
function placeIn(drawing, place) {
  const { boxes, conclusion } = drawing;
  const answer = [...boxes.values()].find(({ kind, element }) => kind === "argument" && isAnswer(element));
  return (
    boxes.get(place) ?? boxOf(drawing, getState().select) ?? conclusion ?? answer ?? [...boxes.values()][0]
  );
}

/** @param {Drawing} drawing @param {Box} at @param {Way} way @returns {Box | undefined} */
function nextTo(drawing, at, way) {
  if (way === "premise") return supportersOf(drawing, at)[0];
  const target = supportedBy(drawing, at);
  if (way === "conclusion") return target;
  const beside = target
    ? supportersOf(drawing, target)
    : inOrder([...drawing.boxes.values()].filter((box) => box.kind !== "see" && !supportedBy(drawing, box)));
  return beside[beside.indexOf(at) + (way === "down" ? 1 : -1)];
}

/** The boxes from which lines lead to a box, from top to bottom. @param {Drawing} drawing @param {Box} box */
function supportersOf(drawing, box) {
  const from = drawing.steps
    .filter(({ to }) => to === box)
    .flatMap(({ stubs }) => stubs.map((stub) => stub.from));
  const against = drawing.attacks.flatMap(({ id }) => {
    const ends = endsOf(drawing, id);
    return ends && ends.to === box ? [ends.from] : [];
  });
  return inOrder([...new Set([...from, ...against])]);
}

/**
 * The box that a box leads to, if any.
 *
 * @param {Drawing} drawing
 * @param {Box} box
 * @returns {Box | undefined}
 */
function supportedBy(drawing, box) {
  const step = drawing.steps.find(({ stubs }) => stubs.some(({ from }) => from === box));
  if (step) return step.to;
  return drawing.attacks.map(({ id }) => endsOf(drawing, id)).find((ends) => ends?.from === box)?.to;
}

/**
 * The boxes that an objection leads from and to; one on a step leads to the step's conclusion.
 *
 * @param {Drawing} drawing
 * @param {string} id
 */
function endsOf(drawing, id) {
  const found = elementOf(id);
  if (found?.type !== "attack") return null;
  const from = boxOf(drawing, found.attack.from);
  const to = boxOf(drawing, inferenceOf(found.attack.on)?.conclusion ?? found.attack.on);
  return from && to ? { from, to } : null;
}

/** @param {Box[]} boxes */
function inOrder(boxes) {
  return boxes.sort((one, other) => one.y - other.y || one.x - other.x);
}

/**
 * A box in words: its number and sentence, its word, where it breaks, and how many gaps.
 *
 * @param {Drawing} drawing @param {Box} box
 */
function toldOf(drawing, box) {
  const { kind, element, finding } = box;
  const chain = chainOf(element);
  const claim = claimOf(element);
  if (isEmpty(box)) return capital(word("legend-gap"));
  if (kind === "gap" && (finding !== undefined || !claim))
    return labelled(capital(word("legend-gap")), labelLines(box).join(" "));
  const told = [spokenName(element)];
  if (kind === "gap") told.push(headerOf(box).words);
  else if (claim?.makers) told.push(headerOf(box).words);
  else if ((chain || claim) && !isAsked(element)) told.push(nameOf("Carried", toneOf(element)));
  if (isAsked(element)) return told.join(". ");
  const argument = chain ?? (box === drawing.conclusion ? chainOf(drawing.chain) : undefined);
  if (argument && isAsked()) return told.join(". "); // of a chain all its breaks would be told
  told.push(...(argument ? tellsOf(argument) : tellsHere(chainOf(drawing.chain), element)));
  return told.map((part) => part.replace(/[.\s]+$/u, "")).join(". ");
}

/**
 * Where a chain breaks, how many gaps it has, and what other evidence says, in words.
 *
 * @param {Argument} argument
 */
function tellsOf(argument) {
  const side = sideOf(argument);
  return [
    ...breaksAndGaps(argument, () => true),
    ...(side ? [labelled(word("other-evidence"), word(`evidence-${side}`))] : []),
  ];
}

/**
 * Whether the reasoning of a chain breaks at a claim or at a step to it, and how many gaps these have, in
 * words.
 *
 * @param {Argument | undefined} argument
 * @param {string} claim
 */
function tellsHere(argument, claim) {
  return argument
    ? breaksAndGaps(argument, (id) => id === claim || inferenceOf(id)?.conclusion === claim)
    : [];
}

/**
 * The breaks of a chain at some elements, and how many gaps these have, in words.
 *
 * @param {Argument} argument
 * @param {(id: string) => boolean} isHere
 */
function breaksAndGaps(argument, isHere) {
  const breaks = breaksNow(argument).filter(({ on }) => isHere(on));
  const gaps = gapsOf(argument).filter(({ about }) => isHere(about)).length;
  return [
    ...breaks.map(({ on, why }) => word("break-told", { letter: breakLetter(argument, on), why: say(why) })),
    ...(gaps ? [word(gaps === 1 ? "gaps-count" : "gaps-count-plural", { n: gaps })] : []),
  ];
}
