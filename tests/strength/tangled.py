"""Small argument maps made by chance, with what makes judging hard: cycles, mutual attacks, guesses."""

from __future__ import annotations

from random import Random

from mapgen.document.text.document_text import DocumentText
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Answer, Argument, Attack, Claim, Document, Inference, Quote, Source
from mapgen.model.facets import Facets, Population
from mapgen.model.schemes import SCHEMES
from mapgen.vocabulary import (
    AnswerState,
    AttackKind,
    ClaimKind,
    Design,
    DocumentKind,
    DrawnBy,
    Match,
    Reading,
    RiskOfBias,
    Species,
)
from mapgen.words import Text

MARKS = [str(number) for number in range(1, 6)]
GRADED = [ClaimKind.EFFECT, ClaimKind.RESULT, ClaimKind.RECOMMENDATION, ClaimKind.MECHANISM]
LIMITED_SCHEMES = ("expert-opinion", "evidence-to-claim", "analogy", "popular-opinion")


def tangled(seed: int) -> ArgumentMap:
    """A map of up to fourteen claims; steps and attacks run anywhere, in cycles too."""
    random = Random(seed)
    sources = tuple(_source(random, number) for number in range(random.randint(1, 5)))
    claims = tuple(_claim(random, number, sources) for number in range(random.randint(3, 14)))
    ids = [claim.id for claim in claims]
    inferences = tuple(_step(random, number, ids) for number in range(random.randint(1, len(ids) + 4)))
    targets = [*ids, *(step.id for step in inferences)]
    attacks = tuple(_attack(random, number, ids, targets) for number in range(random.randint(0, 6)))
    return ArgumentMap(
        id="tangled",
        document=Document(Text.of(en="Tangled"), "en", DocumentKind.OTHER),
        text=DocumentText("Nothing.", "en"),
        sources=sources,
        claims=claims,
        inferences=inferences,
        attacks=attacks,
        arguments=tuple(Argument(f"chain-{id}", Text.of(en=f"Chain {id}"), id) for id in ids[:2]),
    )


def _source(random: Random, number: int) -> Source:
    return Source(
        f"s{number}",
        design=random.choice([*Design]),
        marks=tuple(random.sample(MARKS[:4], random.randint(0, 2))),
        match=random.choice([Match.CERTAIN, Match.CERTAIN, Match.CERTAIN, Match.GUESS, Match.NONE, None]),
        participants=random.choice(["", "100", "1000", "1000"]),
        bias=random.choice([None, RiskOfBias.LOW, RiskOfBias.LOW, RiskOfBias.HIGH]),
        reading=random.choice([None, *Reading]),
        facets=_facets(random),
    )


def _claim(random: Random, number: int, sources: tuple[Source, ...]) -> Claim:
    text = Text.of(en=f"Claim {number}.", fr=f"Affirmation {number}.")
    kind = random.choice([*ClaimKind] if random.random() < 0.2 else GRADED)
    facets = _facets(random)
    drawn = random.random() if number > 2 else 1.0
    if drawn < 0.1:
        return Claim(f"c{number}", text, kind=kind, source=random.choice(sources).id, facets=facets)
    if drawn < 0.25:
        return Claim(f"c{number}", text, kind=kind, implicit=Text.of(en="It is needed."), facets=facets)
    accepted = Text.of(en="Everybody knows.") if random.random() < 0.1 else Text()
    cited = tuple(random.sample(MARKS, random.choice([0, 0, 0, 1] if number < 3 else [0, 1, 1, 2])))
    quotes = (Quote("Nothing."),)
    return Claim(
        f"c{number}", text, kind=kind, quotes=quotes, citations=cited, accepted=accepted, facets=facets
    )


def _facets(random: Random) -> Facets:
    return Facets(population=Population(species=random.choice([None, Species.HUMAN, Species.ANIMAL])))


def _step(random: Random, number: int, ids: list[str]) -> Inference:
    scheme = SCHEMES[random.choice(LIMITED_SCHEMES if random.random() < 0.3 else [*SCHEMES])]
    asked = random.sample(scheme.questions, min(len(scheme.questions), random.choice([0, 0, 0, 1, 2])))
    states = {question.id: random.choice([*AnswerState]) for question in asked}
    if random.random() < 0.7:
        states = {question.id: AnswerState.ANSWERED for question in scheme.questions} | states
    answers = tuple(_answer(random, question, state) for question, state in states.items())
    conclusion = random.choice(ids[:3] if random.random() < 0.5 else ids)
    drawn_by = DrawnBy.MAKERS if random.random() < 0.05 else None
    premises = random.sample(ids, random.randint(1, min(3, len(ids))))
    if random.random() < 0.05:
        premises.append("nobody-knows")
    return Inference(f"i{number}", tuple(premises), conclusion, scheme, drawn_by, answers=answers)


def _answer(random: Random, question: str, state: AnswerState) -> Answer:
    is_fatal = state is AnswerState.FAILED and random.random() < 0.2
    return Answer(question, state, fatal=Text.of(en="This is fatal.") if is_fatal else Text())


def _attack(random: Random, number: int, ids: list[str], targets: list[str]) -> Attack:
    target = random.choice(targets)
    kinds = [AttackKind.REBUT, AttackKind.UNDERMINE] if target in ids else [AttackKind.UNDERCUT]
    fatal = Text.of(en="This is fatal.") if random.random() < 0.15 else Text()
    return Attack(f"a{number}", random.choice(kinds), random.choice(ids), target, fatal=fatal)
