// @ts-check
import { copyButtons } from "../copy/buttons.js";
import { announce } from "../dom/announcer.js";
import { make, refill } from "../dom/make.js";
import { positionText } from "../findings/walk.js";
import { elementOf } from "../reading/elements.js";
import { stopOf } from "../reading/stops.js";
import { spokenName } from "../saying/names.js";
import { word } from "../saying/say.js";
import { byId, WIDE } from "../selectors.js";
import { isAsked, isHeld } from "../state/asked.js";
import { change, getState, watch } from "../state/state.js";
import { markCurrent } from "../widgets/buttons.js";
import { heldNote } from "../widgets/held_note.js";
import { argumentDetails } from "./argument.js";
import { attackDetails } from "./attack.js";
import { claimDetails } from "./claim.js";
import { documentDetails } from "./document.js";
import { findingDetails } from "./finding.js";
import { letDrag } from "./handle.js";
import { inferenceDetails } from "./inference.js";
import { leftOutDetails } from "./left_out.js";
import { headed } from "./parts.js";
import { passageDetails } from "./passage.js";
import { sourceDetails } from "./source.js";

watch(drawDetails);
watch(announceSelection);

/** Draws the details of the selected element; of the document where nothing is selected. @type {View} */
function drawDetails(state, before) {
  const panel = byId("details");
  panel.setAttribute("aria-label", word("details"));
  // On the tour the reader is asked first: what is known of its place waits until he asks for it.
  const isOpen = Boolean(state.select) && stopOf(state.tour)?.at !== state.select;
  panel.hidden = !isOpen;
  byId("frame").dataset.selected = String(isOpen);
  if (!isOpen) delete panel.dataset.whole;
  if (!isOpen) fold(panel, false);
  const element = elementOf(state.select);
  if (!element || !isOpen) return refill(panel);
  const [kicker, heading, ...parts] = contentFor(element);
  const same = before?.select === state.select;
  // On a telephone they would take room from the view that was asked for.
  const moved = before !== null && before.tab !== state.tab;
  if (moved || !same) fold(panel, moved && !matchMedia(WIDE).matches);
  refill(
    panel,
    drawerButtons(panel),
    opened([kicker, heading, copyButtons(element), ...parts], same ? panel : null),
  );
  markCurrent(panel, state.select);
  if (!same) panel.scrollTop = 0;
}

/** Announces what is selected, or that what an address names is not on the map. @type {View} */
function announceSelection(state) {
  if (state.unknown) return announce("selection", word("not-on-map", { what: state.unknown }));
  const said = state.select && [word("selected", { what: spokenName(state.select) }), positionText(state)];
  announce("selection", said ? said.filter(Boolean).join(" ") : "");
}

/**
 * The content, in which those `details` elements are open that were open in `former`, by their position.
 *
 * @param {Child[]} content
 * @param {HTMLElement | null} former
 */
function opened(content, former) {
  const told = make("div", {}, content);
  const open = [...(former?.querySelectorAll("details") ?? [])].map((each) => each.open);
  told.querySelectorAll("details").forEach((each, index) => {
    each.open = open[index] ?? each.open;
  });
  return [...told.childNodes];
}

/**
 * Clears the selection; who was in its details goes back to what was selected, or to the map.
 *
 * @returns {boolean} whether anything was selected
 */
export function letGo() {
  const { select: key } = getState();
  const within = byId("details").contains(document.activeElement);
  if (!key) return false;
  change({ select: "" });
  if (!within) return true;
  const former = [...document.querySelectorAll(`[data-select="${CSS.escape(key)}"]`)].find((one) =>
    one.checkVisibility(),
  );
  (former instanceof HTMLElement ? former : byId("sheet")).focus({ preventScroll: true });
  return true;
}

/**
 * Leaves of the details their heading, or opens them again.
 *
 * @param {HTMLElement} panel
 * @param {boolean} folded
 */
function fold(panel, folded) {
  if (!folded) return void delete panel.dataset.folded;
  panel.dataset.folded = "true";
  delete panel.dataset.whole;
}

/**
 * The way out of the drawer and, where it comes from below, the way to its whole height.
 *
 * @param {HTMLElement} panel
 */
function drawerButtons(panel) {
  const stretch = () => {
    if (panel.dataset.folded) return fold(panel, false);
    panel.dataset.whole = String(panel.dataset.whole !== "true");
    handle.setAttribute("aria-expanded", panel.dataset.whole);
  };
  const handle = make(
    "button",
    {
      type: "button",
      class: "handle",
      "data-key": "handle",
      "aria-label": word("whole-height"),
      "aria-expanded": panel.dataset.whole ?? "false",
      click: stretch,
    },
    make("span", { "aria-hidden": "true" }),
  );
  letDrag(handle, panel, letGo);
  const close = {
    type: "button",
    class: "close quiet",
    "data-key": "close",
    "aria-label": word("close"),
    title: word("close"),
    click: letGo,
  };
  return make("div", { class: "drawer-buttons" }, handle, make("button", close, "×"));
}

/** @param {Selectable} element @returns {Child[]} */
function contentFor(element) {
  if (isHeld(element.key)) return [...headed("", word("held-back-short")), heldNote()];
  switch (element.type) {
    case "claim":
      return claimDetails(element.claim);
    case "inference":
      return inferenceDetails(element.inference);
    case "source":
      return sourceDetails(element.source);
    case "attack":
      return attackDetails(element.attack);
    case "argument":
      return argumentDetails(element.argument);
    case "finding":
      return isAsked()
        ? [...headed(word("finding"), word("held-back-short")), heldNote()]
        : findingDetails(element.finding);
    case "passage":
      return passageDetails(element.passage);
    case "document":
      return documentDetails();
    default:
      return leftOutDetails(element.leftOut);
  }
}
