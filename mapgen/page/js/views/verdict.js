// @ts-check
import { make } from "../dom/make.js";
import { capital, labelled, meaningOf, nameOf, word } from "../saying/say.js";

/** GRADE's word in its own sign, as many circles filled as it stands high, and in words. @param {string} certainty */
export function gradeWord(certainty) {
  return make("span", { class: "grade", title: meaningOf("Certainty", certainty) }, circles(certainty), nameOf("Certainty", certainty));
}

/** @param {string} certainty */
export function circles(certainty) {
  return make("span", { class: `circles circles-${certainty}`, "aria-hidden": "true" }, [1, 2, 3, 4].map(() => make("i")));
}

/** What becomes of it once the attacks are answered. @param {string} status */
function statusWord(status) {
  return make("span", { class: `status status-${status}`, title: meaningOf("Status", status) }, capital(nameOf("Status", status)));
}

/** Certainty and status of a claim, a step or a chain, in a line. @param {{ certainty: string, status: string }} of */
export function verdictLine({ certainty, status }) {
  return make("p", { class: "verdict-line" }, make("span", {}, labelled(word("certainty"), ""), gradeWord(certainty)), statusWord(status));
}
