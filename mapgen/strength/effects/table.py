"""The table of effects: every field of the language once, with what it changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mapgen.strength.effects.entry import EXAMPLE, EXAMPLE_TEXT, Effect, Value
from mapgen.strength.effects.of_claims import CLAIMS
from mapgen.strength.effects.of_facets import FACETS
from mapgen.strength.effects.of_rest import REST
from mapgen.strength.effects.of_sources import SOURCES
from mapgen.strength.effects.of_steps import STEPS

EFFECTS: tuple[Effect, ...] = (*SOURCES, *CLAIMS, *STEPS, *FACETS, *REST)
"""The entries, those of one record together."""

_INTRODUCTION = """\
# What decides

Written from the code by `make docs`. `mapgen explain FIELD` prints the entry of one field (`mapgen explain bias`, or
`mapgen explain source.bias` where several records have a field of that name).

Certainty has five levels: none, very low, low, moderate, high. It is told on two readings: the *cautious* one, on which
what nobody told is as bad as it can be, and the *charitable* one, on which it is as good as it can be. The word
(*supported, weak, contested, fails, not judged*) follows from both, and is about the text's own steps alone. How they come
together is told in decision 0034. `−1` means one level less. “Silences” names rules that say nothing, or less, where
the field is filled as it should be, or with some of its words.

Each example changes one field of this map, of which `helps` is *supported* with high certainty; what it gives is what
`mapgen` gives, and is tested.
"""


def entries(name: str) -> tuple[Effect, ...]:
    """Return the entries of a field, given as `bias` or `source.bias`; none if there is no such field."""
    return tuple(one for one in EFFECTS if name in (one.where, one.field))


def moves(field: str) -> bool:
    """Return whether a field of that name, in any record, changes something in the weighing."""
    return any(one.changes or one.holds for one in entries(field))


def field_page(name: str) -> str | None:
    """Return the entries of a field as Markdown; None if there is no such field."""
    found = entries(name)
    return "\n".join(_entry(one, "#") for one in found) if found else None


def effects_page() -> str:
    """Return the whole table as Markdown: the example map, what changes something, and what does not."""
    map_ = "\n".join(_block(EXAMPLE))
    parts = [_INTRODUCTION, f"```yaml\n{map_}\n```\n\n```text\n{EXAMPLE_TEXT}```\n"]
    for record in dict.fromkeys(one.record for one in EFFECTS):
        moving = [one for one in EFFECTS if one.record == record and one.changes]
        if moving:
            parts += [f"## {record}\n", *(_entry(one, "###") for one in moving)]
    parts += [
        "## Fields that change no certainty, status or word\n",
        "| field | what it is for | silences |",
        "|---|---|---|",
    ]
    parts += [
        f"| `{one.where}` | {one.how} | {', '.join(f'`{rule}`' for rule in one.silences)} |"
        for one in EFFECTS
        if not one.changes
    ]
    return "\n".join(parts) + "\n"


@dataclass(frozen=True, slots=True)
class Parts:
    """What is told of a field, each part in a sentence or line of its own, or empty."""

    changes: str
    how: str
    source: str
    example: str
    silences: str


def parts(one: Effect) -> Parts:
    """Return what is told of a field, in parts."""
    return Parts(
        f"Changes {one.changes or 'nothing: no certainty, no status and no word'}.",
        _sentence(one.how) if one.how else "",
        f"Source: {one.source}." if one.source else "",
        f"Example: {_example(one)}" if one.example is not None else "",
        f"Silences: {', '.join(f'`{rule}`' for rule in one.silences)}." if one.silences else "",
    )


def _entry(one: Effect, heading: str) -> str:
    told = parts(one)
    lines = [f"{heading} {one.where}", "", told.changes, ""]
    lines += [told.how, ""] if told.how else []
    lines += [f"- {each}" for each in (told.source, told.example, told.silences) if each]
    return "\n".join(lines) + "\n"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + ("" if words.endswith(".") else ".")


def _example(one: Effect) -> str:
    assert one.example is not None
    first = f"where {_edits(one.example.given)}, " if one.example.given else ""
    return f"{first}{_edits(one.example.edits)} gives: {'; '.join(one.example.gives)}."


def _edits(edits: object) -> str:
    assert isinstance(edits, dict)
    return " and ".join(
        f"no `{place}`" if value is None else f"`{place}: {_flow(value)}`" for place, value in edits.items()
    )


def _flow(value: Value) -> str:
    """Return a value as YAML in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return str(value)


def _block(value: Value, deep: int = 0) -> Iterator[str]:
    """Yield the lines of a map as YAML: its records indented, what they hold in one line each."""
    assert isinstance(value, dict)
    for key, one in value.items():
        if isinstance(one, dict) and deep < 2 and key != "document":
            yield f"{'  ' * deep}{key}:"
            yield from _block(one, deep + 1)
        elif isinstance(one, list) and one and isinstance(one[0], dict):
            yield f"{'  ' * deep}{key}:"
            yield from (f"{'  ' * deep}  - {_flow(each)}" for each in one)
        else:
            yield f"{'  ' * deep}{key}: {_flow(one)}"
