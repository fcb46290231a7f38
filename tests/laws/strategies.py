"""Argument maps at random, for laws."""

from __future__ import annotations

from hypothesis import strategies as st

from mapgen.document.text.document_text import DocumentText
from mapgen.hidden import shown
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import (
    Answer,
    Argument,
    Attack,
    Change,
    Claim,
    Document,
    Inference,
    LeftOut,
    Quote,
    Rating,
    Source,
    Stop,
    Term,
    Waiver,
)
from mapgen.model.facets import Facets, Intervention, Outcome, Population
from mapgen.model.schemes import SCHEMES
from mapgen.syntax.forms import bare_mark
from mapgen.vocabulary import (
    AnswerState,
    AttackKind,
    ClaimKind,
    Degree,
    Design,
    Direction,
    DocumentKind,
    Downgrade,
    Match,
    Modality,
    OutcomeKind,
    Reading,
    RiskOfBias,
    Route,
    Scope,
    SourceStatus,
    Species,
    Upgrade,
)
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
    .map(lambda text: shown(text.strip()))
    .filter(bool)
)
texts = st.dictionaries(st.sampled_from(["en", "fr", "de"]), line, max_size=3).map(lambda d: Text.of(**d))
some_text = texts.filter(bool)
optional_line = st.just("") | line
DOCUMENT = """Teenagers sleep seven hours [1]. Nobody knows why, because nobody asked (2, 3).

Screens are bright. Later it is said again: Screens are bright [4][9].

Sources
1. National Sleep Survey, 2019. Link
2. Dunn A. Nights. J Sleep 2003;4:11-19.
"""
WORDS = DOCUMENT.split()


def maybe(words: type) -> st.SearchStrategy:
    return st.none() | st.sampled_from(list(words))


@st.composite
def slices(draw: st.DrawFn) -> str:
    """Some words of the document, as they stand there."""
    start = draw(st.integers(0, len(WORDS) - 1))
    return " ".join(WORDS[start : start + draw(st.integers(1, 8))])


quotes = st.builds(Quote, slices() | line, optional_line, optional_line)
facets = st.builds(
    Facets,
    st.builds(Population, maybe(Species), optional_line),
    st.builds(
        Intervention,
        optional_line,
        optional_line,
        maybe(Route),
        optional_line,
        optional_line,
        st.lists(line, max_size=2).map(tuple),
    ),
    optional_line,
    st.builds(Outcome, optional_line, maybe(OutcomeKind)),
)


def changes(words: type) -> st.SearchStrategy:
    one = st.builds(Change, st.sampled_from(list(words)), st.sampled_from(list(Degree)), texts)
    return st.lists(one, max_size=2, unique_by=lambda change: change.domain).map(tuple)


def a_source(id_: str, names: list[str]) -> st.SearchStrategy[Source]:
    return st.builds(
        Source,
        id=st.just(id_),
        marks=st.lists(line.map(bare_mark), max_size=2, unique=True).map(tuple),
        listed=st.none() | quotes,
        match=maybe(Match),
        authors=st.lists(line, max_size=2).map(tuple),
        year=st.just("") | st.just("2003"),
        title=optional_line,
        container=optional_line,
        doi=st.just("") | st.just("10.1136/bmj.1"),
        pmid=st.just("") | st.just("18436948"),
        url=st.just("") | st.just("https://example.org/a"),
        design=maybe(Design),
        participants=optional_line,
        effect=optional_line,
        modality=maybe(Modality),
        bias=maybe(RiskOfBias),
        downgrades=changes(Downgrade),
        upgrades=changes(Upgrade),
        status=maybe(SourceStatus),
        superseded_by=st.sampled_from(["", *names]),
        based_on=st.lists(st.sampled_from(names), unique=True).map(tuple),
        data=optional_line,
        reading=maybe(Reading),
        direction=maybe(Direction),
        interests=texts,
        says=texts,
        note=texts,
        facets=facets,
    )


def a_claim(
    id_: str, origin: str, senses: tuple[tuple[str, str], ...], names: list[str]
) -> st.SearchStrategy[Claim]:
    return st.builds(
        Claim,
        id=st.just(id_),
        text=some_text.filter(lambda t: t.get("en") is not None),
        quotes=st.lists(quotes, min_size=1, max_size=2).map(tuple) if origin == "quote" else st.just(()),
        implicit=some_text if origin == "implicit" else st.just(Text()),
        source=st.sampled_from(names) if origin == "outside" and names else st.just(""),
        citations=st.lists(st.sampled_from(["1", "2", "9"]) | line.map(bare_mark), max_size=2).map(tuple),
        kind=maybe(ClaimKind),
        modality=maybe(Modality),
        scope=maybe(Scope),
        called=maybe(Design),
        design=maybe(Design),
        participants=optional_line,
        accepted=texts,
        facets=facets,
        senses=st.just(senses),
        remark=texts,
    )


def a_document(ids: list[str]) -> st.SearchStrategy[Document]:
    rating = st.builds(Rating, st.sampled_from(["discern-8", "sanra-3"]), st.sampled_from(["1", "5"]), texts)
    return st.builds(
        Document,
        title=some_text,
        language=st.just("en"),
        kind=st.sampled_from(list(DocumentKind)),
        path=st.just("text.txt"),
        author=optional_line,
        qualification=texts,
        publisher=optional_line,
        date=st.just("") | st.just("2003-01"),
        url=st.just("") | st.just("https://example.org"),
        interests=texts,
        question=texts,
        answer=st.sampled_from(["", *ids]),
        about=texts,
        exhibits=st.lists(line, max_size=2).map(tuple),
        ratings=st.lists(rating, max_size=2, unique_by=lambda one: one.item).map(tuple),
        rated_by=optional_line,
    )


@st.composite
def argument_maps(draw: st.DrawFn) -> ArgumentMap:
    ids = [f"c{n}" for n in range(draw(st.integers(0, 5)))]
    terms = tuple(
        Term(
            f"t{n}",
            draw(texts),
            draw(texts),
            "t0" if n and draw(st.booleans()) else "",
            tuple((f"s{k}", draw(some_text)) for k in range(draw(st.integers(0, 2)))),
        )
        for n in range(draw(st.integers(0, 2)))
    )
    names = [f"w{n}" for n in range(draw(st.integers(0, 2)))]
    sources = tuple(draw(a_source(name, names)) for name in names)
    claims, inferences, attacks = [], [], []
    for id_ in ids:
        origin = draw(st.sampled_from(["quote", "implicit", "outside", "none"]))
        senses = ((terms[0].id, "s0"),) if terms else ()
        claims.append(draw(a_claim(id_, origin, senses, names)))
        for number in range(1, draw(st.integers(0, 2)) + 1):
            scheme = draw(st.none() | st.sampled_from(list(SCHEMES.values())))
            asked = [q.id for q in scheme.questions] if scheme else []
            answered = draw(st.lists(st.sampled_from(asked), unique=True, max_size=2)) if asked else []
            answers = tuple(
                Answer(q, draw(st.sampled_from(list(AnswerState))), draw(texts)) for q in answered
            )
            premises = tuple(draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True)))
            step = Inference(f"{id_}.{number}", premises, id_, scheme, draw(texts), answers, draw(texts))
            inferences.append(step)
            if draw(st.booleans()):
                attacks.append(
                    Attack(
                        f"{step.id}.attack1",
                        AttackKind.UNDERCUT,
                        draw(st.sampled_from(ids)),
                        step.id,
                        draw(texts),
                    )
                )
        others = [other for other in ids if other != id_]
        most = 3 if others else 0
        kinds = draw(st.lists(st.sampled_from([AttackKind.REBUT, AttackKind.UNDERMINE]), max_size=most))
        for number, kind in enumerate(sorted(kinds, key=list(AttackKind).index), start=1):
            attacks.append(
                Attack(f"{id_}.attack{number}", kind, draw(st.sampled_from(others)), id_, draw(texts))
            )
    arguments = (
        tuple(
            Argument(f"a{n}", draw(some_text), draw(st.sampled_from(ids)))
            for n in range(draw(st.integers(0, 2)))
        )
        if ids
        else ()
    )
    left_out = tuple(draw(st.lists(st.builds(LeftOut, quotes, some_text), max_size=2)))
    waivers = tuple(draw(st.lists(st.builds(Waiver, line, optional_line, some_text), max_size=2)))
    document = draw(a_document(ids))
    chains = ["", *(argument.id for argument in arguments)]
    places = [*ids, *(step.id for step in inferences)]
    stops = [Stop(chain, "", draw(some_text)) for chain in chains[1:]]
    if places:
        somewhere = st.builds(Stop, st.sampled_from(places), st.sampled_from(chains), some_text)
        stops += draw(st.lists(somewhere, max_size=2))
    return ArgumentMap(
        "file",
        document,
        DocumentText(DOCUMENT, "en"),
        sources,
        terms,
        tuple(claims),
        tuple(inferences),
        tuple(attacks),
        arguments,
        left_out,
        waivers,
        tuple(stops),
    )
