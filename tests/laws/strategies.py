"""Argument maps at random, for laws: every declared field has its values by its shape.

What is drawn are numbers and lines, and an element is made of them here: Hypothesis takes as long for each
strategy that it draws from, checks and labels as mapgen takes for a claim.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st

from mapgen.document.text.document_text import DocumentText
from mapgen.hidden import shown
from mapgen.model import shapes
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import (
    PROPOSABLE,
    Answer,
    Argument,
    Attack,
    Claim,
    Document,
    Expectation,
    Inference,
    LeftOut,
    Proposal,
    Quote,
    Rating,
    Source,
    Stop,
    Term,
    Waiver,
)
from mapgen.model.fields import Field, fields_of
from mapgen.model.schemes import SCHEMES
from mapgen.syntax.fields.forms import bare_mark
from mapgen.vocabulary import AttackKind
from mapgen.words import Text

# What an author can type: no control characters, nothing that strip() would take away or that reads as a dot.
line = (
    st.text(
        st.characters(
            codec="utf-8",
            exclude_categories=("Cc", "Cs", "Zl", "Zp"),
            exclude_characters="\ufeff\ufffe\uffff",
        ),
        min_size=1,
        max_size=40,
    )
    # An empty one is not drawn again: some part of a large map is empty, and only small maps would be left.
    .map(lambda text: shown(text.strip()) or "a")
)
LANGUAGES = ((), ("en",), ("fr",), ("de",), ("en", "fr"), ("en", "de"), ("fr", "de"), ("en", "fr", "de"))
ENGLISH = tuple(languages for languages in LANGUAGES if "en" in languages)
DOCUMENT = """Teenagers sleep seven hours [1]. Nobody knows why, because nobody asked (2, 3).

Screens are bright. Later it is said again: Screens are bright [4][9].

Sources
1. National Sleep Survey, 2019. Link
2. Dunn A. Nights. J Sleep 2003;4:11-19.
"""
WORDS = DOCUMENT.split()


# What a line of a certain form may be, and what a record may stand under.
FORMS = {
    "year": ["2003"],
    "date": ["2003-01"],
    "doi": ["10.1136/bmj.1"],
    "pmid": ["18436948"],
    "link": ["https://example.org/a"],
    "rating": ["1", "5"],
    "language": ["en"],
    "path": ["text.txt"],
}
AGAINST_CLAIMS = [AttackKind.REBUT, AttackKind.UNDERMINE]
KEYS = {Rating: ["discern-8", "sanra-3"], Proposal: list(PROPOSABLE)}
Names = Mapping[str, Sequence[str]]
"""The ids that there are, by what has them."""

Thing = TypeVar("Thing")


@cache
def below(count: int) -> st.SearchStrategy[int]:
    """The numbers from 0 to below `count`: one strategy for all maps."""
    return st.integers(0, count - 1)


def one_of(draw: st.DrawFn, things: Sequence[Thing]) -> Thing:
    return things[draw(below(len(things)))] if len(things) > 1 else things[0]


def some_of(draw: st.DrawFn, things: Sequence[Thing], most: int, least: int = 0) -> tuple[Thing, ...]:
    """Different ones of some things, in any order."""
    left = list(things)
    count = least + draw(below(min(most, len(left)) - least + 1))
    return tuple(left.pop(draw(below(len(left)))) for _ in range(count))


def several(draw: st.DrawFn, make: Callable[[], Thing], most: int, least: int = 0) -> tuple[Thing, ...]:
    return tuple(make() for _ in range(least + draw(below(most - least + 1))))


def words(draw: st.DrawFn, languages: Sequence[tuple[str, ...]]) -> Text:
    """A text in some languages, one of those lists."""
    return Text.of(**{language: draw(line) for language in one_of(draw, languages)})


def line_or_nothing(draw: st.DrawFn) -> str:
    return draw(line) if draw(below(2)) else ""


def a_quote(draw: st.DrawFn) -> Quote:
    """Some words, mostly of the document as they stand there."""
    if draw(below(2)):
        exact = draw(line)
    else:
        start = draw(below(len(WORDS)))
        exact = " ".join(WORDS[start : start + 1 + draw(below(8))])
    return Quote(exact, line_or_nothing(draw), line_or_nothing(draw))


def a_mark(draw: st.DrawFn) -> str:
    mark = one_of(draw, ["", "1", "2", "9"])
    return mark or bare_mark(draw(line))


def an(draw: st.DrawFn, kind: type[Thing], names: Names, /, **given: object) -> Thing:
    """An element with every field that its class declares, but for those that are given."""
    declared = {
        field.attribute: of_shape(draw, field, names)
        for field in fields_of(kind)
        if field.attribute not in given and (field.name or field.inline)
    }
    return kind(**declared, **given)


def of_shape(draw: st.DrawFn, field: Field, names: Names) -> Any:
    """A value of a field, by its shape: an empty one too, unless it is required."""
    match field.shape:
        case shapes.Words():
            return words(draw, LANGUAGES[1:] if field.required else LANGUAGES)
        case shapes.TermOrWords() | shapes.Line(""):
            return draw(line) if field.required else line_or_nothing(draw)
        case shapes.Line(form):
            return one_of(draw, FORMS[form] if field.required else ["", *FORMS[form]])
        case shapes.Marks():
            return tuple(dict.fromkeys(several(draw, lambda: a_mark(draw), 2)))
        case shapes.Lines():
            return several(draw, lambda: draw(line), 2)
        case shapes.Name(of):
            return one_of(draw, names[of] if field.required else ["", *names[of]])
        case shapes.Names(of):
            return some_of(draw, names[of], 3, int(field.required and bool(names[of])))
        case shapes.Choice(of):
            return one_of(draw, [*of] if field.required else [None, *of])
        case shapes.Choices(of):
            return some_of(draw, [*of], 2)
        case shapes.Quotes(single):
            if single:
                return a_quote(draw) if field.required or draw(below(2)) else None
            return several(draw, lambda: a_quote(draw), 2, 1)
        case shapes.One():
            return an(draw, field.type, names)
        case shapes.ByWord(of):
            return under(draw, field.element, [*of])
        case shapes.Keyed():
            return under(draw, field.element, KEYS[field.element])
        case shapes.WordsByName():
            return tuple((name, words(draw, LANGUAGES[1:])) for name in some_of(draw, ["s0", "s1"], 2))
    raise TypeError(f"{field.attribute}: say here what values it may have")


def under(draw: st.DrawFn, kind: type[Thing], keys: Sequence[object]) -> tuple[Thing, ...]:
    """Elements under different keys: the first attribute of each."""
    key = fields_of(kind)[0].attribute
    return tuple(an(draw, kind, {}, **{key: each}) for each in some_of(draw, keys, 2))


def expected(draw: st.DrawFn, chains: Sequence[str]) -> Expectation:
    """What is expected of a rule, or of a chain."""
    if chains and draw(below(2)):
        nothing = {"rule": "", "about": "", "state": None}
        return an(draw, Expectation, {}, argument=one_of(draw, chains), **nothing)
    return an(draw, Expectation, {}, argument="", verdict=None, rule=draw(line))


@st.composite
def a_claim(draw: st.DrawFn, id_: str, names: Names) -> Claim:
    origin = one_of(draw, ["quote", "implicit", "outside", "none"])
    return an(
        draw,
        Claim,
        names,
        id=id_,
        text=words(draw, ENGLISH),
        quotes=several(draw, lambda: a_quote(draw), 2, 1) if origin == "quote" else (),
        implicit=words(draw, LANGUAGES[1:]) if origin == "implicit" else Text(),
        source=one_of(draw, names["source"]) if origin == "outside" and names["source"] else "",
        senses=((names["term"][0], "s0"),) if names["term"] else (),
    )


@st.composite
def a_step(draw: st.DrawFn, id_: str, conclusion: str, names: Names) -> Inference:
    scheme = one_of(draw, [None, *SCHEMES.values()])
    asked = some_of(draw, scheme.questions, 2) if scheme else ()
    answers = tuple(an(draw, Answer, {}, question=question.id) for question in asked)
    return an(draw, Inference, names, id=id_, conclusion=conclusion, scheme=scheme, answers=answers)


@st.composite
def an_attack(
    draw: st.DrawFn, target: str, number: int, kind: AttackKind, attackers: Sequence[str]
) -> Attack:
    id_ = f"{target}.attack{number}"
    return an(draw, Attack, {"claim": attackers}, id=id_, kind=kind, target=target)


@st.composite
def a_source(draw: st.DrawFn, id_: str, names: Names) -> Source:
    return an(draw, Source, names, id=id_)


@st.composite
def argument_maps(draw: st.DrawFn) -> ArgumentMap:
    ids = [f"c{n}" for n in range(draw(below(6)))]
    terms = [f"t{n}" for n in range(draw(below(3)))]
    names = {"claim": ids, "term": terms, "source": [f"w{n}" for n in range(draw(below(3)))]}
    claims, inferences, attacks = [], [], []
    for id_ in ids:
        claims.append(draw(a_claim(id_, names)))
        for number in range(1, draw(below(3)) + 1):
            step = draw(a_step(f"{id_}.{number}", id_, names))
            inferences.append(step)
            if draw(below(2)):
                attacks.append(draw(an_attack(step.id, 1, AttackKind.UNDERCUT, ids)))
        others = [other for other in ids if other != id_]
        kinds = several(draw, lambda: one_of(draw, AGAINST_CLAIMS), 3 if others else 0)
        for number, kind in enumerate(sorted(kinds, key=list(AttackKind).index), start=1):
            attacks.append(draw(an_attack(id_, number, kind, others)))
    chains = [f"a{n}" for n in range(draw(below(3)))] if ids else []
    arguments = tuple(an(draw, Argument, names, id=id_) for id_ in chains)
    stops = [an(draw, Stop, {}, at=chain, argument="") for chain in chains]
    if targets := [*ids, *(step.id for step in inferences)]:
        about = {"argument": chains}
        stops += several(draw, lambda: an(draw, Stop, about, at=one_of(draw, targets)), 2)
    return ArgumentMap(
        "file",
        an(draw, Document, names, language="en"),
        DocumentText(DOCUMENT, "en"),
        tuple(draw(a_source(id_, names)) for id_ in names["source"]),
        tuple(an(draw, Term, names, id=id_, name=words(draw, LANGUAGES)) for id_ in terms),
        tuple(claims),
        tuple(inferences),
        tuple(attacks),
        arguments,
        several(draw, lambda: an(draw, LeftOut, {}), 2),
        several(draw, lambda: an(draw, Waiver, {}), 2),
        tuple(stops),
        several(draw, lambda: expected(draw, chains), 2),
    )
