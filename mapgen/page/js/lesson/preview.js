// @ts-check
import { make } from "../dom/make.js";
import { wordingIn } from "../dom/wordings.js";
import { chainOf } from "../reading/argument_map.js";
import { capital, nameOf, say, word } from "../saying/say.js";
import { followingOf } from "./choose.js";
import { optionList, subjectOf } from "./item_texts.js";

/**
 * The questions that are chosen, each of which the teacher can open, and leave out.
 *
 * @param {LessonBank} bank
 * @param {Lesson} lesson
 * @param {LessonChoices} choices
 * @param {(patch: Partial<LessonChoices>) => void} set
 */
export function previewOf(bank, lesson, { without }, set) {
  const { items } = bank;
  const following = followingOf(bank, lesson.chain);
  const struck = items.map(({ item }) => item).filter(({ id }) => without.includes(id));
  const strike = (/** @type {string} */ id) => set({ without: [...without, id] });
  const putBack = (/** @type {string} */ id) => set({ without: without.filter((one) => one !== id) });
  return [
    make("h3", { id: "lesson-count", "aria-live": "polite" }, countOf(lesson.items.length)),
    make("p", { class: "lesson-gives" }, lesson.items.length ? givenBy(lesson) : word("lesson-none")),
    make(
      "ol",
      {},
      lesson.items.map((item, index) =>
        previewItem(item, lesson, { index, following, strike: () => strike(item.id) }),
      ),
    ),
    struck.length > 0 && make("h3", {}, word("lesson-struck")),
    struck.length > 0 &&
      make(
        "ul",
        { class: "lesson-struck" },
        struck.map((item) => struckItem(item, lesson, () => putBack(item.id))),
      ),
  ];
}

/**
 * What the choice gives, in a sentence or two: on what the questions are, and how they are done.
 *
 * @param {Lesson} lesson
 */
function givenBy({ chain, items, worked, half }) {
  const own = items.filter((item) => item.chain === chain).length;
  const more = items.length - own;
  const title = say(chainOf(chain)?.title);
  const about = more
    ? word("lesson-gives-linked", { own, chain: title, n: more })
    : word("lesson-gives", { chain: title });
  const alone = items.length - worked - half;
  const staged = worked ? (half ? "lesson-gives-staged" : "lesson-gives-worked") : "lesson-gives-help";
  return [chain ? about : word("lesson-gives-whole"), worked + half > 0 && word(staged, { half, alone })]
    .filter(Boolean)
    .join(" ");
}

/** @param {number} n */
function countOf(n) {
  return word(n === 1 ? "lesson-count-one" : "lesson-count", { n });
}

/**
 * @param {LessonItem} item
 * @param {Lesson} lesson
 * @param {{ index: number, following: string[], strike: () => void }} given
 */
function previewItem(item, lesson, { index, following, strike }) {
  const { language, worked, half, feedback } = lesson;
  const told = subjectOf(item, language);
  const stage =
    feedback === "later" || index >= worked + half
      ? ""
      : word(index < worked ? "lesson-stage-worked" : "lesson-stage-half");
  const title = lesson.chain && item.chain !== lesson.chain && say(chainOf(item.chain)?.title);
  const link = following.includes(item.chain) ? "lesson-to-chain" : "lesson-of-chain";
  return make(
    "li",
    {},
    make(
      "details",
      {},
      make(
        "summary",
        { "data-key": `lesson-item-${item.id}` },
        make(
          "small",
          {},
          capital(nameOf("ItemKind", item.kind)),
          stage && ` · ${stage}`,
          title && ` · ${word(link, { chain: title })}`,
        ),
        make("span", { lang: language }, wordingIn(item.prompt, language)),
        told && make("span", { class: "asked-about", lang: language }, told),
      ),
      optionList(item, language),
    ),
    make(
      "button",
      {
        type: "button",
        class: "link",
        "data-key": `lesson-strike-${index}`,
        "aria-label": word("lesson-strike-n", { n: index + 1 }),
        click: strike,
      },
      word("lesson-strike"),
    ),
  );
}

/** @param {LessonItem} item @param {Lesson} lesson @param {() => void} putBack */
function struckItem({ id, prompt }, { language }, putBack) {
  return make(
    "li",
    {},
    make("span", { lang: language }, wordingIn(prompt, language)),
    make(
      "button",
      { type: "button", class: "link", "data-key": `lesson-back-${id}`, click: putBack },
      word("lesson-back"),
    ),
  );
}
