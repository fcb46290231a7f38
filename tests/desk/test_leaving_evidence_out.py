"""Evidence that leads to no conclusion goes under `left-out` by a fix, whatever was entered of its work."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.desk.edits import applied
from mapgen.desk.leaving_out import leave_out
from mapgen.desk.remedies.open_file import OpenFile
from mapgen.desk.remedies.table import remedies
from mapgen.pipeline import check_source

LEFT_OUT = ("idle-evidence",)
"""The findings that this fix mends."""

TEXTS = {
    "en": (
        "In a trial at Lowford, cocoa lifted mood.",
        "Carob counted as cocoa in a trial at Lowford.",
        "Cups were blue in a trial at Lowford.",
        "So cocoa lifts mood.",
    ),
    "fr": (
        "Dans un essai de Lille, le cacao a égayé les gens.",
        "La caroube comptait comme cacao dans un essai de Lille.",
        "Les tasses étaient bleues dans un essai de Lille.",
        "Donc le cacao égaie.",
    ),
}
MARKS = {"en": "a trial at Lowford", "fr": "un essai de Lille"}
YAML = """\
mapgen: 2
document: {language: <language>, title: Cocoa, kind: web-page, text: text.txt}
sources:
  trial: {mark: <mark>, match: certain, design: randomised-trial}
claims:
  lifted: {quote: "<0>", kind: result}
  carob: "<1>"
  cups:
    quote: "<2>"
    kind: result
  lifts: {quote: "<3>", kind: effect, because: lifted}
arguments: {mood: {title: Mood, conclusion: lifts}}
"""


@pytest.mark.parametrize("language", TEXTS)
def test_idle_evidence_is_left_out_by_a_fix_one_claim_or_all(language: str, tmp_path: Path) -> None:
    texts = TEXTS[language]
    (tmp_path / "text.txt").write_text(" ".join(texts) + "\n", encoding="utf-8")
    source = YAML.replace("<language>", language).replace("<mark>", MARKS[language])
    for number, words in enumerate(texts):
        source = source.replace(f"<{number}>", words)
    path = tmp_path / "cocoa.yaml"
    found = check_source(source, path)
    (finding,) = (one for one in found.findings if one.rule == "idle-evidence")
    unasked = leave_out(source, path)
    assert unasked is not None
    assert not unasked.claims
    first, every, *others = remedies(OpenFile(source, path, found.map), finding)
    assert [one.waives for one in others] == [True]
    for remedy, left in ((first, {"cups"}), (every, set())):
        assert not remedy.sure
        after = check_source(applied(source, remedy.edits), path)
        assert after.failing == ()
        assert after.map is not None
        assert {one for one in ("carob", "cups") if one in after.map.claim} == left
        assert "unquoted-passage" not in {one.rule for one in after.findings}
    assert "idle-evidence" not in {one.rule for one in after.findings}


@pytest.mark.parametrize("language", TEXTS)
def test_the_command_that_the_finding_names_leaves_idle_evidence_out(language: str, tmp_path: Path) -> None:
    texts = TEXTS[language]
    (tmp_path / "text.txt").write_text(" ".join(texts) + "\n", encoding="utf-8")
    source = YAML.replace("<language>", language).replace("<mark>", MARKS[language])
    for number, words in enumerate(texts):
        source = source.replace(f"<{number}>", words)
    path = tmp_path / "cocoa.yaml"
    path.write_text(source, encoding="utf-8")
    (finding,) = (one for one in check_source(source, path).findings if one.rule == "idle-evidence")
    told = finding.remedy.best("en").split("`")[1].split()
    assert main([str(path) if word == "FILE" else word for word in told[1:]]) == 0
    after = check_source(path.read_text(encoding="utf-8"), path)
    assert after.failing == ()
    assert after.map is not None
    assert {claim.id for claim in after.map.claims} == {"lifted", "lifts"}
    assert not {"idle-evidence", "unquoted-passage"} & {one.rule for one in after.findings}
