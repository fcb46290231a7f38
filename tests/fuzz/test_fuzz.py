"""Whatever a stranger's file holds: nothing is raised, every finding has a place, twice gives the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mapgen.pipeline import check_file
from tests.fuzz.files import argument_files, documents
from tests.fuzz.trial import beside, misplaced, outputs
from tests.laws.examples import examples


@examples(25)
@given(st.data())
def test_any_file_about_any_text_is_told_and_drawn_and_every_finding_has_its_place(
    data: st.DataObject,
) -> None:
    document = data.draw(documents)
    file = data.draw(argument_files(document))
    with beside(file, document.encode("utf-8", errors="replace")) as path:
        checked = check_file(path)
        assert misplaced(checked) == []
        assert outputs(path, checked) == outputs(path, check_file(path))


@examples(25)
@given(st.binary(max_size=200), st.binary(max_size=200))
def test_any_bytes_at_all_give_findings(file: bytes, text: bytes) -> None:
    header = b"mapgen: 1\ndocument: {title: x, language: fr, kind: other, text: text.txt}\n"
    for content in (file, header + file):
        with beside(content, text) as path:
            checked = check_file(path)
            assert misplaced(checked) == []
            outputs(path, checked)
