"""The command with which a teacher sets students' own maps beside the key."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from mapgen.building.paths import argument_files
from mapgen.cli.commands import (
    CLEAN,
    FAULTS,
    NO_FOLDER,
    WRITTEN,
    cannot,
    print_json,
    tell,
)
from mapgen.cli.given import add_language
from mapgen.outputs import write_own
from mapgen.words import both, filled

_KEY_UNREADABLE = both(
    "{path}: no map can be read (mapgen check {path})",
    "{path} : aucune carte ne peut être lue (mapgen check {path})",
)
_IS_KEY = both(
    "{path}: is the key or a student's file, and is not written over",
    "{path} : c'est le corrigé ou le fichier d'un élève, qui n'est pas remplacé",
)


def add_options(command: argparse.ArgumentParser) -> None:
    """Add the options of `mapgen compare` to its parser."""
    command.description = (
        "Sets students’ own maps of a document beside the teacher’s, by the passages that both quote: what was found, missed, "
        "taken for something else or joined otherwise. Ids and wordings do not count (docs/lessons.md)."
    )
    command.add_argument("key", metavar="KEY", type=Path, help="the teacher’s argument file")
    command.add_argument(
        "students", metavar="STUDENT", nargs="+", type=Path,
        help="students’ argument files, or folders that contain some; each student is called by the file’s name",
    )  # fmt: skip
    command.add_argument(
        "--format", choices=("text", "json"), default="text", help="for a terminal or for programs (text)"
    )
    command.add_argument(
        "-o", "--output", metavar="FILE", type=Path,
        help="write one page of the class, to be opened in a browser, instead of printing",
    )  # fmt: skip
    add_language(command)
    command.set_defaults(run=compare)


def compare(options: argparse.Namespace) -> int:
    """Print students' maps beside the key, or write their page; return 0, 1 if one is unreadable, or 2."""
    files, problem = argument_files([options.key])
    if problem or options.key.is_dir():
        return cannot(problem or filled(NO_FOLDER, path=options.key))
    students, problem = argument_files(options.students)
    if problem:
        return cannot(problem)
    key_file = options.key.resolve()
    students = [path for path in students if path.resolve() != key_file] or students
    if options.output is not None and options.output.resolve() in {
        key_file,
        *(one.resolve() for one in students),
    }:
        return cannot(filled(_IS_KEY, path=options.output))
    from mapgen.comparing.compare import Key
    from mapgen.comparing.reading import read_key, student_beside
    from mapgen.comparing.told import comparison_values, told

    map_ = read_key(files[0])
    if map_ is None:
        tell(filled(_KEY_UNREADABLE, path=options.key))
        return FAULTS
    key = Key(map_)
    compared = [
        student_beside(key, path, name) for path, name in zip(students, _names(students), strict=True)
    ]
    if options.output is not None:
        from mapgen.comparing.page import draw_comparison

        write_own(options.output, draw_comparison(key, compared))
        tell(filled(WRITTEN, path=options.output))
    elif options.format == "json":
        print_json(comparison_values(key, compared))
    else:
        sys.stdout.write(told(key, compared, options.lang))
    return CLEAN if all(one.readable for one in compared) else FAULTS


def _names(paths: Sequence[Path]) -> list[str]:
    """Return how to call the students: by the name of the file, and where two files share it, by the path."""
    stems = Counter(path.stem for path in paths)
    return [path.stem if stems[path.stem] == 1 else path.as_posix() for path in paths]
