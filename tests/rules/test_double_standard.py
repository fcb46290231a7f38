"""Whether a map treats what stands for its conclusions and what against them alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.queries.cached import Queries
from mapgen.queries.sides import sides
from mapgen.queries.studies import tells_interval
from mapgen.vocabulary import FindingKind, Severity
from tests.rules.said import said
from tests.syntax.helper import read_yaml

TEXT = "Lamps help. Seen [1]. Found [2]. They tire the eye [3]. No help [4]. None at all [5]."
MAP = """
sources:
  a: {{mark: 1, design: {design}, {a}}}
  b: {{mark: 2, design: {design}, {b}}}
  c: {{mark: 3, design: {design}, {c}}}
  d: {{mark: 4, design: {design}, direction: for, {d}}}
  e: {{mark: 5, design: {design}, {e}}}
claims:
  seen: {{quote: Seen, cites: [1]}}
  found: {{quote: Found, cites: [2]}}
  tired: {{quote: They tire the eye, cites: [3]}}
  none: {{quote: No help, cites: [4]}}
  never: {{quote: None at all, cites: [5]}}
  lamps:
    quote: Lamps help.
    because:
      - premises: [seen]
        undercut-by: [{{by: tired}}]
      - {{premises: [found]}}
    rebutted-by: [{{by: none}}, {{by: never}}]
arguments: {{x: {{title: X, conclusion: lamps}}}}
"""


def findings(folder: Path, **fields: str) -> list[tuple[str, tuple[str, ...]]]:
    given = {"design": "cohort", **dict.fromkeys("abcde", ""), **fields}
    found = said("double-standard", folder, TEXT, MAP.format(**given))
    assert all((each.kind, each.severity) == (FindingKind.FAULT, Severity.INFO) for each in found)
    return [(each.message.best("en"), each.about) for each in found]


def test_sides_follow_what_works_support_or_attack_and_not_their_direction(tmp_path):
    map_ = read_yaml(tmp_path, MAP.format(design="cohort", **dict.fromkeys("abcde", "")), TEXT).map
    in_favour, against = sides(Queries(map_))
    assert [source.id for source, _ in in_favour.works] == ["a", "b"]
    assert [source.id for source, _ in against.works] == ["c", "d", "e"]
    assert [claim.id for claim in in_favour.claims] == ["seen", "found", "lamps"]


def test_an_answer_to_an_objection_is_for_the_conclusion_and_what_does_both_is_left_out(tmp_path):
    more = MAP.format(design="cohort", **dict.fromkeys("abcde", "")).replace(
        "never: {quote: None at all, cites: [5]}",
        "never: {quote: None at all, cites: [5, 2], undermined-by: [{by: weak}]}\n  weak: {en: Weak., source: a}",
    )
    in_favour, against = sides(Queries(read_yaml(tmp_path, more, TEXT).map))
    assert [source.id for source, _ in in_favour.works] == ["a"]
    assert [source.id for source, _ in against.works] == ["c", "d", "e"]
    assert "weak" in [claim.id for claim in in_favour.claims]


@pytest.mark.parametrize(
    "field", ["participants: 80", "bias: high", "effect: 2.1 (1.1 to 3)", "reading: read"]
)
def test_what_is_entered_for_one_side_only_is_told_with_the_works_that_lack_it(tmp_path, field):
    (found,) = findings(tmp_path, c=field, d=field)
    assert (
        "for 0 of the 2 works that support the conclusions, and for 2 of the 3 that count against" in found[0]
    )
    assert found[1] == ("a", "b")


def test_it_is_told_of_the_side_against_too(tmp_path):
    (found,) = findings(tmp_path, a="participants: 80", b="participants: 90", c="participants: 9")
    assert found[1] == ("d", "e")
    assert found[0].startswith(
        "The two sides are not treated alike. The number of people is entered for 2 of the 2"
    )


def test_a_difference_of_less_than_a_third_is_not_told(tmp_path):
    assert not findings(tmp_path, a="bias: low", c="bias: low")  # 1 of 2, 1 of 3
    assert findings(tmp_path, c="bias: low")  # 0 of 2, 1 of 3: a third


def test_a_downgrade_for_bias_is_a_judgement_of_it(tmp_path):
    lowered = "downgrades: {risk-of-bias: {by: serious, why: open}}"
    found = findings(tmp_path, a="bias: high", b="bias: high", c=lowered, d=lowered, e=lowered)
    assert [about for _, about in found] == [("a", "b")]
    assert "`downgrades`" in found[0][0]


def test_what_makes_no_study_is_asked_for_no_people(tmp_path):
    assert not findings(tmp_path, design="opinion", c="participants: 80", d="participants: 90")


def test_a_side_with_one_work_is_compared_with_nothing(tmp_path):
    alone = MAP.replace("rebutted-by: [{{by: none}}, {{by: never}}]", "").replace("kind", "kind")
    given = {"design": "cohort", **dict.fromkeys("abcde", ""), "a": "bias: low", "b": "bias: low"}
    assert not said("double-standard", tmp_path, TEXT, alone.format(**given))


REVIEWS = """
sources:
  trial: {{design: randomised-trial, year: 2001, {about}}}
  r: {{design: systematic-review, year: 2005, based-on: [trial], {about}}}
  s: {{design: systematic-review, year: 2006, based-on: [trial], {about}}}
  t: {{design: systematic-review, year: {year}, intervention: {{agent: lamp}}}}
  u: {{design: systematic-review, year: 2009, intervention: {{agent: {agent}}}}}
claims:
  r1: {{en: R., source: r}}
  s1: {{en: S., source: s}}
  t1: {{en: T., source: t}}
  u1: {{en: U., source: u}}
  lamps:
    quote: Lamps help.
    because: [{{premises: [r1, s1]}}]
    rebutted-by: [{{by: t1}}, {{by: u1}}]
arguments: {{x: {{title: X, conclusion: lamps}}}}
"""


@pytest.mark.parametrize(
    ("year", "agent", "told"), [(2007, "lamp", True), (1999, "lamp", False), (2007, "tea", False)]
)
def test_what_a_review_is_based_on_is_asked_if_it_could_contain_a_study_of_the_map(
    tmp_path, year, agent, told
):
    yaml = REVIEWS.format(year=year, agent=agent, about="intervention: {agent: lamp}")
    found = said("double-standard", tmp_path, TEXT, yaml)
    assert [each.about for each in found] == ([("t", "u")] if told else [])


def test_what_is_granted_without_evidence_is_compared(tmp_path):
    bare = """
claims:
  a: {en: A., implicit: needed, accepted: textbook}
  b: {en: B., implicit: needed, accepted: textbook}
  c: {en: C., implicit: needed}
  d: {en: D., implicit: needed}
  lamps:
    quote: Lamps help.
    because: [{premises: [c, d]}]
    rebutted-by: [{by: a}, {by: b}]
arguments: {x: {title: X, conclusion: lamps}}
"""
    (found,) = said("double-standard", tmp_path, TEXT, bare)
    assert found.about == ("c", "d")
    assert "`accepted` is granted for 0 of the 2 claims without evidence" in found.message.best("en")


@pytest.mark.parametrize(
    ("effect", "told"),
    [
        ("rate ratio 0.74 (0.66 to 0.83)", True),
        ("risk difference −0.07 (95% CI −0.23 to 0.09)", True),
        ("11.6% [10.7 – 12.6 %]", True),
        ("2.1 in remission (P = 0.001); no interval read", False),
        ("lasting relief in 86% (18 of 21) against 16%", False),
        ("odds ratios 0.23, 0.20 and 0.25 (15 to 45 minutes)", False),
        ("", False),
    ],
)
def test_an_interval_is_one_that_is_called_so_or_stands_in_brackets(effect, told):
    assert tells_interval(effect) is told
