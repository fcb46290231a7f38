// @ts-check
import { chainOf } from "../reading/argument_map.js";
import { answerChain } from "../reading/judged.js";
import { isAsked } from "../state/asked.js";
import { select } from "../state/select.js";
import { getState } from "../state/state.js";
import { breaksNow } from "../whatif/now.js";
import { boundsOf } from "./bounds.js";
import { goTo, wholeView } from "./camera.js";
import { bring } from "./free.js";
import { withMap } from "./shown.js";
import { readable } from "./stage.js";

/** Shows the whole sheet. */
export function goToWhole() {
  withMap((map) => {
    map.fitted = true;
    goTo(map.camera, wholeView(map.camera), true);
  });
}

/**
 * Selects a break, by default the first, in its chain, or in that of the document's answer where no chain is
 * shown; none while the reader is asked for it.
 *
 * @param {string} [at]  the step or claim where it breaks
 */
export function goToBreak(at = "") {
  if (isAsked()) return;
  const argument = chainOf(getState().chain) ?? answerChain();
  if (!argument) return;
  select(at || breaksNow(argument)[0]?.on || argument.conclusion, { chain: argument.id });
}

/** Shows the box where the sheet ends: its conclusion. */
export function goToConclusion() {
  withMap(({ camera, scene }) => {
    const { conclusion } = scene.drawing;
    const nearer = camera.wide ? readable(camera.network.getScale()) : 0;
    if (conclusion) bring(camera, [boundsOf([conclusion])], { nearer });
  });
}
