// @ts-check
import { make } from "../dom/make.js";
import { capital, nameOf, say, word } from "../saying/say.js";
import { chooseItems, fits } from "./choose.js";

/**
 * The kinds of question, each with how many there can be or why there is none.
 *
 * @param {LessonBank} bank
 * @param {LessonChoices} choices
 * @param {(patch: Partial<LessonChoices>, typing?: boolean) => void} set
 */
export function kindsField(bank, choices, set) {
  const { kinds, lacking } = bank;
  const chosen = choices.kinds.length ? choices.kinds : kinds;
  const toggle = (/** @type {ItemKind} */ kind, /** @type {boolean} */ on) => {
    const wished = kinds.filter((one) => (one === kind ? on : chosen.includes(one)));
    set({ kinds: wished.length === kinds.length ? [] : wished });
  };
  return make(
    "fieldset",
    { class: "kinds-field" },
    make("legend", {}, word("lesson-kinds")),
    kinds.map((kind) => {
      // As many as a task of the kinds that are chosen, and this one, could ask.
      const wished = { ...choices, kinds: [...new Set([...chosen, kind])], number: bank.most };
      const count = chooseItems(bank, wished).filter((item) => item.kind === kind).length;
      // The last one stays: a task without a kind asks nothing.
      const isLeft = bank.items.some(({ item }) => item.kind === kind && fits(item, wished, [choices.chain]));
      const why = say(lacking[choices.chain]?.[kind]) || (isLeft ? word("lesson-told") : "");
      const isLast = chosen.length === 1 && chosen[0] === kind;
      return make(
        "label",
        { class: count ? "check" : "check idle-kind", title: (!count && why) || null },
        make("input", {
          type: "checkbox",
          "data-key": `lesson-kind-${kind}`,
          checked: chosen.includes(kind),
          disabled: isLast,
          change: (event) => toggle(kind, event.target.checked),
        }),
        make(
          "span",
          {},
          capital(nameOf("ItemKind", kind)),
          " ",
          make("small", {}, `(${count})`),
          !count && why && make("small", { class: "hint kind-why" }, why),
        ),
      );
    }),
  );
}
