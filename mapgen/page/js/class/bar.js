// @ts-check
import { make, refill } from "../dom/make.js";
import { wordingIn } from "../dom/wordings.js";
import { subjectOf } from "../lesson/item_texts.js";
import { textOfMark } from "../map/heat.js";
import { lesson } from "../reading/lesson.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { watch } from "../state/state.js";
import { wordButton } from "../widgets/buttons.js";
import { fitPrint } from "./bar_print.js";
import { optionsBeside } from "./options.js";
import { judgeButton, numbered, toldRight } from "./parts.js";
import { askedItems, handedIn } from "./register.js";
import { goToQuestion, hasQuestion, hideAnswers } from "./showing.js";
import { ALL_ITEMS, heatElsewhere, heatOf, tallyOf } from "./tally.js";

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
  document.documentElement.dataset.answers = String(!bar.hidden && state.present && state.item !== "");
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
      "div",
      {},
      make("p", {}, make("b", {}, word(numbered("class-bar", of), { n: of })), " · ", told),
      right && make("p", { class: "class-right" }, right),
      // In the page the panel lists them; a room sees this bar alone, a narrow window one of the two.
      one && !isListed(state) && optionsBeside(one, state.answer),
      state.present && !one && [onThisMap(), elsewhere()],
      !state.present && !one && countElsewhere(),
    ),
    make(
      "div",
      { class: "class-ways" },
      state.present && [stepButton("class-previous", -1), stepButton("class-next", 1)],
      judgeButton(state),
      wordButton("class-hide", "link", hideAnswers),
    ),
  );
  fitPrint(bar);
}

/** Whether the panel beside the map lists the answers. @param {State} state */
function isListed({ present, tab }) {
  return !present && tab === "class";
}

/** Goes to the question before or after, as the keys do. @param {WordKey} name @param {number} step */
function stepButton(name, step) {
  const button = wordButton(name, "switch", () => goToQuestion(step));
  if (!hasQuestion(step)) button.setAttribute("aria-disabled", "true");
  return button;
}

/** What the questions on this map ask: on the map itself there is room for their numbers only. */
function onThisMap() {
  return besideMap(
    "class-here",
    heatOf(ALL_ITEMS).map((mark) => [textOfMark(mark), mark.about]),
  );
}

/** How the questions about other chains went. */
function elsewhere() {
  return besideMap(
    "class-away",
    heatElsewhere().map((mark) => [textOfMark(mark), mark.about]),
  );
}

/** How many questions have no place on the map, since they are about other chains. */
function countElsewhere() {
  const { length } = heatElsewhere();
  return length > 0 && make("p", {}, word(length === 1 ? "class-others-one" : "class-others", { n: length }));
}

/**
 * What is told beside the map: numbers, and what they are of.
 *
 * @param {WordKey} title @param {[string, string][]} all
 */
function besideMap(title, all) {
  if (!all.length) return null;
  return make(
    "div",
    { class: "class-away" },
    make("p", {}, word(title)),
    make(
      "ul",
      {},
      all.map(([numbers, what]) =>
        make("li", {}, make("b", {}, numbers), " ", make("span", { lang: lesson?.language }, what)),
      ),
    ),
  );
}
