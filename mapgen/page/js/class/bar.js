// @ts-check
import { make, refill } from "../dom/make.js";
import { wordingIn } from "../dom/wordings.js";
import { subjectOf } from "../lesson/item_texts.js";
import { lesson } from "../reading/lesson.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { watch } from "../state/state.js";
import { judgeButton, linkTo, numbered, toldRight } from "./parts.js";
import { askedItems, handedIn } from "./register.js";
import { NOTHING_SHOWN, tallyOf } from "./tally.js";

watch(drawBar);

/**
 * Says above the map of which question it shows the answers, and that it holds back what is right. Verdicts,
 * breaks, gaps and the right answer are left out of a teacher's page until the teacher shows them.
 *
 * @type {View}
 */
function drawBar(state) {
  void [state.collected, state.lang];
  const bar = byId("class-bar");
  // The tour and the brick have their own ways to ask and to tell.
  bar.hidden = !lesson || Boolean(state.brick) || (!state.item && state.tour > 0);
  bar.setAttribute("aria-label", word(state.item ? "class-bar-title" : "class-verdicts"));
  if (bar.hidden || !lesson) return refill(bar);
  if (!state.item)
    return refill(
      bar,
      make("p", {}, word(state.answer ? "class-judged" : "class-unjudged")),
      make("div", { class: "class-ways" }, judgeButton(state)),
    );
  const one = askedItems().find(({ item }) => item.id === state.item);
  const of = handedIn().length;
  const told = one
    ? make(
        "span",
        { lang: lesson.language },
        wordingIn(one.item.prompt, lesson.language),
        make("b", {}, ` ${subjectOf(one.item, lesson.language)}`),
      )
    : word(state.answer ? "class-bar-all" : "class-bar-answered");
  const right = one && toldRight(tallyOf(one.item, one.index), of, state.answer);
  refill(
    bar,
    make(
      "p",
      {},
      make("b", {}, word(numbered("class-bar", of), { n: of })),
      " · ",
      told,
      right && ` ${right}`,
    ),
    make("div", { class: "class-ways" }, judgeButton(state), linkTo("class-hide", NOTHING_SHOWN)),
  );
}
