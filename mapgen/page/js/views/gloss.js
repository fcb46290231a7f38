// @ts-check
import { make, refill } from "../dom/make.js";
import { claimOf, numberOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { byId } from "../selectors.js";
import { getState } from "../state/state.js";
import { textOf } from "../widgets/buttons.js";

/** For how many milliseconds the wording stays once the pointer has left, so that it can be reached. */
const LINGERS = 200;
/** Between a passage and the wording under it, in CSS pixels. */
const APART = 4;

let leaving = 0;

/**
 * Shows under a passage, to a reader of another language than the document's, the wording of the claim that
 * quotes it: on hover and focus, until Esc or until the reader goes on.
 *
 * @param {HTMLElement} panel  where the passages are
 */
export function listenForGloss(panel) {
  const gloss = byId("gloss");
  // Who taps a passage has its wording at the head of the details.
  panel.addEventListener(
    "pointerover",
    ({ target, pointerType }) => pointerType === "mouse" && showFor(target),
  );
  panel.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches(":focus-visible")) showFor(target);
  });
  panel.addEventListener("pointerout", hideSoon);
  panel.addEventListener("focusout", hideGloss);
  gloss.addEventListener("pointerenter", () => clearTimeout(leaving));
  gloss.addEventListener("pointerleave", hideSoon);
  document.addEventListener("scroll", hideGloss, { capture: true, passive: true });
}

/** @param {EventTarget | null} target */
function showFor(target) {
  const passage = target instanceof Element ? target.closest("[data-claim]") : null;
  const claim = claimOf(passage?.getAttribute("data-claim") ?? "");
  const { lang } = getState();
  if (!passage || !claim || lang === compiled.document.language || !(lang in claim.text)) return;
  clearTimeout(leaving);
  const gloss = byId("gloss");
  refill(gloss, make("b", {}, String(numberOf(claim.id))), " ", textOf(claim.text));
  gloss.hidden = false;
  place(gloss, passage);
}

/**
 * Puts the wording under a passage or, where there is no room, above.
 *
 * @param {HTMLElement} gloss
 * @param {Element} passage
 */
function place(gloss, passage) {
  const lines = passage.getClientRects();
  const last = lines[lines.length - 1] ?? passage.getBoundingClientRect();
  const { top } = passage.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = gloss;
  const below = last.bottom + APART;
  gloss.style.left = `${Math.max(APART, Math.min(last.left, innerWidth - width - APART))}px`;
  gloss.style.top = `${below + height <= innerHeight ? below : Math.max(APART, top - height - APART)}px`;
}

function hideSoon() {
  clearTimeout(leaving);
  leaving = setTimeout(hideGloss, LINGERS);
}

/** Hides the wording; returns whether it was shown. */
export function hideGloss() {
  clearTimeout(leaving);
  const gloss = byId("gloss");
  const shown = !gloss.hidden;
  gloss.hidden = true;
  return shown;
}
