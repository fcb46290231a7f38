// @ts-check
import { aboutButton } from "../about/sheet.js";
import { make } from "../dom/make.js";
import { compiled } from "../reading/islands.js";
import { coverageSentence } from "../saying/coverage.js";
import { inReadersForm } from "../saying/numbers.js";
import { say, word } from "../saying/say.js";
import { isAsked, onceShown } from "../state/asked.js";
import { anyButton, claimButton, textOf } from "../widgets/buttons.js";
import { heldNote } from "../widgets/held_note.js";
import { gradeNow } from "../widgets/verdict.js";
import { instrumentPart } from "./instrument.js";
import { definitions, findingsPart, headed, list, paragraph, part, vocabularyWord } from "./parts.js";
import { outward } from "./source.js";

/** What the reader sees before choosing anything. @returns {Child[]} */
export function documentDetails() {
  const { document: about, arguments: chains } = compiled;
  return [
    ...headed(word("about-document"), textOf(about.title)),
    paragraph(about.about, "about"),
    make("p", { class: "hint" }, word("how-to-read")),
    heldNote(),
    part("question", paragraph(about.question)),
    part("answer", about.answer ? claimButton(about.answer) : null),
    part(
      "chains",
      list(
        chains.map((chain) =>
          make(
            "div",
            {},
            anyButton(chain.id),
            onceShown(() => make("p", { class: "reached" }, ...gradeNow(chain))),
          ),
        ),
      ),
    ),
    make("p", { class: "hint" }, coverageSentence()),
    definitions([
      [word("author"), about.author || word("no-author")],
      [word("qualification"), say(about.qualification) && textOf(about.qualification)],
      [word("publisher"), about.publisher],
      [word("date"), inReadersForm(about.date) || word("no-date")],
      [word("document-kind"), vocabularyWord("DocumentKind", about.kind)],
      [word("interests"), say(about.interests) && textOf(about.interests)],
      [word("address"), outward(about.url, about.url)],
    ]),
    findingsPart(compiled.id),
    ...(isAsked() ? [] : about.instruments.map(instrumentPart)),
    make("p", { class: "about-way" }, aboutButton()),
  ];
}
