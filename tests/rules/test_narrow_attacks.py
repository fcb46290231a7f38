"""Narrow cases of the rules on what attacks what: what just counts, and what just does not."""

from __future__ import annotations

from pathlib import Path

from tests.rules.said import said


def test_a_concession_that_the_map_says_is_one_is_no_contradiction(tmp_path: Path) -> None:
    text = "Although lamps are costly, schools should buy lamps, since they last."
    yaml = (
        "claims:\n  buy: {quote: schools should buy lamps, rebutted-by: [{by: costly}]}\n"
        "  costly: {quote: lamps are costlyMORE}\n  last: {quote: they last}\n"
    )
    (found,) = said("joint-contradiction", tmp_path, text, yaml.replace("MORE", ""))
    assert "conceded" in found.remedy.best("en")
    assert "concédée" in found.remedy.best("fr")
    for more in (", kind: background", ", rebutted-by: [{by: last}]"):
        assert said("joint-contradiction", tmp_path, text, yaml.replace("MORE", more)) == []


def test_who_answers_what_somebody_else_says_may_still_contradict_the_text(tmp_path: Path) -> None:
    text = "Lamps help. Lamps do not help. Grandmother says that lamps are bad."
    yaml = (
        "claims:\n  help: {quote: Lamps help, rebutted-by: [{by: useless}]}\n"
        "  useless: {quote: Lamps do not help}\n"
        "  bad: {quote: lamps are bad, kind: KIND, rebutted-by: [{by: help}]}\n"
    )
    (found,) = said("joint-contradiction", tmp_path, text, yaml.replace("KIND", "testimony"))
    assert found.about[:2] == ("help", "useless")
    told = said("joint-contradiction", tmp_path, text, yaml.replace("KIND", "effect"))
    assert all("useless" not in finding.about for finding in told)


def test_a_view_that_is_only_reported_is_not_said_by_the_document_itself(tmp_path: Path) -> None:
    text = "Lamps help. Some managers hold that lamps do not help, and that studies of lamps are worthless. Studies show it."
    yaml = (
        "claims:\n  help: {quote: Lamps help, rebutted-by: [{by: useless}], because: [{id: it, premises: [studies], undercut-by: [{by: worthless}]}]}\n"
        "  useless: {quote: lamps do not helpWHOSE}\n  worthless: {quote: studies of lamps are worthlessWHOSE}\n"
        "  studies: {quote: Studies show it}\n"
    )
    for rule in ("joint-contradiction", "self-undercut"):
        assert len(said(rule, tmp_path, text, yaml.replace("WHOSE", ""))) == 1
        assert said(rule, tmp_path, text, yaml.replace("WHOSE", ", attributed-to: some managers")) == []
