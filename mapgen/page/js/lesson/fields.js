// @ts-check
import { make } from "../dom/make.js";
import { chainOf } from "../reading/argument_map.js";
import { compiled } from "../reading/islands.js";
import { capital, say, word } from "../saying/say.js";
import { chooseItems } from "./choose.js";
import { kindsField } from "./kinds_field.js";

/** Of a chain with fewer questions than this, it is told why. */
const FEW = 4;

/**
 * The fields by which a teacher chooses what is asked.
 *
 * @param {LessonBank} bank
 * @param {LessonChoices} choices
 * @param {(patch: Partial<LessonChoices>, typing?: boolean) => void} set
 */
export function choiceFields(bank, choices, set) {
  return [
    chainField(bank, choices, set),
    numberField(bank, choices, set),
    choiceOf(
      "lesson-language",
      "language",
      choices,
      [
        ["fr", "Français"],
        ["en", "English"],
      ],
      set,
    ),
    choiceOf(
      "lesson-feedback",
      "feedback",
      choices,
      [
        ["now", word("lesson-now")],
        ["later", word("lesson-later")],
      ],
      set,
    ),
    make(
      "label",
      { class: "check" },
      make("input", {
        type: "checkbox",
        "data-key": "lesson-worked",
        checked: choices.worked && choices.feedback !== "later",
        disabled: choices.feedback === "later",
        change: (event) => set({ worked: event.target.checked }),
      }),
      make(
        "span",
        {},
        word("lesson-worked"),
        choices.feedback === "later" && make("small", { class: "hint kind-why" }, word("lesson-later-why")),
      ),
    ),
    // Last, for it is the longest.
    kindsField(bank, choices, set),
  ];
}

/**
 * @param {LessonBank} bank
 * @param {LessonChoices} choices
 * @param {(patch: Partial<LessonChoices>, typing?: boolean) => void} set
 */
function chainField(bank, choices, set) {
  const { chain, kinds } = choices;
  const possible = (/** @type {string} */ id) =>
    chooseItems(bank, { chain: id, kinds, without: [], number: bank.most });
  const asked = compiled.arguments.filter(({ id }) => bank.items.some(({ item }) => item.chain === id));
  const named = (/** @type {string} */ id, /** @type {string} */ title) =>
    make("option", { value: id, selected: id === chain }, `${title} (${countOf(possible(id), id)})`);
  return make(
    "label",
    { class: "field chain-field" },
    make("span", {}, word("lesson-about")),
    make(
      "select",
      { "data-key": "lesson-chain", change: (event) => set({ chain: event.target.value, without: [] }) },
      named("", capital(word("lesson-whole"))),
      asked.map(({ id, title }) => named(id, say(title))),
    ),
    make("small", { class: "hint" }, toldOf(bank, choices, possible(chain))),
  );
}

/** How many items are about a chain, or the whole text. @param {LessonItem[]} items @param {string} chain */
function countOf(items, chain) {
  return items.filter((item) => !chain || item.chain === chain).length;
}

/**
 * How many questions a task about the chosen chain can have, and whether one asks where it breaks.
 *
 * @param {LessonBank} bank @param {LessonChoices} choices @param {LessonItem[]} possible
 */
function toldOf({ first, lacking }, { chain, kinds }, possible) {
  const own = countOf(possible, chain);
  const more = possible.length - own;
  const why = say(lacking[chain]?.break);
  const asksBreak =
    (kinds.length && !kinds.includes("break")) ||
    possible.some((item) => item.kind === "break" && (!chain || item.chain === chain));
  const elsewhere = first !== chain && !asksBreak && say(chainOf(first)?.title);
  return [
    word(own === 1 ? "lesson-possible-one" : "lesson-possible", { n: own }),
    more > 0 && word(more === 1 ? "lesson-leading-one" : "lesson-leading", { n: more }),
    possible.length < FEW && word("lesson-few"),
    !asksBreak && why && word("lesson-no-break", { why }),
    elsewhere && word("lesson-break-in", { chain: elsewhere }),
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * @param {LessonBank} bank
 * @param {LessonChoices} choices
 * @param {(patch: Partial<LessonChoices>, typing?: boolean) => void} set
 */
function numberField({ most }, { number }, set) {
  const typed = (/** @type {{ target: HTMLInputElement }} */ { target }) => {
    const wished = Math.round(Number(target.value));
    if (wished) set({ number: Math.min(most, Math.max(1, wished)) }, true);
  };
  return make(
    "label",
    { class: "field" },
    make("span", {}, word("lesson-number")),
    make("input", {
      type: "number",
      min: 1,
      max: most,
      value: number,
      "data-key": "lesson-number",
      input: typed,
    }),
  );
}

/**
 * One choice out of two.
 *
 * @template {"language" | "feedback"} Name
 * @param {WordKey} label
 * @param {Name} name
 * @param {LessonChoices} choices
 * @param {[LessonChoices[Name], string][]} values
 * @param {(patch: Partial<LessonChoices>, typing?: boolean) => void} set
 */
function choiceOf(label, name, choices, values, set) {
  return make(
    "fieldset",
    {},
    make("legend", {}, word(label)),
    values.map(([value, told]) =>
      make(
        "label",
        { class: "check" },
        make("input", {
          type: "radio",
          name: `lesson-${name}`,
          value,
          "data-key": `lesson-${name}-${value}`,
          checked: choices[name] === value,
          change: () => set(/** @type {Partial<LessonChoices>} */ ({ [name]: value })),
        }),
        told,
      ),
    ),
  );
}
