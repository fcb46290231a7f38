// @ts-check
import { make } from "../dom/make.js";
import { wordingIn } from "../dom/wordings.js";
import { lesson } from "../reading/lesson.js";
import { capital, nameOf, word } from "../saying/say.js";
import { WIDE } from "../selectors.js";
import { change, getState } from "../state/state.js";
import { askedItems, handedIn } from "./register.js";
import { ALL_ITEMS, NOTHING_SHOWN, tallyOf } from "./tally.js";

/**
 * Question by question: how many were right, which answers were chosen, and the reasons typed.
 *
 * @param {string} shown  the id of the item that the map shows, ALL_ITEMS, or empty
 */
export function results(shown) {
  return make(
    "section",
    { "aria-labelledby": "class-questions" },
    make("h3", { id: "class-questions" }, word("class-questions")),
    mapButton(ALL_ITEMS, shown, word("class-map-all")),
    make(
      "ol",
      { class: "class-items" },
      askedItems().map((one) => itemResult(one, shown)),
    ),
  );
}

/** @param {string} id @param {string} shown @param {string} label */
function mapButton(id, shown, label) {
  const show = () => {
    const chain = lesson?.items.find((item) => item.id === id)?.chain || lesson?.chain || getState().chain;
    // On a narrow window the map takes the place of the answers.
    const tab = matchMedia(WIDE).matches ? getState().tab : "map";
    change(shown === id ? NOTHING_SHOWN : { item: id, answer: false, chain, select: "", tab });
  };
  return make(
    "button",
    {
      type: "button",
      class: "switch",
      "data-key": `class-map-${id}`,
      "aria-pressed": String(shown === id),
      click: show,
    },
    label,
  );
}

/** @param {ReturnType<typeof askedItems>[number]} one @param {string} shown */
function itemResult({ item, index, number }, shown) {
  const language = lesson?.language ?? "en";
  const tally = tallyOf(item, index);
  const of = handedIn().length;
  return make(
    "li",
    { value: number },
    make("p", { class: "kicker" }, capital(nameOf("ItemKind", item.kind))),
    make("p", { lang: language }, wordingIn(item.prompt, language)),
    make(
      "p",
      { class: "class-right" },
      make("b", {}, word("class-right", { n: tally.right, of })),
      " ",
      word("class-later", { n: tally.rightLater }),
    ),
    make(
      "details",
      { open: shown === item.id },
      make("summary", { "data-key": `class-answers-${item.id}` }, word("class-answers")),
      answersTable(item, tally, language),
      tally.reasons.length > 0 && make("h4", {}, word("class-reasons")),
      tally.reasons.length > 0 &&
        make(
          "ul",
          { class: "class-reasons" },
          tally.reasons.map(({ reason, isRight }) =>
            make("li", { dir: "auto" }, isRight ? "✓ " : "", reason),
          ),
        ),
    ),
    mapButton(item.id, shown, word("class-map")),
  );
}

/** @param {LessonItem} item @param {import("./tally.js").Tally} tally @param {string} language */
function answersTable(item, tally, language) {
  const most = Math.max(1, tally.answered);
  return make(
    "table",
    { class: "class-table" },
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("th", { scope: "col" }, word(item.order ? "class-placed" : "class-answer")),
        make("th", { scope: "col" }, word("class-first")),
        make("th", { scope: "col" }, word("class-second")),
      ),
    ),
    make(
      "tbody",
      {},
      item.options.map(({ text, right }, option) => {
        const { first = 0, second = 0 } = tally.options[option] ?? {};
        return make(
          "tr",
          { class: right && !item.order ? "right-answer" : "" },
          make(
            "th",
            { scope: "row", lang: language },
            right && !item.order && make("span", { class: "unseen" }, `${word("right-answer")} `),
            wordingIn(text, language),
          ),
          make(
            "td",
            {},
            make("meter", { min: 0, max: most, value: first, "aria-hidden": "true" }),
            String(first),
          ),
          make("td", {}, String(second)),
        );
      }),
    ),
  );
}
