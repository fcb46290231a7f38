// @ts-check
import { unpacked } from "../dom/unpack.js";
import { ISLANDS } from "../selectors.js";

/** @type {Promise<{ bank: LessonBank, templates: LessonTemplates }> | null} */
let opened = null;

/** What lessons are made of, unpacked at the first call: only a teacher needs it. */
export function openBank() {
  opened ??= Promise.all([unpacked(ISLANDS.lessons), unpacked(ISLANDS.templates)]).then(
    ([bank, templates]) => ({ bank: JSON.parse(bank), templates: JSON.parse(templates) }),
  );
  return opened;
}
