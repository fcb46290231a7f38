// @ts-check
import { escaped, fillTemplate, islandText } from "../dom/html.js";
import { wordingIn } from "../dom/wordings.js";
import { checkOf, seal, weightOf } from "./seal.js";
import { leftWithHelp, rightAnswer, stagesOf } from "./stages.js";

/**
 * The students' page of a lesson: the same bytes as `draw_task` in Python (mapgen/page/task.py) makes.
 *
 * @param {string} template  from `task_template` in Python
 * @param {Lesson} lesson
 */
export function drawTask(template, lesson) {
  return fillTemplate(template, {
    title: escaped(wordingIn(lesson.title, lesson.language)),
    language: lesson.language,
    task: islandText(taskData(lesson)),
  });
}

/**
 * What a students' page holds of a lesson: what is asked, and the feedback sealed; no feedback if it is given
 * after the lesson.
 *
 * @param {Lesson} lesson
 * @returns {Task}
 */
function taskData(lesson) {
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
