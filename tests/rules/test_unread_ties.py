"""Where an id that no element has stands in the file, nothing is said to be missing there."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import check_source

TEXT = "Ginger calms the stomach. It helps people on ships. A trial found it [1]. So you should take ginger.\n\nReferences\n1. Roe A. Ginger. J Inv. 2019.\n"
HEAD = "mapgen: 2\ndocument: {title: Ginger, language: en, kind: web-page, text: text.txt}\n"
CLAIMS = """\
claims:
  helps: It helps people on ships.
  trial: A trial found it [1].
  against:
    en: Ginger does not help.
    source: roe-2019
  take:
    quote: So you should take ginger.
    because: [helps, trial]
    rebutted-by: against
arguments:
  main: {title: Take ginger, conclusion: take}
"""
SOURCES = "sources:\n  roe-2019: {title: Ginger, authors: [Roe A]}\n"
FALSE = {"claim-without-quote", "joint-contradiction", "idle-evidence", "orphan-claim"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("source: roe-2019", "source: row-2019"),
        ("[helps, trial]", "[helps, trail]"),
        ("[helps, trial]", "[It helps people on ships, trial]"),
        ("[helps, trial]", "[help, trial]"),
        ("[helps, trial]", "[trail]"),
    ],
)
def test_a_misspelt_id_is_told_once(before: str, after: str, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "map.yaml"
    right = check_source(HEAD + SOURCES + CLAIMS, path).findings
    wrong = check_source(HEAD + SOURCES + CLAIMS.replace(before, after), path).findings
    assert [one.rule for one in wrong if one.fails] == ["unknown-id"]
    assert FALSE & {one.rule for one in wrong} <= {one.rule for one in right}
    assert not any("take" in one.about and one.rule == "unsupported-claim" for one in wrong)


@pytest.mark.parametrize("words", ["It helps people on ships", "helps people on ships."])
def test_a_premise_in_words_is_told_by_its_id(words: str, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    source = HEAD + SOURCES + CLAIMS.replace("[helps, trial]", words)
    fault = next(
        one for one in check_source(source, tmp_path / "map.yaml").findings if one.rule == "unknown-id"
    )
    assert fault.remedy.best("en") == "These are the words of the claim `helps`: name it by this id."


@pytest.mark.parametrize(
    ("version", "mark", "told"), [(2, "1", 0), (2, "[]", 1), (1, "1", 1)], ids=["read", "no mark", "format 1"]
)
def test_an_id_under_cites_is_read_as_its_mark_or_told_once(
    tmp_path: Path, version: int, mark: str, told: int
) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    source = HEAD.replace("mapgen: 2", f"mapgen: {version}") + (
        f"sources: {{roe-2019: {{mark: {mark}, title: Ships}}}}\n"
        "claims:\n  trial: {quote: 'A trial found it [1].', cites: [roe-2019]}\n"
    )
    found = check_source(source, tmp_path / "map.yaml").findings
    rules = ("citation-not-printed", "unentered-mark")
    assert [one.rule for one in found if one.rule in rules] == ["citation-not-printed"] * told
    for one in found:
        if one.rule in rules:
            assert one.remedy.best("en").startswith("`cites` holds the mark that the document prints")
