"""Small argument maps of a text, made by chance: what they cite, and how much is told of it, differs.

They are trees, in which no claim is used twice, so that nothing counts twice unless a rule counts it twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from mapgen.document.text.document_text import DocumentText
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import (
    Answer,
    Argument,
    Attack,
    Change,
    Claim,
    Document,
    Inference,
    Quote,
    Source,
    Term,
)
from mapgen.model.facets import Facets, Intervention, Outcome, Population
from mapgen.model.schemes import SCHEMES
from mapgen.syntax.read.reader import read
from mapgen.vocabulary import (
    AnswerState,
    AttackKind,
    BorneOut,
    Certainty,
    ClaimKind,
    Degree,
    Design,
    DocumentKind,
    Downgrade,
    DrawnBy,
    Match,
    Modality,
    OutcomeKind,
    RiskOfBias,
    Route,
    SourceStatus,
    Species,
)
from mapgen.words import Text

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
GRADED = [HERE / "graded" / f"{name}.yaml" for name in ("good", "bad", "weak")]
SHIPPED = [ROOT / "arguments" / f"{name}.yaml" for name in ("mesotherapie-magnesium", "migraine-magnesium")]
BECAUSE = Text.of(en="So it is.", fr="C'est ainsi.")
OFTEN = ("evidence-to-claim", "expert-opinion", "analogy", "cause-to-effect", "practical-reasoning", "sign")
TERMS = ("drug", "pill", "pain", "level")


def of_file(path: Path) -> ArgumentMap:
    """The map of an argument file that has no serious fault."""
    map_ = read(path).map
    assert map_ is not None
    return map_


def a_text(seed: int, *, objections: int = 0) -> ArgumentMap:
    """A tree of two to nine claims of a text with the works that they cite, and so many objections."""
    random = Random(seed)
    size = random.randint(2, 9)
    parents = {number: random.randrange((number + 2) // 3) for number in range(1, size)}
    steps: list[Inference] = []
    for parent in range(size):
        below = [f"c{number}" for number, above in parents.items() if above == parent]
        while below:
            taken = [below.pop() for _ in range(random.randint(1, len(below)))]
            steps.append(_step(random, f"i{len(steps)}", taken, f"c{parent}"))
    sources = tuple(_source(random, number, size) for number in range(1, size + 1))
    claims = [_claim(random, number, size, number in parents.values()) for number in range(size)]
    against = []
    targets = [*(claim.id for claim in claims), *(step.id for step in steps)]
    for number in range(objections):
        claims.append(replace(_claim(random, 0, size, False), id=f"against{number}", implicit=Text()))
        against.append(_attack(random, f"a{number}", f"against{number}", random.choice(targets)))
        targets.append(f"against{number}")
    return ArgumentMap(
        id="text",
        document=Document(Text.of(en="Text"), "en", DocumentKind.OTHER),
        text=DocumentText("Nothing.", "en"),
        sources=sources,
        terms=tuple(Term(name, Text.of(en=name)) for name in TERMS),
        claims=tuple(claims),
        inferences=tuple(steps),
        attacks=tuple(against),
        arguments=(Argument("chain", Text.of(en="Chain"), "c0"),),
    )


def with_makers(map_: ArgumentMap, seed: int) -> ArgumentMap:
    """The map with what its makers bring in: claims of outside works, steps and attacks, everywhere."""
    random = Random(seed)
    works = [f"m{number}" for number in range(3)]
    sources = tuple(replace(_source(random, 0, 1), id=id, marks=(), listed=None) for id in works)
    said = tuple(
        Claim(
            f"w{number}",
            Text.of(en=f"Work {number}."),
            source=random.choice(works),
            kind=_a(random, ClaimKind),
        )
        for number in range(4)
    )
    own = [claim.id for claim in map_.claims]
    theirs = [claim.id for claim in said]
    steps = []
    for number in range(4):
        premises = random.sample(theirs, random.randint(0, 2)) + random.sample(own, random.randint(0, 1))
        step = _step(random, f"makers{number}", premises or [own[0]], random.choice([*own, *theirs]))
        steps.append(replace(step, drawn_by=DrawnBy.MAKERS))
    struck = [*own, *(step.id for step in map_.inferences), *theirs, *(step.id for step in steps)]
    attacks = [_attack(random, f"strike{n}", random.choice(theirs), random.choice(struck)) for n in range(4)]
    attacks += [_attack(random, f"reply{n}", random.choice(own), random.choice(theirs)) for n in range(2)]
    return replace(
        map_,
        sources=(*map_.sources, *sources),
        claims=(*map_.claims, *said),
        inferences=(*map_.inferences, *steps),
        attacks=(*map_.attacks, *attacks),
    )


def _a(random: Random, words: type, empty: float = 0.3):  # type: ignore[no-untyped-def]
    return None if random.random() < empty else random.choice([*words])  # type: ignore[call-overload]


def _source(random: Random, number: int, size: int) -> Source:
    often = [Design.RANDOMISED_TRIAL, Design.COHORT, *[Design.SYSTEMATIC_REVIEW] * 5]
    design = random.choice([*often, *Design, None])
    others = [f"s{each}" for each in range(1, size + 1) if each != number]
    work = Source(
        f"s{number}",
        marks=(str(number),),
        match=Match.CERTAIN,
        design=design,
        includes=tuple(random.sample([*Design], random.choice([0, 0, 1, 2]))),
        based_on=tuple(random.sample(others, min(len(others), random.choice([0, 0, 0, 1])))),
        participants="1000 people",
        bias=RiskOfBias.LOW,
        facets=_facets(random),
    )
    if random.random() < 0.5:
        return work
    return replace(
        work,
        listed=Quote("Nothing.") if random.random() < 0.3 else None,
        match=random.choice([None, Match.GUESS, Match.NONE, Match.CERTAIN, Match.CERTAIN]),
        participants=_people(random),
        events=random.choice(["", "", "100", "500"]),
        bias=_a(random, RiskOfBias),
        downgrades=_downgrades(random),
        status=random.choice([None] * 8 + [*SourceStatus]),
    )


def _people(random: Random) -> str:
    return random.choice(["", "8 people", "120 people", "1000 people", "1000 people", "21 trials"])


def _downgrades(random: Random) -> tuple[Change, ...]:
    if random.random() < 0.8:
        return ()
    return (Change(random.choice([*Downgrade]), random.choice([*Degree]), BECAUSE),)


def _facets(random: Random) -> Facets:
    if random.random() < 0.4:
        return Facets()
    term = ["", *TERMS]
    return Facets(
        Population(random.choice([None, Species.HUMAN, Species.ANIMAL])),
        Intervention(agent=random.choice(term), route=_a(random, Route)),
        random.choice(term),
        Outcome(random.choice(term), _a(random, OutcomeKind)),
    )


def _claim(random: Random, number: int, size: int, led_to: bool) -> Claim:
    claim = Claim(
        f"c{number}",
        Text.of(en=f"Claim {number}.", fr=f"Affirmation {number}."),
        quotes=(Quote("Nothing."),),
        kind=random.choice([ClaimKind.EFFECT, ClaimKind.RESULT, *ClaimKind, None]),
        modality=_a(random, Modality, 0.6),
        facets=_facets(random),
    )
    if led_to and random.random() < 0.8:
        return claim
    given = random.random()
    if given < 0.1:
        return replace(claim, quotes=(), implicit=BECAUSE)
    if given < 0.2:
        return replace(claim, accepted=BECAUSE)
    if given < 0.3:
        return replace(claim, design=_a(random, Design), participants=_people(random))
    return replace(
        claim,
        citations=tuple(str(random.randint(1, size)) for _ in range(random.choice([1, 1, 1, 2]))),
        called=_a(random, Design, 0.7),
        participants=_people(random) if random.random() < 0.3 else "",
        rated=_a(random, Certainty, 0.85),
        downgrades=_downgrades(random),
        borne_out=_a(random, BorneOut, 0.85),
    )


def _step(random: Random, id: str, premises: Sequence[str], conclusion: str) -> Inference:
    scheme = SCHEMES[random.choice(OFTEN if random.random() < 0.7 else [*SCHEMES])]
    if random.random() < 0.1:
        return Inference(id, tuple(premises), conclusion)
    kindly = random.random() < 0.6
    states = [AnswerState.ANSWERED] * 9 if kindly else []
    answers = tuple(
        Answer(question.id, random.choice([*AnswerState, *states]), BECAUSE) for question in scheme.questions
    )
    return Inference(id, tuple(premises), conclusion, scheme, answers=answers)


def _attack(random: Random, id: str, attacker: str, target: str) -> Attack:
    on_step = target.startswith(("i", "makers"))
    kinds = [AttackKind.UNDERCUT] if on_step else [AttackKind.REBUT, AttackKind.UNDERMINE]
    fatal = BECAUSE if random.random() < 0.15 else Text()
    return Attack(id, random.choice(kinds), attacker, target, BECAUSE, fatal)
