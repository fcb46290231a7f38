// @ts-check
import { compiled } from "../reading/islands.js";
import { drawTask } from "../seal/task_data.js";
import { asksForEnd } from "./choose.js";
import { fontFaces } from "./page_parts.js";
import { scormZip } from "./scorm.js";
import { teacherPage } from "./teacher_page.js";
import { drawWorksheet } from "./worksheet.js";

const HTML = "text/html";

/**
 * The files of a lesson: its name on the disk, of what type it is, and what makes it.
 *
 * @type {Record<LessonFile, { ending: string, type: string, make: (given: Given) => BlobPart }>}
 */
const FILES = {
  task: { ending: "task.html", type: HTML, make: ({ templates, lesson }) => taskPage(templates, lesson) },
  teacher: {
    ending: "teacher.html",
    type: HTML,
    make: ({ templates, lesson }) => teacherPage(templates, lesson),
  },
  worksheet: { ending: "worksheet.html", type: HTML, make: (given) => worksheet(given, false) },
  key: { ending: "worksheet-key.html", type: HTML, make: (given) => worksheet(given, true) },
  scorm: {
    ending: "scorm.zip",
    type: "application/zip",
    make: ({ templates, lesson }) => scormZip(templates.manifest, lesson, taskPage(templates, lesson)),
  },
  moodle: {
    ending: "moodle.xml",
    type: "application/xml",
    make: (given) => inOneFormat(given, "moodle"),
  },
  gift: {
    ending: "gift.txt",
    type: "text/plain",
    make: (given) => inOneFormat(given, "gift"),
  },
};

/** @typedef {{ bank: LessonBank, templates: LessonTemplates, lesson: Lesson }} Given */

/**
 * A file of a lesson, and its name: the same bytes as `mapgen lesson` writes.
 *
 * @param {LessonFile} which
 * @param {Given} given
 */
export function lessonFile(which, given) {
  const { ending, type, make } = FILES[which];
  return { name: `${compiled.id}-${ending}`, content: new Blob([make(given)], { type }) };
}

/** @param {LessonTemplates} templates @param {Lesson} lesson */
function taskPage(templates, lesson) {
  return drawTask(templates.task.replace("{{ font }}", fontFaces), lesson);
}

/** @param {Given} given @param {boolean} isKey */
function worksheet({ bank, templates, lesson }, isKey) {
  const frame = templates.worksheet;
  const page = frame.page.replace("{{ font }}", fontFaces);
  return drawWorksheet({ ...frame, page }, bank, lesson, isKey);
}

/**
 * The items of a lesson in a format of which Python has made each item's fragment.
 *
 * @param {Given} given @param {"moodle" | "gift"} format
 */
function inOneFormat({ bank, lesson: { chain, items, language } }, format) {
  const frame = bank.formats[format];
  const fragments = new Map(bank.items.map((one) => [one.item.id, one.formats[format]?.[language]]));
  const named = asksForEnd(items) ? "" : chain;
  const opening = frame?.openings.find((one) => one.chain === named)?.[language];
  return [opening, ...items.map(({ id }) => fragments.get(id)), frame?.closing].join("");
}
