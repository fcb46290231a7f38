// @ts-check
import { getState } from "../state/state.js";

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/**
 * A date as the reader writes it: "3 November 2025", "1er novembre 2025"; what is not an ISO date stays as it
 * is.
 *
 * @param {string} date  such as 2025-11-03, or 2025-11
 * @returns {string}
 */
export function inReadersForm(date) {
  const [, year, month, day] = ISO.exec(date) ?? [];
  const at = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
  if (!year || Number.isNaN(at.getTime())) return date;
  const { lang } = getState();
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { year: "numeric", month: "long", timeZone: "UTC", ...(day ? { day: "numeric" } : {}) };
  const told = new Intl.DateTimeFormat(lang === "fr" ? "fr-FR" : "en-GB", form).format(at);
  return lang === "fr" ? told.replace(/^1 /, "1er ") : told;
}

/**
 * A figure that the map's authors wrote, such as "OR 0.31 (0.09; 1.02)", with the reader's decimal sign.
 *
 * @param {string | undefined} figure
 * @returns {string}
 */
export function inDecimals(figure = "") {
  return getState().lang === "fr" ? figure.replace(/(\d)\.(?=\d)/g, "$1,") : figure;
}

/**
 * A number as the reader writes it: 1,234 or 1 234.
 *
 * @param {number} number
 * @returns {string}
 */
export function numeral(number) {
  return number.toLocaleString(getState().lang === "fr" ? "fr-FR" : "en-GB");
}
