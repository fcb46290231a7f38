// @ts-check
import { escaped, fillTemplate } from "../dom/html.js";
import { wordingIn } from "../dom/wordings.js";
import { asksForEnd } from "./choose.js";
import { Columns } from "./columns.js";

/** The height of a line of print, in CSS pixels. */
const LEADING = 15;
/** Written so that no comment begins here: this module stands in a script. */
const MARKS = /(<[!]--\/?(?:key|blank)-->)/;
/** A lesson about the whole document has no chain to draw. @type {SheetOfChain} */
const EMPTY = {
  title: "",
  number: "",
  how: "",
  html: "",
  columns: ["", "", ""],
  used: [0, 0, 0],
  room: 636,
  first: 0,
  why: -1,
  drawn: [],
  numbers: {},
};

/**
 * The worksheet of a lesson, or its key: the same bytes as `assembled` in
 * mapgen/page/worksheet/sheet.py gives.
 *
 * @param {LessonTemplates["worksheet"]} frame
 * @param {LessonBank} bank
 * @param {Lesson} lesson
 * @param {boolean} isKey
 */
export function drawWorksheet(frame, bank, lesson, isKey) {
  const { language, document: of } = lesson;
  const chain = sheetOf(bank, lesson);
  const word = (/** @type {string} */ name) => frame.words[name]?.[language] ?? "";
  const columns = new Columns(chain);
  putQuestions(columns, bank, lesson, word("passage"));
  columns.write(
    frame.write.map((prompt) => prompt[language]),
    isKey ? word("free") : "",
  );
  const page = fillTemplate(frame.page, {
    lang: language,
    title: escaped(wordingIn(of.title, language)),
    kind: word(isKey ? "key" : "sheet"),
    name: word("name"),
    date: word("date"),
    chain: asksForEnd(lesson.items) ? chain.number : chain.title,
    how: chain.how,
    drawing: chain.html,
    blocks: columns.html.map((html) => `<div class="column">${html}</div>`).join(""),
    exit: word("exit"),
  });
  return chosenPart(page, isKey ? "blank" : "key");
}

/**
 * HTML without marks, and without what stands between two of them that name `unwanted`.
 *
 * @param {string} html
 * @param {string} unwanted
 */
function chosenPart(html, unwanted) {
  let isWithin = false;
  let kept = "";
  for (const piece of html.split(MARKS)) {
    if (!MARKS.test(piece)) kept += isWithin ? "" : piece;
    else if (piece.includes(unwanted)) isWithin = !piece.includes("/");
  }
  return kept;
}

/**
 * How many questions of a lesson stand on its worksheet.
 *
 * @param {LessonBank} bank @param {Lesson} lesson
 */
export function countOnPaper(bank, lesson) {
  return putQuestions(new Columns(sheetOf(bank, lesson)), bank, lesson, "");
}

/** What is drawn of the chain of a lesson. @param {LessonBank} bank @param {Lesson} lesson */
function sheetOf(bank, lesson) {
  return bank.sheets.find((sheet) => sheet.chain === lesson.chain)?.[lesson.language] ?? EMPTY;
}

/**
 * Puts the questions of a lesson into columns that have room for them; returns how many found some.
 *
 * @param {Columns} columns
 * @param {LessonBank} bank
 * @param {Lesson} lesson
 * @param {string} passage How a passage is named by its number, where it stands on the sheet already.
 */
function putQuestions(columns, bank, lesson, passage) {
  const chain = sheetOf(bank, lesson);
  return questionsOf(bank, lesson).filter((question) => {
    const told = onSheet(question, chain, passage);
    return told && columns.put(told.html, told.height);
  }).length;
}

/** @param {LessonBank} bank @param {Lesson} lesson @returns {PaperQuestion[]} */
function questionsOf(bank, { items, language }) {
  const paper = new Map(bank.items.map((one) => [one.item.id, one.paper]));
  return items.flatMap(({ id }) => paper.get(id)?.[language] ?? []);
}

/**
 * A question on the sheet of a chain; null where the drawing asks or tells it.
 *
 * @param {PaperQuestion} question
 * @param {SheetOfChain} chain
 * @param {string} passage How a passage is named by its number, where it stands on the sheet already.
 */
function onSheet({ prompt, shown, answers, height, high, drawn, tells, shows }, chain, passage) {
  if (chain.html && (drawn || chain.drawn.includes(tells))) return null;
  const number = chain.numbers[shows];
  if (!number) return { html: prompt + shown + answers, height };
  const named = `<p class="shown">${passage.replace("{number}", String(number))}</p>`;
  return { html: prompt + named + answers, height: height - high + LEADING };
}
