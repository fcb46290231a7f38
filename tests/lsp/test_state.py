"""What the server keeps of a file while it is typed in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position

from mapgen.findings import Finding, Span
from mapgen.lsp.positions import Positions
from mapgen.lsp.state import is_argument_file, moved
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both


def finding(line: int) -> Finding:
    span = Span("a.yaml", line, 1, line, 2)
    return Finding("rule", FindingKind.FAULT, Severity.ERROR, both("x", "x"), both("y", "y"), span)


def test_findings_keep_their_lines_while_others_change() -> None:
    found = tuple(finding(line) for line in (1, 2, 3, 4))
    after = moved(found, "a\nb\nc\nd", "a\nB\nBB\nc\nd")
    assert [one.span.line for one in after] == [1, 4, 5]


@pytest.mark.parametrize(
    ("source", "ours"),
    [
        ("mapgen: 2\n", True),
        ("# a comment\n\n  # another\nmapgen: 1", True),
        ("\ufeffmapgen: 2\r\n", True),
        ("name: x\nmapgen: 2\n", False),
        ("", False),
        ("# mapgen: 2\n", False),
    ],
)
def test_an_argument_file_is_known_by_its_first_line(source: str, ours: bool) -> None:
    assert is_argument_file(source) is ours


@given(st.text(st.sampled_from("aé𝄞\n"), max_size=30), st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_every_offset_has_a_position_and_back(source: str, encoding: str) -> None:
    positions = Positions(source, encoding)
    for offset in range(len(source) + 1):
        assert positions.offset(positions.at(offset)) == offset
    assert positions.offset(Position(99, 0)) == len(source)
    assert positions.offset(Position(0, 99)) == len(source.split("\n")[0])
