"""Which rules fall silent by a field: tried on the examples of the rules' own pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from mapgen.model import shapes
from mapgen.model.schemes import SCHEMES
from mapgen.rules.engine import check
from mapgen.rules.manual import sections
from mapgen.rules.registry import all_rules
from mapgen.strength.weigh import weigh
from mapgen.syntax.fields.records import RECORDS
from mapgen.syntax.read.reader import read
from tests.strength.silencing import MORE
from tests.yaml_in_c import strings

HEADER = "mapgen: 1\ndocument: {title: Example, language: en, kind: web-page, text: text.txt}\n"
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)
Whole = dict[str, Any]

OTHER: Mapping[str, tuple[Any, ...]] = {
    "source.downgrades": ({"risk-of-bias": {"by": "serious"}},),
    "claim.downgrades": ({"risk-of-bias": {"by": "serious"}},),
    "source.upgrades": ({"large-effect": {"by": "serious"}},),
    "source.effect": ("ratio 0.9 (95% CI 0.5 to 0.95)",),
    "source.participants": ("1000 people",),
    "source.year": ("2020",),
    "document.date": ("2020",),
    "document.exhibits": (["Figure 1", "Table 1", "Figure 2", "Table 2"],),
    "document.ratings": ({f"discern-{item}": {"is": 4} for item in (8, 11, 12, 14, 15)},),
    "term.senses": ({"one": "One.", "two": "Two."},),
    "source.doi": ("10.1136/bmj.1",),
    "source.pmid": ("18436948",),
    "source.url": ("https://example.org/a",),
    "document.url": ("https://example.org/a",),
}
"""Values of a field for which any string, or word of its vocabulary, would not do."""


@cache
def pages() -> tuple[tuple[str, str, Whole], ...]:
    """The examples of the rules' pages, and some more: the rule, the text, and the file as a tree."""
    given = [
        (rule.name, blocks["text"], blocks["yaml"])
        for rule in all_rules()
        for heading in ("Bad", "Good")
        for blocks in [dict(BLOCK.findall(sections(rule.page)[heading]))]
    ]
    return tuple(
        (rule, text, strings(told if told.startswith("mapgen:") else HEADER + told))
        for rule, text, told in (*given, *MORE)
    )  # with every word a string, as mapgen reads it


def records(whole: Whole, name: str = "file") -> Iterator[tuple[str, Whole]]:
    """Yield each record in a file, with its name."""
    yield name, whole
    for field in RECORDS[name].fields:
        value = whole.get(field.name)
        match field.shape:
            case shapes.One(of) if isinstance(value, dict):
                yield from records(value, of)
            case shapes.Many(of):
                within = value if isinstance(value, list) else [value]
                yield from (each for one in within if isinstance(one, dict) for each in records(one, of))
            case shapes.Keyed(of) | shapes.ByWord(_, of) if isinstance(value, dict):
                yield from (
                    each for one in value.values() if isinstance(one, dict) for each in records(one, of)
                )
            case shapes.Quotes() if isinstance(value, dict):
                yield from records(value, "quote")


def without(whole: Whole) -> Iterator[tuple[str, Whole]]:
    """Yield the file without one field of one record, for each that is filled."""
    for at, (name, record) in enumerate(records(whole)):
        for field in RECORDS[name].fields:
            if field.name in record:
                now = deepcopy(whole)
                del list(records(now))[at][1][field.name]
                yield f"{name}.{field.name}", now


def with_more(whole: Whole, text: str, wanted: str) -> Iterator[Whole]:
    """Yield the file with the field `wanted` filled in one record, for each value that is worth a try."""
    record_name, _, field_name = wanted.partition(".")
    whole = deepcopy(whole)
    if wanted == "claim.source":
        whole.setdefault("sources", {})["other-work"] = {"title": "A work", "design": "randomised-trial"}
    for at, (name, _) in enumerate(records(whole)):
        if name == record_name:
            for value in _values(wanted, whole, text):
                now = deepcopy(whole)
                record = list(records(now))[at][1]
                record[field_name] = value
                for other in _INSTEAD.get(wanted, ()):
                    record.pop(other, None)
                if wanted == "claim.source":
                    record.setdefault("en", "It is so.")
                yield now


_INSTEAD = {
    "claim.quote": ("implicit",),
    "claim.source": ("quote", "implicit", "cites"),
    "claim.implicit": ("quote",),
}
"""What a field takes the place of."""


def _values(wanted: str, whole: Whole, text: str) -> Iterator[Any]:
    record, _, name = wanted.partition(".")
    field = RECORDS[record].field(name)
    assert field is not None
    if wanted in OTHER:
        yield from OTHER[wanted]
        return
    match field.shape:
        case shapes.Choice(words):
            yield from map(str, words)
        case shapes.Choices(words):
            yield from ([str(word)] for word in words)
        case shapes.Names("source") | shapes.Name("source"):
            yield from whole.get("sources", {})
        case shapes.Name("claim") | shapes.Names("claim"):
            yield from whole.get("claims", {})
        case shapes.Name("term"):
            yield from whole.get("terms", {})
        case shapes.One(of):
            yield from (
                {each.name: value}
                for each in RECORDS[of].fields
                for value in _values(f"{of}.{each.name}", whole, text)
            )
        case shapes.Marks():
            yield from ("1", "2")
        case shapes.Keyed("answer"):
            asked = {question.id for scheme in SCHEMES.values() for question in scheme.questions}
            yield from ({one: {"is": "answered"}} for one in sorted(asked))
        case shapes.SchemeName():
            yield from ("evidence-to-claim", "practical-reasoning", "analogy", "expert-opinion")
        case shapes.Many("attack"):
            yield from ({"by": one} for one in whole.get("claims", {}))
        case shapes.Many("inference"):
            yield from ({"premises": [one]} for one in whole.get("claims", {}))
        case shapes.Quotes():
            yield text.split(".")[0].strip()
        case shapes.Many("left-out"):
            yield from (
                {"quote": one.strip(), "why": "Not meant."} for one in re.split(r"[.,]", text) if one.strip()
            )
        case _:
            yield from ("Something.", text.split(".")[0].split()[0])


_TOLD: dict[tuple[str, str, str], int | None] = {}
"""What was told already, by the rule, the text and the file."""


def told(folder: Path, rule: str, text: str, whole: Whole) -> int | None:
    """How much a rule tells of a file: its findings and what they are about; None if the file is broken."""
    key = rule, text, json.dumps(whole)
    if key not in _TOLD:
        _TOLD[key] = _told(folder, *key)
    return _TOLD[key]


def _told(folder: Path, rule: str, text: str, written: str) -> int | None:
    (folder / "text.txt").write_text(text, encoding="utf-8")
    (folder / "map.yaml").write_text(written, encoding="utf-8")
    file = read(folder / "map.yaml")
    if file.map is None or any(one.fails and one.rule != rule for one in file.findings):
        return None
    own = [one for one in file.findings if one.rule == rule]
    own += check(file.map, weigh(file.map), file.unread, only=rule)
    return sum(
        100 + 10 * len(one.about) + (0 if one.about else one.message.best("en").count(",")) for one in own
    )
