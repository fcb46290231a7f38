"""The same arguments in every tool's own format; mapgen's in two flavours: anchored in a text, and plain."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from pathlib import Path

from tests.bench.argument import Argument, argument

MOMENT = {"created": "2026-01-01T00:00:00.000000Z", "updated": "2026-01-01T00:00:00.000000Z"}

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
    return _argument_file(folder, f"m{name}", f"t{name}.txt", told, claimed, "cause-to-effect")


def write_plain(folder: Path, claims: int) -> Path:
    """The plain one: claims in our own words, without quotes, which is all that the peers' formats can say.

    Each claim is said to be implicit, so that the file is as free of faults as the peers' files are.
    """
    told = argument(claims)
    (folder / "plain.txt").write_text("An argument.\n", encoding="utf-8")
    claimed = [f"    en: '{sentence}.'\n    implicit: said nowhere" for sentence in told.claims]
    return _argument_file(folder, f"p{claims}", "plain.txt", told, claimed)


def _argument_file(
    folder: Path, name: str, text: str, told: Argument, claimed: list[str], scheme: str = ""
) -> Path:
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


def write_peers(folder: Path, claims: int) -> None:
    """The argument of that many claims for Argdown, arguebuf, pyvis and dot."""
    told = argument(claims)
    for name, content in (
        (f"p{claims}.argdown", argdown(told)),
        (f"p{claims}.arguebuf.json", arguebuf(told)),
        (f"p{claims}.pyvis.json", pyvis(told)),
        (f"p{claims}.dot", dot(told)),
    ):
        (folder / name).write_text(content, encoding="utf-8")


def argdown(told: Argument) -> str:
    """Argdown: a claim that is attacked says by which; the premises of an argument count together."""
    parts = []
    for n, sentence in enumerate(told.claims):
        attack = f"\n  - [c{told.attackers[n]}]" if n in told.attackers else ""
        parts.append(f"[c{n}]: {sentence}.{attack}")
    for conclusion, premises in told.steps.items():
        listed = "\n".join(f"({at}) [c{each}]" for at, each in enumerate(premises, start=1))
        parts.append(f"<a{conclusion}>\n\n{listed}\n----\n({len(premises) + 1}) [c{conclusion}]")
    return "\n\n".join(parts) + "\n"


def arguebuf(told: Argument) -> str:
    """arguebuf's JSON: claims are atoms, steps and attacks are schemes between them."""
    values: dict[str, dict[str, object]] = {
        f"c{n}": {"atom": {"text": f"{sentence}."}, "metadata": MOMENT}
        for n, sentence in enumerate(told.claims)
    }
    lines = []
    for conclusion, premises in told.steps.items():
        values[f"s{conclusion}"] = {"scheme": {"support": "SUPPORT_DEFAULT"}, "metadata": MOMENT}
        lines += [
            *((f"c{each}", f"s{conclusion}") for each in premises),
            (f"s{conclusion}", f"c{conclusion}"),
        ]
    for attacked, by in told.attackers.items():
        values[f"a{attacked}"] = {"scheme": {"attack": "ATTACK_DEFAULT"}, "metadata": MOMENT}
        lines += [(f"c{by}", f"a{attacked}"), (f"a{attacked}", f"c{attacked}")]
    between = {
        f"l{at}": {"source": start, "target": end, "metadata": MOMENT}
        for at, (start, end) in enumerate(lines)
    }
    whole = {
        "nodes": values,
        "edges": between,
        "schemaVersion": 1,
        "libraryVersion": "2.7.2",
        "metadata": MOMENT,
    }
    return json.dumps(whole, indent=2)


def _lines(told: Argument) -> Iterator[tuple[int, int, bool]]:
    """Where from, where to, whether it attacks: what has no steps draws a line from each premise."""
    for conclusion, premises in told.steps.items():
        yield from ((each, conclusion, False) for each in premises)
    yield from ((by, attacked, True) for attacked, by in told.attackers.items())


def pyvis(told: Argument) -> str:
    """What `peers/draw_pyvis.py` reads."""
    return json.dumps({"claims": [f"{claim}." for claim in told.claims], "lines": list(_lines(told))})


def dot(told: Argument) -> str:
    """dot's own language: boxes with wrapped words, and lines."""
    lines = ["digraph {", "rankdir=BT; node [shape=box];"]
    for n, sentence in enumerate(told.claims):
        words = "\\n".join(textwrap.wrap(f"{sentence}.", 36))
        lines.append(f'c{n} [label="{words}"];')
    for start, end, attacks in _lines(told):
        lines.append(f"c{start} -> c{end}{' [color=red]' if attacks else ''};")
    return "\n".join([*lines, "}"]) + "\n"
