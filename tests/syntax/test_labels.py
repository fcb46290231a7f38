"""A claim's label for the map, `short`, has a few words: at most forty characters in each language."""

from __future__ import annotations

from pathlib import Path

from tests.syntax.helper import read_yaml


def test_a_label_that_is_too_long_is_kept_and_one_of_forty_characters_is_no_fault(tmp_path: Path) -> None:
    labels = "{en: " + "x" * 40 + ", fr: " + "y" * 41 + "}"
    file = read_yaml(tmp_path, f"claims:\n  a: {{en: x, short: {labels}}}\n")
    assert [(finding.rule, finding.fails) for finding in file.findings] == [("long-label", False)]
    assert file.map is not None
    assert file.map.claims[0].short.as_dict() == {"en": "x" * 40, "fr": "y" * 41}


def test_a_label_without_words_is_a_fault(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, "claims:\n  a: {en: x, short: {en: ''}}\n")
    assert [(finding.rule, finding.fails) for finding in file.findings] == [("wrong-shape", True)]
