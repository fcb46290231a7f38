"""Puts a worksheet together: frame, drawing of the chain, passages, and the questions that fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cache
from html import escape
from typing import Any

from mapgen.page.embedding import fill, font_faces, policy, read
from mapgen.page.embedding import words as table
from mapgen.page.worksheet import words as say
from mapgen.page.worksheet.breaks import breaks_once, why_it_breaks
from mapgen.page.worksheet.drawing import drawing
from mapgen.page.worksheet.exchange import told
from mapgen.page.worksheet.flow import COLUMN, LEADING, PAGE, Block, filled, lines
from mapgen.page.worksheet.marks import asks_for_end, blank, chosen, key
from mapgen.page.worksheet.part import MOST_BOXES, WIDTH, Part, Reasoning, part_of
from mapgen.page.worksheet.passages import INDENT, passage
from mapgen.words import READER_LANGUAGES, Text, best_wording, in_quotation_marks

Record = Mapping[str, Any]

HEAD, FOOT = 50, 32
"""The height of the title and the line below it, and of the question to end with, in CSS pixels."""
LONGEST = (34, 24, 16, 10)
"""The most words of a passage that are tried: fewer where there is no room."""
WITH_A_QUESTION = ((165, 1, 3), (140, 1, 2), (100, 3, 2), (73, MOST_BOXES, 3), (0, MOST_BOXES, 4))
"""The room kept for a question (of four answers, then of two, then none), and how many sizes of the drawing
and of passages are tried for it: for four answers, none that cuts either very short."""
ON_THE_DRAWING = ("break", "rests-on", "says")
"""The kinds of items that the drawing itself asks."""
FEW = 8
"""The most answers of a question on paper."""


def frame_data() -> dict[str, Any]:
    """Return what all worksheets have in common: the page with placeholders, and its words by language."""
    words = {
        "sheet": say.SHEET, "key": say.KEY, "name": say.NAME, "date": say.DATE, "how": say.HOW,
        "questions": say.QUESTIONS,
    }  # fmt: skip
    exit_ = table("task_words.json")["exit-question"]
    return {
        "page": _page(),
        "words": {name: text.as_dict() for name, text in words.items()} | {"exit": exit_},
    }


def chain_data(reasoning: Reasoning, argument: Record) -> dict[str, Any]:
    """Return the fragments of a chain's worksheet, by language.

    Each has `how` (HTML), `html` (the drawing), `passages` and `why` (HTML, with marks), the
    `room` of a column, `at`: the column and the height in it where the questions begin, and `last`:
    the height of `why`, which stands below them.
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


def draw_worksheet(
    compiled: Record, lesson: Record, is_key: bool = False, with_break: Set[str] = frozenset()
) -> str:
    """Return the worksheet of a lesson, or its key, as a page that prints to one side of A4.

    `compiled`: the compiled map of the lesson's document. `lesson`: as `mapgen.lessons` makes it; its chain
    may be empty, and the worksheet then has questions only. `with_break`: the chains, by their ids, of which
    an item asks where they break.
    """
    argument = next((one for one in compiled["arguments"] if one["id"] == lesson["chain"]), None)
    chain = _chain(Reasoning(compiled, with_break), argument, lesson["language"]) if argument else EMPTY
    questions = [data[lesson["language"]] for item in lesson["items"] if (data := question_data(item))]
    return assembled(frame_data(), chain, questions, lesson, is_key)


EMPTY: dict[str, Any] = {
    "title": "",
    "how": "",
    "html": "",
    "passages": "",
    "why": "",
    "room": PAGE - HEAD - FOOT,
    "at": [0, 0],
    "last": 0,
}
"""The fragments of a worksheet without a chain."""


def assembled(frame: Record, chain: Record, questions: Sequence[Record], lesson: Record, is_key: bool) -> str:
    """Return a worksheet made of fragments: those questions that fit below the passages, in their order.

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
        height = question["height"] + head
        if filled([height, chain["last"]], chain["room"], at) is None:
            continue
        at = filled([height], chain["room"], at) or at
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
            "blocks": chain["passages"] + "".join(fitting) + chain["why"],
            "exit": words["exit"],
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


_FILLED_LATER = ("lang", "title", "kind", "name", "date", "chain", "how", "drawing", "blocks", "exit")


def _chain(reasoning: Reasoning, argument: Record, language: str) -> dict[str, Any]:
    """Return the fragments of a chain's worksheet, as large as leaves room for a question."""
    for room, boxes, words in WITH_A_QUESTION:
        for most in range(MOST_BOXES, MOST_BOXES - boxes, -1):
            part = part_of(reasoning, argument, most)
            for longest in LONGEST[:words]:
                found = _fragments(reasoning, argument, part, language, longest)
                if found and filled([room, found["last"]], found["room"], tuple(found["at"])):
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
    is_asked = argument["id"] in reasoning.with_break and breaks_once(part, argument, claims)
    how = _how(part, argument, is_asked, [say.UNSAID] * unsaid + [say.GIVEN] * bool(given), language)
    exchanged = told(part, numbers, given)
    on_key = exchanged.best(language) if exchanged else ""
    rows = max(lines(how, WIDTH), lines(on_key, WIDTH))
    room = PAGE - HEAD - FOOT - rows * (LEADING + 1) - round(part.sheet.height) - 16
    passages = [passage(document, found, number, longest) for number, found in enumerate(order, 1)]
    why = why_it_breaks(reasoning, argument, part, is_asked, language)
    heights = [block.height for block in passages]
    if passages:
        heights[0] += LEADING + 5
    at, last = filled(heights, room), why.height if why else 0
    if at is None or filled([last], room, at) is None:
        return None
    heading = f"<h2>{escape(say.PASSAGES.best(language))}</h2>"
    first = f"<section>{heading}{passages[0].html}</section>" if passages else ""
    return {
        "title": escape(best_wording(argument["title"], language)),
        "how": blank(escape(how)) + key(escape(on_key)) if on_key else escape(how),
        "html": drawing(part, argument, claims, numbers, given, language),
        "passages": first + "".join(block.html for block in passages[1:]),
        "why": why.html if why else "",
        "room": room,
        "at": list(at),
        "last": last,
    }


def _spans(claim: Record) -> tuple[tuple[int, int], ...]:
    """Return where a claim's quotes stand in the document; nothing of a claim that nobody says."""
    return tuple((quote["start"], quote["end"]) for quote in claim["quotes"] if quote["start"] is not None)


def _how(part: Part, argument: Record, is_asked: bool, boxes: Sequence[Text], language: str) -> str:
    told = [say.HOW, *boxes]
    first = argument["breaks"][0]["on"] if argument["breaks"] else ""
    is_there = first in part.claims or first in {step.id for step in part.steps}
    if is_there and is_asked:
        told.append(say.BREAK_AT_CLAIM if first in part.claims else say.BREAK)
    sentences = [text.best(language) for text in told]
    if len(part.claims) < part.of:
        around = say.AROUND[is_there].best(language)
        sentences.append(say.PART.best(language).format(shown=len(part.claims), all=part.of, around=around))
    return " ".join(sentences)


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
