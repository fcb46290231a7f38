"""Puts a worksheet together: frame, drawing of the chain, passages, and the questions that fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from typing import Any

from mapgen.page.embedding import fill, font_faces, policy, read
from mapgen.page.worksheet.drawing import drawing
from mapgen.page.worksheet.flow import COLUMN, LEADING, LINE, PAGE, Block, filled, lines
from mapgen.page.worksheet.marks import asks_for_end, blank, chosen, key
from mapgen.page.worksheet.part import MOST_BOXES, WIDTH, Part, Reasoning, part_of
from mapgen.words import READER_LANGUAGES, Text, best_wording, both, in_quotation_marks

Record = Mapping[str, Any]

HEAD = 50
"""The height of the title and the line below it in CSS pixels."""
LONGEST = (34, 24, 16, 10)
"""The most words of a passage that are tried: fewer where there is no room."""
LONGEST_WORD = 8
"""How many characters count as a word, for languages that are written without spaces."""
WRITE, MOST_WRITE = 3, 8
"""How many lines there are to write the reason on: as many as its key takes, within these."""
INDENT = 22
"""What stands before a passage or an answer, in CSS pixels."""
ON_THE_DRAWING = ("break", "rests-on", "says")
"""The kinds of items that the drawing itself asks."""
FEW = 8
"""The most answers of a question on paper."""

_SHEET = both("Worksheet", "Fiche d'exercice")
_KEY = both("Worksheet: key", "Fiche d'exercice : corrigé")
_NAME, _DATE = both("Name", "Nom"), both("Date", "Date")
_HOW = both(
    "Each box stands for a passage of the text. Write the number of the passage in the circle and, on the "
    "lines, what it says in your own words.",
    "Chaque case représente un passage du texte. Écrivez le numéro du passage dans le rond et, sur les "
    "lignes, ce qu'il dit, avec vos mots.",
)
_UNSAID = both(
    "A dashed box stands for what nobody says: write what would have to be true.",
    "Une case en pointillé représente ce que personne ne dit : écrivez ce qui devrait être vrai.",
)
_GIVEN = both(
    "A box that is filled in is what other passages lead to: the text does not say it in so many words.",
    "Une case déjà remplie est ce à quoi mènent d'autres passages : le texte ne le dit pas en toutes lettres.",
)
_BREAK = both(
    "Put a cross on the step (a circle) where the reasoning breaks first.",
    "Mettez une croix sur l'étape (un petit rond) où le raisonnement se rompt en premier.",
)
_BREAK_AT_CLAIM = both(
    "Put a cross on the box at which the reasoning breaks first.",
    "Mettez une croix sur la case où le raisonnement se rompt en premier.",
)
_PART = both(
    "Part of the chain: {shown} of its {all} claims, {around}.",
    "Une partie de la chaîne : {shown} de ses {all} affirmations, {around}.",
)
_AROUND = {
    True: both(
        "those around the place where it breaks first", "celles qui entourent l'endroit où elle se rompt"
    ),
    False: both("those nearest to its conclusion", "les plus proches de sa conclusion"),
}
_PASSAGES, _QUESTIONS = both("Passages", "Passages"), both("Questions", "Questions")
_WHY = both("Why does the reasoning break there?", "Pourquoi le raisonnement se rompt-il là ?")


def frame_data() -> dict[str, Any]:
    """Return what all worksheets have in common: the page with placeholders, and its words by language."""
    words = {
        "sheet": _SHEET, "key": _KEY, "name": _NAME, "date": _DATE, "how": _HOW, "questions": _QUESTIONS,
    }  # fmt: skip
    return {"page": _page(), "words": {name: text.as_dict() for name, text in words.items()}}


def chain_data(reasoning: Reasoning, argument: Record) -> dict[str, Any]:
    """Return the fragments of a chain's worksheet, by language.

    Each has `how` (HTML), `html` (the drawing), `passages` and `why` (HTML, with marks), the
    `room` of a column, and `at`: the column and the height in it where the questions begin.
    """
    return {language: _chain(reasoning, argument, language) for language in READER_LANGUAGES}


def question_data(item: Record) -> dict[str, Any] | None:
    """Return an item as a question on paper, by language: HTML with marks, and its height in CSS pixels.

    `drawn` tells whether the drawing of a chain asks it already. None for what is to be put in order, and
    for items with more answers than paper has room for.
    """
    if item["order"] or not 1 < len(item["options"]) <= FEW:
        return None
    drawn = item["kind"] in ON_THE_DRAWING
    blocks = {language: _question(item, language) for language in READER_LANGUAGES}
    return {
        language: {"html": block.html, "height": block.height, "drawn": drawn}
        for language, block in blocks.items()
    }


def draw_worksheet(compiled: Record, lesson: Record, is_key: bool = False) -> str:
    """Return the worksheet of a lesson, or its key, as a page that prints to one side of A4.

    `compiled`: the compiled map of the lesson's document. `lesson`: as `mapgen.lessons` makes it; its chain
    may be empty, and the worksheet then has questions only.
    """
    argument = next((one for one in compiled["arguments"] if one["id"] == lesson["chain"]), None)
    chain = _chain(Reasoning(compiled), argument, lesson["language"]) if argument else EMPTY
    questions = [data[lesson["language"]] for item in lesson["items"] if (data := question_data(item))]
    return assembled(frame_data(), chain, questions, lesson, is_key)


EMPTY: dict[str, Any] = {
    "title": "",
    "how": "",
    "html": "",
    "passages": "",
    "why": "",
    "room": PAGE - HEAD,
    "at": [0, 0],
}
"""The fragments of a worksheet without a chain."""


def assembled(frame: Record, chain: Record, questions: Sequence[Record], lesson: Record, is_key: bool) -> str:
    """Return a worksheet made of fragments: those questions that fit below the chain, in their order.

    js/class/worksheet.js does the same, to the byte.
    """
    language = lesson["language"]
    words = {name: text[language] for name, text in frame["words"].items()}
    at: tuple[int, int] = (chain["at"][0], chain["at"][1])
    fitting: list[str] = []
    for question in questions:
        if question["drawn"] and chain["html"]:
            continue
        head = LEADING + 5 if not fitting else 0
        after = filled([question["height"] + head], chain["room"], at)
        if after is None:
            continue
        at = after
        fitting.append(
            f"<section><h2>{words['questions']}</h2>{question['html']}</section>"
            if head
            else question["html"]
        )
    title = best_wording(lesson["document"]["title"], language)
    filled_page = fill(
        frame["page"],
        {
            "lang": language,
            "title": escape(title),
            "kind": words["key" if is_key else "sheet"],
            "name": words["name"],
            "date": words["date"],
            "chain": "" if asks_for_end(lesson) else chain["title"],
            "how": chain["how"],
            "drawing": chain["html"],
            "blocks": chain["passages"] + chain["why"] + "".join(fitting),
        },
    )
    return chosen(filled_page, is_key)


@cache
def _page() -> str:
    style = f"{font_faces()}\n{read('css/worksheet.css')}"
    return fill(
        read("worksheet.html"),
        {
            **{name: f"{{{{ {name} }}}}" for name in _FILLED_LATER},
            "style": style,
            "policy": policy([], [style]),
        },
    )


_FILLED_LATER = ("lang", "title", "kind", "name", "date", "chain", "how", "drawing", "blocks")


def _chain(reasoning: Reasoning, argument: Record, language: str) -> dict[str, Any]:
    """Return the fragments of a chain's worksheet, with as many boxes and words as leave room for all."""
    for most in range(MOST_BOXES, 0, -1):
        part = part_of(reasoning, argument, most)
        for longest in LONGEST:
            found = _fragments(reasoning, argument, part, language, longest)
            if found is not None:
                return found
    return EMPTY


def _fragments(
    reasoning: Reasoning, argument: Record, part: Part, language: str, longest: int
) -> dict[str, Any] | None:
    claims, document = reasoning.claims, reasoning.document
    spans = {id_: spans for id_ in part.claims if (spans := _spans(claims[id_]))}
    order = sorted(set(spans.values()))
    numbers = {id_: order.index(found) + 1 for id_, found in spans.items()}
    given = {id_ for id_ in part.claims if id_ not in spans and id_ in reasoning.led}
    unsaid = len(numbers) + len(given) < len(part.claims)
    how = _how(part, argument, [_UNSAID] * unsaid + [_GIVEN] * bool(given), language)
    rows = lines(how, WIDTH)
    room = PAGE - HEAD - rows * (LEADING + 1) - round(part.sheet.height) - 16
    passages = [_passage(document, found, number, longest) for number, found in enumerate(order, 1)]
    why = _why(argument, language)
    heights = [block.height for block in passages] + ([why.height] if why else [])
    if passages:
        heights[0] += LEADING + 5
    at = filled(heights, room)
    if at is None:
        return None
    heading = f"<h2>{escape(_PASSAGES.best(language))}</h2>"
    first = f"<section>{heading}{passages[0].html}</section>" if passages else ""
    return {
        "title": escape(best_wording(argument["title"], language)),
        "how": escape(how),
        "html": drawing(part, argument, claims, numbers, given, language),
        "passages": first + "".join(block.html for block in passages[1:]),
        "why": why.html if why else "",
        "room": room,
        "at": list(at),
    }


def _spans(claim: Record) -> tuple[tuple[int, int], ...]:
    """Return where a claim's quotes stand in the document; nothing of a claim that nobody says."""
    return tuple((quote["start"], quote["end"]) for quote in claim["quotes"] if quote["start"] is not None)


def _how(part: Part, argument: Record, boxes: Sequence[Text], language: str) -> str:
    told = [_HOW, *boxes]
    first = argument["breaks"][0]["on"] if argument["breaks"] else ""
    is_there = first in part.claims or first in {step.id for step in part.steps}
    if is_there:
        told.append(_BREAK_AT_CLAIM if first in part.claims else _BREAK)
    sentences = [text.best(language) for text in told]
    if len(part.claims) < part.of:
        around = _AROUND[is_there].best(language)
        sentences.append(_PART.best(language).format(shown=len(part.claims), all=part.of, around=around))
    return " ".join(sentences)


def _passage(document: Record, spans: Sequence[tuple[int, int]], number: int, longest: int) -> Block:
    words = " […] ".join(document["text"][slice(*span)] for span in spans).split()
    told = " ".join(words[:longest])[: longest * LONGEST_WORD]
    quoted = told if told == " ".join(words) else f"{told.rstrip()} […]"
    quoted = (
        in_quotation_marks(quoted, document["language"]).replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    )
    html = (
        f'<div class="passage"><b>{number}</b>'
        f'<span lang="{escape(document["language"])}" dir="auto">{escape(quoted)}</span></div>'
    )
    return Block(html, LEADING * lines(quoted, COLUMN - INDENT) + 5)


def _why(argument: Record, language: str) -> Block | None:
    if not argument["breaks"]:
        return None
    question = _WHY.best(language)
    told = best_wording(argument["breaks"][0]["why"], language)
    rows = min(MOST_WRITE, max(WRITE, -(-lines(told, COLUMN) * LEADING // LINE)))
    html = (
        f'<div class="why"><p class="prompt">{escape(question)}</p><div class="answer rows-{rows}">'
        + blank("<i></i>" * rows) + key(f"<p>{escape(told)}</p>") + "</div></div>"
    )  # fmt: skip
    return Block(html, LEADING * lines(question, COLUMN, "bold") + LINE * rows + 8)


def _question(item: Record, language: str) -> Block:
    prompt = best_wording(item["prompt"], language)
    html = [f'<div class="question"><p class="prompt">{escape(prompt)}</p>']
    height = LEADING * lines(prompt, COLUMN, "bold")
    for shown in item["shown"]:
        told = _told(shown)
        text = best_wording(told, language)
        html.append(f'<p class="shown" dir="auto">{escape(text)}</p>')
        height += LEADING * lines(text, COLUMN - 12)
    for letter, option in zip("abcdefgh", item["options"], strict=False):
        text = best_wording(_told(option), language)
        tick = key("✓") if option["right"] else ""
        html.append(
            f'<p class="option"><b>{letter}</b><i>{tick}</i><span dir="auto">{escape(text)}</span></p>'
        )
        height += LEADING * lines(text, COLUMN - 2 * INDENT)
    return Block("".join([*html, "</div>"]), height + 8)


def _told(part: Record) -> Mapping[str, str]:
    """Return the text of an answer or of what is shown above; the words of its passage where it has none."""
    if part["text"]:
        text: Mapping[str, str] = part["text"]
        return text
    quote = part["passage"]["quote"] if part.get("passage") else ""
    return Text.of(en=in_quotation_marks(quote, "en"), fr=in_quotation_marks(quote, "fr")).as_dict()
