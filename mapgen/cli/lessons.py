"""The command that makes lessons."""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from mapgen.building.paths import argument_files
from mapgen.cli import terminal
from mapgen.cli.commands import (
    CLEAN,
    FAULTS,
    NO_FOLDER,
    WRITTEN,
    cannot,
    print_findings,
    print_json,
    tell,
)
from mapgen.cli.given import kinds, questions
from mapgen.lessons.values import MOST_QUESTIONS, Choices, Feedback
from mapgen.vocabulary import ItemKind
from mapgen.words import READER_LANGUAGES, Text, both, filled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapgen.lessons.values import Bank, Item
    from mapgen.model.argument_map import ArgumentMap

_ALL = "all"
_NO_CHAIN = both("{path}: no chain is called `{id}`; its chains are: {ids}",
                 "{path} : aucune chaîne ne s'appelle `{id}` ; ses chaînes sont : {ids}")  # fmt: skip
_NEAR = both("{path}: no chain is called `{id}`; did you mean `{near}`?",
             "{path} : aucune chaîne ne s'appelle `{id}` ; vouliez-vous dire `{near}` ?")  # fmt: skip
_FEWER = both("the map gives no more for this choice; questions: {count}",
              "la carte ne donne rien de plus pour ce choix ; questions : {count}")  # fmt: skip
_LEADING = both("questions about chains linked with this one, since it gives too few: {count}",
                "questions sur des chaînes liées à celle-ci, qui en donne trop peu : {count}")  # fmt: skip
_NO_BREAK = both("no question asks where its own reasoning breaks: {why}",
                 "aucune question ne demande où son propre raisonnement se rompt : {why}")  # fmt: skip
_BREAK_IN = both("it can be asked with --chain {id}", "on peut le demander avec --chain {id}")
_NONE_OF = both("none of {kind}: {why}", "aucune de {kind} : {why}")
_NOTHING = both("{path}: nothing can be asked of this kind here; leave out --chain or --kinds, or enter more claims and steps",
                "{path} : rien de ce genre ne peut être demandé ici ; enlevez --chain ou --kinds, ou saisissez plus d'affirmations et d'étapes")  # fmt: skip


def add_options(command: argparse.ArgumentParser) -> None:
    """Add the options of `mapgen lesson` to its parser."""
    command.add_argument("file", metavar="FILE", type=Path, help="an argument file")
    command.add_argument(
        "--chain", metavar="ID",
        help="the chain to ask about, by its id, or all (the one with the most to ask)",
    )  # fmt: skip
    command.add_argument(
        "--kinds", metavar="KIND,…", type=kinds, default=(),
        help="kinds of question, separated by commas: " + ", ".join(ItemKind) + " (all)",
    )  # fmt: skip
    command.add_argument(
        "--without", metavar="ID,…", default="", help="questions to leave out, by their ids; others take their place"
    )  # fmt: skip
    command.add_argument(
        "--number", metavar="N", type=questions, default=8, help=f"how many questions, at most {MOST_QUESTIONS} (8)"
    )  # fmt: skip
    command.add_argument(
        "--language", choices=READER_LANGUAGES, help="language of the lesson (the document’s, else en)"
    )
    command.add_argument(
        "--no-worked-example", action="store_true", help="do not begin with a question that shows its answer"
    )
    command.add_argument(
        "--feedback", choices=tuple(Feedback), default=Feedback.NOW,
        help="tell students at once whether an answer is right, or later, by their teacher (now)",
    )  # fmt: skip
    command.add_argument(
        "-o", "--output", metavar="DIR", type=Path, default=Path("lessons"), help="folder to write to (lessons)"
    )  # fmt: skip
    command.add_argument(
        "--format", choices=("files", "json"), default="files",
        help="write the files of the lesson, or only print it with its key, for programs (files)",
    )  # fmt: skip
    command.set_defaults(run=lesson)


def lesson(options: argparse.Namespace) -> int:
    """Make a lesson; return 0, 1 if no map can be read, or 2 where nothing can be asked."""
    files, problem = argument_files([options.file])
    if problem or options.file.is_dir():
        return cannot(problem or filled(NO_FOLDER, path=options.file))
    from mapgen.lessons import choose
    from mapgen.lessons.as_json import lesson_json
    from mapgen.outputs import write_set
    from mapgen.pipeline import bank_of, check_file, lesson_files

    checked = check_file(files[0])
    if checked.map is None:
        print_findings(options.file, checked, checked.findings, terminal.spoken(), sys.stderr)
        return FAULTS
    if options.chain not in (None, _ALL, *checked.map.argument):
        return cannot(_unknown(options.file, options.chain, [*checked.map.argument, _ALL]))
    bank = bank_of(checked)
    choices = _choices(options, checked.map, bank.first)
    chosen = choose.choose(bank, choices)
    if not chosen:
        return cannot(filled(_NOTHING, path=options.file))
    if options.format == "json":
        print_json(lesson_json(choose.lesson(chosen, choices), checked.map))
        return CLEAN
    made = lesson_files(checked, chosen, choices)
    write_set({options.output / name: content for name, content in made.items()})
    for name in made:
        tell(filled(WRITTEN, path=options.output / name))
    _tell_of(bank, chosen, choices)
    if len(chosen) < options.number:
        tell(filled(_FEWER, count=len(chosen)))
        for kind, why in bank.lacking[choices.chain].items():
            if kind is not ItemKind.BREAK and (not choices.kinds or kind in choices.kinds):
                tell(filled(_NONE_OF, kind=kind.value, why=why))
    return CLEAN


def _tell_of(bank: Bank, chosen: Sequence[Item], choices: Choices) -> None:
    """Tell how many questions are about other chains, and why none asks where the reasoning breaks."""
    if leading := sum(item.chain != choices.chain for item in chosen if choices.chain):
        tell(filled(_LEADING, count=leading))
    wished = not choices.kinds or ItemKind.BREAK in choices.kinds
    why = bank.lacking[choices.chain].get(ItemKind.BREAK)
    if not wished or why is None or any(_asks_break(item, choices.chain) for item in chosen):
        return
    tell(filled(_NO_BREAK, why=why))
    if bank.first and any(item.kind is ItemKind.BREAK and item.chain == bank.first for item in bank.items):
        tell(filled(_BREAK_IN, id=bank.first))


def _asks_break(item: Item, chain: str) -> bool:
    """Return whether an item asks where the reasoning of a chain breaks, or of any where none is chosen."""
    return item.kind is ItemKind.BREAK and (not chain or item.chain == chain)


def _choices(options: argparse.Namespace, map_: ArgumentMap, first: str) -> Choices:
    """Return what was chosen; without a language, the document's, or `en` where lessons do not speak it."""
    spoken = map_.document.language if map_.document.language in READER_LANGUAGES else "en"
    return Choices(
        chain=_chain(options.chain, map_, first),
        kinds=options.kinds,
        without=tuple(options.without.split(",")),
        number=options.number,
        language=options.language or spoken,
        worked=not options.no_worked_example,
        feedback=Feedback(options.feedback),
    )


def _chain(given: str | None, map_: ArgumentMap, first: str) -> str:
    """Return the id of the chain to ask about; empty for all, as in a map without chains."""
    if given is None:
        return first
    return "" if given == _ALL and _ALL not in map_.argument else given


def _unknown(path: Path, id: str, ids: list[str]) -> Text:
    near = get_close_matches(id, ids, n=1)
    return filled(_NEAR if near else _NO_CHAIN, path=path, id=id, near="".join(near), ids=", ".join(ids))
