"""Fields and words that stand too far left, as when a claim in one line was divided, are set in by a fix."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import check_source, fix_source

SET_IN = ("wrong-shape",)
"""The faults that these fixes mend, beside `not-yaml`."""
TEXT = "The lane should be closed to cars. It was done in Station Road.\n"
HEAD = "mapgen: 2\ndocument: {title: Lane, language: en, kind: web-page, text: text.txt}\n"
CASES = {
    "words that go on left of their name": (
        "claims:\n  close:\n    quote: The lane should be\n  closed to cars.\n    kind: recommendation\n",
        "  closed to",
        "      closed to",
    ),
    "words that stand alone under an id": (
        "claims:\n  close:\n    The lane should be\n    closed to cars.\n    kind: recommendation\n",
        "    The lane should be\n    closed",
        "    quote: The lane should be\n      closed",
    ),
    "fields as far left as their id": (
        "claims:\n  close:\n  quote: The lane should be\n    closed to cars.\n  kind: recommendation\n"
        "  station: Station Road\n",
        "  quote: The lane should be\n    closed to cars.\n  kind",
        "    quote: The lane should be\n      closed to cars.\n    kind",
    ),
    "a mark as far left as its source": (
        "sources:\n  survey:\n  mark: the survey\n  year: 2019\nclaims: {}\n",
        "  mark: the survey\n  year",
        "    mark: the survey\n    year",
    ),
}


@pytest.mark.parametrize("kind", CASES)
def test_what_stands_too_far_left_is_set_in(kind: str, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    body, before, after = CASES[kind]
    path = tmp_path / "lane.yaml"
    mended = fix_source(HEAD + body, path).source
    assert mended == HEAD + body.replace(before, after)
    serious = {one.rule for one in check_source(mended, path).failing}
    assert not serious & {"not-yaml", "wrong-shape", "missing-field", "quote-not-found", "unknown-field"}


def test_an_empty_claim_before_another_is_left_to_its_author(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    source = HEAD + "claims:\n  close:\n  station: Station Road\n"
    assert fix_source(source, tmp_path / "lane.yaml").source == source
    (fault,) = (
        one for one in check_source(source, tmp_path / "lane.yaml").findings if one.rule == "wrong-shape"
    )
    assert "further to the right than its name" in fault.remedy.best("en")
    assert "plus à droite que son nom" in fault.remedy.best("fr")
