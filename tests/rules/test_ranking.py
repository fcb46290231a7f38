"""Which findings come first: those that change most in the answer to the document's question."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.findings import Finding, Span
from mapgen.pipeline import check_file
from mapgen.rules.ranking import FIVE, ranked, that_matter
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

TEXT = "Rats ran. So mice run. So all run. Cats sleep. So dogs sleep. It is late."
MAP = """mapgen: 1
document: {title: T, language: en, kind: web-page, text: text.txt, answer: all}
claims:
  dogs: {quote: So dogs sleep, kind: effect, because: [{id: to-dogs, premises: [cats]}]}
  cats: {quote: Cats sleep, kind: effect}
  rats: {quote: Rats ran, kind: effect}
  late: {quote: It is late, kind: background, accepted: It is}
  mice: {quote: So mice run, kind: effect, because: [{id: to-mice, premises: [rats]}]}
  all: {quote: So all run, kind: effect, because: [{id: to-all, premises: [mice, late]}]}
arguments: {one: {title: One, conclusion: dogs}, two: {title: Two, conclusion: all}}
"""


def finding(*about: str, rule: str = "anecdote", message: str = "", line: int = 1) -> Finding:
    told = message or " ".join(about) or "document"
    span = Span("map.yaml", line, 1, line, 2)
    return Finding(rule, FindingKind.WEAK_LINK, Severity.WARNING, both(told, told), both("", ""), span, about)


def order(tmp_path: Path, *found: Finding) -> list[str]:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    checked = check_file(tmp_path / "map.yaml")
    assert checked.map is not None
    assert checked.strengths.claims["all"].reasoning.breaks_at == "rats"
    return [one.message.best("en") for one in ranked(found, checked.map, checked.strengths)]


def test_the_break_of_the_answer_comes_first_and_the_document_last(tmp_path: Path) -> None:
    found = [finding(), finding("cats"), finding("to-all"), finding("rats")]
    assert order(tmp_path, *found) == ["rats", "to-all", "cats", "document"]


def test_what_decides_the_answer_comes_before_what_only_lies_on_its_chain(tmp_path: Path) -> None:
    assert order(tmp_path, finding("late", line=1), finding("to-mice", line=2)) == ["to-mice", "late"]


@pytest.mark.parametrize("about", [["late"], []])
def test_what_could_hurt_a_reader_comes_after_the_break_and_before_all_else(
    tmp_path: Path, about: list[str]
) -> None:
    found = [finding("to-all"), finding("rats"), finding(*about, rule="safety-silent", message="harm")]
    assert order(tmp_path, *found) == ["rats", "harm", "to-all"]


def test_what_could_hurt_in_another_chain_comes_after_the_answers_own_chain(tmp_path: Path) -> None:
    harm = finding("cats", rule="safety-silent", message="harm")
    found = [finding("dogs"), harm, finding("late"), finding("to-all"), finding("rats")]
    assert order(tmp_path, *found) == ["rats", "to-all", "late", "harm", "dogs"]


def test_the_fifth_is_one_that_could_hurt_where_none_before_could(tmp_path: Path) -> None:
    harm = [finding("cats", rule="safety-silent", message="harm", line=line) for line in (8, 9)]
    own = [finding("to-all", message=str(number), line=number) for number in range(1, 8)]
    told = ["1", "2", "3", "4", "harm", "harm", "5", "6", "7"]
    assert order(tmp_path, *own, *harm) == told
    first = finding("late", rule="safety-silent", message="first", line=1)
    assert order(tmp_path, *own, *harm, first)[:2] == ["first", "1"]
    assert order(tmp_path, *own[:3], *harm) == ["1", "2", "3", "harm", "harm"]


@pytest.mark.parametrize(
    ("kind", "failed", "first"),
    [
        ("recommendation", "alternatives", "to-dogs"),
        ("recommendation", "efficiency", "dogs"),
        ("effect", "alternatives", "dogs"),
    ],
)
def test_advice_that_leaves_out_what_else_would_help_could_hurt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, failed: str, first: str
) -> None:
    step = f"id: to-dogs, scheme: practical-reasoning, answers: {{{failed}: {{is: failed}}}}"
    map_ = MAP.replace("sleep, kind: effect, because", f"sleep, kind: {kind}, because").replace(
        "id: to-dogs", step
    )
    monkeypatch.setattr(f"{__name__}.MAP", map_)
    found = [finding("dogs"), finding("to-dogs", rule="critical-question-open", line=2)]
    assert order(tmp_path, *found)[0] == first


def test_a_finding_on_form_never_comes_first(tmp_path: Path) -> None:
    found = [finding("rats", rule="absolute", message="form"), finding("to-mice")]
    assert order(tmp_path, *found) == ["to-mice", "form"]


def test_a_nuance_of_wording_comes_after_that_nobody_of_the_kind_was_studied(tmp_path: Path) -> None:
    nuance = finding("rats", "to-mice", rule="conclusion-too-strong", message="nuance", line=1)
    small = finding("to-mice", rule="small-sample", message="small", line=2)
    others = finding("to-mice", rule="population-transfer", message="others", line=3)
    assert order(tmp_path, nuance, small, others) == ["others", "small", "nuance"]


def test_of_findings_at_one_place_the_severer_comes_first(tmp_path: Path) -> None:
    mild = finding("rats", message="mild")
    grave = Finding(
        "anecdote", FindingKind.WEAK_LINK, Severity.ERROR, both("grave", "grave"), both("", ""),
        Span("map.yaml", 9, 1, 9, 2), ("rats",),
    )  # fmt: skip
    assert order(tmp_path, mild, grave) == ["grave", "mild"]


def test_five_messages_matter_and_what_is_said_twice_counts_once() -> None:
    found = [finding(message="same"), finding(message="same", line=2)]
    found += [finding(message=str(number)) for number in range(9)]
    assert [one.message.best("en") for one in that_matter(found)] == ["same", "same", "0", "1", "2", "3"]


def test_the_compiled_map_says_which_findings_matter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order(tmp_path)
    capsys.readouterr()
    assert main(["show", str(tmp_path / "map.yaml")]) == 0
    shown = json.loads(capsys.readouterr().out)["findings"]
    first = [one for one in shown if one["matters"]]
    assert first
    assert all(one["rank"] for one in first)
    assert max(one["rank"] for one in first) < min(
        [one["rank"] for one in shown if one["rank"] and not one["matters"]], default=99
    )
    assert len({str(one["message"]) for one in first}) <= FIVE
