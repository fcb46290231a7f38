"""Writes the fields of a file in the short forms of format 2, and leaves out what format 2 reads in the text.

What `syntax/read/short_forms.py`, `from_text.py` and `shared_facets.py` read back is what was there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from itertools import groupby
from typing import Any

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.model.facets import Facets
from mapgen.syntax.fields.forms import LANGUAGE
from mapgen.syntax.fields.records import ATTACK_FIELDS
from mapgen.syntax.read.from_text import BIBLIOGRAPHY, FromText, marks_of
from mapgen.syntax.read.short_forms import FACETS
from mapgen.syntax.write.styles import Row, Wordings

_FACETS = tuple(field.name for field in fields(Facets))


def shortened(file: Mapping[str, Any], map_: ArgumentMap) -> dict[str, Any]:
    """Return the values of an argument file of format 1 as those of format 2, of the same map."""
    short = _Shortener(map_)
    told = dict(file)
    told["document"] = _with(told["document"], ratings=short.ratings)
    told["sources"] = {source.id: short.source(source, told["sources"][source.id]) for source in map_.sources}
    told["claims"] = {claim.id: short.claim(claim, told["claims"][claim.id]) for claim in map_.claims}
    told["left-out"] = short.left_out(told["left-out"])
    return {key: _in_one_language(value, map_.text.language) for key, value in told.items()}


def _with(record: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return a record with a function applied to each field that `changes` names, where it has that field."""
    return {name: changes[name](value) if name in changes else value for name, value in record.items()}


def _in_one_language(value: Any, language: str) -> Any:
    """Return a value whose texts stand alone where they have but one wording, in the document's language."""
    if isinstance(value, Wordings):
        return value[language] if set(value) == {language} else value
    if isinstance(value, dict):
        return type(value)((key, _in_one_language(one, language)) for key, one in value.items())
    if isinstance(value, list):
        return type(value)(_in_one_language(one, language) for one in value)
    return value


class _Shortener:
    """Shortens the records of one map."""

    def __init__(self, map_: ArgumentMap) -> None:
        self.map = map_
        # A quote of the map has its place already.
        self.from_text = FromText(map_.text, lambda quote: quote)
        self.marks = marks_of(map_.sources)

    def ratings(self, ratings: dict[str, Any]) -> dict[str, Any]:
        return {item: _alone(rating, "is") for item, rating in ratings.items()}

    def source(self, source: Source, record: dict[str, Any]) -> Any:
        record = _facets_and_changes(record)
        listed = self.from_text.entry_words(source.marks)
        if source.listed is not None and record.get("listed") == listed:
            del record["listed"]
        elif source.listed is None and listed:
            record["listed"] = []
        record = _with(record, year=_digits, authors=_one_or_list)
        told = self.from_text.work(source)
        for name in BIBLIOGRAPHY:
            if getattr(told, name) and getattr(source, name) == getattr(told, name):
                del record[name]
            elif getattr(told, name) and not getattr(source, name):
                record[name] = []
        marks = record.get("mark", [])
        if len(marks) == 1 and str(marks[0]).strip():
            record["mark"] = marks[0]
        return _alone(record, "mark") if not isinstance(record.get("mark"), list) else record

    def claim(self, claim: Claim, record: dict[str, Any]) -> Any:
        record = _facets_and_changes(record)
        printed = self.from_text.marks_with(claim.quotes, self.marks)
        if claim.citations == printed:
            record.pop("cites", None)
        elif not claim.citations:
            record["cites"] = []
        work = self.map.source.get(claim.source)
        for name in _FACETS if work is not None else ():
            theirs, own = getattr(work.facets, name) if work else None, getattr(claim.facets, name)
            if not theirs or theirs == type(theirs)():
                continue
            if own == theirs:
                record.pop(name, None)
            elif not own or own == type(own)():
                record[name] = []
        if "because" in record:
            record["because"] = _steps(record["because"])
        if "proposed" in record:
            record["proposed"] = {
                field: _alone(proposal, "is") for field, proposal in record["proposed"].items()
            }
        record = _attacks(record)
        return _alone(record, "quote") if isinstance(record.get("quote"), (str, list)) else record

    def left_out(self, passages: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Write passages that follow each other under their reason, where they have the same."""
        found = []
        for why, same in groupby(passages, lambda one: one.get("why")):
            quotes = [one["quote"] for one in same]
            found.append({"quote": quotes[0] if len(quotes) == 1 else quotes, "why": why})
        return found


def _alone(record: dict[str, Any], field: str) -> Any:
    """Return the value of a field where it is the only one and not empty, else the record."""
    value = record.get(field)
    return value if set(record) == {field} and value not in ("", [], {}) else record


def _digits(year: str) -> int | str:
    """Return a year as a number, which is written without quotes, unless digits would be lost."""
    return int(year) if str(int(year)) == year else year


def _one_or_list(values: list[Any]) -> Any:
    return Row(values) if len(values) > 1 else values[0]


def _facets_and_changes(record: dict[str, Any]) -> dict[str, Any]:
    """Write a facet that is one name, and a change without a reason, as one word."""
    told = {name: _alone(value, FACETS[name]) if name in FACETS else value for name, value in record.items()}
    for field in ("downgrades", "upgrades"):
        if field in told:
            told[field] = {word: _alone(change, "by") for word, change in told[field].items()}
    return told


def _steps(steps: list[dict[str, Any]]) -> Any:
    """Write a step that is its premises as a list of ids, the only step as it is, several as a list."""
    told = [_attacks(_answers(step)) for step in steps]
    told = [{**step, "premises": Row(step["premises"])} for step in told]
    return _alone(told[0], "premises") if len(told) == 1 else told


def _answers(step: dict[str, Any]) -> dict[str, Any]:
    """Write answers under their states: `open: [size]`, `failed: {size: Too few.}`."""
    by_state: dict[str, dict[str, Any]] = {}
    for question, answer in step.get("answers", {}).items():
        rest = {name: value for name, value in answer.items() if name != "is"}
        by_state.setdefault(answer["is"], {})[question] = _alone(rest, "why")
    told = {name: value for name, value in step.items() if name != "answers"}
    for state, answers in by_state.items():
        bare = not any(answers.values())
        told[state] = Row(answers) if bare else {question: why or "" for question, why in answers.items()}
    return told


def _attacks(record: dict[str, Any]) -> dict[str, Any]:
    """Write attacks as ids, or as a table of ids with their reasons, where all have one."""
    told = dict(record)
    for field in ATTACK_FIELDS:
        if field in record:
            told[field] = _of_one_kind(record[field])
    return told


def _of_one_kind(attacks: list[dict[str, Any]]) -> Any:
    by = [attack["by"] for attack in attacks]
    rest = [{name: value for name, value in attack.items() if name != "by"} for attack in attacks]
    if not any(rest):
        return by[0] if len(by) == 1 else Row(by)
    # A table with an entry `by` is one attack in full; one of languages alone is a reason in these.
    unclear = any(LANGUAGE.fullmatch(id_) for id_ in by) or "by" in by
    if all(rest) and len(set(by)) == len(by) and not unclear:
        return {id_: _alone(one, "reason") for id_, one in zip(by, rest, strict=True)}
    return attacks
