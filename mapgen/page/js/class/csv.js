// @ts-check

/** What makes a spreadsheet take a cell for a formula, however it is written. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/u;
/** Excel takes a file for UTF-8 only if it begins with this mark. */
const MARK = "\uFEFF";

/**
 * A table as a file for a spreadsheet or a gradebook: UTF-8 with its mark, lines that end as RFC 4180 says,
 * and no cell that is taken for a formula. In French, cells are divided by semicolons and numbers have a
 * comma, as spreadsheets there expect.
 *
 * @param {(string | number)[][]} rows
 * @param {Language} language
 */
export function csvOf(rows, language) {
  const separator = language === "fr" ? ";" : ",";
  return (
    MARK + rows.map((row) => `${row.map((cell) => cellOf(cell, language)).join(separator)}\r\n`).join("")
  );
}

/** @param {string | number} cell @param {Language} language */
function cellOf(cell, language) {
  if (typeof cell === "number") return language === "fr" ? String(cell).replace(".", ",") : String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
