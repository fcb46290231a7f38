"""Completion of a mark: the words by which a text names a study, with the lines on which they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.desk.edits import applied
from mapgen.desk.help.completing import Completion, complete
from mapgen.desk.help.studies import studies_named
from mapgen.document.text.document_text import DocumentText
from mapgen.pipeline import check_source

TEXT = """\
Cherries shorten colds, a small trial at Lowford shows. It was cheap.

The trial had 40 people. A survey in the Lowford Echo found the same [1].

Later, a small trial at Lowford was done again.

Sources
1. Echo. A survey of colds. 2019.
"""
FILE = """\
mapgen: 2
document: {title: Cherries, language: en, kind: web-page, text: text.txt}
sources:
  lowford:
    mark: MARK
    design: randomised-trial
claims:
  shorten: Cherries shorten colds
  forty:
    quote: The trial had 40 people.
    cites: [CITES]
"""


def offers(tmp_path: Path, mark: str, cites: str, at: str) -> list[Completion]:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    read = FILE.replace("MARK", mark or "1").replace("CITES", cites or "1")
    source = FILE.replace("MARK", mark).replace("CITES", cites)
    map_ = check_source(read, tmp_path / "cherries.yaml").map
    assert map_ is not None
    return [one for one in complete(source, source.index(at) + len(at), map_) if one.kind == "mark"]


def test_at_a_mark_the_phrases_that_name_a_study_are_offered_with_their_lines(tmp_path: Path) -> None:
    found = {one.name: one.meaning.best("en") for one in offers(tmp_path, "", "", "    mark: ")}
    assert found["a small trial at Lowford"] == "names a study, on lines 1, 5 of the text"
    assert found["A survey in the Lowford Echo"] == "names a study, on line 3 of the text"
    assert "The trial" in found
    assert "1" in found  # what the text prints as a mark comes as before
    assert list(found).index("a small trial at Lowford") < list(found).index("The trial")


def test_what_is_offered_is_a_mark_that_is_read_as_such(tmp_path: Path) -> None:
    source = FILE.replace("MARK", "").replace("CITES", "1")
    for one in offers(tmp_path, "", "1", "    mark: "):
        checked = check_source(applied(source, [one.edit]), tmp_path / "cherries.yaml")
        assert checked.map is not None
        assert checked.map.source["lowford"].marks == (one.name,)
        assert not checked.failing or one.name == "1"


def test_a_claim_may_cite_words_that_are_a_mark_already(tmp_path: Path) -> None:
    names = [one.name for one in offers(tmp_path, "a small trial at Lowford", "", "    cites: [")]
    assert "a small trial at Lowford" in names
    assert "A survey in the Lowford Echo" not in names


@pytest.mark.parametrize(
    ("sentence", "language", "phrases"),
    [
        ("In a 2004 review of herbs, it helped.", "en", ["a 2004 review"]),
        (
            "It helped, says a study from the University of Nebraska.",
            "en",
            ["a study from the University of Nebraska"],
        ),
        (
            "Une étude de l'université de Bordeaux a montré cela.",
            "fr",
            ["Une étude de l'université de Bordeaux"],
        ),
        (
            "D'après un essai clinique paru dans Le Journal des Thés, oui.",
            "fr",
            ["un essai clinique paru dans Le Journal des Thés"],
        ),
        ("We study the tea and try it.", "en", []),
        ("Of the people and the trial of patience, no.", "en", ["the trial"]),
    ],
)
def test_phrases_go_as_far_as_the_name_of_where_the_study_was_made(
    sentence: str, language: str, phrases: list[str]
) -> None:
    found = studies_named(DocumentText(f"{sentence}\n", language))
    assert [words for words, _ in found] == phrases
