"""The front door: the only room that prints. Heavy rooms are imported when a command needs them."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from mapgen import __version__
from mapgen.cli import commands, streams

DESCRIPTION = (
    "Turn a document's reasoning into an argument map: an interactive page, offline, in French and English."
)


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(prog="mapgen", description=DESCRIPTION)
    top.add_argument("--version", action="store_true", help="print the version and exit")
    subparsers = top.add_subparsers(dest="command", metavar="COMMAND")

    build = subparsers.add_parser("build", help="draw the pages and an index of them")
    _add_paths(build)
    build.add_argument(
        "-o", "--output", metavar="DIR", type=Path, default=Path("output"), help="where to (output)"
    )
    build.add_argument(
        "--assets", choices=("inline", "shared"), default="inline",
        help="what all pages have in common: in each, or once in a folder beside them, to be kept with them (inline)",
    )  # fmt: skip
    build.add_argument(
        "--jobs", metavar="N", type=_at_least_one, help="up to how many files at once (as many as there are cores)"
    )  # fmt: skip
    build.add_argument(
        "--fresh", action="store_true", help="draw all pages again, also where nothing has changed"
    )
    build.set_defaults(run=commands.build)

    check = subparsers.add_parser(
        "check", help="find what is wrong, weak or missing; exit 1 with serious faults"
    )
    _add_paths(check)
    check.add_argument(
        "--format", choices=("text", "json"), default="text", help="for people or for programs (text)"
    )
    check.set_defaults(run=commands.check)

    show = subparsers.add_parser("show", help="print the whole compiled map")
    show.add_argument("file", metavar="FILE", type=Path, help="an argument file")
    show.add_argument("--format", choices=("json",), default="json", help="the one format there is (json)")
    show.set_defaults(run=commands.show)

    new = subparsers.add_parser("new", help="draft an argument file from a text")
    new.add_argument("text", metavar="TEXT", type=Path, help="the document's text, UTF-8")
    new.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        help="argument file to write (the text's name, .yaml; above a folder `documents`, else beside the text)",
    )
    new.add_argument("--language", default="en", help="language code of the text (en)")
    new.add_argument("--kind", default="other", help="kind of publication, see docs/argument-file.md (other)")
    new.set_defaults(run=commands.new)

    report = subparsers.add_parser("report", help="print the appraisal of a map, for a person")
    report.add_argument("file", metavar="FILE", type=Path, help="an argument file")
    report.add_argument(
        "--format", choices=("text", "markdown"), default="text", help="for a terminal or a hand-out (text)"
    )
    report.set_defaults(run=commands.report)

    explain = subparsers.add_parser("explain", help="print the manual page of a rule")
    explain.add_argument(
        "rule", metavar="RULE", nargs="?", help="its name; without one, all names are listed"
    )
    explain.set_defaults(run=commands.explain)
    for command in (build, check, report):
        command.add_argument(
            "--lang", choices=("en", "fr"), default="en", help="language of what is printed (en)"
        )
    return top


def _add_paths(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, default=[Path("arguments")],
        help="argument files, or folders that hold some (arguments)",
    )  # fmt: skip


def _at_least_one(given: str) -> int:
    if not given.isascii() or not given.isdigit() or int(given) < 1:
        raise argparse.ArgumentTypeError(f"{given}: a whole number from 1 on is wanted")
    return int(given)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, 1 with serious faults, 2 when it cannot run."""
    streams.hold()
    if arguments is None:
        streams.read_names_as_utf8()
    streams.speak_utf8()
    # A map is some hundred thousand small values that live to the end: Python's collector of circular
    # garbage would walk through them again and again, for a fifth of the time, and find nothing.
    gc.set_threshold(100_000, 50, 100)
    try:
        status = _run(parser(), arguments)
        streams.finish()
        return status
    except BrokenPipeError:
        # Whoever was reading has gone (`mapgen show … | head`): nothing is wrong.
        return streams.gone(commands.CLEAN)
    except KeyboardInterrupt:
        return streams.gone(commands.cannot("interrupted"))
    except (MemoryError, SystemError):  # the second is what Python makes of the first in its own depths
        return streams.gone(commands.cannot("the memory does not suffice for this"))
    except ImportError as error:
        return streams.gone(commands.cannot(f"a part of mapgen cannot be loaded: {error}"))
    except OSError as error:
        return streams.gone(commands.cannot(f"{error.filename or 'the system'}: {error.strerror or error}"))
    except UnicodeEncodeError:
        return streams.gone(commands.cannot("a file name here is not UTF-8; rename it"))


def _run(top: argparse.ArgumentParser, arguments: Sequence[str] | None) -> int:
    if sys.stdout is None:
        return commands.cannot("there is nowhere to print to")
    try:
        options = top.parse_args(arguments)
    finally:
        streams.finish()  # the help, where it was asked for
    if options.version:
        print(f"mapgen {__version__}")
        return commands.CLEAN
    if options.command is None:
        top.print_help()
        return commands.CANNOT
    return int(options.run(options))
