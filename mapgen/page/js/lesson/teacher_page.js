// @ts-check
import { escaped, fillTemplate, islandText } from "../dom/html.js";
import { compiled } from "../reading/islands.js";
import { ISLANDS } from "../selectors.js";
import { ownPolicy, ownStyle } from "./page_parts.js";

/** Begins a tag: this module stands in a script, which a tag written out would end. */
const OPEN = "\u003c";

/**
 * The teacher's page of a lesson: this page with the lesson and its key in it, and the class's answers if
 * there are any. It is put together of the parts of this page, which are in it as they were written: the
 * same bytes as `draw_page` in mapgen/page/draw.py gives. Of a page that has lost its policy none is made,
 * since whatever stood in it could run.
 *
 * @param {LessonTemplates} templates
 * @param {Lesson} lesson
 * @param {SavedClass | null} [collected]
 */
export function teacherPage({ page, missing }, lesson, collected = null) {
  const { title } = compiled.document;
  const policy = ownPolicy();
  if (!policy) throw new Error("this page has lost its policy");
  return fillTemplate(page, {
    ...commonParts(missing),
    title: escaped(title.en ?? title.fr ?? "mapgen"),
    map: textOf(ISLANDS.map),
    manual: textOf(ISLANDS.manual),
    sheets: textOf(ISLANDS.sheets),
    lessons: textOf(ISLANDS.lessons),
    lesson: `\n${element("json", ISLANDS.lesson, islandText(lesson))}`,
    collected: collected ? `\n${element("json", ISLANDS.collected, islandText(collected))}` : "",
    policy,
    script: document.querySelector('script[type="module"]:not([id])')?.textContent ?? "",
  });
}

/** What all pages have in common: in this page, or in the file beside it. @param {string} missing */
function commonParts(missing) {
  const shared = document.getElementById(ISLANDS.shared);
  if (shared) {
    const file = document.querySelector('link[rel="stylesheet"]')?.getAttribute("href") ?? "";
    return {
      look: `${OPEN}link rel="stylesheet" href="${escaped(file)}">`,
      missing: `\n${fillTemplate(missing, { file: escaped(file) })}`,
      common: element("zlib", ISLANDS.shared, "", ` data-digest="${escaped(shared.dataset.digest ?? "")}"`),
    };
  }
  const { vocabulary, words, notices, templates, vis, main } = ISLANDS;
  const islands = [vocabulary, words, notices, templates, vis, main].map((id) =>
    element("zlib", id, textOf(id)),
  );
  return { look: `${OPEN}style>${ownStyle()}${OPEN}/style>`, missing: "", common: islands.join("\n") };
}

/** @param {"json" | "zlib"} type @param {string} id @param {string} text @param {string} [more] */
function element(type, id, text, more = "") {
  return `${OPEN}script type="application/${type}" id="${id}"${more}>${text}${OPEN}/script>`;
}

/** @param {string} id */
function textOf(id) {
  return document.getElementById(id)?.textContent ?? "";
}
