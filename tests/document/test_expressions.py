"""Expressions: what is found of a word list is what one pattern of all its entries would find."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mapgen
from mapgen.document.lexicon import entries
from mapgen.document.lexicon.expressions import Expressions
from mapgen.queries.lexicon import lexicon

LISTS = {
    f"{name}.{language}": [
        entry for own in lexicon(name, language).families.values() for entry in own.entries
    ]
    for name, language in sorted(
        path.stem.split(".") for path in Path(mapgen.__file__).parent.glob("queries/lexicons/*.*.txt")
    )
} | {language: list(entries(language)) for language in ("en", "fr")}
EVERY = [entry for each in LISTS.values() for entry in each]


def instances(entry: str) -> list[str]:
    """Texts that an entry describes: with the first choice of each bracket, with the second, and so on."""
    most = max((each.count("|") + 1 for each in INNERMOST.findall(entry)), default=1)
    return [_instance(entry, number) for number in range(most)]


INNERMOST = re.compile(r"\(([^()]*)\)")
PLAIN = {" … ": " two or ", "<n>": "12", "^": "", "$": ""}


def _instance(entry: str, number: int) -> str:
    for sign, words in PLAIN.items():
        entry = entry.replace(sign, words)
    entry = re.sub(r"(?<![^ (|])\*(?![^ )|])", "word", entry).replace("*", "")
    while bracket := INNERMOST.search(entry):
        choices = bracket[1].split("|")
        entry = entry[: bracket.start()] + choices[number % len(choices)] + entry[bracket.end() :]
    return entry


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


@given(st.lists(st.sampled_from(EVERY), min_size=1, max_size=5), TEXTS, st.integers(0, 9))
def test_what_the_pattern_finds_is_found(some: list[str], text: str, start: int) -> None:
    words = Expressions(some)
    assert [m.span() for m in words.finditer(text)] == [m.span() for m in words.pattern.finditer(text)]
    for found, expected in (
        (words.search(text, start), words.pattern.search(text, start)),
        (words.match(text), words.pattern.match(text)),
        (words.fullmatch(text), words.pattern.fullmatch(text)),
    ):
        assert (found and found.span()) == (expected and expected.span())


@pytest.mark.parametrize("name", LISTS)
def test_each_entry_of_a_list_is_found_in_what_it_describes(name: str) -> None:
    seen, texts = 0, 0
    for entry in LISTS[name]:
        words, described = Expressions([entry]), instances(entry)
        missed = [text for text in described if not words.search(text)]
        assert [text for text in missed if words.pattern.search(text)] == [], entry
        seen, texts = seen + len(described) - len(missed), texts + len(described)
    assert seen > 0.8 * texts, "the texts are not what the entries describe"


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("cause*", "It CAUSES it"),
        ("(the |)science (says|shows)", "Science shows"),
        ("<n> May", "On 12 May"),
        ("*n't", "It doesn't"),
        ("^always *", "… always works"),
        ("(so (it|she) says|(this|that) is)", "That is"),
        ("(pre|)clinical", "A preclinical test"),
        ("(not|never|*n't) … shown", "It wasn't ever shown"),
        ("c'est", "C’est"),
        ("(is|sk)in", "ſkin"),
        ("DNA", "the dna"),
        ("indeed", "İndeed"),
    ],
)
def test_each_sign_of_the_grammar_is_found(entry: str, text: str) -> None:
    assert Expressions([entry]).search(text)


def test_only_the_patterns_of_entries_that_could_match_are_made() -> None:
    words = Expressions(["cause* … (harm|pain)", "due to"])
    assert not words.search("It causes nothing of that kind, and is due.")
    assert not words._patterns
    assert words.search("It is due to rain.")
    assert len(words._patterns) == 1
    assert "pattern" not in vars(words)
