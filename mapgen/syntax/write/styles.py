"""How values of an argument file are set as YAML: on one line, without quotes, never by aliases."""

from __future__ import annotations

from typing import Any

import yaml

from mapgen.syntax.yaml.traps import taken_for


class Row(list[Any]):
    """A list that is written on one line: `[2, 3]`."""


class FieldsInRow(dict[str, Any]):
    """A record that is written on one line: `{is: 90 sailors, words: 90 sailors}`."""


class Wordings(dict[str, str]):
    """One meaning by language: `{en: …, fr: …}`."""


class Dumper(yaml.SafeDumper):
    """Dumps plain YAML without aliases, which argument files may not have."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def dumped(value: Any, width: int) -> str:
    """Return a value as YAML, its lines of at most so many characters where words can be divided."""
    text: str = yaml.dump(value, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=width)
    return text


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    """Return the node of a string, quoted where another YAML reader would take it for another value."""
    # Only between double quotes is U+0085 escaped; elsewhere it is read back as an end of line.
    style = '"' if "\x85" in text else "'" if taken_for(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _row(dumper: yaml.SafeDumper, row: Row) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", row, flow_style=True)


def _fields_in_row(dumper: yaml.SafeDumper, row: FieldsInRow) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", row, flow_style=True)


def _wordings(dumper: yaml.SafeDumper, wordings: Wordings) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", wordings)


Dumper.add_representer(str, _text)
Dumper.add_representer(Row, _row)
Dumper.add_representer(FieldsInRow, _fields_in_row)
Dumper.add_representer(Wordings, _wordings)
