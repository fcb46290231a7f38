// @ts-check

import { takeOutNotBegun } from "./dom/begun.js";
import { make, refill } from "./dom/make.js";
import { byId } from "./selectors.js";
import { onSystemColours, prefersDark } from "./state/preferences.js";
import { courseFailed, courseKeeps, enterCourse } from "./task/course.js";
import { askedCount, task } from "./task/data.js";
import { ending } from "./task/ending.js";
import { moveFocus } from "./task/going.js";
import { itemView } from "./task/item.js";
import { aboutText, opening } from "./task/opening.js";
import { say, word } from "./task/say.js";
import { changeSheet, getSheet, onChange, resumeSheet, setLanguage } from "./task/sheet.js";
import { settings } from "./views/settings.js";

let dark = prefersDark();

function draw() {
  const { at, lang } = getSheet();
  const main = byId("task");
  refill(
    byId("settings"),
    settings({ lang, dark }, (chosen) => {
      dark = chosen.dark ?? dark;
      if (chosen.lang) setLanguage(chosen.lang);
      else draw();
    }),
  );
  byId("title").textContent = say(task.title);
  byId("origin").textContent = at < 0 ? "" : aboutText();
  refill(main, courseFailed() && make("p", { class: "refused" }, word("course-failed")), viewOf(at));
  moveFocus(main);
}

/** Lays out every question of a page that was given back after a lesson: on paper nothing is pressed. */
function drawAll() {
  if (askedCount) return;
  const title = make("h2", {}, say(task.title));
  refill(
    byId("task"),
    make(
      "div",
      { class: "all-items" },
      title,
      task.items.map((_, index) => itemView(index)),
    ),
  );
}

/** @param {number} at */
function viewOf(at) {
  if (at < 0) return opening();
  return at < task.items.length ? itemView(at) : ending();
}

enterCourse();
// Whoever comes back begins at the opening, where the answers can be erased; in a course, where they were.
const at = resumeSheet() && courseKeeps() ? getSheet().at : -1;
onChange(draw);
addEventListener("beforeprint", drawAll);
addEventListener("afterprint", () => !askedCount && draw());
changeSheet({ at });
takeOutNotBegun();
onSystemColours((isDark) => {
  dark = isDark;
  draw();
});
