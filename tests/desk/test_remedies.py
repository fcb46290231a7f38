"""Remedies: each removes its finding, brings no serious fault and touches nothing else."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from mapgen.cli import main
from mapgen.desk.edits import applied
from mapgen.desk.remedies.each_record import slips_of_records
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.remedies.table import MENDS, remedies
from mapgen.findings import Finding
from mapgen.pipeline import check_source, fix_source
from tests.conftest import ROOT
from tests.desk.test_citing import CITED
from tests.desk.test_leaving_evidence_out import LEFT_OUT
from tests.desk.test_left_to_a_person import OFFERED
from tests.desk.test_own_fixes import ASKED, OWN
from tests.desk.test_set_in import SET_IN
from tests.desk.test_taking_away import TAKEN
from tests.syntax.helper import bounded

TEXT = """\
Every school morning, 210 cars drive down Mill Lane [1]. Teenagers slept seven hours on school nights [2].
The lane should be closed to cars. It was done in Station Road.

Sources
1. National Car Survey, 2019.
2. National Sleep Survey, 2020.
"""
HEAD = "mapgen: {}\ndocument: {{title: Lane, language: en, kind: web-page, text: text.txt}}\n"
CLAIMS = """\
claims:
  many-cars: Every school morning, 210 cars drive down Mill Lane
  close:
    quote: The lane should be closed to cars.
"""
STEP = CLAIMS + "    because:\n      premises: [many-cars]\n      scheme: practical-reasoning\n"

CASES: dict[str, tuple[str, str, str, str]] = {
    "a colon in a value": ("not-yaml", CLAIMS + "    implicit: so: it is", "so: it is", "'so: it is'"),
    "a colon within braces": (
        "not-yaml",
        CLAIMS + "    rebutted-by: {many-cars: It is: odd}",
        "It is: odd",
        "'It is: odd'",
    ),
    "a first sign that YAML keeps": ("not-yaml", CLAIMS + "    implicit: @home", "@home", "'@home'"),
    "a field under a claim in one line": (
        "not-yaml",
        "claims:\n  close: The lane should be\n    closed to cars.\n    kind: recommendation\n",
        "close: The lane should be\n    closed",
        "close:\n    quote: The lane should be\n      closed",
    ),
    "a field under a source in one line": (
        "not-yaml",
        "sources:\n  survey: 1  # National Car Survey\n    design: cross-sectional\n",
        "survey: 1",
        "survey:\n    mark: 1",
    ),
    "words that go on under their name": (
        "not-yaml",
        "claims:\n  close:\n    quote: The lane should be\n    closed to\n    cars.\n    kind: recommendation\n",
        "    closed to\n    cars.",
        "      closed to\n      cars.",
    ),
    "a bracket left open": (
        "not-yaml",
        CLAIMS + "    because: [many-cars\n    kind: recommendation\n",
        "[many-cars",
        "[many-cars]",
    ),
    "a tab": ("tab-indentation", "claims:\n\tmany-cars: Every school morning", "\tmany", "  many"),
    "a word that YAML converts": ("yaml-trap", CLAIMS + "    implicit: 22:30", "22:30", "'22:30'"),
    "a comma within braces": (
        "unknown-field",
        STEP + "      answers:\n        feasibility: {is: open, why: Done, and well}",
        "Done, and well",
        "'Done, and well'",
    ),
    "a comma within brackets": (
        "divided-quote",
        CLAIMS.replace("Every school", "[Every school").replace("Mill Lane", "Mill Lane]"),
        "Every school morning, 210 cars drive down Mill Lane",
        "'Every school morning, 210 cars drive down Mill Lane'",
    ),
    "a premise in its words": (
        "unknown-id",
        CLAIMS + "    because: [Every school morning, 210 cars drive down Mill Lane]\n",
        "[Every school morning, 210 cars drive down Mill Lane]",
        "[many-cars]",
    ),
    "a field misspelt": ("unknown-field", CLAIMS.replace("quote:", "qoute:"), "qoute", "quote"),
    "a word misspelt": ("unknown-word", CLAIMS + "    kind: efect", "efect", "effect"),
    "a scheme misspelt": (
        "unknown-word",
        STEP.replace("reasoning", "reasonin"),
        "reasonin\n",
        "reasoning\n",
    ),
    "an id misspelt": ("unknown-id", CLAIMS + "    because: [many-carz]", "many-carz", "many-cars"),
    "an id with capitals": ("bad-id", CLAIMS.replace("close:", "Close It:"), "Close It:", "close-it:"),
    "an address for a DOI": (
        "malformed",
        "sources: {survey: {mark: 1, doi: https://doi.org/10.1136/bmj.394}}",
        "https://doi.org/10.1136/bmj.394",
        "10.1136/bmj.394",
    ),
    "a waiver of a rule misspelt": (
        "idle-waiver",
        STEP + "waivers:\n  - {rule: critical-question-opn, reason: Later.}\n",
        "question-opn",
        "question-open",
    ),
    "a quote with other words": ("quote-altered", CLAIMS.replace("210 cars", "200 cars"), "200 cars", "210 cars"),
    "a quote that stands twice": (
        "ambiguous-anchor",
        CLAIMS + "  at-school: school\n",
        "at-school: school",
        "at-school: {quote: {exact: school, prefix: Every}}",
    ),
    "questions that nobody asked": (
        "critical-question-open",
        STEP,
        "scheme: practical-reasoning",
        "scheme: practical-reasoning\n      open: [goals, alternatives, efficiency, feasibility, side-effects]",
    ),
    "what a draft proposes": (
        "open-proposal",
        CLAIMS + "    proposed:\n      kind: {is: recommendation, words: should}\n",
        "proposed:\n      kind: {is: recommendation, words: should}",
        "kind: recommendation",
    ),
}  # fmt: skip
"""By kind: the fault, the file without its head, what stands there, and what the remedy makes of it."""

FORMAT_1: dict[str, tuple[str, str, str]] = {
    "a mark without a source": (
        "dangling-citation",
        "sources:\n  survey: {mark: 1, listed: National Car Survey}\n"
        "claims:\n  sleep: {quote: Teenagers slept seven hours on school nights, cites: [2]}\n",
        "source-2: {mark: 2, listed: 'National Sleep Survey, 2020.'}",
    ),
    "a mark that no claim enters": (
        "unentered-mark",
        "claims:\n  sleep: {quote: Teenagers slept seven hours on school nights}\n",
        "cites: [2]",
    ),
}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "lane.yaml"


def found(source: str, path: Path, rule: str) -> tuple[Finding, tuple[Remedy, ...]]:
    checked = check_source(source, path)
    finding = next(one for one in checked.findings if one.rule == rule)
    return finding, remedies(OpenFile(source, path, checked.map), finding)


def serious(source: str, path: Path) -> set[tuple[str, str]]:
    return {(one.rule, one.message.best("en")) for one in check_source(source, path).findings if one.fails}


@pytest.mark.parametrize("kind", CASES)
def test_a_remedy_writes_what_was_meant_and_nothing_else(kind: str, path: Path) -> None:
    rule, body, before, after = CASES[kind]
    source = HEAD.format(2) + body
    finding, offered = found(source, path, rule)
    mended = applied(source, offered[0].edits)
    assert mended == source.replace(before, after)
    left = check_source(mended, path).findings
    assert (finding.rule, finding.message) not in [(one.rule, one.message) for one in left]
    if rule not in ("not-yaml", "tab-indentation"):  # behind which nothing else was found
        assert serious(mended, path) <= serious(source, path)


@pytest.mark.parametrize("kind", FORMAT_1)
def test_what_the_document_prints_is_entered(kind: str, path: Path) -> None:
    rule, body, entered = FORMAT_1[kind]
    source = HEAD.format(1) + body
    finding, offered = found(source, path, rule)
    mended = applied(source, offered[0].edits)
    assert entered in mended
    assert finding.message not in [one.message for one in check_source(mended, path).findings]
    assert serious(mended, path) <= serious(source, path)


SAMPLE = ROOT / "mapgen/cli/samples/en/mill-lane.yaml"
UNREAD = ("not-yaml", "tab-indentation", "unknown-field")


@pytest.mark.parametrize("seed", range(12))
def test_every_remedy_of_a_damaged_file_keeps_the_law(seed: int) -> None:
    """Letters are taken out, put in or cut at random; each remedy that is then offered is tried."""
    chance = Random(seed)
    source = SAMPLE.read_text(encoding="utf-8")
    for _ in range(3):
        at = chance.randrange(len(source))
        end = at + chance.choice((0, 0, 1, 1, 12))
        source = source[:at] + chance.choice(("", "", *": ,{}[]#'x\t@&*\n-")) + source[end:]
    checked = check_source(source, SAMPLE)
    was = Counter(map(told, checked.standing))
    for finding in checked.standing:
        for remedy in remedies(OpenFile(source, SAMPLE, checked.map), finding):
            after = check_source(applied(source, remedy.edits), SAMPLE).standing
            assert Counter(map(told, after))[told(finding)] < was[told(finding)], (finding, remedy)
            new = {told(one) for one in after if one.fails} - was.keys()
            assert finding.rule in UNREAD or not new, (finding, remedy, new)


def told(finding: Finding) -> tuple[str, str, int]:
    """What tells a finding from others; the parser may stop for the same reason in a later line."""
    line = finding.span.line if finding.rule == "not-yaml" else 0
    return finding.rule, finding.message.best("en"), line


def test_two_slips_of_one_kind_in_the_yaml_are_both_mended(path: Path) -> None:
    source = HEAD.format(2) + CLAIMS + "    implicit: so: it is\n    why: and: so on\n"
    assert "'so: it is'" in fix_source(source, path).source
    assert "'and: so on'" in fix_source(source, path).source


def test_every_fault_and_rule_with_a_remedy_has_a_case() -> None:
    cases = {case[0] for case in (*CASES.values(), *FORMAT_1.values())}
    assert set(MENDS) == cases | {*OFFERED, *CITED, *TAKEN, *OWN, *ASKED, *LEFT_OUT, *SET_IN}


def test_what_is_guessed_is_never_done_unasked(path: Path) -> None:
    guesses = (
        CLAIMS.replace("210 cars", "200 cars"),  # a number that the document does not have
        STEP,  # questions that only a person can answer
        CLAIMS.replace("many-cars:", "trial-1:") + "    because: [trial-2]",  # a digit is no slip
        CLAIMS + "    because: [cars]",
    )
    for body in guesses:
        source = HEAD.format(2) + body
        assert fix_source(source, path).source == source


def test_a_file_with_slips_of_every_kind_is_mended_at_once(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = HEAD.format(2) + (
        "sources:\n  survey: {mark: 1, doi: https://doi.org/10.1136/bmj.394}   # a comment\n"
        "claims:\n  Many Cars:\n    qoute: every school morning; 210 cars drive down Mill Lane\n    kind: reslt\n"
        "  close:\n    quote: The lane should be closed to cars.\n    because:\n"
        "      premises: [Many Cars]\n      scheme: practical-reasonin\n      answers:\n"
        "        feasibility: {is: answered, why: It was done: in Station Road, and well}\n"
    )
    path.write_text(source, encoding="utf-8")
    assert main(["fix", "--diff", str(path)]) == 0
    assert path.read_text(encoding="utf-8") == source
    assert main(["fix", str(path)]) == 0
    mended = path.read_text(encoding="utf-8")
    assert "why: 'It was done: in Station Road, and well'}" in mended
    assert "quote: Every school morning, 210 cars drive down Mill Lane\n" in mended
    assert "# a comment" in mended
    assert len(mended.splitlines()) == len(source.splitlines())
    assert main(["fix", str(path)]) == 0
    assert path.read_text(encoding="utf-8") == mended
    capsys.readouterr()


def test_more_slips_than_are_told_at_once_are_all_mended(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bounded(monkeypatch, "faults", 20)
    claims = "".join(f"  claim-{number}:\n    en: Words.\n    kind: efect\n" for number in range(22))
    mended = fix_source(HEAD.format(2) + "claims:\n" + claims, path)
    assert "efect" not in mended.source


def test_serious_faults_that_are_left_are_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path.write_text(HEAD.format(2) + CLAIMS + "    because: [cars]\n", encoding="utf-8")
    assert main(["fix", "--lang", "fr", str(path)]) == 1
    assert "il reste des erreurs graves" in capsys.readouterr().err


def test_many_slips_that_stop_the_parser_are_mended_in_one_go(path: Path) -> None:
    claims = "".join(f"  c{number}:\n    implicit: so: it is {number}\n" for number in range(60))
    text = "  note:\n    en: >-\n      keep: this: as it is\n    implicit: so: it was\n"
    after = fix_source(HEAD.format(2) + "claims:\n" + claims + text, path)
    assert len(after.done) == 61
    assert after.source.count("implicit: 'so: it ") == 61
    assert "\n      keep: this: as it is\n" in after.source
    assert [finding.span.line for finding, _ in after.done[:2]] == [5, 7]


def test_words_of_a_longer_text_are_no_entries(path: Path) -> None:
    """Lines of a block at the margin look like entries; what is in them stays."""
    about = "document:\n  title: T\n  about: >-\n    first: one: two\n  x: y: z\n"
    assert slips_of_records(about.replace("  x: y: z\n", ""), path) == ()
    mended = fix_source(about, path).source
    assert "first: one: two\n" in mended
