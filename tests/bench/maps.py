"""Synthetic arguments as mapgen's argument files, in two flavours: anchored in a text, and plain."""

from __future__ import annotations

from pathlib import Path

from tests.bench.argument import Argument, argument

SENTENCES_A_PARAGRAPH = 8


def sentences(told: Argument) -> list[str]:
    """One sentence of the text for each claim, all different, each with a citation mark."""
    return [f"{sentence} [{n % 50 + 1}]." for n, sentence in enumerate(told.claims)]


def write_map(folder: Path, claims: int, seed: int | None = None, name: str = "") -> Path:
    """The anchored argument file of that many claims, and its text beside it: each claim quotes and cites."""
    told, name = argument(claims, seed), name or f"{claims}"
    said = sentences(told)
    text = "".join(
        sentence + ("\n\n" if n % SENTENCES_A_PARAGRAPH == SENTENCES_A_PARAGRAPH - 1 else " ")
        for n, sentence in enumerate(said)
    )
    (folder / f"t{name}.txt").write_text(text, encoding="utf-8")
    claimed = [f"    quote: '{sentence}'\n    cites: [{n % 50 + 1}]" for n, sentence in enumerate(said)]
    return _write(folder, f"m{name}", f"t{name}.txt", told, claimed, "cause-to-effect")


def write_plain(folder: Path, claims: int) -> Path:
    """The plain one: claims in our own words, without quotes, which is all that the peers' formats can say.

    Each claim is said to be implicit, so that the file is as free of faults as the peers' files are.
    """
    told = argument(claims)
    (folder / "plain.txt").write_text("An argument.\n", encoding="utf-8")
    claimed = [f"    en: '{sentence}.'\n    implicit: said nowhere" for sentence in told.claims]
    return _write(folder, f"p{claims}", "plain.txt", told, claimed)


def _write(folder: Path, name: str, text: str, told: Argument, claimed: list[str], scheme: str = "") -> Path:
    lines = [f"mapgen: 1\ndocument: {{title: Big, language: en, kind: other, text: {text}}}\nclaims:"]
    for n, fields in enumerate(claimed):
        lines.append(f"  c{n}:\n{fields}")
        if n in told.steps:
            premises = ", ".join(f"c{each}" for each in told.steps[n])
            lines.append(f"    because:\n      - premises: [{premises}]")
            lines += [f"        scheme: {scheme}"] if scheme else []
        if n in told.attackers:
            lines.append(f"    rebutted-by:\n      - {{by: c{told.attackers[n]}}}")
    lines.append("arguments:\n  main: {title: Main, conclusion: c0}\n")
    path = folder / f"{name}.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
