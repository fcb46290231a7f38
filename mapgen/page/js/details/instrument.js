// @ts-check
import { make } from "../dom/make.js";
import { capital, say, word } from "../saying/say.js";
import { textOf } from "../widgets/buttons.js";

/** @type {Record<string, number>} */
const HIGHEST = { discern: 5, sanra: 2 };

/**
 * A published instrument, applied to the document: each item with what decides it, or left to the reader.
 *
 * @param {InstrumentRecord} found
 */
export function instrumentPart(found) {
  const rated = found.items.filter((item) => item.rating !== null).length;
  return make(
    "section",
    { class: "part" },
    make("h3", {}, say(found.name)),
    make("p", { class: "hint" }, capital(say(found.about))),
    make(
      "details",
      {},
      make("summary", {}, word("items-rated", { n: found.items.length, rated })),
      make(
        "ol",
        { class: "items" },
        found.items.map((item) => itemLine(item, found.instrument)),
      ),
    ),
    say(found.total) && make("p", {}, textOf(found.total)),
  );
}

/** @param {InstrumentItem} item @param {string} instrument */
function itemLine({ question, rating, decided_by: reason, rated_by: who }, instrument) {
  return make(
    "li",
    {},
    make(
      "p",
      {},
      textOf(question),
      " ",
      rating !== null && make("b", { class: "rating" }, ratingWord(rating, instrument)),
    ),
    make("p", { class: "hint" }, textOf(reason), who && ` (${word("rated-by", { who })})`),
  );
}

/** A rating in words, or on its scale. @param {string} rating @param {string} instrument */
function ratingWord(rating, instrument) {
  if (rating === "yes" || rating === "no") return word(rating);
  const best = HIGHEST[instrument];
  return best ? word("rating-of", { rating, best }) : rating;
}
