// @ts-check
import { make, refill } from "../dom/make.js";
import { chainOf } from "../reading/argument_map.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { isClassAsked } from "../state/asked.js";
import { isLanguage } from "../state/preferences.js";
import { getState } from "../state/state.js";
import { openBank } from "./bank.js";
import { chooseItems, lessonOf } from "./choose.js";
import { choiceFields } from "./fields.js";
import { previewOf } from "./preview.js";
import { fileButtons } from "./save_buttons.js";

const NUMBER = 8;
/**
 * The files to save: those of a lesson in class, then those for a learning platform.
 *
 * @type {LessonFile[][]}
 */
const GROUPS = [
  ["task", "teacher", "worksheet", "key"],
  ["scorm", "moodle", "gift"],
];

/** What the teacher has chosen; kept while the page is open. @type {LessonChoices | null} */
let choices = null;

/** Opens the dialog in which a teacher chooses questions and saves the files of a lesson. */
export async function openTask() {
  const { bank, templates } = await openBank();
  choices ??= beginning(bank);
  if (isClassAsked()) drawHeld(() => draw(bank, templates));
  else draw(bank, templates);
  const dialog = taskDialog();
  if (!dialog.open) dialog.showModal();
}

function taskDialog() {
  return /** @type {HTMLDialogElement} */ (byId("lesson-sheet"));
}

/**
 * What is chosen at first: eight questions about the chain on the map, if it can be asked where that breaks,
 * else about the chain that the bank begins with.
 *
 * @param {LessonBank} bank
 * @returns {LessonChoices}
 */
function beginning({ items, first, document: { language } }) {
  const shown = getState().chain;
  const asksBreak = items.some(({ item }) => item.kind === "break" && item.chain === shown);
  return {
    chain: asksBreak ? shown : first,
    kinds: [],
    number: NUMBER,
    language: isLanguage(language) ? language : "en",
    worked: true,
    feedback: "now",
    without: [],
  };
}

/**
 * Before a class that is asked, the questions and their answers wait until the teacher wants to see them.
 *
 * @param {() => void} show
 */
function drawHeld(show) {
  const button = { type: "button", class: "switch", "data-key": "lesson-held-show", click: show };
  taskDialog().dataset.held = "true";
  refill(
    taskDialog(),
    head(),
    make("div", { class: "held-back" }, make("p", {}, word("lesson-held"))),
    make("p", {}, make("button", button, word("lesson-held-show"))),
  );
}

/** @param {LessonBank} bank @param {LessonTemplates} templates */
function draw(bank, templates) {
  if (!choices) return;
  taskDialog().dataset.held = "false";
  const form = make("form", { class: "lesson-choices", submit: prevent });
  const list = make("section", { class: "lesson-list", tabindex: 0, "aria-labelledby": "lesson-count" });
  const files = make("div", { class: "lesson-files" });
  /** @param {Partial<LessonChoices>} patch @param {boolean} [typing]  whether the fields stay as they are */
  const set = (patch, typing = false) => {
    if (choices) choices = { ...choices, ...patch };
    drawParts(typing);
  };
  const drawParts = (/** @type {boolean} */ typing) => {
    if (!choices) return;
    const items = chooseItems(bank, choices);
    const lesson = lessonOf(bank, items, choices, chainOf(choices.chain)?.title);
    if (!typing) refill(form, choiceFields(bank, choices, set));
    const { scrollTop } = list;
    refill(list, previewOf(bank, lesson, choices, set));
    list.scrollTop = scrollTop;
    refill(
      files,
      GROUPS.map((group) => fileButtons(group, { bank, templates, lesson })),
    );
  };
  refill(
    taskDialog(),
    head(),
    make("p", { class: "hint" }, word("lesson-intro")),
    make("div", { class: "lesson-columns" }, form, list),
    files,
  );
  drawParts(false);
}

/** @param {Event} event */
function prevent(event) {
  event.preventDefault();
}

function head() {
  return make(
    "div",
    { class: "keys-head" },
    make("h2", { id: "lesson-heading" }, word("lesson-start")),
    make(
      "button",
      {
        type: "button",
        class: "quiet",
        "data-key": "lesson-close",
        "aria-label": word("close"),
        title: word("close"),
        click: () => taskDialog().close(),
      },
      "×",
    ),
  );
}
