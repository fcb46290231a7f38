// @ts-check
import { escaped, fillTemplate } from "../dom/html.js";
import { wordingIn } from "../dom/wordings.js";
import { asksForEnd } from "./choose.js";

/** As many columns are below the drawing (mapgen/page/worksheet/flow.py). */
const COLUMNS = 3;
/** The height of the heading of the questions in CSS pixels. */
const HEADING = 20;
/** Written so that no comment begins here: this module stands in a script. */
const MARKS = /(<[!]--\/?(?:key|blank)-->)/;
/** A lesson about the whole document has no chain to draw. @type {SheetOfChain} */
const EMPTY = { title: "", how: "", html: "", passages: "", why: "", room: 636, at: [0, 0], last: 0 };

/**
 * The worksheet of a lesson, or its key: the same bytes as `assembled` in
 * mapgen/page/worksheet/sheet.py gives.
 *
 * @param {{ page: string, words: Record<string, Wordings> }} frame
 * @param {LessonBank} bank
 * @param {Lesson} lesson
 * @param {boolean} isKey
 */
export function drawWorksheet(frame, bank, lesson, isKey) {
  const { language, document: of } = lesson;
  const chain = chainOf(bank, lesson);
  const word = (/** @type {string} */ name) => frame.words[name]?.[language] ?? "";
  const page = fillTemplate(frame.page, {
    lang: language,
    title: escaped(wordingIn(of.title, language)),
    kind: word(isKey ? "key" : "sheet"),
    name: word("name"),
    date: word("date"),
    chain: asksForEnd(lesson.items) ? "" : chain.title,
    how: chain.how,
    drawing: chain.html,
    blocks:
      chain.passages +
      written(fittingQuestions(questionsOf(bank, lesson), chain), word("questions")) +
      chain.why,
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

/** @param {LessonBank} bank @param {Lesson} lesson @returns {PaperQuestion[]} */
function questionsOf(bank, { items, language }) {
  const paper = new Map(bank.items.map((one) => [one.item.id, one.paper]));
  return items.flatMap(({ id }) => paper.get(id)?.[language] ?? []);
}

/**
 * How many questions of a lesson stand on its worksheet.
 *
 * @param {LessonBank} bank @param {Lesson} lesson
 */
export function countOnPaper(bank, lesson) {
  return fittingQuestions(questionsOf(bank, lesson), chainOf(bank, lesson)).length;
}

/** What is drawn of the chain of a lesson. @param {LessonBank} bank @param {Lesson} lesson */
function chainOf(bank, lesson) {
  return bank.sheets.find((sheet) => sheet.chain === lesson.chain)?.[lesson.language] ?? EMPTY;
}

/**
 * The questions that there is room for, in their order.
 *
 * @param {PaperQuestion[]} questions
 * @param {SheetOfChain} chain
 */
function fittingQuestions(questions, { html: drawing, room, at, last }) {
  let end = at;
  /** @type {PaperQuestion[]} */
  const fitting = [];
  for (const question of questions.filter(({ drawn }) => !drawn || !drawing)) {
    const height = question.height + (fitting.length ? 0 : HEADING);
    const tried = after(end, height, room);
    const [column, used] = after(tried, last, room);
    if (column >= COLUMNS || tried[1] > room || used > room) continue;
    end = tried;
    fitting.push(question);
  }
  return fitting;
}

/** @param {PaperQuestion[]} questions @param {string} heading */
function written([first, ...others], heading) {
  if (!first) return "";
  const rest = others.map(({ html }) => html).join("");
  return `<section><h2>${heading}</h2>${first.html}</section>${rest}`;
}

/**
 * The column, and the height in it, after a block of a height, which is not divided.
 *
 * @param {[number, number]} at @param {number} height @param {number} room @returns {[number, number]}
 */
function after([column, used], height, room) {
  return used + height > room ? [column + 1, height] : [column, used + height];
}
