// @ts-check
import { escaped, fillTemplate } from "../dom/html.js";
import { wordingIn } from "../dom/wordings.js";
import { asksForEnd } from "./choose.js";

/** As many columns are below the drawing (mapgen/page/worksheet/flow.py). */
const COLUMNS = 3;
/** The height of a line of print, of a line to write on, and of the room below the last, in CSS pixels. */
const LEADING = 15;
const LINE = 25;
const SPARE = 14;
/** The fewest lines to write on, and the most below one prompt. */
const LEAST_ROWS = 2;
const MOST_ROWS = 7;
/** Written so that no comment begins here: this module stands in a script. */
const MARKS = /(<[!]--\/?(?:key|blank)-->)/;
/** A lesson about the whole document has no chain to draw. @type {SheetOfChain} */
const EMPTY = {
  title: "",
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
    chain: asksForEnd(lesson.items) ? "" : chain.title,
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

/** The columns of a worksheet while they are filled. */
class Columns {
  /** @param {SheetOfChain} chain */
  constructor({ room, first, columns, used, why }) {
    this.room = room;
    this.first = first;
    this.html = [...columns];
    this.used = [...used];
    this.why = why;
  }

  /**
   * Adds a block to the first column that has room for it; returns whether one had.
   *
   * @param {string} html
   * @param {number} height
   */
  put(html, height) {
    for (let column = this.first; column < COLUMNS; column += 1) {
      if (this.usedIn(column) + height > this.room) continue;
      this.add(column, html, height);
      return true;
    }
    return false;
  }

  /**
   * Fills what is left with prompts and lines to write on, or with `answer` for these on the key.
   *
   * @param {{ prompt: string, height: number }[]} prompts
   * @param {string} answer
   */
  write(prompts, answer) {
    const left = [...prompts];
    for (let column = this.first; column < COLUMNS; column += 1) {
      for (;;) {
        const at = left.findIndex(({ height }) => this.rows(column, height) >= LEAST_ROWS);
        if (at < 0) break;
        for (const prompt of left.splice(at, 1)) this.writeIn(column, prompt, answer);
      }
      const rows = this.rows(column, -SPARE);
      if (column === this.why && rows > 0) {
        const lines = answer ? "" : "<i></i>".repeat(rows);
        this.add(column, `<div class="more">${lines}</div>`, rows * LINE);
      }
    }
  }

  /** @param {number} column @param {{ prompt: string, height: number }} told @param {string} answer */
  writeIn(column, { prompt, height }, answer) {
    const rows = Math.min(MOST_ROWS, this.rows(column, height));
    const lines = answer ? `<p>${escaped(answer)}</p>` : "<i></i>".repeat(rows);
    const above = `<div class="write"><p class="prompt">${escaped(prompt)}</p>`;
    const html = `${above}<div class="answer">${lines}</div></div>`;
    this.add(column, html, height + rows * LINE + SPARE);
  }

  /** How many lines fit into a column below a prompt. @param {number} column @param {number} height */
  rows(column, height) {
    return Math.floor((this.room - this.usedIn(column) - height - SPARE) / LINE);
  }

  /** @param {number} column */
  usedIn(column) {
    return this.used[column] ?? 0;
  }

  /** @param {number} column @param {string} html @param {number} height */
  add(column, html, height) {
    this.html[column] += html;
    this.used[column] = this.usedIn(column) + height;
    if (column === this.why) this.why = -1;
  }
}
