// @ts-check
import { copyButtons } from "../copy/buttons.js";
import { announce } from "../dom/announcer.js";
import { make, refill } from "../dom/make.js";
import { positionText } from "../findings/walk.js";
import { elementOf } from "../reading/elements.js";
import { spokenName } from "../saying/names.js";
import { word } from "../saying/say.js";
import { byId, REGIONS } from "../selectors.js";
import { change, watch } from "../state/state.js";
import { argumentDetails } from "./argument.js";
import { attackDetails } from "./attack.js";
import { claimDetails } from "./claim.js";
import { documentDetails } from "./document.js";
import { findingDetails } from "./finding.js";
import { inferenceDetails } from "./inference.js";
import { leftOutDetails } from "./left_out.js";
import { passageDetails } from "./passage.js";
import { sourceDetails } from "./source.js";

watch(drawDetails);
watch(announceSelection);

/** Draws the details of the selected element; of the document where nothing is selected. @type {View} */
function drawDetails(state, before) {
  const panel = byId(REGIONS.details);
  panel.setAttribute("aria-label", word("details"));
  panel.dataset.selected = String(Boolean(state.select));
  byId(REGIONS.frame).dataset.selected = String(Boolean(state.select));
  const element = elementOf(state.select);
  const [kicker, heading, ...parts] = contentFor(element);
  const same = before?.select === state.select;
  refill(
    panel,
    state.unknown && make("p", { class: "hint" }, word("not-on-map", { what: state.unknown })),
    state.select && closeButton(),
    opened([kicker, heading, copyButtons(element), ...parts], same ? panel : null),
  );
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

/** Clears the selection. */
export function letGo() {
  change({ select: "" });
}

function closeButton() {
  return make(
    "button",
    {
      type: "button",
      class: "close quiet",
      "data-key": "close",
      "aria-label": word("close"),
      title: word("close"),
      click: letGo,
    },
    "×",
  );
}

/** @param {Selectable | null} element @returns {Child[]} */
function contentFor(element) {
  if (!element) return documentDetails();
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
      return findingDetails(element.finding);
    case "passage":
      return passageDetails(element.passage);
    default:
      return leftOutDetails(element.leftOut);
  }
}
