"""Argument maps at random, for laws."""

from __future__ import annotations

from hypothesis import strategies as st

from mapgen.document.text import DocumentText
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
    Source,
    Term,
    Waiver,
)
from mapgen.model.facets import Facets, Intervention, Outcome, Population
from mapgen.model.schemes import SCHEMES
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

# What an author can type: no control characters, nothing that strip() would take away.
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
    .map(str.strip)
    .filter(bool)
)
texts = st.dictionaries(st.sampled_from(["en", "fr", "de"]), line, max_size=3).map(lambda d: Text.of(**d))
some_text = texts.filter(bool)
optional_line = st.just("") | line
DOCUMENT = "Teenagers sleep seven hours. Nobody knows why. Screens are bright."


def maybe(words: type) -> st.SearchStrategy:
    return st.none() | st.sampled_from(list(words))


quotes = st.builds(Quote, line, optional_line, optional_line)
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


def a_source(id_: str) -> st.SearchStrategy[Source]:
    return st.builds(
        Source,
        id=st.just(id_),
        marks=st.lists(line, max_size=2, unique=True).map(tuple),
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
        data=optional_line,
        reading=maybe(Reading),
        direction=maybe(Direction),
        interests=texts,
        says=texts,
        note=texts,
        facets=facets,
    )


def a_claim(id_: str, origin: str, senses: tuple[tuple[str, str], ...]) -> st.SearchStrategy[Claim]:
    return st.builds(
        Claim,
        id=st.just(id_),
        text=some_text.filter(lambda t: t.get("en") is not None),
        quotes=st.lists(quotes, min_size=1, max_size=2).map(tuple) if origin == "quote" else st.just(()),
        implicit=some_text if origin == "implicit" else st.just(Text()),
        citations=st.lists(line, max_size=2).map(tuple),
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


@st.composite
def argument_maps(draw: st.DrawFn) -> ArgumentMap:
    ids = [f"c{n}" for n in range(draw(st.integers(0, 5)))]
    terms = tuple(
        Term(
            f"t{n}",
            draw(texts),
            draw(texts),
            "",
            tuple((f"s{k}", draw(some_text)) for k in range(draw(st.integers(0, 2)))),
        )
        for n in range(draw(st.integers(0, 2)))
    )
    sources = tuple(draw(a_source(f"w{n}")) for n in range(draw(st.integers(0, 2))))
    claims, inferences, attacks = [], [], []
    for id_ in ids:
        origin = draw(st.sampled_from(["quote", "implicit", "none"]))
        senses = ((terms[0].id, "s0"),) if terms else ()
        claims.append(draw(a_claim(id_, origin, senses)))
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
        for number, kind in enumerate((AttackKind.REBUT, AttackKind.UNDERMINE), start=1):
            if number == 1 and draw(st.booleans()):
                attacks.append(Attack(f"{id_}.attack1", kind, draw(st.sampled_from(ids)), id_, draw(texts)))
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
    document = draw(
        st.builds(
            Document, some_text, st.just("en"), st.sampled_from(list(DocumentKind)), st.just("text.txt"), optional_line, texts,
            optional_line, st.just("") | st.just("2003-01"), st.just("") | st.just("https://example.org"), texts, texts,
            st.sampled_from(["", *ids]), texts,
        )
    )  # fmt: skip
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
    )
