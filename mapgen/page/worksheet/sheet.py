"""Puts a worksheet together: frame, drawing of the chain, passages, and the questions that fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from html import escape
from itertools import product
from typing import Any

from mapgen.page.embedding import fill, font_faces, policy, read
from mapgen.page.embedding import words as table
from mapgen.page.worksheet import words as say
from mapgen.page.worksheet.breaks import breaks_once, why_it_breaks
from mapgen.page.worksheet.columns import Columns, question
from mapgen.page.worksheet.drawing import drawing
from mapgen.page.worksheet.exchange import told
from mapgen.page.worksheet.flow import COLUMN, COLUMNS, LEADING, PAGE, Block, flowed, lines
from mapgen.page.worksheet.marks import asks_for_end, blank, chosen, key
from mapgen.page.worksheet.part import MOST_BOXES, WIDTH, Part, Reasoning, part_of
from mapgen.page.worksheet.passages import INDENT, Span, in_order, passages_of, place_of
from mapgen.words import READER_LANGUAGES, Text, best_wording, in_quotation_marks

Record = Mapping[str, Any]

HEAD, FOOT = 50, 32
"""The height of the title and the line below it, and of the question to end with, in CSS pixels."""
LONGEST = (70, 34, 24, 16, 0)
"""The most words of a sentence that are tried; of a longer one only the words that claims quote are told."""
SHORTER = (34, 24, 16, 10)
"""The most of these words, where even the smallest drawing leaves no room for all."""
ROOM_FOR_A_QUESTION = 53
"""The room that is kept for a question with two answers."""
ON_THE_DRAWING = ("break", "rests-on", "says")
"""The kinds of items that the drawing itself asks."""
TELLS = {"question": 0, "missing": 0, "conclusion": 1}
"""The kinds of items that tell the place of a box, and which of what they are about that is: a step, or the
conclusion of a chain. Where it is drawn they are not asked."""
SHOWS = ("design", "nature", "sureness")
"""The kinds of items that show the passage of the claim that they are about."""
FEW = 8
"""The most answers of a question on paper."""


def frame_data() -> dict[str, Any]:
    """Return what all worksheets have in common: the page with placeholders, and its words by language."""
    words = {
        "sheet": say.SHEET, "key": say.KEY, "name": say.NAME, "date": say.DATE, "how": say.HOW,
        "passage": say.PASSAGE, "free": say.FREE,
    }  # fmt: skip
    write = [
        {
            code: {"prompt": told.best(code), "height": LEADING * lines(told.best(code), COLUMN, "bold")}
            for code in READER_LANGUAGES
        }
        for told in say.TO_WRITE
    ]
    exit_ = table("task_words.json")["exit-question"]
    return {
        "page": _page(),
        "words": {name: text.as_dict() for name, text in words.items()} | {"exit": exit_},
        "write": write,
    }


def chain_data(reasoning: Reasoning, argument: Record) -> dict[str, Any]:
    """Return the fragments of a chain's worksheet, by language.

    Each has `how` (HTML), `html` (the drawing), `columns` (the HTML of passages and discussion, with marks),
    the height `used` of each and the `room` that it has, the `first` column with room for questions, the
    column `why` that ends with the discussion, the ids that are `drawn`, and the `numbers` of passages.
    """
    return {language: _chain(reasoning, argument, language) for language in READER_LANGUAGES}


def question_data(item: Record) -> dict[str, Any] | None:
    """Return an item as a question on paper, by language: three pieces of HTML with marks, and heights.

    `high` is the height of what is `shown`, in CSS pixels, `height` that of all. `drawn` tells whether the
    drawing of a chain asks it already; `tells` is the id of what it would tell of the drawing, `shows` of
    the claim of which the passage is shown. None for what is to be put in order, and for items with more
    answers than paper has room for.
    """
    if item["order"] or not 1 < len(item["options"]) <= FEW:
        return None
    about, kind = item.get("about", ()), item["kind"]
    place = TELLS.get(kind, len(about))
    told = {
        "drawn": kind in ON_THE_DRAWING,
        "tells": about[place] if place < len(about) else "",
        "shows": about[0] if kind in SHOWS and len(about) == len(item["shown"]) == 1 else "",
    }
    return {language: _question(item, language) | told for language in READER_LANGUAGES}


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
    "number": "",
    "how": "",
    "html": "",
    "columns": [""] * COLUMNS,
    "used": [0] * COLUMNS,
    "room": PAGE - HEAD - FOOT,
    "first": 0,
    "why": -1,
    "drawn": [],
    "numbers": {},
}
"""The fragments of a worksheet without a chain."""


def assembled(frame: Record, chain: Record, questions: Sequence[Record], lesson: Record, is_key: bool) -> str:
    """Return a worksheet made of fragments: those questions that fit beside the passages, in their order.

    What is left of the columns has lines to write on.

    js/lesson/worksheet.js does the same, to the byte.
    """
    language = lesson["language"]
    words = {name: text[language] for name, text in frame["words"].items()}
    columns = Columns(chain)
    for asked in questions:
        if found := question(asked, chain, words["passage"]):
            columns.put(*found)
    columns.write([prompt[language] for prompt in frame["write"]], words["free"] if is_key else "")
    title = best_wording(lesson["document"]["title"], language)
    filled_page = fill(
        frame["page"],
        {
            "lang": language,
            "title": escape(title),
            "kind": words["key" if is_key else "sheet"],
            "name": words["name"],
            "date": words["date"],
            "chain": chain["number"] if asks_for_end(lesson) else chain["title"],
            "how": chain["how"],
            "drawing": chain["html"],
            "blocks": "".join(f'<div class="column">{html}</div>' for html in columns.html),
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
    """Return the fragments of a chain's worksheet: with as many boxes, then as whole sentences, as fit."""
    for (part, kept), longest in (
        (one, longest) for one in _parts(reasoning, argument) for longest in LONGEST
    ):
        found = _fragments(reasoning, argument, part, language, longest)
        if found and min(found["used"][found["first"] :]) + kept <= found["room"]:
            return found
    for most, size in product(SHORTER, range(MOST_BOXES, 0, -1)):
        if found := _fragments(reasoning, argument, part_of(reasoning, argument, size), language, 0, most):
            return found
    return EMPTY


def _parts(reasoning: Reasoning, argument: Record) -> Iterator[tuple[Part, int]]:
    """Yield the parts of a chain that are tried, the largest first, and the room that is kept for a question.

    A question costs no box of a chain that fits as a whole.
    """
    parts = {}
    for size in range(MOST_BOXES, 0, -1):
        part = part_of(reasoning, argument, size)
        if part.steps in parts:
            continue
        parts[part.steps] = part
        yield part, ROOM_FOR_A_QUESTION
        if len(part.claims) == part.of:
            yield part, 0
    yield from ((part, 0) for part in parts.values())


def _fragments(
    reasoning: Reasoning, argument: Record, part: Part, language: str, longest: int, most: int = 0
) -> dict[str, Any] | None:
    claims, document = reasoning.claims, reasoning.document
    places = {id_: place_of(document["text"], spans) for id_ in part.claims if (spans := _spans(claims[id_]))}
    order = in_order(places.values())
    numbers = {id_: order.index(found) + 1 for id_, found in places.items()}
    given = {id_ for id_ in part.claims if id_ not in places and id_ in reasoning.led}
    unsaid = len(numbers) + len(given) < len(part.claims)
    is_asked = argument["id"] in reasoning.with_break and breaks_once(part, argument, claims)
    how = _how(part, argument, is_asked, [say.UNSAID] * unsaid + [say.GIVEN] * bool(given), language)
    exchanged = told(part, numbers, given)
    on_key = exchanged.best(language) if exchanged else ""
    rows = max(lines(how, WIDTH), lines(on_key, WIDTH))
    room = PAGE - HEAD - FOOT - rows * (LEADING + 1) - round(part.sheet.height) - 16
    passages = passages_of(document, order, longest, most)
    if passages:
        heading = f"<h2>{escape(say.PASSAGES.best(language))}</h2>"
        first = passages[0]
        passages[0] = Block(f"<section>{heading}{first.html}</section>", first.height + LEADING + 5)
    why = why_it_breaks(reasoning, argument, part, is_asked, language)
    number = say.CHAIN.best(language).format(number=reasoning.numbers[argument["id"]])
    blocks = flowed([*passages, *([why] if why else [])], room)
    if blocks is None:
        return None
    return {
        "title": escape(
            say.NAMED.best(language).format(chain=number, title=best_wording(argument["title"], language))
        ),
        "number": number,
        "how": blank(escape(how)) + key(escape(on_key)) if on_key else escape(how),
        "html": drawing(part, argument, claims, numbers, given, language),
        "columns": list(blocks.html),
        "used": list(blocks.used),
        "room": room,
        "first": blocks.columns[len(passages) - 1] if passages else 0,
        "why": blocks.columns[-1] if why else -1,
        "drawn": [*part.claims, *(step.id for step in part.steps)],
        "numbers": numbers,
    }


def _spans(claim: Record) -> tuple[Span, ...]:
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


def _question(item: Record, language: str) -> dict[str, Any]:
    prompt = best_wording(item["prompt"], language)
    shown = [best_wording(_told(one), language) for one in item["shown"]]
    answers, height = "", 0
    for letter, option in zip("abcdefgh", item["options"], strict=False):
        text = best_wording(_told(option), language)
        tick = key("✓") if option["right"] else ""
        answers += f'<p class="option"><b>{letter}</b><i>{tick}</i><span dir="auto">{escape(text)}</span></p>'
        height += LEADING * lines(text, COLUMN - 2 * INDENT)
    high = sum(LEADING * lines(text, COLUMN - 12) for text in shown)
    return {
        "prompt": f'<div class="question"><p class="prompt">{escape(prompt)}</p>',
        "shown": "".join(f'<p class="shown" dir="auto">{escape(text)}</p>' for text in shown),
        "answers": f"{answers}</div>",
        "height": LEADING * lines(prompt, COLUMN, "bold") + high + height + 8,
        "high": high,
    }


def _told(part: Record) -> Mapping[str, str]:
    """Return the text of an answer or of what is shown above; the words of its passage where it has none."""
    if part["text"]:
        text: Mapping[str, str] = part["text"]
        return text
    quote = part["passage"]["quote"] if part.get("passage") else ""
    return Text.of(en=in_quotation_marks(quote, "en"), fr=in_quotation_marks(quote, "fr")).as_dict()
