"""A fault says what an author can do about it where the words alone do not tell."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mapgen.model.schemes import SCHEMES
from tests.syntax.helper import read_yaml

STEP = (
    "claims:\n  a: {quote: Nobody knows why}\n  b:\n    en: So be it.\n    because: [{premises: [a], %s}]\n"
)


def told(folder: Path, yaml: str) -> list[tuple[str, str]]:
    return [(one.rule, one.remedy.best("en")) for one in read_yaml(folder, yaml).findings if one.fails]


@pytest.mark.parametrize(
    ("yaml", "rule", "word"),
    [
        (
            STEP % "scheme: analogy, answers: {differences: {is: open, why: Few, or none}}",
            "unknown-field",
            "or none",
        ),
        (STEP % "scheme: analogy, answers: {differences: {is: open}, or none}", "unknown-word", "or none"),
        (STEP % "remark: Few, or none", "unknown-field", "or none"),
        ("claims:\n  a: {quote: Nobody knows why, rebutted-by: [{by: b and c}]}\n", "unknown-id", "b and c"),
    ],
)
def test_words_after_a_comma_between_braces(tmp_path: Path, yaml: str, rule: str, word: str) -> None:
    found = [
        words.replace("’", "'").replace("‘", "'") for name, words in told(tmp_path, yaml) if name == rule
    ]
    assert any(
        "a comma begins a new entry" in words and f"in quotes, `'…, {word}'`." in words for words in found
    )


def test_words_with_two_commas_are_one_fault(tmp_path: Path) -> None:
    yaml = STEP % "scheme: analogy, answers: {differences: {is: open, why: Few, or none, or one}}"
    assert len(told(tmp_path, yaml)) == 1


@pytest.mark.parametrize("field", ["undercut-by: a", "warrant: So it is.", "open: [size]"])
def test_a_field_of_a_step_in_a_claim(tmp_path: Path, field: str) -> None:
    yaml = f"claims:\n  a: {{quote: Nobody knows why}}\n  b:\n    en: So be it.\n    {field}\n"
    assert told(tmp_path, yaml) == [
        ("unknown-field", "It belongs to a step: enter it under `because`, beside `premises`.")
    ]


def test_a_misspelt_scheme_is_one_fault(tmp_path: Path) -> None:
    yaml = STEP % "scheme: analogi, answers: {differences: {is: open}}"
    assert told(tmp_path, yaml) == [("unknown-word", "Did you mean `analogy`?")]


def test_answers_without_a_scheme(tmp_path: Path) -> None:
    ((rule, remedy),) = told(tmp_path, STEP % "answers: {differences: {is: open}}")
    assert rule == "unknown-word"
    assert remedy.startswith("Questions belong to a scheme")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_list_of_known_words_ends_with_a_whole_word(tmp_path: Path, language: str) -> None:
    claims = "claims:\n  a: {en: One.}\n  b: {en: Two., because: [{premises: [a], scheme: qqqqqq}]}\n"
    (found,) = read_yaml(tmp_path, claims).findings
    told = found.remedy.best(language)
    listed = re.findall(r"`([a-z-]+)`", told)
    assert told.count("`") == 2 * len(listed)
    assert all(word in SCHEMES for word in listed)
    assert len(listed) == len(SCHEMES) or "more" in told or "de plus" in told
