"""The benchmarks compare like with like, and measure what they say."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from mapgen.syntax.read.reader import read
from tests.bench import __main__ as bench
from tests.bench import formats, tools
from tests.bench.aims import Aim
from tests.bench.argument import argument
from tests.bench.process import run

CLAIMS = 300
TOLD = argument(CLAIMS)
ATTACKS = {(f"c{by}", f"c{attacked}") for attacked, by in TOLD.attackers.items()}
STEPS = {f"c{conclusion}": [f"c{each}" for each in premises] for conclusion, premises in TOLD.steps.items()}


def test_a_tenth_of_the_claims_leads_to_two_steps_a_tenth_is_attacked_and_no_step_is_circular() -> None:
    led = Counter(each for premises in TOLD.steps.values() for each in premises)
    assert set(led) == set(range(1, CLAIMS))
    assert set(led.values()) == {1, 2}
    assert 0.08 < sum(times == 2 for times in led.values()) / CLAIMS < 0.12
    assert len(TOLD.attackers) == CLAIMS / 10
    assert all(each > conclusion for conclusion, premises in TOLD.steps.items() for each in premises)
    assert {len(claim.split()) for claim in TOLD.claims} == {15}


@pytest.mark.parametrize("write", [formats.write_plain, formats.write_map])
def test_mapgen_reads_the_argument_without_a_fault(
    write: Callable[[Path, int], Path], tmp_path: Path
) -> None:
    file = read(write(tmp_path, CLAIMS))
    assert file.map is not None
    assert not [finding.rule for finding in file.findings if finding.fails]
    assert {step.conclusion: list(step.premises) for step in file.map.inferences} == STEPS
    assert {(attack.attacker, attack.target) for attack in file.map.attacks} == ATTACKS


def test_argdown_s_file_says_the_same() -> None:
    text = formats.argdown(TOLD)
    said = re.findall(r"^\[(c\d+)\]: (.+)\.(?:\n  - \[(c\d+)\])?$", text, re.M)
    assert [claim for _, claim, _ in said] == list(TOLD.claims)
    assert {(by, attacked) for attacked, _, by in said if by} == ATTACKS
    steps = re.findall(r"^<a\d+>\n\n((?:\(\d\) \[c\d+\]\n)+)----\n\(\d\) \[(c\d+)\]$", text, re.M)
    assert {conclusion: re.findall(r"c\d+", premises) for premises, conclusion in steps} == STEPS


def test_arguebuf_s_file_says_the_same() -> None:
    whole = json.loads(formats.arguebuf(TOLD))
    lines = [(line["source"], line["target"]) for line in whole["edges"].values()]
    into: dict[str, list[str]] = {}
    for start, end in lines:
        into.setdefault(end, []).append(start)
    steps = {end: into[step] for end, starts in into.items() for step in starts if step.startswith("s")}
    attacks = {
        (into[attack][0], end) for end, starts in into.items() for attack in starts if attack[0] == "a"
    }
    assert [each["atom"]["text"] for each in whole["nodes"].values() if "atom" in each] == [
        f"{claim}." for claim in TOLD.claims
    ]
    assert (steps, attacks) == (STEPS, ATTACKS)


def test_pyvis_and_dot_draw_a_line_from_each_premise_and_each_attacker() -> None:
    lines = {(each, end) for end, starts in STEPS.items() for each in starts} | ATTACKS
    drawn = {(f"c{start}", f"c{end}") for start, end, _ in json.loads(formats.pyvis(TOLD))["lines"]}
    assert drawn == lines
    assert set(re.findall(r"^(c\d+) -> (c\d+)", formats.dot(TOLD), re.M)) == lines


def test_a_process_is_told_its_own_memory_and_not_that_of_what_started_it(tmp_path: Path) -> None:
    ballast = bytearray(200_000_000)
    went = run([sys.executable, "-c", "x = bytearray(60_000_000)"], tmp_path, 60)
    assert len(ballast) == 200_000_000
    assert 60 < went.megabytes < 150
    assert (went.status, went.over) == (0, False)


def test_a_process_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    starts = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])"
    went = run([sys.executable, "-c", starts], tmp_path, 0.5)
    assert went.over
    assert went.seconds < 30


@pytest.mark.parametrize(
    ("aim", "told"),
    [
        (Aim("", 0.3, 1 / 3), "**met**, 10% below"),
        (Aim("", 0.5, 1 / 3), "missed, 50% above"),
        (Aim("", 2.0, 0.5), "missed, 4.0 times the bound"),
        (Aim("", 45.0, 30.0, least=True), "**met**, 50% above"),
        (Aim("", 15.0, 30.0, least=True), "missed, 50% below"),
        (Aim("", None, 1.0), "–"),
    ],
)
def test_an_aim_is_met_or_missed_and_by_how_much(aim: Aim, told: str) -> None:
    assert aim.told()[-1] == told


def test_where_the_tools_to_compare_with_are_not_installed_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tools, "PEERS", tmp_path)
    monkeypatch.setattr("sys.argv", ["bench", "--quick", "drawings"])
    with pytest.raises(SystemExit) as ended:
        bench.main()
    assert ended.value.code == 2
    assert "is not installed" in capsys.readouterr().err
