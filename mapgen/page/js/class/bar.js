// @ts-check
import { make, refill } from "../dom/make.js";
import { wordingIn } from "../dom/wordings.js";
import { lesson } from "../reading/lesson.js";
import { word } from "../saying/say.js";
import { byId, REGIONS } from "../selectors.js";
import { change, watch } from "../state/state.js";
import { wordButton } from "../widgets/buttons.js";
import { askedItems, handedIn } from "./register.js";
import { NOTHING_SHOWN, tallyOf } from "./tally.js";

watch(drawBar);

/**
 * Says above the map of which question it shows the answers. Verdicts, breaks and the right answer are left out
 * of the map while the class discusses its own, until the teacher shows them.
 *
 * @type {View}
 */
function drawBar(state) {
  void [state.collected, state.lang];
  const bar = byId(REGIONS.classBar);
  bar.hidden = !state.item;
  // The sentence above the map tells the verdict.
  byId(REGIONS.frame).dataset.unjudged = String(Boolean(state.item) && !state.answer);
  bar.setAttribute("aria-label", word("class-bar-title"));
  if (!state.item || !lesson) return refill(bar);
  const one = askedItems().find(({ item }) => item.id === state.item);
  const of = handedIn().length;
  const told = one
    ? make("span", { lang: lesson.language }, wordingIn(one.item.prompt, lesson.language))
    : word("class-bar-all");
  const right = one && word("class-right", { n: tallyOf(one.item, one.index).right, of });
  refill(
    bar,
    make("p", {}, make("b", {}, word("class-bar", { n: of })), " · ", told, right && ` ${right}`),
    make(
      "div",
      { class: "class-ways" },
      wordButton(state.answer ? "class-unjudge" : "class-judge", "link", () =>
        change({ answer: !state.answer }),
      ),
      wordButton("class-hide", "link", () => change(NOTHING_SHOWN)),
    ),
  );
}
