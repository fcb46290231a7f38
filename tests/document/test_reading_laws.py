"""Whatever a text is made of, its parts stand in order and apart, and nothing of it is lost."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from mapgen.document.listed.entries import read_entry
from mapgen.document.text.document_text import DocumentText

PIECES = """
References|Sources :|1. |[1] |[1]: http://a.b|(1)|* |*|†|[^1]|[^1]: |[^|]|Roe B. |2019|;|4:1-2|(Roe, 2019)|et al. |<sup>1</sup>
<sup>|¹|---|===|a b|#|# |© |By Anna Hale|Par |3 May 2021|le 3/5/2021|title: x|(source : |[a](https://b.c)|[b][c]
[c]: https://d.e|. . .|…|...|M.|a|The|É|’|“|”|«|»|n° 3.|12|1-|Abc|- |•|2) |a) |Fig. 1.|doi:10.1/x|PMID: 1|Lien|:|,|?|!
"""
words = st.sampled_from([piece for piece in PIECES.replace("\n", "|").split("|") if piece])
texts = st.lists(words | st.sampled_from(["\n", "\n\n", "  ", "\t", "\u00a0", "|"]), max_size=50).map("".join)


@settings(deadline=None)  # the first question to a text is the slow one
@given(texts, st.sampled_from(["en", "fr", "de"]))
@example("(source : , 2019)", "en")
@example("#a**b\n\nIt is.", "en")
@example("[^1]: a\nReferences\n\n1. Roe B. 2019;4:1-2\n[^1]: a", "fr")
def test_the_parts_of_a_text_stand_in_order_and_nothing_is_lost(content: str, language: str) -> None:
    text = DocumentText(content, language)
    printed = {place for place, sign in enumerate(content) if not sign.isspace()}
    for passages in (text.blocks, text.sentences):
        covered = [place for passage in passages for place in range(passage.start, passage.end)]
        assert covered == sorted(set(covered))
        assert printed <= set(covered)
    for marks in (text.marks, text.mentions):
        assert all(content[mark.start : mark.end] == mark.printed and mark.numbers for mark in marks)
        assert all(one.end <= other.start for one, other in pairwise(marks))
    for places in (text.source_list.extents, text.source_list.labelled):
        assert all(one.end <= other.start for one, other in pairwise(places))
    assert all(text.kind_of(block) for block in text.blocks)
    assert text.front.title is None or text.slice(text.front.title).strip()
    for _, entry in text.source_list.entries:
        assert read_entry(text.slice(entry)) is not None
