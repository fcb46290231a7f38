"""Fixes that enter what a finding asks for: each is gone with its fix, and the file still checks."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from mapgen.desk.edits import applied
from mapgen.desk.remedies.labelling import MOST, label_of
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.remedies.table import remedies
from mapgen.findings import Finding
from mapgen.pipeline import check_source
from tests.conftest import ROOT

TEXT = """\
In a trial, 900 people who drank nettle tea every evening for a month sneezed less often than the others did.
Nettle tea relieves hay fever in most of those who drink it. The herbalists of the town recommend it.
"They all drank it in the rain, when nobody sneezes," said Beth Roe, who sells honey.
Whoever has hay fever should drink nettle tea.
"""
HEAD = """\
mapgen: 2
document: {title: Nettle tea, language: en, kind: web-page, text: text.txt, untold: [author, date, interests, qualification]}
arguments: {tea: {title: Nettle tea relieves, conclusion: relieves}, do-it: {title: Drink it, conclusion: drink}}
"""
BODY = """\
sources:
  trial:
    mark: In a trial
    match: certain
    design: randomised-trial
    participants: 900 people
    bias: low
  later: {design: randomised-trial, participants: 900 people, bias: low, year: 2020, title: Nettles, reading: unread}
claims:
  sneezed: In a trial, 900 people who drank nettle tea every evening for a
    month sneezed less often than the others did.
  found-later: {en: Nine hundred people sneezed less., source: later, kind: result}
  relieves:
    quote: Nettle tea relieves hay fever in most of those who drink it.
    cites: []
    kind: effect
    because:
      - premises: [sneezed]
        scheme: evidence-to-claim
        undercut-by: {rain: It had rained.}
        OPEN
      - {premises: [found-later], scheme: evidence-to-claim, drawn-by: makers, answered: [size, bias, design, comparison, indirectness, consistency]}
  herbalists: The herbalists of the town recommend it.
  rain: '"They all drank it in the rain, when nobody sneezes," said Beth Roe, who sells honey.'
  drink:
    quote: Whoever has hay fever should drink nettle tea.
    kind: recommendation
    because:
      - premises: [herbalists]
        scheme: expert-opinion
      - premises: relieves
        scheme: practical-reasoning
"""
OPEN = {
    "two in braces": "open: {size: They knew each other., bias: They knew.}",
    "two in brackets": "open: [size, bias]",
    "one word": "open: size",
    "one in braces": "open: {size: They knew each other.}",
    "below each other": "open:\n          size: They knew each other.\n          bias: >-\n            They\n            knew.",
    "beside answers": "open: [size]\n        answered: {design: It was drawn by lot.}",
    "beside an answer": "open: [size, bias]\n        answered: design",
    "above answers": "answered: [design]\n        open: {bias: They knew.}",
}
OWN = ("bare-authority", "cut-label", "missing-premise", "second-hand-result", "self-undercut")
"""The findings that these remedies mend, beside open questions."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "tea.yaml"


def file_of(spelling: str) -> str:
    return HEAD + BODY.replace("OPEN", OPEN[spelling])


def offered(source: str, path: Path, rule: str) -> list[tuple[Finding, Remedy]]:
    checked = check_source(source, path)
    assert checked.map is not None
    file = OpenFile(source, path, checked.map)
    return [
        (finding, remedy)
        for finding in checked.standing
        if rule in ("", finding.rule)
        for remedy in remedies(file, finding)
        if not remedy.waives
    ]


def assert_mended(source: str, path: Path, finding: Finding, remedy: Remedy) -> None:
    before, after = check_source(source, path), check_source(applied(source, remedy.edits), path)
    assert after.map is not None, remedy.says
    told = Counter(one.message for one in before.findings)
    left = Counter(one.message for one in after.findings)
    assert left[finding.message] < told[finding.message], remedy.says
    assert Counter(one.rule for one in after.failing) <= Counter(one.rule for one in before.failing), (
        remedy.says
    )
    assert not remedy.sure


@pytest.mark.parametrize("rule", OWN)
def test_a_finding_has_a_fix_of_its_own(rule: str, path: Path) -> None:
    source = file_of("two in braces")
    found = offered(source, path, rule)
    assert found
    for finding, remedy in found:
        assert_mended(source, path, finding, remedy)


ASKED = {
    "accepted-conclusion": (
        "    kind: recommendation\n",
        "    kind: recommendation\n    accepted: Everybody says so.\n",
        "",
    ),
    "unidentified-source": ("    match: certain\n", "", "match: certain"),
    "unquoted-passage": (
        "  herbalists: The herbalists of the town recommend it.\n",
        "",
        "recommend: {quote: The herbalists of the town recommend it.}",
    ),
}


@pytest.mark.parametrize("rule", ASKED)
def test_what_a_finding_asks_of_the_file_is_entered(rule: str, path: Path) -> None:
    before, after, words = ASKED[rule]
    source = file_of("two in brackets")
    assert before in source
    source = source.replace(before, after)
    if rule == "unquoted-passage":
        source = source.replace("      - premises: [herbalists]\n        scheme: expert-opinion\n", "")
        (path.parent / "text.txt").write_text(
            TEXT + "So nettles must be good. Therefore nettles help.\n", encoding="utf-8"
        )
    found = offered(source, path, rule)
    assert found
    for finding, remedy in found:
        assert_mended(source, path, finding, remedy)
    assert any(words in applied(source, remedy.edits) for _, remedy in found) or rule == "unquoted-passage"


@pytest.mark.parametrize("spelling", OPEN)
def test_an_open_question_gets_an_answer_to_be_written(spelling: str, path: Path) -> None:
    source = file_of(spelling).replace("        undercut-by: {rain: It had rained.}\n", "")
    found = offered(source, path, "critical-question-open")
    assert found
    for finding, remedy in found:
        assert_mended(source, path, finding, remedy)
        assert "answered" in applied(source, remedy.edits)
    if spelling == "two in braces":
        texts = [applied(source, remedy.edits) for _, remedy in found]
        assert any(
            "answered: {bias: …}\n        open: {size: They knew each other.}" in text for text in texts
        )


def test_an_answer_goes_under_its_question_in_format_1_too(path: Path) -> None:
    source = (ROOT / "tests/cases/screens-and-sleep/map.yaml").read_text(encoding="utf-8")
    there = ROOT / "tests/cases/screens-and-sleep/map.yaml"
    found = [
        (one, remedy)
        for one, remedy in offered(source, there, "")
        if one.rule in (*OWN, "critical-question-open")
    ]
    assert found
    for finding, remedy in found:
        assert_mended(source, there, finding, remedy)


def test_what_is_entered_is_what_the_finding_asks_for(path: Path) -> None:
    source = file_of("two in braces")
    for rule, words in {
        "cut-label": "    short: …",
        "second-hand-result": "reading: read",
        "missing-premise": "premises: [relieves, needed-for-drink]",
        "self-undercut": "attributed-to: Beth Roe",
        "bare-authority": "answered: {backup: …}",
    }.items():
        texts = [applied(source, remedy.edits) for _, remedy in offered(source, path, rule)]
        assert any(words in text for text in texts), rule


@pytest.mark.parametrize(
    ("sentence", "language", "label"),
    [
        (
            "However, the drug works, but only in adults who take it daily.",
            "en",
            "The drug works, but only in adults…",
        ),
        (
            "ROME -- Green tea does not help children who have colds in winter.",
            "en",
            "Green tea does not help children…",
        ),
        (
            "A spoon of honey before bed seems to calm the coughs of children.",
            "en",
            "",
        ),
        (
            "Le bain fait donc gagner deux heures de sommeil (en 2010).",
            "fr",
            "",
        ),
        ("It works.", "en", "It works"),
        ("(News Desk) - Reading in bed may calm, though nobody knows.", "en", "Reading in bed may calm…"),
        ("PARIS (AFP) – La tisane calme les nerfs, mais elle est chère.", "fr", "La tisane calme les nerfs…"),
        ("Oslo, Norway (NTB) — Fish is dear, but it is good for all of you.", "en", "Fish is dear…"),
        ("With all lamps out people did sleep, and they said so to us.", "en", ""),
        ("The report of the town says that nobody sleeps any more.", "en", ""),
        ("The limit of this inquiry is that nobody was asked twice.", "en", ""),
        ("Quand la rue a été fermée, les accidents ont baissé de moitié.", "fr", ""),
        ("Still waters soothe the mind, people say.", "en", "Still waters soothe the mind, people say"),
        ("Honey – as old as bees – calms coughs at night.", "en", ""),
    ],
)
def test_a_proposed_label_ends_at_a_clause_and_shows_that_more_follows(
    sentence: str, language: str, label: str
) -> None:
    assert label_of(sentence, language) == label
    assert len(label) <= MOST


def test_a_label_that_no_clause_gives_is_left_to_be_written(path: Path) -> None:
    ends = "  drink:\n    quote: Whoever has hay fever should drink nettle tea.\n"
    source = file_of("one word")
    assert ends in source
    alone = replace(offered(source, path, "cut-label")[0][0], about=("drink",))
    checked = check_source(source, path)
    offers = [one for one in remedies(OpenFile(source, path, checked.map), alone) if not one.waives]
    assert [one.says.best("en") for one in offers] == ["`drink`: write a label in place of “…”"]
    mended = applied(source, offers[0].edits)
    assert "    short: …\n" in mended or "    short: '…'\n" in mended


MAPS = [
    *(ROOT / "arguments" / f"{name}.yaml" for name in ("migraine-magnesium", "mesotherapie-magnesium")),
    *sorted((ROOT / "arguments" / "contrast").glob("*.yaml")),
    *sorted((ROOT / "mapgen" / "cli" / "samples").glob("*/*.yaml")),
    *sorted((ROOT / "tests" / "strength" / "graded" / "articles").glob("*.yaml")),
]
_MOST_OF_A_RULE = 2


@pytest.mark.slow
@pytest.mark.parametrize("map_", MAPS, ids=lambda one: one.stem)
def test_each_fix_of_a_map_mends_its_finding(map_: Path) -> None:
    source = map_.read_text(encoding="utf-8")
    tried: Counter[str] = Counter()
    for finding, remedy in offered(source, map_, ""):
        tried[finding.rule] += 1
        if tried[finding.rule] <= _MOST_OF_A_RULE:
            assert_mended(source, map_, finding, remedy)


def test_accepting_is_offered_only_for_what_can_be_entered(path: Path) -> None:
    proposed = "    proposed:\n      because: their word\n"
    stuck = "  herbalists:\n    quote: The herbalists of the town recommend it.\n" + proposed
    source = file_of("one word").replace(
        "  herbalists: The herbalists of the town recommend it.\n",
        stuck,
    )
    assert source.count(proposed) == 1
    assert any(one.rule == "open-proposal" for one in check_source(source, path).standing)
    assert not offered(source, path, "open-proposal")
    entered = source.replace(proposed, proposed + "      kind: practice\n")
    offers = offered(entered, path, "open-proposal")
    assert ["kind: practice\n    proposed" in applied(entered, one.edits) for _, one in offers] == [True]
