// @ts-check
import { announceNow } from "../dom/announcer.js";
import { download } from "../dom/download.js";
import { make } from "../dom/make.js";
import { chainOf } from "../reading/argument_map.js";
import { say, word } from "../saying/say.js";
import { lessonFile } from "./files.js";
import { ownPolicy } from "./page_parts.js";
import { countOnPaper } from "./worksheet.js";

/**
 * What a button that saves a file says, and what the file is.
 *
 * @type {Record<LessonFile, [WordKey, WordKey]>}
 */
const LABELS = {
  task: ["lesson-task", "lesson-task-hint"],
  teacher: ["lesson-teacher", "lesson-teacher-hint"],
  worksheet: ["lesson-worksheet", "lesson-worksheet-hint"],
  key: ["lesson-key", "lesson-key-hint"],
  scorm: ["lesson-scorm", "lesson-scorm-hint"],
  moodle: ["lesson-moodle", "lesson-moodle-hint"],
  gift: ["lesson-gift", "lesson-gift-hint"],
};

/**
 * The buttons that save files, under a heading, and what stands on paper.
 *
 * @param {LessonFile[]} files @param {import("./files.js").Given} given
 */
export function fileButtons(files, given) {
  const name = word(files.includes("task") ? "lesson-for-class" : "lesson-for-platform");
  return make(
    "section",
    { "aria-label": name },
    make("h3", {}, name),
    make(
      "div",
      { class: "lesson-saves" },
      files.map((file) => saveButton(file, given)),
    ),
    files.includes("worksheet") &&
      given.lesson.items.length > 0 &&
      make("p", { class: "hint" }, paperOf(given)),
    files.includes("teacher") && !ownPolicy() && make("p", { class: "hint" }, word("no-policy")),
  );
}

/** What is on the worksheet and on its key. @param {import("./files.js").Given} given */
function paperOf({ bank, lesson }) {
  const chain = bank.sheets.some((sheet) => sheet.chain === lesson.chain) && chainOf(lesson.chain)?.title;
  const n = countOnPaper(bank, lesson);
  return chain ? word("lesson-paper-chain", { chain: say(chain), n }) : word("lesson-paper-whole", { n });
}

/** @param {LessonFile} file @param {import("./files.js").Given} given */
function saveButton(file, given) {
  const save = () => {
    const { name, content } = lessonFile(file, given);
    download(content, name);
    announceNow(word("saved", { name }));
  };
  return make(
    "button",
    {
      type: "button",
      class: file === "task" ? "primary" : "switch",
      "data-key": `lesson-save-${file}`,
      title: word(LABELS[file][1]),
      disabled: !given.lesson.items.length || (file === "teacher" && !ownPolicy()),
      click: save,
    },
    word(LABELS[file][0]),
  );
}
