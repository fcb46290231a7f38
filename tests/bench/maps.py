"""Seeded synthetic arguments: tree-like, three premises a step, a tenth attacked, fifteen words a claim."""

from __future__ import annotations

from pathlib import Path
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
SENTENCES_A_PARAGRAPH = 8


def sentences(claims: int) -> list[str]:
    """One sentence for each claim, all different, each with a citation mark."""
    random = Random(claims)
    return [
        f"Claim number {n} says that {' '.join(random.choice(WORDS) for _ in range(10))} [{n % 50 + 1}]."
        for n in range(claims)
    ]


def write_map(folder: Path, claims: int) -> Path:
    """The argument file of that many claims, and its text beside it."""
    random = Random(claims)
    said = sentences(claims)
    text = "".join(
        sentence + ("\n\n" if n % SENTENCES_A_PARAGRAPH == SENTENCES_A_PARAGRAPH - 1 else " ")
        for n, sentence in enumerate(said)
    )
    lines = [f"mapgen: 1\ndocument: {{title: Big, language: en, kind: other, text: t{claims}.txt}}\nclaims:"]
    for n, sentence in enumerate(said):
        lines.append(f"  c{n}:\n    quote: '{sentence}'\n    cites: [{n % 50 + 1}]")
        if 3 * n + 3 < claims:
            premises = ", ".join(f"c{3 * n + each}" for each in (1, 2, 3))
            lines.append(f"    because:\n      - premises: [{premises}]\n        scheme: cause-to-effect")
        if n % 10 == 5:
            attacker = (n + 1 + random.randrange(claims - 1)) % claims
            lines.append(f"    rebutted-by:\n      - {{by: c{attacker}}}")
    lines.append("arguments:\n  main: {title: Main, conclusion: c0}\n")
    (folder / f"t{claims}.txt").write_text(text, encoding="utf-8")
    path = folder / f"m{claims}.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
