"""What the rules on words take into account beside the words: what the author declared, and who speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.findings import Finding
from mapgen.rules import engine
from mapgen.strength.weigh import weigh
from mapgen.vocabulary import Severity
from tests.rules.language.test_words import RULES
from tests.syntax.helper import HEADER, read_yaml

TRIAL_AND_SURVEY = """
sources:
  survey: {mark: 1, title: A survey, design: cross-sectional}
  trial: {mark: 2, title: A trial, design: randomised-trial}
"""


def flags(rule: str, folder: Path, text: str, yaml: str, header: str = HEADER) -> list[Finding]:
    file = read_yaml(folder, yaml, text, header)
    assert file.map is not None, file.findings
    assert not [finding for finding in file.findings if finding.fails], file.findings
    return list(engine.check(file.map, weigh(file.map), only=rule))


def test_a_cause_that_the_claim_declares_is_left_to_the_rules_that_compare_what_is_declared(
    tmp_path: Path,
) -> None:
    claim = "claims:\n  c: {{quote: Noise causes depression, cites: [1]{}}}\n"
    text = "Noise causes depression [1]."
    undeclared = TRIAL_AND_SURVEY + claim.format("")
    declared = TRIAL_AND_SURVEY + claim.format(", modality: does")
    weaker = TRIAL_AND_SURVEY + claim.format(", modality: linked")
    assert flags("modality-overclaim", tmp_path, text, undeclared)
    assert not flags("modality-overclaim", tmp_path, text, declared)
    assert flags("modality-overclaim", tmp_path, text, weaker)


def test_one_piece_of_evidence_that_bears_the_word_is_enough(tmp_path: Path) -> None:
    text = "A survey and a trial prove that noise harms sleep [1, 2]."
    yaml = TRIAL_AND_SURVEY + "claims:\n  c: {quote: prove that noise harms sleep, cites: [1, 2]}\n"
    assert not flags("modality-overclaim", tmp_path, text, yaml)


def test_evidence_that_stands_under_a_premise_counts(tmp_path: Path) -> None:
    text = "Noisy streets and low mood go together [1]. This proves that noise depresses."
    yaml = TRIAL_AND_SURVEY + (
        "claims:\n  together: {quote: Noisy streets and low mood go together, cites: [1]}\n"
        "  depresses:\n    quote: This proves that noise depresses\n    because: [{premises: [together]}]\n"
    )
    (flag,) = flags("modality-overclaim", tmp_path, text, yaml)
    assert flag.about == ("depresses",)


def test_a_work_that_is_only_guessed_licenses_and_forbids_nothing(tmp_path: Path) -> None:
    yaml = (
        "sources:\n  survey: {mark: 1, title: A survey, design: cross-sectional, match: guess}\n"
        "claims:\n  c: {quote: Noise causes depression, cites: [1]}\n"
    )
    assert not flags("modality-overclaim", tmp_path, "Noise causes depression [1].", yaml)


def test_the_same_words_said_ten_times_are_one_finding(tmp_path: Path) -> None:
    text = " ".join(f"Remedy {number} is completely safe." for number in range(10))
    yaml = "claims:\n" + "".join(f"  c{n}: {{quote: Remedy {n} is completely safe}}\n" for n in range(10))
    (flag,) = flags("absolute", tmp_path, text, yaml)
    assert len(flag.passages) == len(flag.about) == 10


def test_a_word_of_a_main_conclusion_is_notable_and_any_other_for_information(tmp_path: Path) -> None:
    text = "The remedy is completely safe. Take it."
    claims = "claims:\n  safe: {quote: The remedy is completely safe}\n"
    (flag,) = flags("absolute", tmp_path, text, claims)
    assert flag.severity is Severity.INFO
    (flag,) = flags("absolute", tmp_path, text, claims + "arguments:\n  a: {title: Safe, conclusion: safe}\n")
    assert flag.severity is Severity.WARNING


def test_what_the_map_leaves_out_is_not_read(tmp_path: Path) -> None:
    text = "Streets are loud. Studies show that remedies help."
    claims = "claims:\n  loud: {quote: Streets are loud}\n"
    left = "left-out:\n  - {quote: Studies show that remedies help, why: An aside.}\n"
    assert flags("vague-quantifier", tmp_path, text, claims)
    assert not flags("vague-quantifier", tmp_path, text, claims + left)


def test_a_definition_may_be_absolute(tmp_path: Path) -> None:
    yaml = "claims:\n  c: {quote: A prime always has two divisors, kind: definition}\n"
    assert not flags("absolute", tmp_path, "A prime always has two divisors.", yaml)


def test_a_term_that_the_file_defines_needs_no_definition_in_the_text(tmp_path: Path) -> None:
    claims = "claims:\n  c: {quote: The walk restores vital energy}\n"
    terms = "terms:\n  energy: {en: vital energy, means: Hours awake without feeling tired.}\n"
    text = "The walk restores vital energy."
    assert flags("undefined-term", tmp_path, text, claims)
    assert not flags("undefined-term", tmp_path, text, terms + claims)


def test_an_abbreviation_spelt_out_anywhere_is_known_everywhere(tmp_path: Path) -> None:
    claims = "claims:\n  c: {quote: A late DLMT means a short night}\n"
    text = "A late DLMT means a short night."
    assert flags("undefined-term", tmp_path, text, claims)
    assert not flags(
        "undefined-term", tmp_path, text + " DLMT (dim-light melatonin threshold) tells.", claims
    )


def test_those_who_made_a_study_may_say_what_was_found(tmp_path: Path) -> None:
    yaml = "claims:\n  c: {quote: It was observed that noise wakes}\n"
    text = "It was observed that noise wakes."
    research = HEADER.replace("web-page", "research-article")
    assert flags("passive-attribution", tmp_path, text, yaml)
    assert not flags("passive-attribution", tmp_path, text, yaml, research)


def test_a_document_in_another_language_is_left_in_peace(tmp_path: Path) -> None:
    german = HEADER.replace("language: en", "language: de")
    text = "Alle Patienten schlafen immer schlecht."
    yaml = f"claims:\n  c: {{quote: {text[:-1]}}}\n"
    assert all(not flags(rule, tmp_path, text, yaml, german) for rule in RULES)


def test_words_wrapped_over_lines_and_curly_apostrophes_are_found(tmp_path: Path) -> None:
    french = HEADER.replace("language: en", "language: fr")
    text = "Les experts\ns’accordent : la ville rend malade."
    yaml = 'claims:\n  c: {quote: "Les experts s\'accordent : la ville rend malade"}\n'
    assert flags("vague-quantifier", tmp_path, text, yaml, french)


@pytest.mark.parametrize(
    "text",
    [
        "Critics of the lamp will say that it is completely safe.",
        "The company's brochure describes it as completely safe.",
        "Some still believe that it is completely safe.",
        "It is completely safe, but that is not true.",
        "Sellers say it is completely safe, but it is not.",
        "It is completely safe. This is a myth.",
        "It is completely safe, but there is no evidence for it.",
        "The nurse told us it was completely safe.",
    ],
)
def test_what_others_say_or_the_text_calls_untrue_is_not_its_own(tmp_path: Path, text: str) -> None:
    assert not flags("absolute", tmp_path, text, f"claims:\n  c: {{quote: {text.split('.')[0]!r}}}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Not only is it cheap, it is completely safe.",
        "There is no doubt that it is completely safe.",
        "Critics are few, and it is completely safe.",
        "It is completely safe, according to a study of ten people.",
        "It is completely safe, but it is not cheap at all.",
        "It is completely safe. This is why we like it.",
    ],
)
def test_what_only_looks_like_another_voice_is_its_own(tmp_path: Path, text: str) -> None:
    assert flags("absolute", tmp_path, text, f"claims:\n  c: {{quote: {text.split('.')[0]!r}}}\n")


def test_an_expert_s_name_in_a_month_or_a_journal_is_no_hedge_and_no_crowd(tmp_path: Path) -> None:
    may = "On 14 May 2024 a survey showed that noise causes depression [1]."
    yaml = TRIAL_AND_SURVEY + "claims:\n  c: {quote: noise causes depression, cites: [1]}\n"
    assert flags("modality-overclaim", tmp_path, may, yaml)
    journal = "A paper in Clinical Cancer Research found two cases."
    assert not flags("vague-quantifier", tmp_path, journal, f"claims:\n  c: {{quote: {journal[:-1]}}}\n")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Several trials published in The Lancet have shown that lamps help.", 0),
        ("Several trials have shown that lamps help (source: Sleep Institute).", 0),
        ("According to many experts, lamps help.", 1),
        ("Several trials have shown that lamps help.", 1),
    ],
)
def test_a_crowd_that_is_named_by_where_it_wrote_can_be_looked_up(
    tmp_path: Path, text: str, count: int
) -> None:
    assert (
        len(flags("vague-quantifier", tmp_path, text, f"claims:\n  c: {{quote: {text[:-1]!r}}}\n")) == count
    )
