"""A claim that quotes the words of a link, and one that cites a link that stands elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import Checked, check_file
from mapgen.vocabulary import Severity

ADDRESS = "http://journal.example.org/26/3215"
TEXTS = {
    "en": (
        f"The paper [is available here]({ADDRESS}). It is short.\n\nMint reduced cramps.\n\nMint is green.\n",
        "is available here", "Mint reduced cramps.", "Mint is green.",
    ),
    "fr": (
        f"L'article [est en ligne ici]({ADDRESS}). Il est court.\n\nLa menthe a calmé.\n\nLa menthe est verte.\n",
        "est en ligne ici", "La menthe a calmé.", "La menthe est verte.",
    ),
}  # fmt: skip


def checked(folder: Path, language: str, claims: str) -> Checked:
    (folder / "mint.txt").write_text(TEXTS[language][0], encoding="utf-8")
    (folder / "mint.yaml").write_text(
        f"mapgen: 2\ndocument: {{title: Mint, language: {language}, kind: web-page, text: mint.txt}}\n"
        f"sources: {{roe-2003: {{mark: {ADDRESS}, title: Mint, design: cohort}}}}\n"
        f"claims: {{{claims}}}\n",
        encoding="utf-8",
    )
    return check_file(folder / "mint.yaml")


def found(of: Checked) -> dict[str, Severity]:
    return {one.rule: one.severity for one in of.findings}


@pytest.mark.parametrize("language", TEXTS)
def test_a_claim_that_quotes_the_words_of_a_link_cites_it(language: str, tmp_path: Path) -> None:
    whole = checked(tmp_path, language, f"paper: {{quote: {TEXTS[language][1]}}}")
    assert whole.map is not None
    assert whole.map.claim["paper"].citations == (ADDRESS,)
    assert "unentered-mark" not in found(whole)


@pytest.mark.parametrize("language", TEXTS)
def test_a_link_may_stand_in_the_paragraph_before(language: str, tmp_path: Path) -> None:
    near = checked(tmp_path, language, f"calm: {{quote: {TEXTS[language][2]}, cites: ['{ADDRESS}']}}")
    assert "citation-not-printed" not in found(near)


@pytest.mark.parametrize("language", TEXTS)
def test_a_link_that_stands_elsewhere_is_told_with_its_words(language: str, tmp_path: Path) -> None:
    far = checked(tmp_path, language, f"green: {{quote: {TEXTS[language][3]}, cites: ['{ADDRESS}']}}")
    (finding,) = (one for one in far.findings if one.rule == "citation-not-printed")
    assert finding.severity is Severity.INFO
    assert TEXTS[language][1] in finding.message.best(language)


def test_a_link_that_the_text_does_not_have_fails_the_check(tmp_path: Path) -> None:
    none = checked(tmp_path, "en", "green: {quote: Mint is green., cites: ['http://other.example.org/1']}")
    assert found(none)["citation-not-printed"] is Severity.ERROR
