"""The table of effects is whole, and says what is so."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

import pytest

from mapgen.model.shapes import Choice, Line, Words
from mapgen.rules.registry import all_rules
from mapgen.strength.effects.entry import Edits, Effect
from mapgen.strength.effects.table import EFFECTS, effects_page, entries
from mapgen.syntax.fields.records import RECORDS
from tests.strength.effects_tried import changes, edited, read_map, tried, weighed
from tests.strength.silenced import pages, told, with_more, without

FIELDS = [f"{record.name}.{field.name}" for record in RECORDS.values() for field in record.fields]
MOVING = [one for one in EFFECTS if one.changes]
STILL = [one for one in EFFECTS if not one.changes and not one.holds]
SILENCED = [(one.where, rule) for one in EFFECTS for rule in one.silences]

_TEXT = "Something else."
_UNDERCUT: Edits = {
    "claims.unseen": {"quote": "Nobody knew who had a lamp", "kind": "background"},
    "step.undercut-by": [{"by": "unseen"}],
}
_PROPOSED: Edits = {"helps.proposed": {"kind": {"is": "harm"}}}
_TERM: Edits = {"terms": {"lamp": {"en": "lamp"}}}
_RATED: Edits = {"document.ratings": {"discern-8": {"is": 1}}}
_LEFT_OUT: Edits = {"left-out": [{"quote": "Nobody knew", "why": "An aside."}]}
_STOP: Edits = {"tour": [{"claim": "found", "remark": "See."}]}
_WAIVER: Edits = {"waivers": [{"rule": "missing-premise", "reason": "It is said."}]}
_EXPECTED: Edits = {"expect": [{"argument": "main", "verdict": "supported"}]}
_UNFOUND: Edits = {"expect": [{"rule": "missing-premise"}]}
TRIED: dict[str, tuple[Edits, Edits | None]] = {
    "source.authors": ({"trial.authors": ["Doe J"]}, None),
    "source.year": ({"trial.year": "1990"}, None),
    "source.doi": ({"trial.doi": "10.1136/bmj.1"}, None),
    "source.pmid": ({"trial.pmid": "18436948"}, None),
    "source.url": ({"trial.url": "https://example.org/a"}, None),
    "source.effect": ({"trial.effect": "ratio 1.0 (95% CI 0.2 to 5)"}, None),
    "source.modality": ({"trial.modality": "might"}, {"helps.modality": "does", "found.modality": "does"}),
    "source.superseded-by": ({"trial.superseded-by": "new"}, {"sources.new": {"title": "New"}}),
    "claim.scope": ({"helps.scope": "all", "found.scope": "one"}, None),
    "claim.senses": (
        {"found.senses": {"lamp": "one"}},
        {"terms": {"lamp": {"en": "lamp", "senses": {"one": "A"}}}},
    ),
    "inference.id": ({"step.id": "the-step"}, None),
    "answer.why": ({"step.answers.size.why": _TEXT}, {"step.answers.size": {"is": "failed"}}),
    "attack.reason": ({"step.undercut-by": [{"by": "unseen", "reason": _TEXT}]}, _UNDERCUT),
    "change.why": (
        {"trial.downgrades.inconsistency.why": _TEXT},
        {"trial.downgrades": {"inconsistency": {"by": "serious"}}},
    ),
    "intervention.dose": (
        {"trial.intervention": {"dose": "much"}},
        {"found.intervention": {"dose": "little"}},
    ),
    "intervention.duration": (
        {"trial.intervention": {"duration": "a day"}},
        {"found.intervention": {"duration": "years"}},
    ),
    "document.language": ({"document.language": "de"}, None),
    "document.text": ({"document.text": "other.txt"}, None),
    "document.date": ({"document.date": "1990"}, None),
    "document.url": ({"document.url": "https://example.org/a"}, None),
    "document.untold": ({"document.untold": ["author"]}, None),
    "document.exhibits": ({"document.exhibits": ["Figure 1"]}, None),
    "document.ratings": (_RATED, None),
    "document.rated-by": ({"document.rated-by": "Dunn"}, _RATED),
    "term.means": ({"terms.lamp.means": _TEXT}, _TERM),
    "term.senses": ({"terms.lamp.senses": {"one": "A", "two": "B"}}, _TERM),
    "argument.title": ({"arguments.main.title": "Another"}, None),
    "quote.prefix": (
        {"found.quote": {"exact": "people with a lamp slept longer", "prefix": "found that "}},
        {"found.quote": {"exact": "people with a lamp slept longer"}},
    ),
    "quote.suffix": (
        {"found.quote": {"exact": "people with a lamp slept longer", "suffix": " [1]"}},
        {"found.quote": {"exact": "people with a lamp slept longer"}},
    ),
    "claim.proposed": (_PROPOSED, None),
    "proposal.is": ({"helps.proposed": {"kind": {"is": "effect"}}}, _PROPOSED),
    "proposal.words": ({"helps.proposed": {"kind": {"is": "harm", "words": "lengthens"}}}, _PROPOSED),
    "proposal.by": ({"helps.proposed": {"kind": {"is": "harm", "by": "a model"}}}, _PROPOSED),
    "rating.is": ({"document.ratings": {"discern-8": {"is": 5}}}, _RATED),
    "rating.why": ({"document.ratings": {"discern-8": {"is": 1, "why": _TEXT}}}, _RATED),
    "stop.claim": (_STOP, None),
    "stop.inference": ({"tour": [{"inference": "the-step", "remark": "See."}]}, {"step.id": "the-step"}),
    "stop.argument": ({"tour": [{"argument": "main", "remark": "See."}]}, None),
    "stop.question": ({"tour": [{"claim": "found", "remark": "See.", "question": _TEXT}]}, _STOP),
    "stop.remark": ({"tour": [{"claim": "found", "remark": _TEXT}]}, _STOP),
    "file.left-out": (_LEFT_OUT, None),
    "left-out.quote": (_LEFT_OUT, None),
    "left-out.why": ({"left-out": [{"quote": "Nobody knew", "why": _TEXT}]}, _LEFT_OUT),
    "waiver.rule": (_WAIVER, None),
    "waiver.about": (
        {"waivers": [{"rule": "missing-premise", "about": "helps", "reason": "It is said."}]},
        _WAIVER,
    ),
    "expectation.argument": (_EXPECTED, None),
    "expectation.verdict": ({"expect": [{"argument": "main", "verdict": "fails"}]}, _EXPECTED),
    "expectation.rule": (_UNFOUND, None),
    "expectation.about": ({"expect": [{"rule": "missing-premise", "about": "helps"}]}, _UNFOUND),
    "expectation.is": ({"expect": [{"rule": "missing-premise", "is": "absent"}]}, _UNFOUND),
    "waiver.reason": ({"waivers": [{"rule": "missing-premise", "reason": _TEXT}]}, _WAIVER),
}
"""By fields that are said to change nothing: what is tried, and what is changed before.

A field that holds a line, a wording or a word of the vocabulary needs no entry: see `of_shape`.
"""
HOLDERS = {"source": "trial", "claim": "found", "inference": "step", "document": "document"}


def of_shape(where: str) -> list[tuple[Edits, Edits | None]]:
    """What is tried of a field without an entry in TRIED: any text, or each word of its vocabulary."""
    record, _, name = where.partition(".")
    field = RECORDS[record].field(name)
    assert field is not None
    match field.shape:
        case Line("") | Words() if record in HOLDERS:
            values = [_TEXT]
        case Choice(words) if record in HOLDERS:
            values = [str(word) for word in words]
        case _:
            pytest.fail(f"{where} is said to change nothing: give TRIED a value of it, which is then tried")
    tried = ({f"{HOLDERS[record]}.{name}": value} for value in values)
    return [(edits, None) for edits in tried if edited(edits) != edited()]


def test_every_field_of_the_language_is_in_the_table_once():
    told = [one.where for one in EFFECTS]
    wrong = [
        f"{where} has no entry in mapgen/strength/effects/: say there what it changes, or still(…) for nothing"
        for where in FIELDS
        if where not in told
    ]
    wrong += [f"{where} has an entry, and is no field" for where in told if where not in FIELDS]
    wrong += [f"{where} has two entries" for where, times in Counter(told).items() if times > 1]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("one", MOVING, ids=lambda one: one.where)
def test_what_changes_something_does_so_in_its_example(one: Effect, tmp_path):
    assert one.how
    assert one.source
    assert one.example is not None
    assert one.example.gives
    found = tried(tmp_path, one.example.edits, one.example.given)
    assert set(one.example.gives) <= set(found)


@pytest.mark.parametrize("one", STILL, ids=lambda one: one.where)
def test_what_is_said_to_change_nothing_changes_nothing(one: Effect, tmp_path):
    assert one.example is None
    (tmp_path / "other.txt").write_text("Nothing of it.", encoding="utf-8")
    for edits, given in [TRIED[one.where]] if one.where in TRIED else of_shape(one.where):
        first, then = (read_map(tmp_path, edited(*each)) for each in ((given,), (given, edits)))
        changed = changes(*map(weighed, (first, then)))
        assert not changed, f"{one.where} is said to change nothing, and {edits} gives: {'; '.join(changed)}"
        assert first != then


def test_what_is_tried_is_what_is_said_to_change_nothing():
    assert TRIED.keys() <= {one.where for one in STILL}


def test_what_holds_records_only_is_no_value():
    assert all(RECORDS["file"].field(one.field) and not one.changes for one in EFFECTS if one.holds)


@pytest.mark.slow
@pytest.mark.parametrize(("where", "rule"), SILENCED)
def test_a_rule_falls_silent_where_the_table_says_so(where: str, rule: str, tmp_path):
    assert rule in {each.name for each in all_rules()}
    assert any(_quieter(tmp_path, rule, text, whole, where) for name, text, whole in pages() if name == rule)


def _quieter(folder: Any, rule: str, text: str, whole: Any, where: str) -> bool:
    """Whether the rule says less with the field, or more without it."""
    before = told(folder, rule, text, whole)
    if before is None:
        return False
    more = (told(folder, rule, text, now) for field, now in without(whole) if field == where)
    if any(after is not None and after > before for after in more):
        return True
    less = (told(folder, rule, text, now) for now in with_more(whole, text, where)) if before else ()
    return any(after is not None and after < before for after in less)


@cache
def _names() -> list[str]:
    return sorted({rule for rule, _, _ in pages()})


@pytest.mark.slow
@pytest.mark.parametrize("rule", _names())
def test_what_silences_a_rule_in_its_examples_is_in_the_table(rule: str, tmp_path):
    for name, text, whole in pages():
        if name == rule:
            before = told(tmp_path, rule, text, whole)
            assert before is not None
            for where, now in without(whole):
                after = told(tmp_path, rule, text, now)
                if after is not None and after > before:
                    (one,) = (each for each in EFFECTS if each.where == where)
                    assert rule in one.silences or one.holds, f"{where} silences {rule}: say so in its entry"


def test_a_field_is_found_by_its_name_and_by_its_record():
    assert [one.where for one in entries("design")] == ["source.design", "claim.design"]
    assert [one.where for one in entries("claim.design")] == ["claim.design"]
    assert not entries("desing")


def test_the_page_tells_every_field():
    page = effects_page()
    assert all(f"### {one.where}\n" in page for one in MOVING)
    assert all(f"| `{one.where}` |" in page for one in EFFECTS if not one.changes)
