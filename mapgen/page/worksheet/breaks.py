"""Where a chain breaks on a worksheet: the letters of the places on the key's drawing, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from mapgen.page.worksheet import words as say
from mapgen.page.worksheet.flow import COLUMN, LEADING, LINE, Block, lines
from mapgen.page.worksheet.marks import blank, key
from mapgen.page.worksheet.part import Part, Reasoning
from mapgen.words import READER_LANGUAGES, Text, best_wording, filled, in_quotation_marks

Record = Mapping[str, Any]

WRITE, MOST_WRITE = 3, 8
"""How many lines there are to write the reason on: as many as its key takes, within these."""
LETTERS = "ABCDEFGHIJK"
"""Of the places where a chain breaks, as the map, the drawing and its key name them; small ones of what fails
beside them."""


def breaks_once(part: Part, argument: Record, claims: Mapping[str, Record]) -> bool:
    """Return whether nothing else of what is drawn is at fault than the first place where a chain breaks."""
    first = argument["breaks"][0]["on"]
    fails = (found["breaks_at"] for found in _failing(part, argument, claims).values())
    return set(lettered(part, argument, claims)) <= {first} and all(on == first for on in fails)


def lettered(part: Part, argument: Record, claims: Mapping[str, Record]) -> dict[str, str]:
    """Return the letters of what is drawn and at fault.

    Where the chain breaks they are those of the map, also where only a part is drawn; small ones stand at
    what fails beside that, also at a step at which a question fails though others carry its conclusion.
    """
    drawn = {*part.claims, *(step.id for step in part.steps)}
    breaks = letters_of_breaks(argument)
    fails = (found["breaks_at"] for found in _failing(part, argument, claims).values())
    beside = (one for one in dict.fromkeys((*fails, *part.failed)) if one in drawn and one not in breaks)
    found = {**breaks, **dict(zip(beside, LETTERS.lower(), strict=False))}
    return {on: letter for on, letter in found.items() if on in drawn}


def letters_of_breaks(argument: Record) -> dict[str, str]:
    """Return the letter of each place where a chain breaks, as the map gives them."""
    return dict(zip(dict.fromkeys(one["on"] for one in argument["breaks"]), LETTERS, strict=False))


def _failing(part: Part, argument: Record, claims: Mapping[str, Record]) -> dict[str, Record]:
    """Return the claims on the way that are drawn and fail, by their ids, with how they are told."""
    told = {id_: claims[id_]["reasoning"] for id_ in part.claims if id_ != argument["conclusion"]}
    return {id_: found for id_, found in told.items() if found["word"] == "fails"}


def why_it_breaks(
    reasoning: Reasoning, argument: Record, part: Part, is_asked: bool, language: str
) -> Block | None:
    """Return the question why a chain breaks; for discussion where it can be answered in several ways."""
    if not argument["breaks"]:
        return None
    question = (say.WHY if is_asked else say.DISCUSS).best(language)
    first = best_wording(argument["breaks"][0]["why"], language)
    told = [first] if is_asked else _all_breaks(reasoning, argument, part, language)
    rows = min(MOST_WRITE, max(WRITE, -(-_height(told) // LINE)))
    html = (
        f'<div class="why"><p class="prompt">{escape(question)}</p><div class="answer rows-{rows}">'
        + blank("<i></i>" * rows) + key("".join(f"<p>{escape(one)}</p>" for one in told)) + "</div></div>"
    )  # fmt: skip
    return Block(html, LEADING * lines(question, COLUMN, "bold") + LINE * rows + 8)


def _all_breaks(reasoning: Reasoning, argument: Record, part: Part, language: str) -> list[str]:
    """Return why a chain breaks, place by place with its letter on the drawing, as far as there is room."""
    letters = lettered(part, argument, reasoning.claims)
    whys: dict[str, str] = {}
    for found in argument["breaks"]:
        whys.setdefault(found["on"], best_wording(found["why"], language))
    several = len({*whys, *letters}) > 1
    last = [say.ON_SCREEN.best(language)] if several and argument["id"] in reasoning.with_break else []
    steps = {step.id: step.conclusion for step in part.steps}
    named = letters_of_breaks(argument)
    in_order = sorted(whys.items(), key=lambda one: (one[0] not in letters, named.get(one[0], "Z")))
    told = [_told(named.get(on), on in letters, why, several, language) for on, why in in_order]
    others = {on: letter for on, letter in letters.items() if on not in whys}
    last = [*[say.BESIDE.best(language)][: bool(others)], *last]
    briefly, fully = [], []
    for on, letter in others.items():
        brief, full = _other(reasoning, steps, on)
        briefly.append(f"{letter}. {brief.best(language)}")
        fully.append(f"{letter}. {full.best(language)}")
    return _as_much_as_fits(told, fully, briefly, last)


def _told(letter: str | None, is_drawn: bool, why: str, several: bool, language: str) -> str:
    told = why if is_drawn and several else _placed(is_drawn).best(language).format(why=why)
    return f"{letter}. {told}" if letter and several else told


def _placed(is_drawn: bool) -> Text:
    return say.BY_THE_MAP if is_drawn else say.NOT_DRAWN


def _as_much_as_fits(
    told: Sequence[str], fully: Sequence[str], briefly: Sequence[str], last: Sequence[str]
) -> list[str]:
    """Return what is told, the first in any case: as many steps with their reason as there is room for."""
    kept = list(told)
    for count in range(len(fully), -1, -1):
        tried = [*told, *fully[:count], *briefly[count:], *last]
        if _height(tried) <= LINE * MOST_WRITE:
            return tried
    while len(kept) > 1 and _height([*kept, *briefly, *last]) > LINE * MOST_WRITE:
        kept.pop()
    names = list(briefly)
    while names and _height([*kept, *names, *last]) > LINE * MOST_WRITE:
        names.pop()
    return [*kept, *names, *last]


def _other(reasoning: Reasoning, steps: Mapping[str, str], on: str) -> tuple[Text, Text]:
    """Return briefly, and with the reason, what is at fault at a step or claim that is no break of the chain.

    `steps`: what the steps lead to. Where it is the break of another chain, the reason is told there.
    """
    claim = reasoning.claims[steps.get(on, on)]
    brief = filled(say.TO if on in steps else say.CLAIM, claim=_label(claim))
    if on in reasoning.whys:
        return brief, Text.of(**reasoning.whys[on])
    if on in reasoning.failed:
        words = Text.of(**reasoning.failed[on])
        return brief, Text(
            tuple((code, f"{brief.best(code)} {words.best(code)}") for code in READER_LANGUAGES)
        )
    why = claim["reasoning"]["why"]
    return brief, filled(
        say.TO_WHY, claim=_label(claim), why=Text.of(**why)
    ) if why and on in steps else brief


def _label(claim: Record) -> Text:
    words = Text.of(**(claim["short"] or claim["text"]))
    return Text(tuple((code, in_quotation_marks(words.best(code), code)) for code in READER_LANGUAGES))


def _height(paragraphs: Sequence[str]) -> int:
    return sum(LEADING * lines(one, COLUMN) for one in paragraphs)
