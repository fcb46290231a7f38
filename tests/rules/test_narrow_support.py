"""Narrow cases of the rules on what supports a claim: what just counts, and what just does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.vocabulary import Severity
from tests.rules.said import said

TEXT = "Lamps help. B [1]. C. D."
MAP = """
sources: {{study: {{mark: 1, year: 2020, design: cohort}}}}
claims:
  a: {{quote: Lamps help.{a}}}
  lent: {{en: Lent., source: study}}
arguments: {{{argument}}}
"""
LENT = ", because: [{premises: [lent]}]"


@pytest.mark.parametrize(
    ("a", "argument", "severity", "told"),
    [
        (
            ", kind: effect",
            "x: {title: X, conclusion: lent}",
            Severity.WARNING,
            "The document gives neither a reason nor a source for this.",
        ),
        (", kind: effect", "", Severity.INFO, "No conclusion is named yet"),
        (
            "",
            "x: {title: X, conclusion: a}",
            Severity.ERROR,
            "The conclusion of a whole chain rests on nothing",
        ),
        (LENT, "", Severity.INFO, "was added by the map’s authors"),
        (LENT, "x: {title: X, conclusion: a}", Severity.INFO, "was added by the map’s authors"),
        (", accepted: so it is", "", None, ""),
        (", attributed-to: Dunn", "", None, ""),
        (", kind: definition", "", None, ""),
    ],
)
def test_how_much_it_matters_that_a_claim_has_no_support(
    tmp_path: Path, a: str, argument: str, severity: Severity | None, told: str
) -> None:
    found = said("unsupported-claim", tmp_path, TEXT, MAP.format(a=a, argument=argument))
    assert [each.severity for each in found] == ([severity] if severity else [])
    for each in found:
        assert told in each.message.get("en")


def test_a_bridge_without_support_is_told_as_a_bridge(tmp_path: Path) -> None:
    yaml = """
claims:
  a: {en: Needed., implicit: it is needed}
  b: {quote: C., because: [{premises: [a], scheme: sign}]}
"""
    (found,) = said("unsupported-claim", tmp_path, TEXT, yaml)
    assert "the text does not say it" in found.message.get("en")


GOAL = "outcome: {name: joy}"


@pytest.mark.parametrize(
    ("scheme", "premise", "conclusion", "count"),
    [
        ("practical-reasoning", "quote: A.", "", 1),
        ("practical-reasoning", f"quote: A., {GOAL}", "", 0),
        ("practical-reasoning", "quote: A.", f", {GOAL}", 0),
        ("sign", f"quote: A., {GOAL}", "", 1),
        ("sign", "en: Needed., implicit: it is needed", "", 0),
    ],
)
def test_a_second_premise_that_is_said_elsewhere_is_not_missed(
    tmp_path: Path, scheme: str, premise: str, conclusion: str, count: int
) -> None:
    yaml = f"""
terms: {{joy: {{en: joy}}}}
claims:
  a: {{{premise}}}
  b: {{quote: C.{conclusion}, because: [{{premises: [a], scheme: {scheme}}}]}}
"""
    assert len(said("missing-premise", tmp_path, TEXT, yaml)) == count


@pytest.mark.parametrize(
    ("claim", "count"),
    [
        ("quote: D.", 1),
        ("source: study, en: So.", 0),
        ("quote: B., cites: [1]", 0),
        ("quote: D., accepted: so it is", 0),
        ("quote: D., kind: background", 0),
    ],
)
def test_what_has_a_source_or_sets_the_scene_may_stand_alone(tmp_path: Path, claim: str, count: int) -> None:
    yaml = f"""
sources: {{study: {{mark: 1}}}}
claims:
  a: {{quote: A.}}
  c: {{quote: C., because: [{{premises: [a], scheme: sign}}]}}
  alone: {{{claim}}}
"""
    assert len(said("orphan-claim", tmp_path, TEXT, yaml)) == count


@pytest.mark.parametrize(
    ("answer", "count"),
    [("quote: D.", 0), ("source: study, en: So.", 1)],
)
def test_only_the_document_s_own_word_answers_what_cuts_its_step(
    tmp_path: Path, answer: str, count: int
) -> None:
    yaml = f"""
sources: {{study: {{mark: 1}}}}
claims:
  a: {{quote: A.}}
  b: {{quote: B, rebutted-by: [{{by: answer}}]}}
  c: {{quote: C., because: [{{premises: [a], scheme: sign, undercut-by: [{{by: b}}]}}]}}
  answer: {{{answer}}}
"""
    assert len(said("self-undercut", tmp_path, TEXT, yaml)) == count


def test_weak_claims_that_a_chain_rests_on_are_counted_and_quoted(tmp_path: Path) -> None:
    yaml = """
claims:
  one: {quote: A., en: One., fr: Un., kind: result}
  two: {quote: B, en: Two., fr: Deux., kind: result}
  c: {quote: C., because: [{premises: [%s], scheme: sign}]}
arguments: {x: {title: X, conclusion: c}}
"""
    (found,) = said("single-point-of-failure", tmp_path, TEXT, yaml % "one, two")
    assert "cannot do without 2 weak claims: One; Two." in found.message.get("en")
    assert "ne peut se passer de 2 affirmations fragiles : Un" in found.message.get("fr").replace(
        "\N{NO-BREAK SPACE}", " "
    )
    (found,) = said("single-point-of-failure", tmp_path, TEXT, yaml % "one")
    assert "cannot do without a weak claim: One." in found.message.get("en")


@pytest.mark.parametrize(("bias", "told"), [("", True), (", bias: high", False)])
def test_a_weak_claim_is_not_laid_to_the_text_where_nobody_judged_its_study(
    tmp_path: Path, bias: str, told: bool
) -> None:
    yaml = f"""
sources: {{study: {{mark: 1, match: certain, design: case-control, participants: 40 people{bias}}}}}
claims:
  one: {{quote: A., en: One., fr: Un., kind: result, cites: [1]}}
  c: {{quote: C., because: [{{premises: [one], scheme: sign}}]}}
arguments: {{x: {{title: X, conclusion: c}}}}
"""
    (found,) = said("single-point-of-failure", tmp_path, TEXT, yaml)
    assert ("that is not the text's fault" in found.message.best("en").replace("’", "'")) is told


@pytest.mark.parametrize(
    ("claim", "count"),
    [
        ("kind: recommendation", 1),
        ("kind: effect", 0),
    ],
)
def test_only_advice_owes_a_dose(tmp_path: Path, claim: str, count: int) -> None:
    yaml = f"claims:\n  a: {{quote: A., {claim}, intervention: {{agent: lamp, route: oral}}}}\n"
    assert len(said("dose-form-duration-absent", tmp_path, TEXT, yaml)) == count
    outside = yaml.replace("quote: A.", "en: So., source: study")
    outside = "sources: {study: {mark: 1}}\n" + outside
    assert said("dose-form-duration-absent", tmp_path, TEXT, outside) == []


@pytest.mark.parametrize(
    ("claim", "count"),
    [("", 1), (", cites: [1]", 0), (", design: cohort", 0)],
)
def test_a_passive_that_a_claim_answers_is_let_be(tmp_path: Path, claim: str, count: int) -> None:
    text = "It has been shown that lamps help. Books help. So it is said in one study [1]."
    yaml = f"sources: {{study: {{mark: 1}}}}\nclaims:\n  help: {{quote: It has been shown that lamps help{claim}}}\n"
    assert len(said("passive-attribution", tmp_path, text, yaml)) == count


@pytest.mark.parametrize(
    ("after", "count"),
    [(" It did so in 40 people [1].", 0), (" It is so.", 1), ("\n\nBooks help [1].", 1)],
)
def test_a_passive_that_the_next_sentence_answers_is_let_be(tmp_path: Path, after: str, count: int) -> None:
    yaml = "sources: {study: {mark: 1}}\nclaims:\n  help: {quote: It has been shown that lamps help}\n"
    text = f"It has been shown that lamps help.{after}\n\nCats sleep [1]."
    assert len(said("passive-attribution", tmp_path, text, yaml)) == count


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Our revolutionary lamp brings lasting relief", "promise or praise rather than inform"),
        ("Screens are poisoning our children", "stir feelings rather than inform"),
    ],
)
def test_praise_and_what_stirs_are_told_apart(tmp_path: Path, text: str, told: str) -> None:
    (found,) = said("promotional-or-loaded", tmp_path, f"{text}.", f"claims:\n  a: {{quote: {text}}}\n")
    assert told in found.message.get("en")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Studies show that lamps help.", 1),
        ("Studies show that lamps help [1].", 0),
        ("Studies show that lamps help. They were long [1].", 0),
        ("Studies show that lamps help. They were long. It rained [1].", 1),
        ("Studies show that lamps help.\n\nThey were long [1].", 1),
    ],
)
def test_a_number_may_stand_in_the_next_sentence_of_the_paragraph(
    tmp_path: Path, text: str, count: int
) -> None:
    yaml = "claims:\n  help: {quote: Studies show that lamps help}\n"
    assert len(said("vague-quantifier", tmp_path, text, yaml)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("In the view of Dunn, studies show that lamps help.", 0),
        ("In the morning, studies show that lamps help.", 1),
        ("Studies show that lamps help. In the view of Dunn they were long.", 1),
        ("Studies show that 12 lamps help.", 1),
        ("Studies show that lamps help.\n- They were long [1].", 1),
        ("It rained.\n\nStudies show that lamps help [1]", 0),
        ("Studies show that lamps help. X [1]", 0),
        ("Studies show that lamps help. X [1]\n\nThey were long.", 0),
        ("Studies show that lamps help. X\n\nThey were long [1]", 1),
    ],
)
def test_a_name_or_a_mark_at_the_paragraph_s_end_answers_a_vague_quantifier(
    tmp_path: Path, text: str, count: int
) -> None:
    yaml = f"claims:\n  help: {{quote: {'studies' if 'studies' in text else 'Studies'} show}}\n"
    assert len(said("vague-quantifier", tmp_path, text, yaml)) == count


@pytest.mark.parametrize(
    ("text", "argument", "severity"),
    [
        ("Lamps mend the vital energy", "", Severity.INFO),
        ("Lamps mend the vital energy", "x: {title: X, conclusion: a}", Severity.WARNING),
        ("Lamps mend the DLMT of pupils", "x: {title: X, conclusion: a}", Severity.INFO),
    ],
)
def test_how_much_an_undefined_term_matters(
    tmp_path: Path, text: str, argument: str, severity: Severity
) -> None:
    yaml = f"claims:\n  a: {{quote: {text}}}\narguments: {{{argument}}}\n"
    (found,) = said("undefined-term", tmp_path, f"{text}.", yaml)
    assert found.severity is severity


def test_only_what_a_claim_says_owes_a_meaning(tmp_path: Path) -> None:
    text = "Lamps cause sleep. Therefore they mend the vital energy."
    assert said("undefined-term", tmp_path, text, "claims:\n  a: {quote: Lamps cause sleep}\n") == []
    yaml = "claims:\n  a: {quote: they mend the vital energy}\n"
    assert len(said("undefined-term", tmp_path, text, yaml)) == 1


def test_what_is_tied_to_nothing_yet_is_no_claim_without_support(tmp_path: Path) -> None:
    text = "Ginger warms. Ginger calms. The root is brown. It helps on ships."
    claims = (
        "claims:\n  warms: {quote: Ginger warms}\n  calms: {quote: Ginger calms, because: [{premises: [warms]}]}\n"
        "  brown: {quote: The root is brown}\n  ships: {quote: It helps on ships, kind: effect}\n"
    )
    chains = "arguments: {one: {title: Calm, conclusion: calms}}\n"
    for more, expected in (("", set[str]()), (chains, {"warms", "ships"})):
        found = said("unsupported-claim", tmp_path, text, claims + more)
        assert {id_ for one in found for id_ in one.about} == expected
        assert ("No conclusion is named yet" in found[0].message.best("en")) is (more == "")
