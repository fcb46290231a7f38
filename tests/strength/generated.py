"""Argument maps made by chance from a seed, of any size: for laws, oracles and the clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from mapgen.document.text.document_text import DocumentText
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Answer, Argument, Attack, Claim, Document, Inference, Quote, Source
from mapgen.model.schemes import SCHEMES, CriticalQuestion
from mapgen.vocabulary import AnswerState, AttackKind, ClaimKind, Design, DocumentKind, Match, RiskOfBias
from mapgen.words import Text

DESIGNS = [*Design]
SCHEMES_BY_NUMBER = [None, *SCHEMES.values()]


def generated(seed: int, size: int, *, arguments: int = 1) -> ArgumentMap:
    """A map of `size` claims, mostly a tree whose root is claim 0, with shared premises and attacks."""
    random = Random(seed)
    sources = tuple(_source(random, i) for i in range(1 + size // 10))
    premises: dict[int, list[list[int]]] = {}
    attacks: list[Attack] = []
    inferences: list[Inference] = []
    for number in range(1, size):
        parent = random.randrange(max(0, number - 50), number) if random.random() < 0.1 else (number - 1) // 3
        steps = premises.setdefault(parent, [])
        kind = random.random()
        if kind < 0.06:
            rebut = random.choice([AttackKind.REBUT, AttackKind.UNDERMINE])
            attacks.append(Attack(f"a{number}", rebut, f"c{number}", f"c{parent}"))
        elif kind < 0.6 or not steps:
            steps.append([number])
        else:
            steps[-1].append(number)
    for parent, steps in premises.items():
        for number, members in enumerate(steps):
            id = f"i{parent}-{number}"
            scheme = random.choice(SCHEMES_BY_NUMBER)
            answers = tuple(_answers(random, scheme.questions)) if scheme is not None else ()
            shared = [random.randrange(parent + 1, size)] if random.random() < 0.02 else []
            ids = tuple(dict.fromkeys(f"c{each}" for each in [*members, *shared]))
            inferences.append(Inference(id, ids, f"c{parent}", scheme, answers=answers))
            if random.random() < 0.03:
                attacker = random.randrange(parent + 1, size)
                attacks.append(Attack(f"u{id}", AttackKind.UNDERCUT, f"c{attacker}", id))
    return ArgumentMap(
        id="generated",
        document=Document(Text.of(en="Generated"), "en", DocumentKind.OTHER),
        text=DocumentText("Nothing.", "en"),
        sources=sources,
        claims=tuple(_claim(random, number, number in premises, sources) for number in range(size)),
        inferences=tuple(inferences),
        attacks=tuple(attacks),
        arguments=tuple(Argument(f"arg{i}", Text.of(en=f"Chain {i}"), f"c{i}") for i in range(arguments)),
    )


def _source(random: Random, number: int) -> Source:
    return Source(
        f"s{number}",
        marks=(str(number),),
        match=Match.CERTAIN,
        design=random.choice(DESIGNS),
        data="shared" if random.random() < 0.2 else "",
        participants=random.choice(["", "100", "1000", "1000"]),
        bias=random.choice([None, RiskOfBias.LOW, RiskOfBias.LOW]),
    )


def _answers(random: Random, questions: Iterable[CriticalQuestion]) -> Iterator[Answer]:
    """Most questions have an answer that speaks for the step; a few fail, and a few are left open."""
    for question in questions:
        drawn = random.random()
        if drawn < 0.9:
            yield Answer(question.id, AnswerState.ANSWERED)
        elif drawn < 0.95:
            fatal = Text.of(en="This is fatal.") if drawn < 0.91 else Text()
            yield Answer(question.id, AnswerState.FAILED, fatal=fatal)


def _claim(random: Random, number: int, derived: bool, sources: tuple[Source, ...]) -> Claim:
    text = Text.of(en=f"Claim {number}.", fr=f"Affirmation {number}.")
    kind = random.choice([*ClaimKind])
    if derived or random.random() < 0.2:
        return Claim(f"c{number}", text, quotes=(Quote("Nothing."),), kind=kind)
    if random.random() < 0.1:
        return Claim(f"c{number}", text, implicit=Text.of(en="It is needed."), kind=kind)
    if random.random() < 0.2:
        return Claim(f"c{number}", text, kind=kind, accepted=Text.of(en="Everybody knows."))
    if random.random() < 0.1:
        return Claim(f"c{number}", text, kind=kind, source=random.choice(sources).id)
    cited = random.choice(sources).marks
    return Claim(f"c{number}", text, quotes=(Quote("Nothing."),), kind=kind, citations=cited)
