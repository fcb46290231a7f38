"""What moved a verdict between two states of an argument file, and how that is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import check_file, compare_files
from mapgen.revisions import causes
from mapgen.revisions.compare import Revision
from mapgen.revisions.told import told
from mapgen.vocabulary import Certainty


def test_a_break_that_goes_is_told_though_the_verdict_keeps_its_word(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "juice.txt").write_text(
        "A trial found fewer infections [1]. So juice prevents infections.\n1. Roe R. Juice. 2011.\n"
    )
    content = """
mapgen: 2
document: {title: Juice, language: en, kind: opinion, text: documents/juice.txt}
sources:
  roe: {mark: 1, design: randomised-trial, participants: 900, bias: low}
claims:
  fewer: {quote: A trial found fewer infections, cites: [1], kind: result}
  prevents:
    quote: juice prevents infections
    kind: effect
    because: [{premises: [fewer], scheme: evidence-to-claim, open: {consistency: It is one trial.}}]
arguments:
  main: {conclusion: prevents, title: Juice prevents}
"""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(content)
    new.write_text(
        content.replace("open: {consistency: It is one trial.}", "answered: {consistency: Ten agree.}")
    )
    revision = compare_files(check_file(old), check_file(new))
    assert revision is not None
    (move,) = revision.moves
    assert move.before.broken_on == "prevents.1"
    assert move.after.broken_on == ""
    words = " ".join(told(revision, ("a", "b"), "en", markdown=False).split())
    assert "still weak, but with another reason or break" in words
    assert (
        "where it breaks first: Left open: Do all the studies of this question find the same? → nowhere"
        in words
    )


JUICE = """
mapgen: 2
document: {title: Juice, language: en, kind: opinion, text: juice.txt}
sources:
  roe: {mark: 1, design: randomised-trial, participants: 900, bias: low}
claims:
  fewer: {quote: A trial found fewer infections, kind: result}
  prevents:
    quote: juice prevents infections
    kind: effect
    because:
      premises: fewer
      scheme: evidence-to-claim
      open: {consistency: It is one trial.}
      failed: {indirectness: Only cells in dishes were studied.}
arguments:
  main: {conclusion: prevents, title: Juice prevents}
"""


def _compared(folder: Path, old: str, new: str) -> Revision:
    (folder / "juice.txt").write_text(
        "A trial found fewer infections [1]. So juice prevents infections.\n1. Roe R. Juice. 2011.\n"
    )
    for name, content in (("old", old), ("new", new)):
        (folder / f"{name}.yaml").write_text(content)
    revision = compare_files(check_file(folder / "old.yaml"), check_file(folder / "new.yaml"))
    assert revision is not None
    return revision


def test_a_break_that_another_reason_follows_at_the_same_step_is_told(tmp_path: Path) -> None:
    newer = JUICE.replace(
        "failed: {indirectness: Only cells in dishes were studied.}", "answered: {indirectness: People were.}"
    )
    words = " ".join(told(_compared(tmp_path, JUICE, newer), ("a", "b"), "en", markdown=False).split())
    assert "Juice prevents: " in words
    assert "where it breaks first: Only cells in dishes were studied. → " in words


def test_a_break_that_keeps_its_words_is_told_with_its_answer(tmp_path: Path) -> None:
    newer = JUICE.replace("failed: {indirectness", "open: {indirectness")
    words = " ".join(told(_compared(tmp_path, JUICE, newer), ("a", "b"), "en", markdown=False).split())
    assert "Only cells in dishes were studied. (failed) → Only cells in dishes were studied. (open)" in words


def test_a_further_break_that_comes_or_goes_is_told(tmp_path: Path) -> None:
    biased = JUICE.replace("bias: low", "bias: high").replace("participants: 900", "participants: 40")
    came = " ".join(told(_compared(tmp_path, JUICE, biased), ("a", "b"), "en", markdown=False).split())
    went = " ".join(told(_compared(tmp_path, biased, JUICE), ("a", "b"), "fr", markdown=False).split())
    assert "it breaks here as well now: The way the study was made may have distorted its result." in came
    assert "cela ne se rompt plus ici : " in went


def test_a_break_told_in_other_words_is_no_move(tmp_path: Path) -> None:
    newer = JUICE.replace("Only cells in dishes were studied.", "The study was of cells in a dish.")
    assert not _compared(tmp_path, JUICE, newer).moves


def test_a_verdict_that_moved_for_want_of_evidence_tells_what_weighs_otherwise(tmp_path: Path) -> None:
    (tmp_path / "juice.txt").write_text(
        "A trial found fewer infections [1]. So juice prevents infections.\n1. Roe R. Juice. 2011.\n"
    )
    content = """
mapgen: 2
document: {title: Juice, language: en, kind: opinion, text: juice.txt}
sources:
  roe: {mark: 1, design: randomised-trial, participants: 44, downgrades: {risk-of-bias: serious}}
claims:
  fewer: {quote: A trial found fewer infections, kind: result}
  prevents:
    quote: juice prevents infections
    kind: effect
    because: {premises: fewer, scheme: evidence-to-claim, open: {size: It is a small trial.}}
arguments:
  main: {conclusion: prevents, title: Juice prevents}
"""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(content)
    new.write_text(content.replace("serious", "very-serious"))
    revision = compare_files(check_file(old), check_file(new))
    assert revision is not None
    words = " ".join(told(revision, ("a", "b"), "en", markdown=False).split())
    assert "Juice prevents: weak → fails because of this change: changed `roe`" in words
    assert "so the evidence weighs otherwise" in words
    assert "low → very low" in words
    assert "lowered for risk of bias (-2)" in words
    assert "for “A trial found fewer infections”" in words
    assert "before: because a question about the step is open" in words
    assert "now: because of “A trial found fewer infections”" in words


def test_a_fall_names_the_certainty_that_fell_and_tells_of_what_stood_there_before(tmp_path: Path) -> None:
    """A question that was open before is not why the chain fails once its evidence has fallen."""
    content = JUICE.replace("failed: {indirectness: Only cells in dishes were studied.}", "").replace(
        "bias: low", "bias: low, says: Fewer fell ill."
    )
    newer = content.replace("randomised-trial", "case-series").replace("Fewer fell ill.", "Some fell ill.")
    revision = _compared(tmp_path, content, newer)
    (move,) = revision.moves
    assert [(one.id, [field.field for field in one.fields]) for one in move.because] == [("roe", ["design"])]
    assert [(one.claim.id, one.after) for one in move.reweighed] == [("fewer", Certainty.VERY_LOW)]
    words = " ".join(told(revision, ("a", "b"), "en", markdown=False).split())
    assert "because of this change: changed `roe` (design: randomised-trial → case-series)" in words
    assert "now: because of “A trial found fewer infections”" in words


def test_what_decides_now_and_was_there_before_is_told_as_such(tmp_path: Path) -> None:
    content = JUICE.replace("open: {consistency: It is one trial.}", "").replace("bias: low", "bias: high")
    newer = content.replace(
        "    kind: effect", "    kind: effect\n    rebutted-by: {fewer: {reason: So, fatal: No.}}"
    )
    words = " ".join(told(_compared(tmp_path, newer, content), ("a", "b"), "en", markdown=False).split())
    assert "(this was there before)" in words or "now, though this was there before as well" in words


def test_of_more_changes_than_are_tried_one_by_one_the_one_that_moved_the_verdict_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(causes, "MOST_ALONE", 1)
    newer = (
        JUICE.replace("bias: low", "bias: high")
        .replace("participants: 900", "participants: 40")
        .replace("title: Juice,", "title: Juices,")
        .replace("title: Juice prevents", "title: It prevents")
    )
    (move,) = _compared(tmp_path, JUICE, newer).moves
    assert {one.id for one in move.because} == {"roe"}


def test_a_retraction_that_moves_no_verdict_is_told_with_the_reason(tmp_path: Path) -> None:
    other = JUICE.replace("claims:", "  poe: {mark: 2, design: press}\nclaims:", 1)
    newer = other.replace("design: press", "design: press, status: retracted")
    words = " ".join(told(_compared(tmp_path, other, newer), ("a", "b"), "en", markdown=False).split())
    assert "changed `poe` (status: (nothing) → retracted) moves no verdict: no chain rests on it." in words
