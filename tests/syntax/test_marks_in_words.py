"""Works that a text only names, as in "a study at Lowford": those words are the mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.document.citations.in_words import stands_in
from tests.rules.said import said
from tests.syntax.helper import read_yaml

TEXT = (
    "Tea helps. In a study at Lowford, people who drank tea slept longer. Orr (2019) found it, too. The end."
)
HEADER = "mapgen: 2\ndocument: {title: Tea, language: en, kind: web-page, text: text.txt}\n"
MAP = """
sources: {{lowford: {{mark: {mark}, match: likely, design: randomised-trial}}}}
claims:
  helps: {{quote: Tea helps., because: {{premises: longer, scheme: evidence-to-claim}}}}
  longer: {{quote: "{quote}", kind: result{cites}}}
arguments: {{tea: {{title: Tea, conclusion: helps}}}}
"""
AT_LOWFORD = "In a study at Lowford, people who drank tea slept longer."
ORR = "Orr (2019) found it, too."


@pytest.mark.parametrize("cited", [True, False], ids=["cited", "read in the text"])
@pytest.mark.parametrize(
    ("mark", "quote"),
    [
        ("a study at Lowford", AT_LOWFORD),
        ("A Study at Lowford", AT_LOWFORD),
        ("Orr (2019)", ORR),
        ("Orr 2019", ORR),
    ],
)
def test_a_claim_cites_the_work_that_its_quote_names(
    tmp_path: Path, mark: str, quote: str, cited: bool
) -> None:
    written = MAP.format(mark=mark, quote=quote, cites=f", cites: {mark}" if cited else "")
    map_ = read_yaml(tmp_path, written, TEXT, HEADER).map
    assert map_ is not None
    assert map_.claim["longer"].citations == (mark,)
    for rule in ("citation-not-printed", "unsupported-claim", "unentered-mark"):
        assert not [one for one in said(rule, tmp_path, TEXT, written, HEADER) if "longer" in one.about]


def test_words_that_stand_elsewhere_are_not_printed_with_a_claim(tmp_path: Path) -> None:
    written = MAP.format(mark="a study at Lowford", quote="The end.", cites=", cites: a study at Lowford")
    assert [one.about for one in said("citation-not-printed", tmp_path, TEXT, written, HEADER)] == [
        ("longer",)
    ]


@pytest.mark.parametrize("mark", ["1", "a", "12a", "iii", "https://example.org/study"])
def test_what_is_no_word_is_looked_for_as_a_mark_alone(mark: str) -> None:
    assert not stands_in(mark, f"In phase {mark} of a study, 1 person slept.")
