// @ts-check
import { formsOf } from "../answers/forms.js";
import { heldIn } from "../selectors.js";

/** The lesson, as far as a student's page has it. */
export const task = /** @type {Task} */ (JSON.parse(heldIn("task-data")));

/** How the answer to each item is written in a code. */
export const forms = formsOf(task, task.items);

/** Whether nothing is said of right and wrong in this page. */
export const isLater = task.feedback === "later";

/** The item at an index; there must be one. @param {number} index */
export function itemAt(index) {
  return /** @type {TaskItem} */ (task.items[index]);
}

/** How many items are asked, so that points can be had for them. */
export const askedCount = forms.filter(({ asked }) => asked).length;
