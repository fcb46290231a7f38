// @ts-check
import { rightAnswer, stagesOf } from "../seal/stages.js";
import { decodeShown } from "./decode.js";
import { formsOf } from "./forms.js";

/**
 * What a student handed in, read from a code or from the text of a file of answers, the options as the
 * lesson has them; or what is wrong with it, as `decodeShown` tells. `impossible` is also a second try where
 * the first was right, or was the same.
 *
 * @param {string} text
 * @param {Lesson} lesson
 * @returns {Decoded}
 */
export function decodeAnswers(text, lesson) {
  const stages = stagesOf(lesson);
  const read = decodeShown(codeIn(text), lesson.id, formsOf(lesson, stages));
  if (read.state !== "read") return read;
  if (read.answers.some((answer, index) => isNeedless(answer, lesson.items[index], stages[index]))) {
    return { state: "impossible" };
  }
  const answers = read.answers.map(({ first, second, reason }, index) => {
    const shown = stages[index]?.shown ?? [];
    return { first: inLesson(first, shown), second: inLesson(second, shown), reason };
  });
  return { ...read, answers };
}

/** Whether there is a second try though the first was right, or the same one again.
 * @param {Answer} answer
 * @param {LessonItem | undefined} item
 * @param {Staged | undefined} staged
 */
function isNeedless({ first, second }, item, staged) {
  if (!first || !second || !item || !staged) return false;
  return [String(second), String(rightAnswer(item, staged))].includes(String(first));
}

/** @param {Try} chosen @param {number[]} shown @returns {Try} */
function inLesson(chosen, shown) {
  return chosen?.map((place) => shown[place] ?? place) ?? null;
}

/** The code in a file of answers; any other text as it is. @param {string} text */
function codeIn(text) {
  if (!text.trimStart().startsWith("{")) return text;
  try {
    return String(JSON.parse(text).code ?? "");
  } catch {
    return text;
  }
}
