// @ts-check
import { announceNow } from "../dom/announcer.js";
import { download } from "../dom/download.js";
import { make, refill } from "../dom/make.js";
import { openBank } from "../lesson/bank.js";
import { ownPolicy } from "../lesson/page_parts.js";
import { solutionsPage } from "../lesson/solutions.js";
import { teacherPage } from "../lesson/teacher_page.js";
import { showHeat } from "../map/heat.js";
import { compiled } from "../reading/islands.js";
import { lesson } from "../reading/lesson.js";
import { word } from "../saying/say.js";
import { byId } from "../selectors.js";
import { change, getState, watch } from "../state/state.js";
import { wordButton } from "../widgets/buttons.js";
import { clearCollect, collectForm } from "./collect.js";
import { classToSave } from "./kept.js";
import { openMarks } from "./marks.js";
import { namesToLookAt } from "./names.js";
import { numbered } from "./parts.js";
import { forgetAll, handedIn, removeSheet } from "./register.js";
import { results } from "./results.js";
import { heatOf, NOTHING_SHOWN } from "./tally.js";

const parts = { collect: make("div"), results: make("div", { class: "class-results" }) };

watch(drawCollect);
watch(drawResults);

/** Draws where codes are pasted and files are dropped. @type {View} */
function drawCollect(state) {
  void state.lang;
  if (!lesson) return;
  const panel = byId("class-panel");
  if (!parts.collect.isConnected) panel.append(parts.collect, parts.results);
  refill(parts.collect, make("h2", {}, word("class")), collectForm());
}

/** Draws what the class answered, and paints it on the map. @type {View} */
function drawResults(state) {
  void [state.collected, state.lang];
  if (!lesson) return;
  // What a class chose would hide what becomes of a brick.
  showHeat(state.item && !state.brick ? heatOf(state.item) : []);
  const count = handedIn().length;
  refill(
    parts.results,
    make("p", { class: "class-count" }, make("b", {}, word(numbered("class-count", count), { n: count }))),
    namesToLookAt(handedIn(), removeSheet),
    count > 0 && [
      make(
        "div",
        { class: "class-ways" },
        wordButton("class-marks", "switch", openMarks),
        ownPolicy() && wordButton("class-save", "switch", savePage),
        wordButton("class-solutions", "switch", saveSolutions),
        wordButton("class-forget", "link", askToForget),
      ),
      make("p", { class: "hint" }, word(ownPolicy() ? "class-kept" : "no-policy")),
      results(state),
    ],
  );
}

/** Saves this page with the answers in it. */
async function savePage() {
  if (!lesson) return;
  const { templates } = await openBank();
  const name = `${compiled.id}-teacher-answers.html`;
  download(new Blob([teacherPage(templates, lesson, classToSave())], { type: "text/html" }), name);
  announceNow(word("saved", { name }));
}

/** Saves the page that students get back: the questions, solved and explained. */
async function saveSolutions() {
  if (!lesson) return;
  const { templates } = await openBank();
  const name = `${compiled.id}-solutions.html`;
  download(new Blob([solutionsPage(templates, lesson)], { type: "text/html" }), name);
  announceNow(word("saved", { name }));
}

/** Asks once more before all is forgotten. */
function askToForget() {
  if (!confirm(word("class-forget-sure"))) return;
  forgetAll();
  clearCollect();
  if (getState().item) change(NOTHING_SHOWN);
}
