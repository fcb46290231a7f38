"""Expressions: the quick refusal never refuses what the pattern finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mapgen
from mapgen.document.lexicon.expressions import Expressions

ROOM = Path(mapgen.__file__).parent
LISTS = [
    *sorted(ROOM.glob("rules/*/*.txt")),
    *(ROOM / f"document/lexicon/{name}.txt" for name in ("en", "fr")),
]


def entries(path: Path) -> list[str]:
    lines = map(str.strip, path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith(("#", "["))]


EVERY = [entry for path in LISTS for entry in entries(path)]
WORDS = st.sampled_from(
    [word for entry in EVERY for word in entry.replace("(", " ").replace("|", " ").split()]
)
NOISE = st.text("aceinstéœßſıİK'’-.,… \n\u0301", max_size=6)
TURKISH = WORDS.map(lambda word: word.replace("i", "İ").replace("s", "ſ"))
TEXTS = st.builds(
    lambda glue, parts: glue.join(parts),
    st.sampled_from([" ", "", ", "]),
    st.lists(st.one_of(WORDS, WORDS.map(str.upper), TURKISH, NOISE), max_size=8),
)


@given(st.lists(st.sampled_from(EVERY), min_size=1, max_size=5), TEXTS)
def test_what_the_pattern_finds_is_found(some: list[str], text: str) -> None:
    words = Expressions(some)
    assert [m.span() for m in words.finditer(text)] == [m.span() for m in words.pattern.finditer(text)]


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("cause*", "It CAUSES it"),
        ("(the |)science (says|shows)", "Science shows"),
        ("<n> May", "On 12 May"),
        ("*n't", "It doesn't"),
        ("^always *", "… always works"),
        ("c'est", "C’est"),
        ("(is|sk)in", "ſkin"),
        ("DNA", "the dna"),
        ("indeed", "İndeed"),
    ],
)
def test_each_sign_of_the_grammar_is_found(entry: str, text: str) -> None:
    assert Expressions([entry]).search(text)


def test_a_text_without_a_beginning_of_an_entry_never_makes_the_pattern() -> None:
    words = Expressions(["cause*", "due to"])
    assert not words.search("Nothing of that kind.")
    assert "pattern" not in vars(words)
