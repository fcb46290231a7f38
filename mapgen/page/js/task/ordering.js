// @ts-check
import { make, refill } from "../dom/make.js";
import { isLater, itemAt } from "./data.js";
import { tell } from "./going.js";
import { isDone, toldOf } from "./judging.js";
import { say, word } from "./say.js";
import { draftOf, getSheet, noteOnSheet } from "./sheet.js";
import { textIn } from "./texts.js";

/**
 * The options of an item to put in order, by buttons or by dragging; `solved`: in the right order, and fixed.
 *
 * @param {number} index
 * @param {boolean} solved
 */
export function ordering(index, solved) {
  const list = make("ol", { class: "order" });
  fill(list, index, solved);
  return list;
}

/**
 * The order as it stands: as it was put, or as the page shows it.
 *
 * @param {number} index
 * @returns {number[]}
 */
export function orderNow(index) {
  const { left, options } = itemAt(index);
  const { first, second } = getSheet().answers[index] ?? {};
  const put = isDone(index) && !isLater ? (second ?? first ?? []) : draftOf(index);
  if (put.length) return put;
  if (first) return first;
  return [...left, ...options.map((_, option) => option).filter((option) => !left.includes(option))];
}

/** @param {HTMLElement} list @param {number} index @param {boolean} solved */
function fill(list, index, solved) {
  const order = solved ? toldOf(index).answer : orderNow(index);
  const isFixed = solved || (isDone(index) && !isLater);
  refill(
    list,
    order.map((option, place) => line(list, index, option, place, isFixed || isGiven(index, place))),
  );
}

/** Whether a place is filled already, with help. @param {number} index @param {number} place */
function isGiven(index, place) {
  return place < itemAt(index).left.length;
}

/**
 * @param {HTMLElement} list
 * @param {number} index
 * @param {number} option
 * @param {number} place
 * @param {boolean} fixed
 */
function line(list, index, option, place, fixed) {
  const text = /** @type {Wordings} */ (itemAt(index).options[option]);
  const row = make("li", { class: fixed ? "order-line order-fixed" : "order-line", "data-option": option });
  row.append(make("span", { class: "order-place", "aria-hidden": "true" }), textIn(text, "choice-text"));
  if (fixed && isGiven(index, place))
    row.append(make("span", { class: "choice-note" }, word("stands-already")));
  if (fixed && !isGiven(index, place)) row.append(placedBy(index, option, place));
  if (fixed) return row;
  const grip = make("span", { class: "grip", "aria-hidden": "true" });
  grip.addEventListener("pointerdown", (event) => drag(event, list, index));
  row.append(moveButton(list, index, place, -1), moveButton(list, index, place, 1), grip);
  return row;
}

/**
 * Where the student had put a line of the solution, if that is another place.
 *
 * @param {number} index
 * @param {number} option
 * @param {number} place
 */
function placedBy(index, option, place) {
  const { first, second } = getSheet().answers[index] ?? {};
  const put = (second ?? first ?? []).indexOf(option);
  return put < 0 || put === place
    ? ""
    : make("span", { class: "choice-note" }, word("your-place", { n: put + 1 }));
}

/** @param {HTMLElement} list @param {number} index @param {number} place @param {-1 | 1} by */
function moveButton(list, index, place, by) {
  const option = orderNow(index)[place] ?? 0;
  const text = say(itemAt(index).options[option]);
  const [name, sign] =
    by < 0 ? /** @type {const} */ (["move-up", "↑"]) : /** @type {const} */ (["move-down", "↓"]);
  const to = place + by;
  const can = to >= itemAt(index).left.length && to < itemAt(index).options.length;
  return make(
    "button",
    {
      type: "button",
      class: "move",
      "data-key": `${name}-${option}`,
      "aria-label": word(name, { text }),
      "aria-disabled": can ? null : "true",
      click: () => can && move(list, index, place, to),
    },
    sign,
  );
}

/** @param {HTMLElement} list @param {number} index @param {number} from @param {number} to */
function move(list, index, from, to) {
  const order = [...orderNow(index)];
  const [option = 0] = order.splice(from, 1);
  order.splice(to, 0, option);
  noteOnSheet({ drafts: new Map(getSheet().drafts).set(index, order) });
  fill(list, index, false);
  tell(word("moved-to", { text: say(itemAt(index).options[option]), n: to + 1, total: order.length }));
}

/**
 * Drags a line until the pointer is lifted: it changes places with a neighbour whose middle it passes.
 *
 * @param {PointerEvent} event
 * @param {HTMLElement} list
 * @param {number} index
 */
function drag(event, list, index) {
  const row = event.target instanceof Element ? event.target.closest("li") : null;
  if (!row || !event.isPrimary) return;
  event.preventDefault();
  const controller = new AbortController();
  const { signal } = controller;
  row.classList.add("dragged");
  const follow = (/** @type {PointerEvent} */ { clientY }) => {
    // The neighbour moves, and not the line itself, which would lose the pointer.
    const [before, after] = [row.previousElementSibling, row.nextElementSibling];
    if (before && !before.matches(".order-fixed") && clientY < middleOf(before)) row.after(before);
    else if (after && clientY > middleOf(after)) row.before(after);
  };
  const drop = () => {
    controller.abort();
    row.classList.remove("dragged");
    const order = [...list.children].map((one) => Number(/** @type {HTMLElement} */ (one).dataset.option));
    noteOnSheet({ drafts: new Map(getSheet().drafts).set(index, order) });
    fill(list, index, false);
    const option = Number(row.dataset.option);
    const place = order.indexOf(option) + 1;
    tell(word("moved-to", { text: say(itemAt(index).options[option]), n: place, total: order.length }));
  };
  window.addEventListener("pointermove", follow, { signal });
  for (const name of ["pointerup", "pointercancel"]) window.addEventListener(name, drop, { signal });
}

/** @param {Element} element */
function middleOf(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
