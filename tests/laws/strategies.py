"""Argument maps at random, for laws: every declared field has its values by its shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

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
languages = st.sampled_from(["en", "fr", "de"])
texts = st.dictionaries(languages, line, max_size=3).map(lambda d: Text.of(**d))
some_text = st.dictionaries(languages, line, min_size=1, max_size=3).map(lambda d: Text.of(**d))
english = st.fixed_dictionaries({"en": line}, optional={"fr": line, "de": line}).map(lambda d: Text.of(**d))
optional_line = st.just("") | line
DOCUMENT = """Teenagers sleep seven hours [1]. Nobody knows why, because nobody asked (2, 3).

Screens are bright. Later it is said again: Screens are bright [4][9].

Sources
1. National Sleep Survey, 2019. Link
2. Dunn A. Nights. J Sleep 2003;4:11-19.
"""
WORDS = DOCUMENT.split()


@st.composite
def slices(draw: st.DrawFn) -> str:
    """Some words of the document, as they stand there."""
    start = draw(st.integers(0, len(WORDS) - 1))
    return " ".join(WORDS[start : start + draw(st.integers(1, 8))])


quotes = st.builds(Quote, slices() | line, optional_line, optional_line)
marks = st.sampled_from(["1", "2", "9"]) | line.map(bare_mark)
# What a line of a certain form may be, and what a record may stand under.
FORMS = {
    "": line,
    "year": st.just("2003"),
    "date": st.just("2003-01"),
    "doi": st.just("10.1136/bmj.1"),
    "pmid": st.just("18436948"),
    "link": st.just("https://example.org/a"),
    "rating": st.sampled_from(["1", "5"]),
    "language": st.just("en"),
    "path": st.just("text.txt"),
}
KEYS = {Rating: ["discern-8", "sanra-3"], Proposal: list(PROPOSABLE)}
Names = Mapping[str, Sequence[str]]


def an(kind: type, names: Names | None = None, /, **given: st.SearchStrategy) -> st.SearchStrategy:
    """An element with every field that its class declares. `names`: the ids there are, by what has them."""
    there = tuple((of, tuple(ids)) for of, ids in (names or {}).items())
    declared = {
        field.attribute: _kept(field, there)
        for field in fields_of(kind)
        if field.attribute not in given and (field.name or field.inline)
    }
    return st.builds(kind, **declared, **given)


@cache
def _kept(field: Field, names: tuple[tuple[str, tuple[str, ...]], ...]) -> st.SearchStrategy:
    """The values of a field: one strategy for all maps, since Hypothesis takes long to check a new one."""
    return of_shape(field, dict(names))


def expected(chains: list[str]) -> st.SearchStrategy:
    """What is expected of a rule, or of a chain."""
    of_rule = an(Expectation, argument=st.just(""), verdict=st.just(None), rule=line)
    if not chains:
        return of_rule
    nothing = {"rule": st.just(""), "about": st.just(""), "state": st.just(None)}
    return of_rule | an(Expectation, argument=st.sampled_from(chains), **nothing)


def of_shape(field: Field, names: Names) -> st.SearchStrategy:
    """The values of a field, by its shape: empty ones too, unless it is required."""
    match field.shape:
        case shapes.Words():
            return some_text if field.required else texts
        case shapes.TermOrWords():
            return optional_line
        case shapes.Line(form):
            return FORMS[form] if field.required else st.just("") | FORMS[form]
        case shapes.Marks():
            return st.lists(marks, max_size=2, unique=True).map(tuple)
        case shapes.Lines():
            return st.lists(line, max_size=2).map(tuple)
        case shapes.Name(of):
            return st.sampled_from(names[of] if field.required else ["", *names[of]])
        case shapes.Names(of) if not names[of]:
            return st.just(())
        case shapes.Names(of):
            return st.lists(
                st.sampled_from(names[of]), min_size=int(field.required), max_size=3, unique=True
            ).map(tuple)
        case shapes.Choice(words):
            return st.sampled_from([*words] if field.required else [None, *words])
        case shapes.Choices(words):
            return st.lists(st.sampled_from([*words]), max_size=2, unique=True).map(tuple)
        case shapes.Quotes(single):
            several = st.lists(quotes, min_size=1, max_size=2).map(tuple)
            return (quotes if field.required else st.none() | quotes) if single else several
        case shapes.One():
            return an(field.type, names)
        case shapes.ByWord(words):
            return under(field.element, list(words))
        case shapes.Keyed():
            return under(field.element, KEYS[field.element])
        case shapes.WordsByName():
            pairs = st.tuples(st.sampled_from(["s0", "s1"]), some_text)
            return st.lists(pairs, max_size=2, unique_by=lambda pair: pair[0]).map(tuple)
    raise TypeError(f"{field.attribute}: give it a strategy")


def under(kind: type, keys: list[object]) -> st.SearchStrategy:
    """Elements under different keys: the first attribute of each."""
    key = fields_of(kind)[0].attribute
    one = an(kind, **{key: st.sampled_from(keys)})
    return st.lists(one, max_size=2, unique_by=lambda element: getattr(element, key)).map(tuple)


def a_claim(id_: str, origin: str, senses: tuple[tuple[str, str], ...], names: Names) -> st.SearchStrategy:
    several = st.lists(quotes, min_size=1, max_size=2).map(tuple)
    return an(
        Claim,
        names,
        id=st.just(id_),
        text=english,
        quotes=several if origin == "quote" else st.just(()),
        implicit=some_text if origin == "implicit" else st.just(Text()),
        source=st.sampled_from(names["source"]) if origin == "outside" and names["source"] else st.just(""),
        senses=st.just(senses),
    )


@st.composite
def a_step(draw: st.DrawFn, id_: str, conclusion: str, names: Names) -> Inference:
    scheme = draw(st.none() | st.sampled_from(list(SCHEMES.values())))
    asked = [q.id for q in scheme.questions] if scheme else []
    answered = draw(st.lists(st.sampled_from(asked), unique=True, max_size=2)) if asked else []
    answers = tuple(draw(an(Answer, question=st.just(question))) for question in answered)
    return draw(
        an(
            Inference,
            names,
            id=st.just(id_),
            conclusion=st.just(conclusion),
            scheme=st.just(scheme),
            answers=st.just(answers),
        )
    )


def an_attack(target: str, number: int, kind: AttackKind, attackers: list[str]) -> st.SearchStrategy:
    return an(
        Attack,
        {"claim": attackers},
        id=st.just(f"{target}.attack{number}"),
        kind=st.just(kind),
        target=st.just(target),
    )


@st.composite
def argument_maps(draw: st.DrawFn) -> ArgumentMap:
    ids = [f"c{n}" for n in range(draw(st.integers(0, 5)))]
    terms = [f"t{n}" for n in range(draw(st.integers(0, 2)))]
    names = {"claim": ids, "term": terms, "source": [f"w{n}" for n in range(draw(st.integers(0, 2)))]}
    claims, inferences, attacks = [], [], []
    for id_ in ids:
        origin = draw(st.sampled_from(["quote", "implicit", "outside", "none"]))
        senses = ((terms[0], "s0"),) if terms else ()
        claims.append(draw(a_claim(id_, origin, senses, names)))
        for number in range(1, draw(st.integers(0, 2)) + 1):
            step = draw(a_step(f"{id_}.{number}", id_, names))
            inferences.append(step)
            if draw(st.booleans()):
                attacks.append(draw(an_attack(step.id, 1, AttackKind.UNDERCUT, ids)))
        others = [other for other in ids if other != id_]
        most = 3 if others else 0
        kinds = draw(st.lists(st.sampled_from([AttackKind.REBUT, AttackKind.UNDERMINE]), max_size=most))
        for number, kind in enumerate(sorted(kinds, key=list(AttackKind).index), start=1):
            attacks.append(draw(an_attack(id_, number, kind, others)))
    chains = [f"a{n}" for n in range(draw(st.integers(0, 2)))] if ids else []
    arguments = tuple(draw(an(Argument, names, id=st.just(id_))) for id_ in chains)
    stops = [draw(an(Stop, at=st.just(chain), argument=st.just(""))) for chain in chains]
    if targets := [*ids, *(step.id for step in inferences)]:
        somewhere = an(Stop, {"argument": chains}, at=st.sampled_from(targets))
        stops += draw(st.lists(somewhere, max_size=2))
    expectations = draw(st.lists(expected(chains), max_size=2))
    return ArgumentMap(
        "file",
        draw(an(Document, names, language=st.just("en"))),
        DocumentText(DOCUMENT, "en"),
        tuple(draw(an(Source, names, id=st.just(id_))) for id_ in names["source"]),
        tuple(draw(an(Term, names, id=st.just(id_), name=texts)) for id_ in terms),
        tuple(claims),
        tuple(inferences),
        tuple(attacks),
        arguments,
        tuple(draw(st.lists(an(LeftOut), max_size=2))),
        tuple(draw(st.lists(an(Waiver), max_size=2))),
        tuple(stops),
        tuple(expectations),
    )
