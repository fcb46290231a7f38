"""Edits of an argument file: nothing that an author wrote is lost, and the map stays what it was."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapgen.desk.edits import applied
from mapgen.desk.formatting import formatted
from mapgen.desk.names import names_in
from mapgen.desk.renaming import NotRenamed, rename
from mapgen.desk.upgrading import upgraded
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Source
from mapgen.pipeline import check_file, compile_map
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.from_text import BIBLIOGRAPHY
from mapgen.syntax.read.reader import read, read_source
from mapgen.syntax.write.writer import write
from mapgen.syntax.yaml.parser import parse
from mapgen.syntax.yaml.tree import List, Scalar, Table
from tests.conftest import ROOT
from tests.laws.strategies import DOCUMENT, argument_maps

SAMPLES = sorted(ROOT.glob("mapgen/cli/samples/*/*.yaml"))
SHIPPED = sorted(ROOT.glob("arguments/*.yaml"))
GRADED = sorted(ROOT.glob("tests/strength/graded/*.yaml"))
EVERY = [*SAMPLES, *SHIPPED[1:], *GRADED]
FILES = pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def has_all_of(newer: Source, older: Source) -> bool:
    """Whether a source has every field of another, and else only what the text's list gives of the work."""
    filled = {name: getattr(older, name) for name in BIBLIOGRAPHY if not getattr(older, name)}
    return replace(newer, **filled) == older


def comments(source: str) -> list[str]:
    return re.findall(r"^ *(#.*)$", source, re.MULTILINE)


@FILES
def test_an_upgraded_file_has_the_same_map_and_every_comment(path: Path) -> None:
    source = text_of(path)
    newer = upgraded(source, path)
    assert newer is not None
    assert "mapgen: 2" in newer
    assert len(newer.splitlines()) <= len(source.splitlines())
    assert comments(newer) == comments(source)
    before, after = read(path).map, read_source(newer, path).map
    assert before is not None
    assert after is not None
    assert [claim for claim in before.claims if claim not in after.claims] == []
    assert [one for one in before.sources if not has_all_of(after.source[one.id], one)] == []


@pytest.mark.slow
@pytest.mark.parametrize("path", SHIPPED[:1], ids=lambda path: path.stem)
def test_an_upgraded_file_compiles_to_the_same_values(path: Path, tmp_path: Path) -> None:
    copytree(path.parent, tmp_path, dirs_exist_ok=True)
    copy = tmp_path / path.name
    copy.write_text(upgraded(text_of(path), path) or "", encoding="utf-8")
    compiled = []
    for each in (path, copy):
        checked = check_file(each)
        assert checked.map is not None
        values = compile_map(checked.map, checked.strengths, checked.findings)
        for finding in values["findings"]:
            del finding["span"]
        compiled.append(values)
    assert compiled[0] == compiled[1]


@FILES
def test_to_upgrade_twice_changes_nothing_more(path: Path) -> None:
    newer = upgraded(text_of(path), path)
    assert newer is not None
    assert upgraded(newer, path) == newer


@pytest.mark.slow
@given(map_=argument_maps())
def test_whatever_is_written_can_be_upgraded(folder: Path, map_: ArgumentMap) -> None:
    path = folder / "map.yaml"
    source = write(map_)
    before = read_source(source, path).map
    newer = upgraded(source, path)
    if before is None:
        assert newer is None
    elif newer is not None:
        after = read_source(newer, path).map
        assert after is not None
        assert after.claims == before.claims


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that has the text of the generated maps."""
    found = tmp_path_factory.mktemp("maps")
    (found / "text.txt").write_text(DOCUMENT, encoding="utf-8")
    return found


@FILES
def test_what_is_formatted_is_in_form_and_means_the_same(path: Path) -> None:
    source = text_of(path)
    once = formatted(source)
    assert formatted(once) == once
    assert read_source(once, path).map == read(path).map


@pytest.mark.parametrize(
    ("source", "form"),
    [
        ("a: b   \nc: d", "a: b\nc: d\n"),
        ("a: { b: c }\nd: [ e, f ]\n", "a: {b: c}\nd: [e, f]\n"),
        ("a:   b\n", "a: b\n"),
        ("a: b\n\n\n\n\nc: d\n\n", "a: b\n\n\nc: d\n"),
        ("a: b\n  \n\n \n\nc: d\n", "a: b\n\n\nc: d\n"),
        ("a: |\n  x   \n\n\n\n\n  y\nb: c\n", "a: |\n  x   \n\n\n\n\n  y\nb: c\n"),
        ("# { a }:   b\na: b # { c }\n", "# { a }:   b\na: b # { c }\n"),
        ("a: b\r\nc: d\r\n", "a: b\nc: d\n"),
        ("a: 'b  '\n", "a: 'b  '\n"),
        ("a: [b\n", "a: [b\n"),
    ],
)
def test_white_space_has_one_form_and_words_stay(source: str, form: str) -> None:
    assert formatted(source) == form


def test_long_lines_are_broken_between_words_and_items_and_mean_the_same() -> None:
    words = {
        "en": "Ginger calms sailors and warms old hands",
        "fr": "Le gingembre calme l'été « et » réchauffe",
    }
    for own in words.values():
        long = " ".join([own] * 6)
        for source in (
            f"claims:\n  a: {long}\n",
            f"claims:\n  a:\n    quote:\n      - {long}\n      - x\n    kind: effect\n",
            f'claims:\n  a: {{quote: "{long}", kind: effect}}\n',
            f"claims:\n  a:\n    because: [{', '.join(f'premise-{n}' for n in range(30))}]\n",
            f"claims:\n  a:\n    open: {{size: '{long}, is it?', bias: {own}, design: {own}, range: {own}}}\n".replace(
                "l'été", "l''été"
            ),
        ):
            after = formatted(source)
            assert max(map(len, after.split("\n"))) <= 110
            assert parsed(after) == parsed(source)
            assert formatted(after) == after
    block = f"claims:\n  a: |\n    {long}\n  b: {long}  # mine\n"
    assert formatted(block) == block


@given(st.text(alphabet="ab ':-[]{},#\"«(é\n", max_size=300))
def test_whatever_is_long_is_read_as_before(words: str) -> None:
    source = f"a: {' '.join(words.split(chr(10)))} {'word, ' * 40}\n"
    assert parsed(formatted(source)) == parsed(source)


def parsed(source: str) -> object:
    return plain(parse(source, FaultLog("")))


def plain(tree: object) -> object:
    match tree:
        case Scalar():
            return tree.text
        case List():
            return [plain(item) for item in tree.items]
        case Table():
            return [(key.text, plain(value)) for key, value in tree.entries]
    return None


@given(st.text(st.sampled_from("ab: -[]{},#'\"|>\n \t&*"), max_size=60))
def test_nothing_that_is_typed_makes_formatting_fail(source: str) -> None:
    once = formatted(source)
    assert formatted(once) == once


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_id_of_a_map_is_found_where_it_is_defined(path: Path) -> None:
    map_ = read(path).map
    assert map_ is not None
    defined = {name.scalar.text for name in names_in(text_of(path)) if name.defines}
    parts = (map_.claims, map_.sources, map_.terms, map_.arguments)
    assert {element.id for part in parts for element in part} <= defined


@FILES
def test_a_claim_that_is_renamed_there_and_back_leaves_the_file_as_it_was(path: Path) -> None:
    source = text_of(path)
    map_ = read(path).map
    assert map_ is not None
    for claim in map_.claims[::13]:
        there = applied(source, rename(source, claim.id, "another-name"))
        renamed = read_source(there, path)
        assert [f for f in renamed.findings if f.fails] == [f for f in read(path).findings if f.fails]
        assert f"{claim.id}." not in there
        assert applied(there, rename(there, "another-name", claim.id)) == source


def test_a_name_is_changed_in_every_short_form() -> None:
    source = """mapgen: 2
claims:
  a: words
  b: {quote: more, because: a, rebutted-by: {a: Why a}, undermined-by: a}
  c:
    because: [a, b]
    outcome: a
waivers: [{rule: x, about: a, reason: a}, {rule: x, about: a.1, reason: y}]
tour: [{inference: a.1, remark: a}]
"""
    assert (
        applied(source, rename(source, "a", "new"))
        == """mapgen: 2
claims:
  new: words
  b: {quote: more, because: new, rebutted-by: {new: Why a}, undermined-by: new}
  c:
    because: [new, b]
    outcome: a
waivers: [{rule: x, about: new, reason: a}, {rule: x, about: new.1, reason: y}]
tour: [{inference: new.1, remark: a}]
"""
    )


@pytest.mark.parametrize(("old", "new"), [("nobody", "new"), ("a", "b"), ("a", "No Id")])
def test_what_cannot_be_renamed_is_said(old: str, new: str) -> None:
    with pytest.raises(NotRenamed):
        rename("mapgen: 2\nclaims: {a: words, b: words}\n", old, new)


def test_a_taken_id_is_told_with_its_element_and_line() -> None:
    source = "mapgen: 2\nclaims:\n  a: One\n  b: Two\nsources:\n  roe: 1\n"
    for new, told in (("b", "already the id of a claim, on line 4"), ("roe", "of a source, on line 6")):
        with pytest.raises(NotRenamed, match=told):
            rename(source, "a", new)


def test_lines_that_end_in_cr_alone_are_formed_at_once() -> None:
    source = "mapgen: 2\rdocument: {title:   T}\rclaims:\r  a:   b\r"
    assert formatted(source) == "mapgen: 2\ndocument: {title: T}\nclaims:\n  a: b\n"
