"""What holds for every argument map."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapgen.document.text.document_text import DocumentText
from mapgen.layout.arrange import arrange
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Document, Source, Term
from mapgen.pipeline import compile_map, summarise
from mapgen.rules import engine
from mapgen.strength.weigh import weigh
from mapgen.syntax.read.reader import ReadFile, read
from mapgen.syntax.write.writer import write
from mapgen.vocabulary import DocumentKind
from mapgen.words import Text
from tests.laws.examples import examples
from tests.laws.strategies import DOCUMENT, argument_maps
from tests.layout.sound import faults


def read_back(yaml: str) -> ReadFile:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "text.txt").write_text(DOCUMENT, encoding="utf-8")
        path = Path(folder) / "file.yaml"
        path.write_text(yaml, encoding="utf-8")
        return read(path, "file.yaml")


@examples(25)
@given(argument_maps())
def test_what_is_written_is_read_back_as_the_same_map(map_: ArgumentMap) -> None:
    file = read_back(write(map_))
    assert file.findings == ()
    assert file.map is not None
    assert sorted(file.map.attacks, key=lambda a: a.id) == sorted(map_.attacks, key=lambda a: a.id)
    assert replace(file.map, attacks=()) == replace(map_, attacks=())


def sorted_answers(map_: ArgumentMap) -> list[object]:
    return [
        replace(step, answers=tuple(sorted(step.answers, key=lambda answer: answer.question)))
        for step in map_.inferences
    ]


@examples(40)
@given(argument_maps())
def test_what_is_written_in_short_is_read_back_as_the_same_map(map_: ArgumentMap) -> None:
    """But for the order of answers, and the sources that format 2 knows by their marks alone."""
    placed = read_back(write(map_)).map
    assert placed is not None, "what is made by chance has quotes without their places; format 2 reads there"
    file = read_back(write(placed, second=True))
    assert file.findings == ()
    assert file.map is not None
    assert sorted(file.map.attacks, key=lambda a: a.id) == sorted(map_.attacks, key=lambda a: a.id)
    assert sorted_answers(file.map) == sorted_answers(map_)
    known = tuple(one for one in file.map.sources if one.id in map_.source)
    same = replace(file.map, attacks=(), inferences=(), sources=known)
    assert same == replace(map_, attacks=(), inferences=())


ODD = (
    "a\x85b",
    "a\u2028b",
    "a\n\n b",
    "a\tb",
    "a: b #c",
    "- a",
    "no",
    "1:30",
    "<<",
    "\"'",
    "9" * 5000,
    "007",
)


@pytest.mark.parametrize("odd", ODD)
def test_odd_words_are_written_and_read_back(odd: str) -> None:
    document = Document(Text.of(en=odd), "en", DocumentKind.OTHER, "text.txt", author=odd, exhibits=(odd,))
    source = Source("a", marks=(odd, "2"), title=odd, says=Text.of(en=odd))
    term = Term("b", Text.of(en=odd), senses=((odd[:200], Text.of(en=odd)),))
    map_ = ArgumentMap("file", document, DocumentText(DOCUMENT, "en"), (source,), (term,))
    for second in (False, True):
        read_map = read_back(write(map_, second=second)).map
        assert read_map is not None
        assert (read_map.document, read_map.sources, read_map.terms) == (document, (source,), (term,))


@examples(25)
@given(argument_maps())
def test_every_finding_points_inside_its_file_and_its_text(map_: ArgumentMap) -> None:
    yaml = write(map_)
    file = read_back(yaml)
    assert file.map is not None
    lines = yaml.split("\n")
    for finding in (*file.findings, *engine.check(file.map, weigh(file.map))):
        span = finding.span
        assert 1 <= span.line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        for passage in finding.passages:
            assert 0 <= passage.start < passage.end <= len(DOCUMENT)


def compiled(map_: ArgumentMap) -> object:
    strengths = weigh(map_)
    return compile_map(map_, strengths, engine.check(map_, strengths))


@examples(25)
@given(argument_maps())
def test_the_same_input_gives_the_same_output(map_: ArgumentMap) -> None:
    yaml = write(map_)
    first, second = read_back(yaml).map, read_back(yaml).map
    assert first is not None
    assert second is not None
    assert compiled(first) == compiled(second)


@examples(25)
@given(argument_maps(), st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_no_finding_but_its_place(map_: ArgumentMap, random: object) -> None:
    shuffled = list(map_.claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    other = replace(map_, claims=tuple(shuffled))

    def found(any_map: ArgumentMap) -> Counter[tuple[str, frozenset[str]]]:
        return Counter(
            # What is still open is told once for many, at the first of them.
            (f.rule, frozenset(() if f.rule == "open-proposal" else f.about))
            for f in engine.check(any_map, weigh(any_map))
            if f.rule != "circular-support"
        )

    assert found(map_) == found(other)


@examples(15)
@given(argument_maps())
def test_every_sheet_is_sound(map_: ArgumentMap) -> None:
    strengths = weigh(map_)
    findings = engine.check(map_, strengths)
    layout = arrange(map_, strengths, summarise(map_, strengths, findings).gaps, findings)
    for drawings in (layout.overview, *(view.drawings for view in layout.views)):
        assert faults(drawings.wide) == []
        assert faults(drawings.narrow) == []
