// @ts-check
import { drawTask } from "../seal/task_data.js";
import { lessonId } from "./choose.js";
import { fontFaces } from "./page_parts.js";

/**
 * The page that students get back after a lesson: theirs with every question solved and explained. It asks
 * nothing, so that nothing is handed in from it.
 *
 * @param {LessonTemplates} templates
 * @param {Lesson} lesson
 */
export function solutionsPage(templates, lesson) {
  const { id: _, ...asked } = lesson;
  const solved = { ...asked, feedback: /** @type {const} */ ("now"), worked: asked.items.length, half: 0 };
  return drawTask(templates.task.replace("{{ font }}", fontFaces), { id: lessonId(solved), ...solved });
}
