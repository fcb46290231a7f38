"""What a reader sees is set as in print: one apostrophe, one kind of quotation mark, French spaces."""

from __future__ import annotations

import re

import pytest

from mapgen.words import both
from tests.house.project import ROOT
from tests.house.sentences import Sentence, sentences

CODE = re.compile(r"`[^`]*`|https?://\S+")
"""What is told as it is written: code, and addresses."""

SLIPS = {
    "a straight apostrophe": re.compile(r"(?<=\w)'(?=[\w\s«])"),
    "a straight quotation mark": re.compile(r'"'),
    "two spaces": re.compile(r"[ \u00a0\u202f]{2}"),
    "three full stops": re.compile(r"\.\.\."),
    "a space before a full stop or comma": re.compile(r"[ \u00a0\u202f][.,](?!\w)"),
}
ENGLISH = {
    "a space before punctuation": re.compile(r"[ \u00a0\u202f][;:!?](?!\S)"),
    "French quotation marks": re.compile(r"[«»]"),
}
FRENCH = {
    "no no-break space before punctuation": re.compile(
        r"[^\u00a0\u202f\s;:!?](?=[;!?](?!\w)|:\s|»)| (?=[;:!?»])"
    ),
    "no no-break space after «": re.compile(r"«(?![\u00a0\u202f])"),
    "English quotation marks": re.compile(r"[“”]"),
    "a percent sign without its space": re.compile(r"[\d}](?=%)"),
}


def slips(sentence: Sentence) -> list[str]:
    """What is not as in print, each by its name."""
    words = CODE.sub("…", sentence.words)
    looked_for = SLIPS | (FRENCH if sentence.language == "fr" else ENGLISH)
    return [name for name, pattern in looked_for.items() if pattern.search(words)]


def test_every_sentence_is_set_as_in_print() -> None:
    found = [f"{one.where}: {', '.join(slips(one))}: {one.words}" for one in sentences() if slips(one)]
    assert not found, "\n".join(found)


def test_sentences_are_found_in_every_place_where_they_are_written() -> None:
    places = {one.where.split(":")[0] for one in sentences()}
    for place in (
        "mapgen/vocabulary.py", "mapgen/model/scheme_table.py", "mapgen/model/elements.py", "mapgen/budgets.py",
        "mapgen/report/words.py", "mapgen/strength/values.py", "mapgen/page/words.json", "mapgen/page/task_words.json", "mapgen/page/template.html", "mapgen/page/collection.html",
        "long-defeasible-chain",
    ):  # fmt: skip
        assert place in places


def test_the_help_of_the_commands_and_the_readme_have_curved_apostrophes() -> None:
    for name in ("docs/cli.md", "README.md"):
        text = CODE.sub("", (ROOT / name).read_text(encoding="utf-8"))
        assert not re.findall(r"\S*\w'\w\S*", text), name


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "L'effet."), ("fr", "L'«\u00a0effet\u00a0»."), ("en", "the makers' map"), ("en", 'the word "study"'), ("en", "two  spaces"),
        ("fr", "Pourquoi ?"), ("fr", "Pourquoi?"), ("fr", "« mot»"), ("fr", "«mot »"), ("fr", "le « mot »"),
        ("fr", "un mot : rien"), ("fr", "un mot: rien"), ("fr", "un “mot”"), ("fr", "10%"), ("en", "why ?"),
        ("en", "a «word»"), ("en", "and so on..."),
    ],
)  # fmt: skip
def test_a_slip_is_noticed(language: str, words: str) -> None:
    assert slips(Sentence(language, words, ""))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "L’effet\u00a0: «\u00a0mot\u00a0»\u202f; 10\u00a0%."), ("en", "The makers’ map: “a word”; why?"),
        ("fr", "Le champ `l'effet: \"a\"` ne dit rien."), ("fr", "à 10:30, sur https://example.org/a?b"),
    ],
)  # fmt: skip
def test_what_is_as_in_print_and_code_is_left_in_peace(language: str, words: str) -> None:
    assert not slips(Sentence(language, words, ""))


def test_a_text_sets_what_the_code_writes_plainly() -> None:
    text = both("The document's words", "L'auteur : « qu'est-ce ? » (`l'id : a`)")
    assert text.get("en") == "The document’s words"
    assert text.get("fr") == "L’auteur\u00a0: «\u00a0qu’est-ce\u00a0?\u00a0» (`l'id\u00a0: a`)"


def test_what_breaks_is_called_so_in_one_word() -> None:
    """Reasoning *breaks*, and « se rompt »: a reader who looks for the break looks for one word."""
    other = re.compile(r"\b(?:gives? way|gave way|(?<!con)cède(?:nt)?|céder)\b")
    found = [f"{one.where}: {one.words}" for one in sentences() if other.search(one.words)]
    plans = [(ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("teaching.md", "teaching.fr.md")]
    assert not found + [told for plan in plans for told in other.findall(plan)]
