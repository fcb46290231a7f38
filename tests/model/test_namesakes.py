"""Two first authors of one surname are told apart by their initials; one and the same person is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.queries.cited import label
from tests.strength.maps import read_map

HEAD = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
sources:
"""
CLAIM = "claims: {a: {en: One., quote: One, kind: effect}}\n"


@pytest.mark.parametrize(
    ("authors", "labels"),
    [
        (("Roe WJ", "Roe BH"), ("Roe WJ 2001", "Roe BH 2002")),
        (("Roe, W.", "Roe WJ"), ("Roe 2001", "Roe 2002")),
        (("Roe", "Roe BH"), ("Roe 2001", "Roe 2002")),
        (("von Roe A", "Roe BH"), ("von Roe 2001", "Roe 2002")),
    ],
)
def test_works_of_namesakes_are_named_with_initials(
    tmp_path: Path, authors: tuple[str, str], labels: tuple[str, str]
) -> None:
    one, two = (
        f"  w{year}: {{authors: ['{who}'], year: {year}}}\n"
        for who, year in zip(authors, (2001, 2002), strict=True)
    )
    found = read_map(tmp_path, CLAIM, head=HEAD + one + two)
    assert tuple(source.label for source in found.sources) == labels


@pytest.mark.parametrize(
    ("match", "told"),
    [
        ("likely", "Roe 2004 (likely; the text prints “Pr Roe 2003”)"),
        ("certain", "Roe 2004"),
    ],
)
def test_a_likely_work_says_which_other_year_the_text_prints(tmp_path: Path, match: str, told: str) -> None:
    work = f"  roe: {{authors: [Roe W], year: 2004, mark: [1, Pr Roe 2003], match: {match}}}\n"
    (source,) = read_map(tmp_path, CLAIM, head=HEAD + work, text="One [1].\n").sources
    assert label(source, "en") == told
