"""A strong and honest chain: a fair trial, told with its numbers and limits, and modest advice."""

from __future__ import annotations

from pathlib import Path

from mapgen.pipeline import check_file
from mapgen.rules.registry import all_rules
from tests.rules.said import header
from tests.syntax.helper import read_yaml

TEXT = """Do bright screens in the evening delay sleep?

In a randomised trial of 412 teenagers, those who gave up screens after nine fell asleep 24 minutes
sooner than those who kept them (95% CI 15 to 33) [1]. A review of 14 trials found much the same [2].
So giving up screens in the evening can help teenagers to fall asleep. Some felt left out by their
friends; no other unwanted effect was seen. Parents may wish to try it for two weeks.

Sources
1. Doe J. Evening screens and sleep. 2019.
2. Roe B. Screens and sleep: a systematic review. 2021.
"""
MAP = """
terms:
  teenagers: {en: teenagers}
  screen-free-evening: {en: an evening without screens}
  usual-evening: {en: an evening as usual}
  falling-asleep: {en: time to fall asleep}
sources:
  doe-2019:
    mark: 1
    listed: Doe J. Evening screens and sleep. 2019.
    match: certain
    year: 2019
    design: randomised-trial
    participants: 412
    effect: 24 minutes sooner, 95% CI 15 to 33
    bias: low
    direction: for
    population: {species: human, group: teenagers}
    comparator: usual-evening
  roe-2021:
    mark: 2
    listed: "Roe B. Screens and sleep: a systematic review. 2021."
    match: certain
    year: 2021
    design: systematic-review
    participants: 14 trials
    direction: for
    population: {species: human, group: teenagers}
claims:
  trial:
    quote: >-
      In a randomised trial of 412 teenagers, those who gave up screens after nine fell asleep 24 minutes
      sooner than those who kept them
    cites: [1]
    kind: result
    modality: does
    population: {species: human, group: teenagers}
    intervention: {agent: screen-free-evening}
    comparator: usual-evening
    outcome: {name: falling-asleep, kind: important}
  review:
    quote: A review of 14 trials found much the same
    cites: [2]
    kind: result
    modality: does
    population: {species: human, group: teenagers}
    intervention: {agent: screen-free-evening}
    outcome: {name: falling-asleep, kind: important}
  helps:
    quote: giving up screens in the evening can help teenagers to fall asleep
    kind: effect
    modality: can
    population: {species: human, group: teenagers}
    intervention: {agent: screen-free-evening}
    outcome: {name: falling-asleep, kind: important}
    because:
      - premises: [trial]
        scheme: evidence-to-claim
        answers: &asked
          design: {is: answered, why: Groups formed by chance.}
          comparison: {is: answered, why: Evenings as usual.}
          size: {is: answered, why: The interval is narrow.}
          indirectness: {is: answered, why: The same people and outcome.}
      - premises: [review]
        scheme: evidence-to-claim
        answers:
          design: {is: answered, why: Trials.}
          comparison: {is: answered, why: Evenings as usual.}
          size: {is: answered, why: Fourteen trials.}
          indirectness: {is: answered, why: The same people and outcome.}
  left-out:
    quote: Some felt left out by their friends
    kind: harm
  try-it:
    quote: Parents may wish to try it for two weeks
    kind: recommendation
    population: {species: human, group: teenagers}
    intervention: {agent: screen-free-evening, duration: two weeks}
    outcome: {name: falling-asleep, kind: important}
    because:
      - premises: [helps, left-out]
        scheme: practical-reasoning
        answers:
          feasibility: {is: answered, why: Most families in the trial managed.}
arguments:
  evenings: {title: Evenings without screens, conclusion: try-it}
""".replace(" &asked", "")


def test_nothing_is_said_of_its_structure_or_evidence(tmp_path: Path) -> None:
    asked = header(date='"2022"', question='"Do bright screens in the evening delay sleep?"', answer="helps")
    file = read_yaml(tmp_path, MAP, TEXT, asked)
    assert not [finding for finding in file.findings if finding.fails]
    mine = {rule.name for rule in all_rules() if rule.family in ("structure", "evidence")}
    findings = check_file(tmp_path / "file.yaml").findings
    # That some felt left out is told by the trial, and no mark stands beside it.
    assert [(f.rule, f.about) for f in findings if f.rule in mine] == [("unsupported-claim", ("left-out",))]
