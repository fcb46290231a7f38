"""A finding is told once, and not where it can move no conclusion."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import check_file
from mapgen.report.report import report
from tests.rules.said import said
from tests.syntax.helper import HEADER

CHAIN = "arguments: {all: {title: All, conclusion: end}}\n"


@pytest.mark.parametrize(
    ("rule", "words", "kind", "told"),
    [
        ("vague-quantifier", "Many people look for other lamps", "practice", False),
        ("vague-quantifier", "Studies show that lamps help", "effect", True),
        (
            "possible-appeal-to-popularity",
            "Millions of people drink lemon water every morning",
            "practice",
            False,
        ),
        (
            "possible-appeal-to-popularity",
            "Millions of people drink lemon water every morning",
            "effect",
            True,
        ),
        ("unsupported-claim", "One pupil in ten sleeps badly", "prevalence", False),
        ("unsupported-claim", "Lamps ruin sleep", "effect", True),
    ],
)
def test_what_only_leads_in_to_the_subject_moves_no_conclusion(
    tmp_path: Path, rule: str, words: str, kind: str, told: bool
) -> None:
    yaml = f"""
claims:
  lead: {{quote: {words}, kind: {kind}}}
  one: {{quote: A trial found it, kind: result, accepted: Seen.}}
  end: {{quote: So lamps go, kind: effect, because: [{{premises: [one]}}]}}
"""
    text = f"{words}. It cleanses the liver. A trial found it. So lamps go."
    assert bool(said(rule, tmp_path, text, yaml + CHAIN)) is told


WORKS = """
sources:
  own: {mark: 1, title: Our lamps, authors: [Roe A], year: 2020, design: randomised-trial, participants: 30 adults,
    interests: The author sells lamps.}
  other: {mark: 2, title: Lamps, authors: [Poe B], year: 2021, design: %s, participants: 900 adults}
claims:
  ours: {quote: Our trial found it, cites: [1], kind: result}
  theirs: {quote: Others found it, cites: [2], kind: result}
  nausea: {quote: Three felt sick, cites: [1], kind: harm, modality: does}
  helps: {quote: Lamps help, kind: effect, because: [{premises: [ours]}, {premises: [theirs]}]}
  end: {quote: So buy lamps, kind: recommendation, because: [{premises: [helps, nausea]}]}
"""
WORKS_TEXT = (
    "Our trial found it [1]. Others found it [2]. Three felt sick [1]. Lamps help. So buy lamps.\n\n"
    "Sources\n1. Roe A. Our lamps. 2020.\n2. Poe B. Lamps. 2021.\n"
)


@pytest.mark.parametrize("rule", ["commercial-or-coi", "small-sample"])
@pytest.mark.parametrize(("design", "told"), [("systematic-review", False), ("cohort", True)])
def test_a_work_beside_which_the_text_cites_a_review_decides_nothing(
    tmp_path: Path, rule: str, design: str, told: bool
) -> None:
    assert bool(said(rule, tmp_path, WORKS_TEXT, WORKS % design + CHAIN)) is told


def test_an_interest_of_a_work_that_no_chain_uses_is_not_told(tmp_path: Path) -> None:
    alone = (WORKS % "cohort").replace(
        "because: [{premises: [ours]}, {premises: [theirs]}]", "because: [{premises: [theirs]}]"
    )
    alone = alone.replace("premises: [helps, nausea]", "premises: [helps]")
    assert said("commercial-or-coi", tmp_path, WORKS_TEXT, alone + CHAIN) == []


@pytest.mark.parametrize(
    ("interests", "told"),
    [
        ("Aucun membre n’a de lien avec un fabricant ; deux ont signé un travail cité.", False),
        ("Elle vend des lampes et n’en déclare pas l’intérêt.", True),
    ],
)
def test_that_nobody_has_a_tie_is_no_interest(tmp_path: Path, interests: str, told: bool) -> None:
    head = HEADER.replace("text: text.txt", f"text: text.txt, interests: '{interests}'")
    found = said("commercial-or-coi", tmp_path, "Lamps help.", "claims: {c: {quote: Lamps help}}\n", head)
    assert bool(found) is told


def test_several_routes_to_one_are_one_finding(tmp_path: Path) -> None:
    yaml = """
claims:
  one: {quote: Tea drunk helped, kind: result, intervention: {agent: tea, route: oral}}
  two: {quote: Tea breathed in helped, kind: result, intervention: {agent: tea, route: inhaled}}
  end: {quote: So tea on the skin helps, kind: effect, intervention: {agent: tea, route: topical},
    because: [{premises: [one]}, {premises: [two]}]}
"""
    text = "Tea drunk helped. Tea breathed in helped. So tea on the skin helps."
    (found,) = said("route-transfer", tmp_path, text, yaml)
    assert "other routes of administration: by mouth, breathed in → on the skin" in found.message.best("en")


COOL = """
terms: {cool: {en: cool, fr: frais, senses: {liked: much liked, cold: of low temperature}}}
claims:
  story: {quote: This story is cool, senses: {cool: liked}, accepted: Ask them.}
  milk: {quote: What is cool keeps milk, senses: {cool: cold}, accepted: Try it.}
  end:
    quote: So this story keeps milk
    because:
      - premises: [story, milk]
        scheme: verbal-classification
        answers: {classification: {is: failed, why: {en: "%s", fr: "%s"}}}
"""
COOL_TEXT = "This story is cool. What is cool keeps milk. So this story keeps milk."


@pytest.mark.parametrize(
    ("english", "french", "told"),
    [
        ("Cool is of two sorts here.", "« Frais » dit deux choses.", False),
        ("No study is cited.", "Aucune étude n’est citée.", True),
    ],
)
def test_that_a_word_is_stretched_is_told_once(tmp_path: Path, english: str, french: str, told: bool) -> None:
    yaml = COOL % (english, french)
    assert len(said("equivocation", tmp_path, COOL_TEXT, yaml)) == 1
    assert bool(said("critical-question-open", tmp_path, COOL_TEXT, yaml)) is told


def test_several_conclusions_that_say_too_much_share_a_finding(tmp_path: Path) -> None:
    yaml = """
claims:
  might: {quote: It might help, modality: might, accepted: Seen.}
  one: {quote: It helps men, modality: does, because: [{premises: [might]}]}
  two: {quote: It helps women, modality: does, because: [{premises: [might]}]}
"""
    (found,) = said("conclusion-too-strong", tmp_path, "It might help. It helps men. It helps women.", yaml)
    assert found.message.best("en") == (
        "The reasons say no more than “might”; these conclusions are stated without reserve: "
        "“It helps men”; “It helps women”."
    )


def test_a_conclusion_that_one_of_its_reasons_says_is_not_too_strong(tmp_path: Path) -> None:
    yaml = """
claims:
  might: {quote: It might help, modality: might, accepted: Seen.}
  does: {quote: It helped mice, modality: does, accepted: Seen.}
  alike: {implicit: The step needs it., en: Mice are like men.}
  one: {quote: It helps men, modality: does, because: [{premises: [might]}, {premises: [does, alike]}]}
"""
    assert said("conclusion-too-strong", tmp_path, "It might help. It helped mice. It helps men.", yaml) == []


@pytest.mark.parametrize(("before", "told"), [("cells", False), ("level of", True)])
def test_letters_behind_the_name_of_a_sort_need_no_words(tmp_path: Path, before: str, told: bool) -> None:
    quote = f"The {before} QZ fell"
    found = said("undefined-term", tmp_path, f"{quote}.", f"claims: {{c: {{quote: {quote}}}}}\n")
    assert bool(found) is told


def test_on_every_level_with_what_is_meant_is_no_absolute(tmp_path: Path) -> None:
    for text, count in (
        ("C’est utile sur tous les plans.", 1),
        ("C’est utile sur tous les plans : A et B.", 0),
    ):
        head = HEADER.replace("language: en", "language: fr")
        yaml = f"claims: {{c: {{quote: '{text}'}}}}\n"
        assert len(said("absolute", tmp_path, text, yaml, head)) == count


TWO = """
mapgen: 1
document: {title: Tea, language: en, kind: web-page, text: tea.txt}
claims:
  pair: {quote: Tea goes with sleep, kind: association, accepted: Seen.}
  end:
    quote: So tea makes people sleep
    kind: cause
    modality: does
    because:
      - premises: [pair]
        scheme: correlation-to-cause
        answers: {direction: {is: open, why: Sleepers may drink more tea.}}
arguments: {all: {title: Tea, conclusion: end}}
"""


def test_what_a_chain_breaks_at_is_not_told_again_in_the_words_of_a_rule(tmp_path: Path) -> None:
    (tmp_path / "tea.txt").write_text("Tea goes with sleep. So tea makes people sleep.\n", encoding="utf-8")
    (tmp_path / "tea.yaml").write_text(TWO, encoding="utf-8")
    checked = check_file(tmp_path / "tea.yaml")
    assert checked.map is not None
    assert "correlation-to-cause" in {one.rule for one in checked.findings}
    told = report(checked.map, checked.strengths, checked.findings, "en", markdown=False)
    chains = " ".join(told.split()).partition("Chains of reasoning")[2]
    assert "Sleepers may drink more tea" in chains
    assert "Two things go together, and this step" not in chains


@pytest.mark.parametrize(("kind", "told"), [("mechanism", False), ("effect", True)])
def test_what_is_said_of_cells_is_no_weakness_of_how_a_thing_works(
    tmp_path: Path, kind: str, told: bool
) -> None:
    yaml = f"""
claims:
  cells: {{quote: It relaxes cells, kind: mechanism, population: {{species: cells}}, accepted: Known.}}
  end: {{quote: So it acts by relaxing, kind: {kind}, population: {{species: human}}, because: [{{premises: [cells]}}]}}
"""
    text = "It relaxes cells. So it acts by relaxing."
    found = said("animal-or-in-vitro", tmp_path, text, yaml) + said("mechanism-only", tmp_path, text, yaml)
    assert bool(found) is told
