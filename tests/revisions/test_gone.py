"""What is told where nothing new decides: breaks that are gone, other evidence, numbers and findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import check_file, compare_files
from mapgen.revisions.gone import Gone, became_of
from mapgen.revisions.told import told
from mapgen.strength.summary import Break
from mapgen.words import Text

TEA = """
mapgen: 2
document: {title: Tea, language: en, kind: opinion, text: tea.txt}
sources:
  roe: {mark: 1, design: randomised-trial, participants: 900, bias: low}
claims:
  shorter: {quote: A trial found shorter colds, kind: result}
  milder: {quote: The same trial found milder colds, kind: result, cites: [1]}
  sleepy: {quote: those who drank it slept longer, kind: observation}
  helps:
    quote: tea helps against colds
    kind: effect
    because:
      - premises: [shorter, milder]
        scheme: evidence-to-claim
        undercut-by: {sleepy: Sleep may have done it.}
        answered: [design, comparison, size, indirectness, consistency, bias]
arguments:
  main: {conclusion: helps, title: Tea helps}
"""


def _told_of_tea(folder: Path, old: str, new: str, language: str = "en") -> str:
    (folder / "tea.txt").write_text(
        "A trial found shorter colds [1]. The same trial found milder colds. But those who drank it slept "
        "longer. So tea helps against colds.\n1. Roe R. Tea. 2011.\n"
    )
    for name, content in (("old", old), ("new", new)):
        (folder / f"{name}.yaml").write_text(content)
    revision = compare_files(check_file(folder / "old.yaml"), check_file(folder / "new.yaml"))
    assert revision is not None
    return " ".join(told(revision, ("a", "b"), language, markdown=False).split())


def test_a_break_that_no_longer_decides_is_not_told_as_mended(tmp_path: Path) -> None:
    newer = TEA.replace("bias: low", "bias: low, status: retracted")
    words = _told_of_tea(tmp_path, TEA, newer)
    assert "it breaks here no more" not in words


def test_what_became_of_a_break_is_told_by_whether_its_trouble_is_still_there(tmp_path: Path) -> None:
    objected = Break("helps.1", Text(), Text(), "caveat sleepy")
    failed = Break("helps.1", Text(), Text(), "failed bias")
    answered = "answered: [design, comparison, size, indirectness, consistency, bias]"
    for content, one, became in (
        (TEA, objected, Gone.STANDS),
        (TEA.replace("undercut-by: {sleepy: Sleep may have done it.}", ""), objected, Gone.MENDED),
        (TEA, failed, Gone.MENDED),
        (TEA.replace(answered, "open: [bias]"), failed, Gone.STILL_OPEN),
        (TEA.replace(answered, "failed: [bias]"), failed, Gone.STANDS),
    ):
        _told_of_tea(tmp_path, TEA, content)
        checked = check_file(tmp_path / "new.yaml")
        assert checked.map is not None
        assert checked.strengths is not None
        assert became_of(one, checked.map, checked.strengths) is became


def test_one_retraction_at_two_places_is_told_once(tmp_path: Path) -> None:
    newer = TEA.replace("bias: low", "bias: low, status: retracted")
    words = _told_of_tea(tmp_path, TEA, newer)
    assert words.count("it breaks here as well now: The work on which it rests was retracted") == 1
    assert "was retracted (at `milder`)." in words or "was retracted (at `shorter`, `milder`)." in words


WITH_REVIEW = TEA.replace(
    "claims:\n",
    """  poe: {design: systematic-review, includes: randomised-trial, participants: 9 trials, bias: low, year: 2020}
claims:
  reviewed: {en: Nine trials found shorter colds., source: poe, kind: result}
""",
).replace(
    "      - premises: [shorter, milder]",
    """      - premises: [reviewed]
        scheme: evidence-to-claim
        drawn-by: makers
        answered: [design, comparison, size, indirectness, consistency, bias]
      - premises: [shorter, milder]""",
)


def test_where_only_other_evidence_moved_the_text_has_no_other_reason(tmp_path: Path) -> None:
    words = _told_of_tea(tmp_path, TEA, WITH_REVIEW)
    assert "only what other evidence says is another" in words
    assert "another reason or break" not in words
    french = _told_of_tea(tmp_path, WITH_REVIEW, TEA, "fr")
    assert "seul ce que disent les autres preuves a changé" in french


def test_a_step_that_only_has_another_number_is_no_change_of_its_own(tmp_path: Path) -> None:
    words = _told_of_tea(tmp_path, TEA, WITH_REVIEW)
    assert "changed `helps.2`" not in words
    assert (
        "Only the number is another, since steps are counted in their order: `helps.1` → `helps.2`" in words
    )
    back = _told_of_tea(tmp_path, WITH_REVIEW, TEA)
    assert "gone `helps.1`" in back
    assert "(before)" not in back


def test_a_finding_that_says_something_else_of_the_same_step_is_told(tmp_path: Path) -> None:
    answered = "answered: [design, comparison, size, indirectness, consistency, bias]"
    older = TEA.replace(answered, "open: [size]").replace(
        "undercut-by: {sleepy: Sleep may have done it.}", ""
    )
    newer = older.replace("open: [size]", "failed: {size: Nine people.}")
    words = _told_of_tea(tmp_path, older, newer)
    assert "Findings that say something else now" in words
    reworded = older.replace("quote: tea helps", "short: Tea helps\n    quote: tea helps")
    assert "Findings that say something else now" not in _told_of_tea(tmp_path, older, reworded)


ADVICE = TEA.replace(
    "  helps:\n", "  drink: {quote: Drink it, kind: recommendation, because: helps}\n  helps:\n"
).replace("title: Tea helps}\n", "title: Tea helps}\n  advice: {conclusion: drink, title: Drink tea}\n")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "the report tells this also of what rests on this chain: Drink tea"),
        ("fr", "le rapport le dit aussi de ce qui repose sur cette chaîne\u00a0: Drink tea"),
    ],
)
def test_other_evidence_that_moved_is_told_of_the_chains_that_rest_on_it(
    tmp_path: Path, language: str, expected: str
) -> None:
    newer = WITH_REVIEW.replace(
        "  helps:\n", "  drink: {quote: Drink it, kind: recommendation, because: helps}\n  helps:\n"
    ).replace("title: Tea helps}\n", "title: Tea helps}\n  advice: {conclusion: drink, title: Drink tea}\n")
    words = _told_of_tea(tmp_path, ADVICE, newer, language)
    assert words.replace("\u00a0", " ").count(expected.replace("\u00a0", " ")) == 1


@pytest.mark.parametrize(
    ("language", "before", "now"),
    [("en", "before: because", "now, though"), ("fr", "avant : ", "maintenant, bien que")],
)
def test_a_word_that_stays_is_told_with_both_reasons_where_another_place_decides(
    tmp_path: Path, language: str, before: str, now: str
) -> None:
    linked = (
        TEA.replace("scheme: evidence-to-claim", "scheme: correlation-to-cause")
        .replace("        undercut-by: {sleepy: Sleep may have done it.}\n", "")
        .replace(
            "[design, comparison, size, indirectness, consistency, bias]",
            "[correlation, direction, third-factor]",
        )
    )
    newer = linked.replace("randomised-trial", "cohort").replace(
        "kind: effect", "kind: effect\n    modality: might"
    )
    older = newer.replace(", bias: low", "")
    words = _told_of_tea(tmp_path, older, newer, language).replace("\u00a0", " ")
    assert before in words
    assert now in words


def test_a_finding_of_fewer_places_stands_and_says_where_it_is_no_longer(tmp_path: Path) -> None:
    older = TEA.replace("bias: low", "bias: low, interests: A tea company paid for it.")
    newer = older.replace(
        "  milder: {quote: The same trial found milder colds, kind: result, cites: [1]}\n", ""
    )
    newer = newer.replace("[shorter, milder]", "shorter")
    words = _told_of_tea(tmp_path, older, newer)
    went, _, stands = words.partition("Findings that stand, about more or fewer places")
    assert "commercial-or-coi" not in went
    assert "[commercial-or-coi] no longer about `milder`" in stands
    back = _told_of_tea(tmp_path, newer, older, "fr")
    assert "[commercial-or-coi] maintenant aussi à propos de `milder`" in back


def test_what_decides_no_longer_is_said_to_be_left_out_of_the_report(tmp_path: Path) -> None:
    newer = TEA.replace("kind: effect", "kind: effect\n    cites: [1]")
    words = _told_of_tea(tmp_path, TEA, newer)
    assert "this still stands" not in words
