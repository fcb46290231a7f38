// @ts-check
import { make } from "../dom/make.js";
import { claimOf } from "../reading/argument_map.js";
import { breaksOf, gapsOf } from "../reading/judged.js";
import { counted, say, word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { select } from "../state/select.js";

/**
 * How many gaps there are, which a press names, and the one that matters most; not the unsaid premise that
 * is told as the break, to which a letter points where it is the only other one.
 *
 * @param {Argument} argument
 * @param {{ gaps: number, gap?: Wordings }} [told]  counted for the whole document
 */
export function holes(argument, told) {
  const gaps = gapsOf(argument);
  const n = told?.gaps ?? gaps.length;
  const [broken] = breaksOf(argument);
  const isTold = (/** @type {string} */ gap, claim = "") =>
    broken !== undefined && (claim === broken.on || say(broken.why).includes(gap));
  const headGap = say(told?.gap);
  const first =
    headGap && !isTold(headGap, gaps[0]?.claim)
      ? headGap
      : say(gaps.find(({ text, claim }) => !isTold(say(text), claim))?.text);
  if (!n) return null;
  const named = {
    type: "button",
    class: "head-more",
    "data-key": "name-gaps",
    title: word("name-gaps"),
    click: () => nameGaps(argument.id),
  };
  const counting = make("button", named, counted("gaps-count", n));
  const isBesideBreak = n === 2 && gaps.some(({ text, claim }) => isTold(say(text), claim));
  const [before = "", after = ""] = first ? naming(argument, n, first, isBesideBreak).split("\u0000") : [];
  return make(
    "span",
    { class: "head-gaps" },
    make(
      "span",
      { class: "gaps-counted" },
      make("span", { class: "gap-sign", "aria-hidden": "true" }),
      before,
      counting,
    ),
    make("span", { class: "at-length" }, after),
  );
}

/**
 * The sentence on the gaps, with U+0000 in place of their number, on which one presses: of a single one it
 * tells for which claim, and of two both.
 *
 * @param {Argument} argument
 * @param {number} n
 * @param {string} gap  the one that matters most
 * @param {boolean} isBesideBreak  whether the other of two is told as the break
 */
function naming(argument, n, gap, isBesideBreak) {
  const gaps = "\u0000";
  const listed = gapsOf(argument);
  if (n === 1) {
    const about = claimOf(listed[0]?.about ?? "");
    const isOther = about && about.id !== argument.conclusion && !listed[0]?.claim;
    return isOther
      ? word("gap-of", { gaps, gap, claim: say(about.short ?? about.text) })
      : word("gap-is", { gaps, gap });
  }
  if (isBesideBreak) return word("gap-beside-break", { gaps, gap, letter: "A" });
  const other = n === 2 ? listed.map(({ text }) => say(text)).find((text) => text !== gap) : undefined;
  return other ? word("gaps-two", { gaps, gap, other }) : word("gaps-above-all", { gaps, gap });
}

/** Opens the details of a chain where they name its gaps. @param {string} chain */
function nameGaps(chain) {
  select(chain, { chain });
  requestAnimationFrame(() =>
    byId("details").querySelector('[data-part="gaps-part"]')?.scrollIntoView({ block: "start" }),
  );
}
