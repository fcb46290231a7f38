"""Remedies that take an entry away: what is told twice, and what an abstract does not tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.desk.edits import applied
from mapgen.desk.remedies.open_file import OpenFile
from mapgen.desk.remedies.table import remedies
from mapgen.pipeline import Checked, check_source
from mapgen.queries.lexicon import lexicon

TAKEN = ("counted-twice", "bias-from-abstract")
"""The findings that these remedies mend."""

TEXTS = {
    "en": ("In a trial, cocoa lifted mood.", "So cocoa lifts mood.", "A chocolate company funded the trial."),
    "fr": (
        "Dans un essai, le cacao a égayé les gens.",
        "Donc le cacao égaie.",
        "Un chocolatier a financé l'essai.",
    ),
}
MONEY = {"en": "The maker paid for it.", "fr": "Le fabricant a payé."}
OTHER = {"en": "Everybody knew who drank what.", "fr": "Chacun savait qui buvait quoi."}
YAML = """\
mapgen: 2
document: {language: <language>, title: Cocoa, kind: web-page, text: text.txt}
sources:
  trial: {mark: <mark>, match: certain, design: randomised-trial<more>}
claims:
  lifted: {quote: "<0>", kind: result}
  lifts:
    quote: "<1>"
    kind: effect
    because:
      premises: lifted
      scheme: <scheme>
      undercut-by: paid
<answers>
  paid: {quote: "<2>"}
arguments: {mood: {title: Mood, conclusion: lifts}}
"""


def checked(
    path: Path, language: str, answers: str, scheme: str = "evidence-to-claim", more: str = ""
) -> Checked:
    texts = TEXTS[language]
    (path / "text.txt").write_text(" ".join(texts) + "\n", encoding="utf-8")
    source = YAML
    for name, words in {
        "language": language,
        "mark": {"en": "a trial", "fr": "un essai"}[language],
        "more": more,
        "scheme": scheme,
        "answers": f"      {answers}" if answers else "",
        "0": texts[0],
        "1": texts[1],
        "2": texts[2],
        "money": MONEY[language],
        "other": OTHER[language],
    }.items():
        source = source.replace(f"<{name}>", words)
    found = check_source(source, path / "cocoa.yaml")
    assert found.failing == ()
    return found


def mended(path: Path, found: Checked, rule: str) -> Checked:
    (finding,) = (one for one in found.findings if one.rule == rule)
    remedy = remedies(OpenFile(found.source, path / "cocoa.yaml", found.map), finding)[0]
    after = check_source(applied(found.source, remedy.edits), path / "cocoa.yaml")
    assert rule not in {one.rule for one in after.findings}
    assert after.failing == ()
    return after


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize(
    ("scheme", "answers"),
    [
        ("evidence-to-claim", "failed: {bias: <money>}"),
        ("evidence-to-claim", "failed: {bias: <money>, size: <other>}"),
        ("evidence-to-claim", "failed:\n        size: <other>\n        bias: <money>"),
        ("evidence-to-claim", "failed: [bias]"),
        ("expert-opinion", "failed: {trustworthiness: <money>}"),
    ],
)
def test_who_paid_is_told_once(language: str, scheme: str, answers: str, tmp_path: Path) -> None:
    found = checked(tmp_path, language, answers, scheme)
    after = mended(tmp_path, found, "counted-twice")
    assert after.map is not None
    assert after.map.attacks
    left = [answer.question for step in after.map.inferences for answer in step.answers]
    assert left == (["size"] if "size" in answers else [])


def test_who_makes_or_owns_something_is_not_who_pays() -> None:
    words = lexicon("who-pays", "en")
    for said in ("People who make tea at home were left out.", "She shares a room in good company."):
        assert not list(words.find(said)), said
    assert list(words.find("The makers of the drops funded it."))


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize(
    "answers", ["", "open: [bias]", "failed: {bias: <other>}", "failed: {size: <other>}"]
)
def test_what_is_another_matter_is_let_be(language: str, answers: str, tmp_path: Path) -> None:
    assert "counted-twice" not in {one.rule for one in checked(tmp_path, language, answers).findings}


@pytest.mark.parametrize(
    ("more", "rules"),
    [
        (", bias: low, reading: abstract", {"bias-from-abstract"}),
        (", bias: high, reading: abstract", set()),
        (", bias: low, reading: read", set()),
        (", reading: abstract", set()),
        (", reading: read", set()),
    ],
)
def test_an_abstract_says_nothing_of_the_methods(more: str, rules: set[str], tmp_path: Path) -> None:
    found = checked(tmp_path, "en", "", more=more)
    wanted = {"bias-from-abstract", "second-hand-result"}
    assert {one.rule for one in found.findings} & wanted == rules
    if "bias-from-abstract" in rules:
        assert "bias" not in mended(tmp_path, found, "bias-from-abstract").source
