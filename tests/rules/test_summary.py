"""What a chain lacks, what matters most first, and the sentence on the document's answer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from mapgen.pipeline import check_file, compile_map
from mapgen.rules.summary import LONGEST_GAP

TEXT = "The balm cures. Rats healed [1]. Take the balm. It soothes. Buy it.\n"
HEAD = "mapgen: 1\ndocument: {title: Balm, language: en, kind: web-page, text: text.txt%s}\n"
CLAIMS = """\
claims:
  take: {quote: Take the balm, kind: recommendation, intervention: {agent: balm, route: topical},
    because: [{id: so-take, premises: [cures], scheme: practical-reasoning}]}
  cures: {quote: The balm cures, kind: effect, modality: does,
    because: [{id: so-cures, premises: [rats, alike], scheme: analogy}]}
  rats: {quote: 'Rats healed [1]', kind: result, cites: [1]}
  alike: {en: What helps rats helps us., implicit: true, kind: cause}
  buy: {quote: Buy it, kind: promotion}
"""
CHAINS = "arguments:\n  c: {title: Cures, conclusion: cures}\n  t: {title: Take, conclusion: take}\n"


def compiled(folder: Path, head: str = "", claims: str = CLAIMS, chains: str = CHAINS) -> dict[str, Any]:
    (folder / "text.txt").write_text(TEXT, encoding="utf-8")
    (folder / "map.yaml").write_text(
        HEAD % head + "terms:\n  balm: {en: balm}\n" + claims + chains, encoding="utf-8"
    )
    checked = check_file(folder / "map.yaml")
    assert checked.map is not None, checked.findings
    return compile_map(checked.map, checked.strengths, checked.findings)


def gaps(map_: Mapping[str, Any], chain: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = next(one for one in map_["arguments"] if one["id"] == chain)["gaps"]
    assert all(len(words) <= LONGEST_GAP for gap in found for words in gap["text"].values())
    return found


def test_a_premise_that_nobody_says_is_a_gap_of_its_step_and_told_once(tmp_path: Path) -> None:
    first, *others = gaps(compiled(tmp_path), "c")
    assert (first["about"], first["claim"]) == ("so-cures", "alike")
    assert first["text"]["en"] == "What helps rats helps us"
    assert "finding" not in first
    assert "alike" not in [gap["about"] for gap in others]


def test_a_premise_that_nobody_says_goes_by_its_label(tmp_path: Path) -> None:
    claims = CLAIMS.replace("implicit: true", "implicit: true, short: {en: Rats speak for us}")
    assert gaps(compiled(tmp_path, claims=claims), "c")[0]["text"]["en"] == "Rats speak for us"


def test_missing_evidence_is_a_gap_of_what_lacks_it_and_names_its_finding(tmp_path: Path) -> None:
    map_ = compiled(tmp_path)
    found = next(gap for gap in gaps(map_, "t") if gap["text"]["en"] == "No word on side effects")
    assert found["about"] == "take"
    assert map_["findings"][found["finding"]]["rule"] == "safety-silent"


def test_what_another_chain_lacks_is_told_there(tmp_path: Path) -> None:
    map_ = compiled(tmp_path)
    assert {gap["about"] for gap in gaps(map_, "t")} <= {"take", "so-take"}


def test_what_is_lacking_at_the_first_break_comes_first(tmp_path: Path) -> None:
    claims = (
        CLAIMS.replace(
            "because: [{id: so-take, premises: [cures], scheme: practical-reasoning}]",
            "because: [{id: so-take, premises: [cures, easy], scheme: practical-reasoning}]",
        )
        + "  easy: {en: It is easy., implicit: true, kind: cause}\n"
    )
    map_ = compiled(tmp_path, claims=claims, chains="arguments: {t: {title: Take, conclusion: take}}\n")
    chain = map_["arguments"][0]
    assert [one["on"] for one in chain["breaks"]][:2] == ["so-take", "so-cures"]
    assert [gap["claim"] for gap in chain["gaps"] if "claim" in gap] == ["easy", "alike"]


@pytest.mark.parametrize(
    ("head", "chains", "chain", "text"),
    [
        (", answer: take", CHAINS, "t", "The text’s answer, “Take the balm”, is not supported."),
        ("", CHAINS, "c", "The text’s first conclusion, “The balm cures”, is not supported."),
        (", answer: buy", "arguments: {b: {title: B, conclusion: buy}}\n", "b", "The text’s answer, “Buy it”, is not judged."),
    ],
)  # fmt: skip
def test_the_headline_says_what_becomes_of_the_answer(
    tmp_path: Path, head: str, chains: str, chain: str, text: str
) -> None:
    map_ = compiled(tmp_path, head, chains=chains)
    found = map_["document"]["headline"]
    assert (found["argument"], found["text"]["en"]) == (chain, text)
    argument = next(one for one in map_["arguments"] if one["id"] == chain)
    assert found["gaps"] == len(argument["gaps"])
    assert found["gap"] == (argument["gaps"][0]["text"] if argument["gaps"] else {})
    assert found["break"] == (argument["breaks"][0]["why"] if argument["breaks"] else {})


def test_without_a_chain_there_is_no_headline(tmp_path: Path) -> None:
    assert compiled(tmp_path, chains="")["document"]["headline"] is None


def test_a_long_answer_goes_by_its_label_and_is_cut_only_without_one(tmp_path: Path) -> None:
    long = f"The balm cures{', as all of us have seen for years' * 3}."
    claims = CLAIMS.replace("quote: The balm cures,", f"quote: The balm cures, en: '{long}',")
    labelled = claims.replace("kind: effect, modality: does", "kind: effect, short: {en: Balm heals all}")
    for told, answer in ((claims, "for years, as…"), (labelled, "The text’s answer (Balm heals all) ")):
        map_ = compiled(tmp_path, head=", answer: cures", claims=told)
        assert answer in map_["document"]["headline"]["text"]["en"]
