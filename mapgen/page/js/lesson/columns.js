// @ts-check
import { escaped } from "../dom/html.js";

/** As many columns are below the drawing (mapgen/page/worksheet/flow.py). */
const COLUMNS = 3;
/** The height of a line to write on, and of the room below the last, in CSS pixels. */
const LINE = 25;
const SPARE = 14;
/** The fewest lines to write on, and the most below one prompt. */
const LEAST_ROWS = 2;
const MOST_ROWS = 7;

/** The columns of a worksheet while they are filled. */
export class Columns {
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
