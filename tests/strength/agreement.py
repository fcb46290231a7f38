"""How far mapgen's verdicts agree with those of two readers who graded the same articles before it was run.

    python -m tests.strength.agreement

prints, for each set of articles, a line for each chain and the agreement of the words and of the certainties.
Agreement is Cohen's kappa with quadratic weights (Cohen 1968, Psychological Bulletin 70:213), which counts a
disagreement by the square of its distance on the scale: 1 is full agreement, 0 what chance would give.

A set is a folder of `tests/strength/graded` with the argument files, their documents, and in `grades/` what
the *first* and the *second* reader wrote. For each chain that both find broken, `breaks.yaml` tells the place
that mapgen names and whether it is theirs: judged by reading, and anew when mapgen names another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from mapgen.pipeline import Checked, check_file
from mapgen.vocabulary import Carried, Certainty, FindingKind
from tests.yaml_in_c import values

GRADED = Path(__file__).parent / "graded"
SETS = ("articles", "held")
READERS = ("first", "second")
WORDS = {Carried.FAILS: 0, Carried.WEAK: 1, Carried.CONTESTED: 1, Carried.SUPPORTED: 2}
BROKEN = frozenset({Carried.FAILS, Carried.WEAK, Carried.CONTESTED})


@dataclass(frozen=True, slots=True)
class Grade:
    """A verdict on a chain; `place` is where it breaks: a reader's quote, or the id of a claim or a step."""

    word: Carried
    certainty: Certainty
    place: str


@dataclass(frozen=True, slots=True)
class Graded:
    """A chain of an article with mapgen's grade and those of the two readers."""

    article: str
    chain: str
    mapgen: Grade
    first: Grade
    second: Grade

    @property
    def broken(self) -> bool:
        """Both readers find that it breaks somewhere."""
        return self.first.word in BROKEN and self.second.word in BROKEN


@cache
def checked(path: Path) -> Checked:
    """A map with all that mapgen finds in it; a map is checked once."""
    return check_file(path)


def maps(name: str) -> list[Path]:
    """The argument files of a set."""
    return sorted((GRADED / name).glob("*.yaml"))


def plain(text: str) -> str:
    """A conclusion without what typography and a copyist may change."""
    for mark, same in {"\u202f": " ", "\xa0": " ", "’": "'", "“": '"', "”": '"'}.items():
        text = text.replace(mark, same)
    return " ".join(text.split()).strip(" .").lower()


def read(name: str, file: str) -> Any:
    """What a file in the folder `grades` of a set holds."""
    return values((GRADED / name / "grades" / f"{file}.yaml").read_text("utf-8"))


def grades(name: str, reader: str) -> dict[tuple[str, str], Grade]:
    """What one reader wrote of each conclusion: by article and conclusion."""
    return {
        (row["article"], plain(row["conclusion"])): Grade(
            Carried(row["word"].replace(" ", "-")),
            Certainty(row["certainty"].replace(" ", "-")),
            row["breaks_at"],
        )
        for row in read(name, reader)["grades"]
    }


def chains(name: str) -> Iterator[Graded]:
    """Each graded chain of a set; a conclusion that only one of the three has is an error."""
    first, second = (grades(name, reader) for reader in READERS)
    for path in maps(name):
        found = checked(path)
        assert found.map is not None, path
        for argument in found.map.arguments:
            claim = found.map.claim[argument.conclusion]
            key = path.stem, plain(claim.quotes[0].exact)
            strength = found.strengths.arguments[argument.id]
            assert strength.reasoning.word is not None, argument.id
            own = Grade(strength.reasoning.word, strength.certainty, strength.reasoning.breaks_at)
            yield Graded(path.stem, argument.id, own, first.pop(key), second.pop(key))
    assert not (first | second), [*first, *second]


def kappa(pairs: Sequence[tuple[int, int]]) -> float:
    """Cohen's kappa with quadratic weights."""
    seen = sum((one - other) ** 2 for one, other in pairs) / len(pairs)
    chance = sum((one - other) ** 2 for one, _ in pairs for _, other in pairs) / len(pairs) ** 2
    return 1 - seen / chance if chance else 1.0


def agreement(graded: Sequence[Graded], one: str, other: str) -> tuple[float, float]:
    """Kappa of the words and of the certainties of two of *mapgen*, *first* and *second*.

    *Contested* stands as high as *weak*. A word is left out where either does not judge; a certainty is not.
    """
    pairs = [(getattr(chain, one), getattr(chain, other)) for chain in graded]
    return (
        kappa([(WORDS[a.word], WORDS[b.word]) for a, b in pairs if a.word in WORDS and b.word in WORDS]),
        kappa([(a.certainty.rank, b.certainty.rank) for a, b in pairs]),
    )


def sound(name: str) -> dict[str, int]:
    """The articles all of whose conclusions both readers call supported, with the number of findings on each.

    A fault is about the argument file, and is not counted.
    """
    words: dict[str, set[Carried]] = {}
    for chain in chains(name):
        words.setdefault(chain.article, set()).update({chain.first.word, chain.second.word})
    return {
        path.stem: sum(finding.kind is not FindingKind.FAULT for finding in checked(path).standing)
        for path in maps(name)
        if words[path.stem] == {Carried.SUPPORTED}
    }


def told(name: str) -> Iterator[str]:
    """The tables of a set, as lines of Markdown."""
    graded = list(chains(name))
    yield "| article, chain | mapgen | first reader | second reader |"
    yield "|---|---|---|---|"
    for chain in graded:
        cells = [
            f"{one.word}, {one.certainty}".replace("-", " ")
            for one in (chain.mapgen, chain.first, chain.second)
        ]
        yield f"| {chain.article}, {chain.chain} | {' | '.join(cells)} |"
    yield from ("", f"| kappa, {len(graded)} chains | word | certainty |", "|---|---|---|")
    for one, other in (("mapgen", "first"), ("mapgen", "second"), ("first", "second")):
        word, certainty = agreement(graded, one, other)
        yield f"| {one}, {other} | {word:.2f} | {certainty:.2f} |"
    judged = [row["same"] for row in read(name, "breaks")]
    counts = ", ".join(f"{answer} {judged.count(answer)}" for answer in ("yes", "partly", "no"))
    yield from ("", f"The place where it breaks is the readers' (of {len(judged)}): {counts}.")
    yield (
        "Findings on sound articles: " + ", ".join(f"{at} {count}" for at, count in sound(name).items()) + "."
    )


if __name__ == "__main__":
    for each in SETS:
        print(f"## {each}\n", *told(each), "", sep="\n")
