"""A study that the text only names, by the journal in which it appeared, is a source of the draft."""

from __future__ import annotations

import pytest

from mapgen.document.text.document_text import DocumentText
from mapgen.drafting.draft import draft
from mapgen.syntax.write.writer import write
from mapgen.vocabulary import DocumentKind


@pytest.mark.parametrize(
    ("language", "text", "marks", "cited"),
    [
        (
            "en",
            "In a double-blind study in the Journal of Alternative Medicine, 90 women took it. The result: it helped.\n",
            ("study in the Journal of Alternative Medicine",),
            [True, True],
        ),
        (
            "fr",
            "Une étude publiée dans la revue Annales de Botanique a suivi 90 femmes. Les chercheurs ont vu un effet.\n",
            ("étude publiée dans la revue Annales de Botanique",),
            [True, True],
        ),
        (
            "en",
            "In a study in the United States, 90 women took it. The result: it helped.\n",
            (),
            [False, False],
        ),
    ],
)
def test_a_study_that_is_named_by_its_journal_is_a_source(
    language: str, text: str, marks: tuple[str, ...], cited: list[bool]
) -> None:
    map_ = draft("tea", "tea.txt", DocumentText(text, language), DocumentKind.OTHER)
    assert tuple(mark for source in map_.sources for mark in source.marks) == marks
    assert [bool(claim.citations) for claim in map_.claims] == cited
    assert "cites:" not in write(map_, second=True)
