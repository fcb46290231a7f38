"""A claim's label for the map, `short`, has a few words: at most forty characters in each language."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.syntax.read.reader import read
from mapgen.words import READER_LANGUAGES
from tests.syntax.helper import read_yaml

ARGUMENTS = sorted((Path(__file__).resolve().parents[2] / "arguments").glob("*.yaml"))


def test_a_label_that_is_too_long_is_kept_and_one_of_forty_characters_is_no_fault(tmp_path: Path) -> None:
    labels = "{en: " + "x" * 40 + ", fr: " + "y" * 41 + "}"
    file = read_yaml(tmp_path, f"claims:\n  a: {{en: x, short: {labels}}}\n")
    assert [(finding.rule, finding.fails) for finding in file.findings] == [("long-label", False)]
    assert file.map is not None
    assert file.map.claims[0].short.as_dict() == {"en": "x" * 40, "fr": "y" * 41}


def test_a_label_without_words_is_a_fault(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, "claims:\n  a: {en: x, short: {en: ''}}\n")
    assert [(finding.rule, finding.fails) for finding in file.findings] == [("wrong-shape", True)]


@pytest.mark.parametrize("path", ARGUMENTS, ids=lambda path: path.stem)
def test_every_claim_of_the_shipped_maps_has_a_label_in_both_languages(path: Path) -> None:
    file = read(path, path.name)
    assert file.map is not None
    assert [claim.id for claim in file.map.claims if set(claim.short.as_dict()) < set(READER_LANGUAGES)] == []
    assert "long-label" not in {finding.rule for finding in file.findings}
