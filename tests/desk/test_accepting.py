"""What a file expects of its map becomes what holds now, and nothing else of the file changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.desk.accepting import Now, accept
from mapgen.pipeline import check_file, verdicts_of
from mapgen.vocabulary import Carried
from tests.conftest import ROOT
from tests.syntax.helper import HEADER, TEXT

CLAIMS = """claims:
  a: {quote: Nobody knows why, accepted: So it is.}   # first
  b: {quote: Screens are bright, because: [{premises: [a]}]}
arguments:
  all: {title: All, conclusion: b}
"""
SHIPPED = [
    *sorted((ROOT / "arguments").glob("*.yaml")),
    *sorted((ROOT / "tests/strength/graded").glob("*.yaml"))[:4],
]


def now_in(path: Path) -> Now:
    checked = check_file(path)
    others = [one for one in checked.standing if one.rule != "unmet-expectation"]
    return Now.of(verdicts_of(checked.strengths), others)


def unmet(path: Path) -> list[str]:
    return [
        finding.message.best("en")
        for finding in check_file(path).findings
        if finding.rule == "unmet-expectation"
    ]


@pytest.fixture
def saved(tmp_path: Path):
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")

    def save(expect: str) -> Path:
        path = tmp_path / "file.yaml"
        path.write_text(HEADER + CLAIMS + expect, encoding="utf-8")
        return path

    return save


@pytest.mark.parametrize(
    ("expect", "problem"),
    [
        ("expect: {argument: all, verdict: supported}", "the verdict of `all` is"),
        ("expect: {argument: all}", "it names no verdict"),
        ("expect: [{rule: orphan-claim}]", "is expected to find something, and finds nothing"),
        ("expect: [{rule: critical-question-open, about: a}]", "something at `a`, and finds nothing"),
        ("expect: [{rule: authorship-disclosure-gap, is: absent}]", "finds something, and is expected"),
        ("expect: [{rule: orphan-claims, is: absent}]", "no rule is called `orphan-claims`"),
        ("expect: [{about: a}]", "neither a chain nor a rule"),
    ],
)
def test_an_expectation_that_does_not_hold_fails_the_check(saved, expect: str, problem: str) -> None:
    path = saved(expect)
    assert problem in " ".join(unmet(path))
    assert check_file(path).failing


def test_what_is_expected_and_holds_is_silent(saved) -> None:
    word = now_in(saved("")).verdicts["all"]
    path = saved(
        f"expect: [{{argument: all, verdict: {word}}}, {{rule: orphan-claim, is: absent}}, "
        "{rule: authorship-disclosure-gap, is: stands}, {rule: authorship-disclosure-gap}]"
    )
    assert unmet(path) == []


def test_a_chain_that_there_is_not_is_told_once(saved) -> None:
    path = saved("expect: [{argument: al, verdict: weak}]")
    assert [one.rule for one in check_file(path).failing] == ["unknown-id"]


@pytest.mark.parametrize("chain", ["{title: M}", "{title: M, conclusion: nobody}"])
def test_of_a_chain_without_a_conclusion_no_verdict_is_expected(saved, chain: str) -> None:
    path = saved(f"  main: {chain}\nexpect: [{{argument: main, verdict: fails}}]")
    (told,) = unmet(path)
    assert "`main` has no verdict" in told
    assert accept(path.read_text(encoding="utf-8"), path, now_in(path)) is None


def test_a_waived_finding_does_not_stand(saved) -> None:
    waived = "waivers: [{rule: authorship-disclosure-gap, reason: A letter.}]\n"
    assert unmet(saved(waived + "expect: [{rule: authorship-disclosure-gap}]"))
    assert not unmet(saved(waived + "expect: [{rule: authorship-disclosure-gap, is: absent}]"))


WRONG = """expect:   # what I rely on
    - argument: all   # the main one
      verdict: {wrong}   # still
    - {{rule: authorship-disclosure-gap, is: absent}}   # hm
    - rule: orphan-claim
# the end
"""


def other_than(word: Carried) -> Carried:
    return next(one for one in Carried if one is not word)


def test_expectations_are_mended_where_they_stand_with_every_comment(saved) -> None:
    word = now_in(saved("")).verdicts["all"]
    path = saved(WRONG.format(wrong=other_than(word)))
    assert len(unmet(path)) == 3
    source = path.read_text(encoding="utf-8")
    newer = accept(source, path, now_in(path))
    assert newer is not None
    expected = (
        WRONG.format(wrong=word)
        .replace("is: absent", "is: stands")
        .replace("- rule: orphan", "- is: absent\n      rule: orphan")
    )
    assert newer == HEADER + CLAIMS + expected
    path.write_text(newer, encoding="utf-8")
    assert unmet(path) == []
    assert accept(newer, path, now_in(path)) == newer


@pytest.mark.parametrize(
    "expect",
    [
        "", "\n\n", "expect: [ ]   # none yet", "expect:\n  - {rule: orphan-claim, is: absent}\n", "expect:\n- {rule: orphan-claim, is: absent}",
        "expect: [{rule: orphan-claim, is: absent}]   # a list\n", "expect: {rule: orphan-claim, is: absent}\n# end\n",
        "expect:\n  - rule: orphan-claim\n    is: absent   # really\n# end",
    ],
)  # fmt: skip
def test_a_chain_of_which_nothing_is_expected_gets_its_verdict(saved, expect: str) -> None:
    path = saved(expect)
    source = path.read_text(encoding="utf-8")
    newer = accept(source, path, now_in(path))
    assert newer is not None
    path.write_text(newer, encoding="utf-8")
    map_ = check_file(path).map
    assert map_ is not None
    assert [one.argument for one in map_.expectations if one.argument] == ["all"]
    assert unmet(path) == []
    comments = [line[line.index("#") :] for line in source.splitlines() if "#" in line]
    assert [line[line.index("#") :] for line in newer.splitlines() if "#" in line] == comments


def test_a_file_from_windows_is_mended_too(saved) -> None:
    path = saved("expect: [{argument: all, verdict: supported}, {rule: orphan-claim}]\n")
    source = path.read_text(encoding="utf-8").replace("\n", "\r\n")
    path.write_bytes(source.encode())
    newer = accept(source, path, now_in(path))
    assert newer is not None
    path.write_bytes(newer.encode())
    assert unmet(path) == []
    assert newer.count("\r\n") == source.count("\r\n")


def test_where_a_chain_cannot_be_added_nothing_is_written(saved) -> None:
    path = saved("expect:\n  rule: orphan-claim\n  is: absent\n")
    assert accept(path.read_text(encoding="utf-8"), path, now_in(path)) is None


@pytest.mark.parametrize("source", ["", "a", "- a", "{mapgen: 1}", "mapgen: 1\n", "expect: [", "expect: 7\n"])
def test_what_is_no_map_is_left_alone(source: str, tmp_path: Path) -> None:
    assert accept(source, tmp_path / "file.yaml", Now({}, frozenset())) is None


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_nothing_but_lines_of_expectations_is_added_to_a_file(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    now = now_in(path)
    newer = accept(source, path, now)
    assert newer is not None
    added = newer.removeprefix(source.rstrip()).splitlines()
    assert newer.startswith(source.rstrip())
    assert added[:3] == ["", "", "expect:"]
    assert len(added) == 3 + len(now.verdicts)
