"""Writes the documentation that is made from the code: `make docs`; with --check, compares it."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from mapgen import vocabulary
from mapgen.cli.options import parser
from mapgen.exchange.compiled import compiled_schema
from mapgen.page.page_types import page_types
from mapgen.rules import manual
from mapgen.rules.registry import all_rules
from mapgen.strength.effects.table import effects_page
from mapgen.syntax.fields.reference import reference
from mapgen.syntax.fields.schema import file_schema

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGE_TYPES = ROOT / "mapgen" / "page" / "js" / "data.d.ts"


def rules() -> str:
    """The manual of every rule and fault."""
    pages = (manual.page(name) or "" for name in manual.names())
    shifted = (
        "\n".join(
            "#" + line if line.startswith("#") and not line.startswith("# finding") else line
            for line in page.splitlines()
        )
        for page in pages
    )
    return (
        "# Rules\n\nWritten from the code by `make docs`. Each page is also printed by `mapgen explain RULE`; "
        "`rules-table.md` has all rules on one page.\n\n" + "\n\n".join(shifted) + "\n"
    )


def rules_table() -> str:
    """Every rule in one line."""
    return (
        f"# All rules on one page\n\nWritten from the code by `make docs`: {len(all_rules())} rules, by family. "
        "A *fault* is about the argument file, a *weak link* and *missing evidence* about the document.\n\n"
        + manual.table()
    )


def glossary() -> str:
    """Every word of the vocabulary with its meaning in both languages."""
    lines = ["# Glossary", "", "Written from the code by `make docs`.", ""]
    for kind in vocabulary.enums():
        lines += [f"## {kind.__name__}", "", (kind.__doc__ or "").strip(), ""]
        lines += ["| word | English | français |", "|---|---|---|"]
        lines += [
            f"| `{word}` | **{word.name_.best('en')}**: {word.meaning.best('en')} | **{word.name_.best('fr')}** : {word.meaning.best('fr')} |"
            for word in kind
        ]
        lines.append("")
    return "\n".join(lines)


def commands() -> str:
    """What `--help` prints, for every command."""
    top = parser()
    parts = ["# Commands\n\nWritten from the code by `make docs`.\n\n```\n" + _help(top) + "```\n"]
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            parts += [
                f"## mapgen {name}\n\n```\n{_help(command)}```\n" for name, command in action.choices.items()
            ]
    return "\n".join(parts)


def _help(parser: argparse.ArgumentParser) -> str:
    parser.formatter_class = lambda prog: argparse.HelpFormatter(prog, width=100)
    return parser.format_help()


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def written() -> dict[Path, str]:
    """Every generated file and what it should hold."""
    return {
        DOCS / "rules.md": rules(),
        DOCS / "rules-table.md": rules_table(),
        DOCS / "effects.md": effects_page(),
        DOCS / "glossary.md": glossary(),
        DOCS / "cli.md": commands(),
        DOCS / "argument-file.md": reference(),
        DOCS / "argument-file.schema.json": _json(file_schema()),
        DOCS / "map.schema.json": _json(compiled_schema()),
        PAGE_TYPES: page_types(),
    }


def main(arguments: list[str]) -> int:
    """Write the files, or with --check name those that differ."""
    stale = [path for path, text in written().items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in arguments:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is not what the code says: run `make docs`.")
        return 1 if stale else 0
    for path in stale:
        path.write_text(written()[path], encoding="utf-8")
        print(f"{path.relative_to(ROOT)} written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
