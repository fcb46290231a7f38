// @ts-check
import { checkOf, seal, weightOf } from "./seal.js";
import { leftWithHelp, rightAnswer, stagesOf } from "./stages.js";

const HOLE = /\{\{ (\w+) \}\}/g;
/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/**
 * The students' page of a lesson: the same bytes as `draw_task` in Python (mapgen/page/task.py) makes.
 *
 * @param {string} template  from `task_template` in Python
 * @param {Lesson} lesson
 */
export function drawTask(template, lesson) {
  const title = lesson.title[lesson.language] ?? Object.values(lesson.title)[0] ?? "";
  /** @type {Record<string, string>} */
  const values = {
    title: title.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? ""),
    language: lesson.language,
    task: islandText(taskData(lesson)),
  };
  return template.replace(HOLE, (_, name) => values[name] ?? "");
}

/** JSON that cannot end a script element. @param {unknown} value */
export function islandText(value) {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * What a students' page holds of a lesson: what is asked, and the feedback sealed; no feedback if it is given
 * after the lesson.
 *
 * @param {Lesson} lesson
 * @returns {Task}
 */
export function taskData(lesson) {
  const stages = stagesOf(lesson);
  return {
    id: lesson.id,
    title: lesson.title,
    document: lesson.document,
    language: lesson.language,
    feedback: lesson.feedback,
    items: lesson.items.map((item, index) => {
      const staged = /** @type {Staged} */ (stages[index]);
      const asked = askedOf(item, staged);
      return lesson.feedback === "later"
        ? asked
        : { ...asked, ...sealedOf(item, staged, `${lesson.id}/${index}`) };
    }),
  };
}

/** @param {LessonItem} item @param {Staged} staged @returns {TaskItem} */
function askedOf(item, staged) {
  return {
    kind: item.kind,
    stage: staged.stage,
    answer: staged.answer,
    prompt: item.prompt,
    shown: item.shown,
    options: optionsShown(item, staged).map(({ text }) => text),
    left: staged.stage === "half" ? leftWithHelp(item, staged) : [],
  };
}

/** @param {LessonItem} item @param {Staged} staged */
function optionsShown(item, { shown }) {
  return shown.map((index) => /** @type {LessonOption} */ (item.options[index]));
}

/** @param {LessonItem} item @param {Staged} staged @param {string} key @returns {SealedFeedback} */
function sealedOf(item, staged, key) {
  const answer = rightAnswer(item, staged);
  const whys = optionsShown(item, staged).map(({ why, passage }) => ({ why, passage: passage ?? null }));
  const longest = Math.max(0, ...whys.map(weightOf));
  const checked = staged.answer === "order" ? answer.map((_, last) => answer.slice(0, last + 1)) : [answer];
  return {
    checks: checked.map((one) => checkOf(key, one)),
    whys: whys.map((why, place) => seal(`${key}/why/${place}`, why, longest)),
    hint: seal(`${key}/hint`, item.hint),
    told: seal(`${key}/told`, { answer, explained: item.explained, concept: item.concept ?? null }),
  };
}
