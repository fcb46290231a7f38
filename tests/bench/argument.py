"""Seeded synthetic arguments: the same claims and the same relations for every tool."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

WORDS = [
    "sleep",
    "light",
    "school",
    "teenagers",
    "later",
    "start",
    "phone",
    "blue",
    "evening",
    "nights",
    "hours",
    "study",
    "trial",
    "evidence",
]
PREMISES = 3
# Of eleven premises one is another step's already, so that a tenth of the claims lead to two.
SHARED = 1 / 11
NEAR = 50  # a shared premise stands at most so many claims away, as in a text


@dataclass(frozen=True, slots=True)
class Argument:
    """Fifteen words a claim; claim 0 is the conclusion that all others lead to."""

    claims: tuple[str, ...]
    steps: dict[int, tuple[int, ...]]  # the premises of each conclusion
    attackers: dict[int, int]  # who attacks each claim that is attacked: a tenth


def argument(claims: int, seed: int | None = None) -> Argument:
    """An argument of that many claims, always the same for one seed."""
    seed = claims if seed is None else seed
    said, against, random = Random(seed), Random(seed), Random(f"steps {seed}")
    return Argument(
        tuple(f"Claim number {n} says that {' '.join(said.choice(WORDS) for _ in range(10))}" for n in range(claims)),
        dict(_steps(claims, random)),
        {n: (n + 1 + against.randrange(claims - 1)) % claims for n in range(claims) if n % 10 == 5},
    )  # fmt: skip


def _steps(claims: int, random: Random) -> list[tuple[int, tuple[int, ...]]]:
    """The steps, breadth first: a premise comes after its conclusion, so that no step is circular."""
    steps: list[tuple[int, tuple[int, ...]]] = []
    known, twice = 1, set[int]()
    while known < claims:
        conclusion, premises = len(steps), list[int]()
        while len(premises) < PREMISES and known < claims:
            near = range(max(conclusion + 1, known - NEAR), known - len(premises))
            free = [n for n in near if n not in twice and n not in premises]
            if free and random.random() < SHARED:
                premises.append(random.choice(free))
                twice.add(premises[-1])
            else:
                premises.append(known)
                known += 1
        steps.append((conclusion, tuple(premises)))
    return steps
