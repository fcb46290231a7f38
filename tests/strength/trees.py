"""Small argument maps made by chance in which no claim is used twice, so that what each needs adds up."""

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
    Match,
    RiskOfBias,
    Species,
)
from mapgen.words import Text

SOURCES = tuple(
    Source(f"s{mark}", marks=(str(mark),), match=Match.CERTAIN, design=design, participants="1000", bias=bias)
    for mark, (design, bias) in enumerate(
        (
            (Design.RANDOMISED_TRIAL, RiskOfBias.LOW),
            (Design.RANDOMISED_TRIAL, RiskOfBias.HIGH),
            (Design.COHORT, RiskOfBias.LOW),
            (Design.OPINION, None),
        )
    )
)
"""One work for each certainty, from high to very low."""
CAREFUL = ("evidence-to-claim", "practical-reasoning", "sign", "expert-opinion", "analogy")


def tree(seed: int, *, attacks: int = 0, undercuts: bool = False, lost: bool = False) -> ArgumentMap:
    """A tree of at most nine claims below claim 0, and so many attacks by claims of their own.

    `undercuts`: the tree is struck by these alone; what strikes it may be contradicted in any way. `lost`:
    some claims have a mark that points to no work, so that to name the work may be all that they need.
    """
    random = Random(seed)
    size = random.randint(2, 9)
    parents = {number: random.randrange((number + 2) // 3) for number in range(1, size)}
    steps: list[Inference] = []
    for parent in range(size):
        below = [f"c{number}" for number, above in parents.items() if above == parent]
        while below:
            taken = [below.pop() for _ in range(random.randint(1, len(below)))]
            steps.append(_step(random, len(steps), taken, f"c{parent}"))
    claims = [_claim(random, f"c{number}", number not in parents.values(), lost) for number in range(size)]
    targets = [step.id for step in steps]
    targets += [claim.id for claim in claims if not undercuts]
    against = []
    for number in range(attacks):
        claims.append(_claim(random, f"against{number}", True))
        target = random.choice(targets)
        targets.append(f"against{number}")
        kinds = [AttackKind.REBUT, AttackKind.UNDERMINE] if target[0] in "ca" else [AttackKind.UNDERCUT]
        against.append(Attack(f"a{number}", random.choice(kinds), f"against{number}", target))
    return ArgumentMap(
        id="tree",
        document=Document(Text.of(en="Tree"), "en", DocumentKind.OTHER),
        text=DocumentText("Nothing.", "en"),
        sources=SOURCES,
        claims=tuple(claims),
        inferences=tuple(steps),
        attacks=tuple(against),
        arguments=(Argument("chain", Text.of(en="Chain"), "c0"),),
    )


def _step(random: Random, number: int, premises: list[str], conclusion: str) -> Inference:
    scheme = SCHEMES[random.choice(CAREFUL)] if random.random() < 0.9 else None
    answers: tuple[Answer, ...] = ()
    if scheme is not None:
        answers = tuple(Answer(question.id, _state(random)) for question in scheme.questions)
    return Inference(f"i{number}", tuple(premises), conclusion, scheme, answers=answers)


def _state(random: Random) -> AnswerState:
    states = [AnswerState.ANSWERED, AnswerState.FAILED, AnswerState.OPEN]
    return random.choices(states, (0.85, 0.08, 0.07))[0]


def _claim(random: Random, id_: str, leaf: bool, lost: bool = False) -> Claim:
    text = Text.of(en=f"Claim {id_}.", fr=f"Affirmation {id_}.")
    species = random.choice([None, Species.HUMAN, Species.HUMAN, Species.ANIMAL])
    facets = Facets(population=Population(species=species))
    kind = random.choice([ClaimKind.EFFECT, ClaimKind.RESULT, ClaimKind.RECOMMENDATION, ClaimKind.MECHANISM])
    given = random.random() if leaf else 1.0
    if given < 0.2:
        return Claim(id_, text, kind=kind, implicit=Text.of(en="It is needed."), facets=facets)
    if given < 0.7:
        marks = random.choice(SOURCES).marks
        return Claim(id_, text, kind=kind, quotes=(Quote("Nothing."),), citations=marks, facets=facets)
    accepted = Text.of(en="Everybody knows.") if given < 0.8 else Text()
    cited = ("9",) if lost and 0.9 <= given < 1.0 else ()
    return Claim(
        id_, text, kind=kind, quotes=(Quote("Nothing."),), citations=cited, accepted=accepted, facets=facets
    )
