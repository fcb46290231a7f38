"""`mapgen explain`: a rule or a fault in full; a field, a scheme, its questions or a word on one screen."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from textwrap import wrap
from typing import TYPE_CHECKING

from mapgen.cli.commands import CLEAN, cannot
from mapgen.words import both, filled

if TYPE_CHECKING:
    from mapgen.model.shapes import Shape
    from mapgen.strength.effects.entry import Effect
    from mapgen.vocabulary import Word

LINES, COLUMNS = 24, 80
"""One screen: what a terminal shows when it opens."""
_UNKNOWN = both("nothing is called `{name}`", "rien ne s'appelle `{name}`")
_DID_YOU_MEAN = both(
    "nothing is called `{name}`; did you mean `{near}`?",
    "rien ne s'appelle `{name}` ; vouliez-vous dire `{near}` ?",
)
_REST = "The rest: docs/effects.md."
_ONE_ALONE = "One alone: `mapgen explain {where}`. The rest: docs/effects.md."


def explain(options: argparse.Namespace) -> int:
    """Print what a name of the language means, or the names of rules; return 0, or 2 without such a name."""
    from mapgen.rules import manual

    if options.rule is None:
        print("\n".join(manual.names()))
        return CLEAN
    own = (
        manual.page(options.rule)
        or field_screen(options.rule)
        or _scheme(options.rule)
        or "\n".join(_words(options.rule))
    )
    pages = [one.rstrip("\n") for one in (own, "\n".join(_questions(options.rule))) if one]
    if pages:
        print("\n\n".join(pages))
        return CLEAN
    near = get_close_matches(options.rule, list(_known()), n=1)
    return cannot(filled(_DID_YOU_MEAN if near else _UNKNOWN, name=options.rule, near="".join(near)))


def _known() -> Iterator[str]:
    from mapgen.model.schemes import SCHEMES
    from mapgen.rules import manual
    from mapgen.strength.effects.table import EFFECTS

    yield from manual.names()
    for one in EFFECTS:
        yield from (one.field, one.where)
    yield from SCHEMES
    for scheme in SCHEMES.values():
        yield from (question.id for question in scheme.questions)
    for _, words in _vocabularies():
        yield from map(str, words)


def field_screen(name: str) -> str:
    """Return what a field holds and changes, as fully as one screen has room; empty without such a field.

    Left out first are the rules that it silences, then its publications, its example, and at
    last its values and what comes after the first sentence.
    """
    from mapgen.strength.effects.table import entries

    found = entries(name)
    if not found:
        return ""
    where = found[0].where if len(found) > 1 else ""
    for brevity in range(5):
        lines = list(_screen(found, brevity, where))
        if len(lines) <= LINES:
            break
    return "\n".join(lines)


def _screen(found: Sequence[Effect], brevity: int, where: str) -> Iterator[str]:
    for one in found:
        yield f"# {one.where}"
        for words in _told(one, brevity):
            yield from wrap(words, COLUMNS, break_long_words=False, break_on_hyphens=False)
        yield ""
    rest = _ONE_ALONE.format(where=where) if where else _REST
    if brevity:
        yield rest


def _told(one: Effect, brevity: int) -> Iterator[str]:
    from mapgen.strength.effects.table import parts
    from mapgen.syntax.fields.records import RECORDS

    field = RECORDS[one.record].field(one.field)
    if field is not None:
        meaning = field.meaning.best("en")
        values = _values(field.shape) if brevity < 4 else ""
        yield f"{meaning[:1].upper()}{meaning[1:]}.{values}"
    told = parts(one)
    how = told.how if brevity < 4 else told.how.partition(". ")[0].rstrip(".") + "." * bool(told.how)
    kept = (told.example, told.source, told.silences)[: max(0, 3 - brevity)]
    yield from filter(None, (f"{told.changes} {how}".strip(), *kept))


def _values(shape: Shape) -> str:
    """Return a sentence with the values that a field can have, where they are words of the language."""
    from mapgen.model import shapes

    match shape:
        case shapes.Choice(words):
            return f" One of: {', '.join(words)}."
        case shapes.Choices(words):
            return f" One or more of: {', '.join(words)}."
    return ""


_SOMEBODY = ("expert-opinion", "position-to-know", "witness-testimony")
"""The schemes that lead from what somebody says."""
_OF_SOMEBODY = """
How to write “Tea calms, said Dr Roe”: the words that tell who says it are the premise.

  roe-says: {{quote: said Dr Roe, kind: testimony, accepted: It is printed as her words.}}
  calms:
    quote: Tea calms
    because:
      premises: roe-says
      scheme: {scheme}

Her doubt about another step is an objection to it (`undercut-by`). A view that the text
reports and does not hold has `attributed-to: Dr Roe`, and no such step."""


def _scheme(name: str) -> str:
    from mapgen.model.schemes import SCHEMES

    scheme = SCHEMES.get(name)
    if scheme is None:
        return ""
    asked = [f"- {one.id}: {one.text.best('en')}" for one in scheme.questions]
    head = [f"# scheme: {name}", f"{scheme.name.best('en')}: {scheme.pattern.best('en')}", ""]
    told = [line for each in (*head, *asked) for line in (wrap(each, COLUMNS) or [""])]
    return "\n".join([*told, *(_OF_SOMEBODY.format(scheme=name).split("\n") if name in _SOMEBODY else ())])


def _questions(name: str) -> Iterator[str]:
    """Yield each question of that name once, with the schemes that ask it, and how it is answered."""
    from mapgen.model.schemes import SCHEMES
    from mapgen.vocabulary import AnswerState

    asking: dict[str, list[str]] = {}
    for scheme in SCHEMES.values():
        question = scheme.question(name)
        if question is not None:
            asking.setdefault(question.text.best("en"), []).append(scheme.id)
    if not asking:
        return
    yield f"# critical question: {name}"
    for text, schemes in asking.items():
        yield from wrap(f"- {text} Asked of: {', '.join(schemes)}.", COLUMNS, break_on_hyphens=False)
    yield from ("", "At the step, one of (write the reason in place of “…”):")
    states = (state for state in AnswerState if state is not AnswerState.NOT_APPLICABLE)
    yield from (f"  {state}: {{{name}: …}}  # {state.meaning.best('en')}" for state in states)


def _words(name: str) -> Iterator[str]:
    """Yield a line for each field that can have a value of that name."""
    for where, words in _vocabularies():
        for one in words:
            if str(one) == name:
                yield f"{where}: {name}: {one.name_.best('en')} ({one.meaning.best('en')})"


def _vocabularies() -> Iterator[tuple[str, type[Word]]]:
    from mapgen.model import shapes
    from mapgen.syntax.fields.records import RECORDS

    for record in RECORDS.values():
        for field in record.fields:
            match field.shape:
                case shapes.Choice(words) | shapes.Choices(words) | shapes.ByWord(words, _):
                    yield f"{record.name}.{field.name}", words
