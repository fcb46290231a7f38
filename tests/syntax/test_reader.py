"""What an argument file says becomes the map."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.vocabulary import AnswerState, AttackKind, Origin, QuoteState
from tests.syntax.helper import read_yaml


def map_of(folder: Path, yaml: str, **more: str) -> ArgumentMap:
    file = read_yaml(folder, yaml, **more)
    assert file.findings == ()
    assert file.map is not None
    return file.map


def test_a_claim_with_a_quote_costs_two_lines(tmp_path: Path) -> None:
    claim = map_of(
        tmp_path, "claims:\n  a:\n    quote: nobody knows why\n", text="And nobody knows why."
    ).claims[0]
    assert claim.text.get("en") == "Nobody knows why."
    assert claim.origin is Origin.QUOTED
    assert claim.quotes[0].anchor.state is QuoteState.EXACT


def test_a_plain_text_is_in_the_documents_language(tmp_path: Path) -> None:
    claim = map_of(tmp_path, "claims:\n  a: {en: x, implicit: needed}\n").claims[0]
    assert claim.implicit.as_dict() == {"en": "needed"}
    assert claim.origin is Origin.IMPLICIT


def test_several_inferences_under_a_claim_are_independent_and_each_has_an_id(tmp_path: Path) -> None:
    yaml = "claims:\n  a: {en: A}\n  b: {en: B}\n  c: {en: C, because: [[a], {premises: [b], id: from-b}]}\n"
    map_ = map_of(tmp_path, yaml)
    assert [(step.id, step.premises) for step in map_.inferences_to["c"]] == [
        ("c.1", ("a",)),
        ("from-b", ("b",)),
    ]


def test_questions_without_an_answer_are_open(tmp_path: Path) -> None:
    yaml = (
        "claims:\n  a: {en: A}\n  b:\n    en: B\n    because:\n"
        "      - {premises: [a], scheme: sign, answers: {strength: {is: failed, why: weak}}}\n"
    )
    step = map_of(tmp_path, yaml).inferences[0]
    assert [(q.id, a.state) for q, a in step.questions()] == [
        ("strength", AnswerState.FAILED),
        ("alternatives", AnswerState.OPEN),
    ]


def test_an_attack_strikes_what_it_stands_under(tmp_path: Path) -> None:
    yaml = (
        "claims:\n  a: {en: A}\n  x: {en: X}\n  b:\n    en: B\n    rebutted-by: [{by: x, reason: no}]\n"
        "    because:\n      - {premises: [a], undercut-by: {by: x}}\n"
    ).replace("reason: no", "reason: on the contrary")
    map_ = map_of(tmp_path, yaml)
    assert {(a.kind, a.attacker, a.target) for a in map_.attacks} == {
        (AttackKind.REBUT, "x", "b"),
        (AttackKind.UNDERCUT, "x", "b.1"),
    }


def test_a_chain_is_all_that_its_conclusion_rests_on_and_feeds_the_chains_that_use_it(tmp_path: Path) -> None:
    yaml = (
        "claims:\n  a: {en: A}\n  b: {en: B, because: [[a]]}\n  c: {en: C, because: [[b]]}\n  d: {en: D}\n"
        "arguments:\n  first: {title: One, conclusion: b}\n  second: {title: Two, conclusion: c}\n"
    )
    map_ = map_of(tmp_path, yaml)
    assert [claim.id for claim in map_.claims_of["second"]] == ["a", "b", "c"]
    assert map_.feeds == {"first": ("second",), "second": ()}
    assert [claim.id for claim in map_.unchained] == ["d"]


def test_a_step_with_one_unknown_premise_keeps_the_others(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, "claims:\n  a: {en: A}\n  b: {en: B, because: [[a, zz]]}\n")
    assert file.map is not None
    assert file.map.inferences[0].premises == ("a",)


def test_places_are_counted_in_characters_not_bytes(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, "claims:\n  a: {en: é𝄞é, kind: effct}\n")
    assert file.findings[0].span.column == 22


@pytest.mark.parametrize("word", ["steps", "inferences", "premises"])
def test_whoever_looks_for_steps_is_told_where_they_stand(tmp_path: Path, word: str) -> None:
    for yaml in (f"{word}: []\nclaims: {{}}\n", f"claims:\n  a: {{en: x, {word}: []}}\n"):
        (found,) = (f for f in read_yaml(tmp_path, yaml).findings if f.rule == "unknown-field")
        assert "`because: [{premises: […]}]`" in found.remedy.best("en")
        assert "sous l’affirmation" in found.remedy.best("fr")
