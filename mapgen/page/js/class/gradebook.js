// @ts-check
import { announceNow } from "../dom/announcer.js";
import { download } from "../dom/download.js";
import { compiled } from "../reading/islands.js";
import { word } from "../saying/say.js";
import { getState } from "../state/state.js";
import { csvOf } from "./csv.js";
import { isStruck, leftEmpty, pointsGiven, totalOf } from "./points.js";
import { askedItems, handedIn } from "./register.js";

/** Saves the marks for a gradebook; names are in it whether they are shown or not. */
export function saveCsv() {
  const asked = askedItems().filter(({ item }) => !isStruck(item.id));
  const head = [
    word("class-name"),
    word("class-sheet"),
    word("class-points"),
    word("class-of"),
    "%",
    ...asked.map(({ number }) => word("class-question-n", { n: number })),
  ];
  const rows = handedIn().map((student) => {
    const { points, of } = totalOf(student);
    // A question left empty has an empty cell, a wrong answer 0; both count 0 in the points.
    const each = asked.map(({ item, index }) =>
      leftEmpty(student, item, index) ? "" : pointsGiven(student, item, index).points,
    );
    return [student.name, student.sheet, points, of, of ? Math.round((100 * points) / of) : 0, ...each];
  });
  const name = `${compiled.id}-marks.csv`;
  download(new Blob([csvOf([head, ...rows], getState().lang)], { type: "text/csv" }), name);
  announceNow(word("saved", { name }));
}
