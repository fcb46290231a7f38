"""The commands and their options, in the order in which the help tells them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn

from mapgen.cli import (
    assistant,
    checking,
    commands,
    comparing,
    completion,
    drafting,
    explaining,
    lessons,
    revising,
    samples,
    watching,
)
from mapgen.cli.given import add_language, add_paths, at_least_one, port
from mapgen.exchange.export import formats

DESCRIPTION = (
    "Turn a document’s reasoning into an argument map: an interactive page, offline, in French and English."
)

STATUSES = (
    "Exit status: 0, done; 1, an argument file has serious faults, so that the check fails or no map can be read, or "
    "with fmt --check a file would change; 2, the command cannot run: a wrong option, a file that is not there or not "
    "writable, or an interruption."
)


class Parser(argparse.ArgumentParser):
    """Parses a command line; its error messages have a dot in place of each unprintable character."""

    def error(self, message: str) -> NoReturn:
        super().error("".join(sign if sign.isprintable() else "·" for sign in message))


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line; it sets `run` to the function of the command given."""
    top = Parser(prog="mapgen", description=DESCRIPTION, epilog=STATUSES)
    top.add_argument("--version", action="store_true", help="print the version and exit")
    subparsers = top.add_subparsers(dest="command", metavar="COMMAND")
    for name, (told, add_options) in COMMANDS.items():
        add_options(subparsers.add_parser(name, help=told))
    return top


def _mcp(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Answers messages of the Model Context Protocol on the standard streams: the sentences of a document, check, show "
        "and explain, for files in the folder where it is started. It writes no file."
    )
    command.set_defaults(run=assistant.mcp)


def _sample(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "folder",
        metavar="FOLDER",
        nargs="?",
        type=Path,
        help="folder to write to (arguments; with --tutorial, tutorial)",
    )
    command.add_argument(
        "--lang", choices=samples.languages(), help="language of the sample (the locale’s, else en)"
    )
    command.add_argument(
        "--tutorial", action="store_true",
        help="instead of it, the article of docs/tutorial.md, as a page saved from a browser, and its finished argument file",
    )  # fmt: skip
    command.set_defaults(run=commands.sample)


def _build(command: argparse.ArgumentParser) -> None:
    add_paths(command)
    command.add_argument(
        "-o", "--output", metavar="DIR", type=Path, default=Path("output"), help="folder to write to (output)"
    )
    command.add_argument(
        "--assets", choices=("inline", "shared"), default="inline",
        help="put what all pages share into each page, or once into a folder beside them, to be kept with them (inline)",
    )  # fmt: skip
    command.add_argument(
        "--jobs", metavar="N", type=at_least_one, help="how many files to build at once (as many as there are cores)"
    )  # fmt: skip
    command.add_argument(
        "--on", metavar="ADDRESS", default="",
        help="make the pages on the Dask cluster whose scheduler is at this address, for example tcp://HOST:8786; its "
        "machines need this version of mapgen, and the same folders under the same paths (needs mapgen[dask])",
    )  # fmt: skip
    command.add_argument(
        "--fresh", action="store_true", help="draw all pages again, even where nothing has changed"
    )
    add_language(command)
    command.set_defaults(run=commands.build)


def _watch(command: argparse.ArgumentParser) -> None:
    add_paths(command)
    command.add_argument(
        "-o", "--output", metavar="DIR", type=Path, default=Path("output"), help="folder to write to (output)"
    )
    command.add_argument(
        "--port", metavar="N", type=port,
        help="the port at which browsers on this machine, and no others, are served (8641, or any other if it is taken)",
    )  # fmt: skip
    add_language(command)
    command.set_defaults(run=watching.watch)


def _check(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, default=[Path("arguments")],
        help="argument files, or folders that contain some, or - for standard input (arguments)",
    )  # fmt: skip
    command.add_argument(
        "--format", choices=checking.FORMATS, default="text",
        help="for people; for programs as json or sarif (SARIF 2.1.0); or for a change under review on GitHub, whose "
        "Actions show each finding at its line (text)",
    )  # fmt: skip
    command.add_argument(
        "--all", action="store_true",
        help="show every finding with its line and what to do, not only faults and what can still move a verdict",
    )  # fmt: skip
    command.add_argument(
        "--strict", action="store_true", help="exit with 1 for every fault of the file that is not only for information"
    )  # fmt: skip
    command.add_argument(
        "--accept", action="store_true",
        help="enter into each file, under `expect`, what holds now: the verdict of each chain, and whether the findings that "
        "it names are there; what is changed is shown",
    )  # fmt: skip
    command.add_argument(
        "--path-as", metavar="FILE", type=Path,
        help="where standard input is taken to stand: findings name it so, and the text is looked for beside it (the "
        "current folder)",
    )  # fmt: skip
    add_language(command)
    command.set_defaults(run=checking.check)


def _show(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", type=Path, help="an argument file")
    told = "; ".join(f"{name}: {format_.holds}" for name, format_ in formats().items())
    command.add_argument("--format", choices=tuple(formats()), default="json", help=f"{told} (json)")
    command.set_defaults(run=commands.show)


def _new(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "document", metavar="DOCUMENT", type=Path,
        help="the document: .txt or .md in UTF-8, .html as saved from a browser, .docx (needs mapgen[docx]), .pdf (needs "
        "mapgen[pdf]), or - for standard input; of all but .txt the text is extracted, and written beside the argument file "
        "with a report of what was left out",
    )  # fmt: skip
    command.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        help="argument file to write (the document’s name with .yaml, beside it, or above its folder if that is `documents`)",
    )
    command.add_argument("--language", help="language code of the text (what its words tell, else en)")
    command.add_argument(
        "--kind",
        help="kind of publication, see docs/argument-file.md (web-page for a saved page, else other)",
    )
    command.add_argument(
        "--ask", metavar="URL", default="",
        help="also ask your own language model, at an address with the interface of OpenAI, for example "
        "http://localhost:11434/v1: the sentences are sent there, and what it proposes is marked as its own; its key, if it "
        "needs one, is read from the variable MAPGEN_KEY",
    )  # fmt: skip
    command.add_argument("--model", metavar="NAME", default="", help="the model to ask (needs --ask)")
    command.set_defaults(run=drafting.new)


def _report(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", type=Path, help="an argument file")
    command.add_argument(
        "--format", choices=("text", "markdown"), default="text", help="for a terminal or a hand-out (text)"
    )
    command.add_argument(
        "--short", action="store_true", help="only what matters most, and a line for each chain"
    )
    add_language(command)
    command.set_defaults(run=commands.report)


def _diff(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "old", metavar="OLD",
        help="an argument file, or one in git as REVISION:PATH, for example HEAD~1:arguments/lesson.yaml; alone, the file "
        "is compared with its last commit",
    )  # fmt: skip
    command.add_argument("new", metavar="NEW", nargs="?", help="the newer state, named in the same way")
    command.add_argument(
        "--format", choices=("text", "markdown", "json"), default="text",
        help="for a terminal, a review or programs (text)",
    )  # fmt: skip
    add_language(command)
    command.set_defaults(run=revising.diff)


def _fmt(command: argparse.ArgumentParser) -> None:
    add_paths(command)
    upgrade = "turn files of format 1 into format 2, with the same map"
    command.add_argument("--upgrade", action="store_true", help=upgrade)
    check = "write nothing; exit with 1 if a file would change"
    command.add_argument("--check", action="store_true", help=check)
    command.add_argument("--diff", action="store_true", help="write nothing; print what would change")
    command.set_defaults(run=revising.fmt)


def _fix(command: argparse.ArgumentParser) -> None:
    add_paths(command)
    command.add_argument("--diff", action="store_true", help="write nothing; print what would change")
    add_language(command)
    command.set_defaults(run=revising.fix)


def _accept(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Enters what stands under `proposed` in the fields of the claims, and strikes it there. Strike before what is wrong. "
        "Where a field is given already, it stays as it is. What a model proposed is entered only for the claims that are named."
    )
    command.add_argument("file", metavar="FILE", type=Path, help="an argument file")
    command.add_argument("claims", metavar="CLAIM", nargs="*", help="ids of claims (every claim)")
    leave_out = "instead, put the claims that nothing in the file names under `left-out`"
    command.add_argument("--leave-out", action="store_true", help=leave_out)
    even = "with --leave-out: those with a source or a kind, too"
    command.add_argument("--even-evidence", action="store_true", help=even)
    command.add_argument("--diff", action="store_true", help="write nothing; print what would change")
    add_language(command)
    command.set_defaults(run=revising.enter_proposals)


def _rename(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", type=Path, help="an argument file")
    command.add_argument("old", metavar="OLD", help="the id of a claim, step, source, term or argument")
    command.add_argument("new", metavar="NEW", help="its new id")
    command.add_argument("--diff", action="store_true", help="write nothing; print what would change")
    command.set_defaults(run=revising.rename)


def _lsp(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=commands.lsp)


def _explain(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "rule",
        metavar="RULE",
        nargs="?",
        help="name of a rule, a field (bias, source.bias), a kind of step (analogy), a critical "
        "question (third-factor) or a word that a field can have; "
        "without one, the names of all rules are listed",
    )
    command.set_defaults(run=explaining.explain)


def _completion(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "shell", metavar="SHELL", choices=tuple(completion.SHELLS),
        help="bash, zsh or fish; in bash: eval \"$(mapgen completion bash)\"",
    )  # fmt: skip
    command.set_defaults(run=lambda options: completion.complete(options.shell, parser()))


COMMANDS: Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "sample": ("put a small argument file and its text into a folder", _sample),
    "build": ("draw the pages and an index of them", _build),
    "watch": ("build again whenever a file is saved, and show it in the browser", _watch),
    "check": ("find what is wrong, weak or missing; exit with 1 if there are serious faults", _check),
    "show": ("print the compiled map, for other programs", _show),
    "new": ("draft an argument file from a document", _new),
    "report": ("print the appraisal of a map, for a person", _report),
    "lesson": ("make a lesson: questions whose answers follow from the map", lessons.add_options),
    "diff": ("tell what differs between two states of an argument file, and why verdicts moved", _diff),
    "compare": ("set students’ own maps of a document beside the teacher’s", comparing.add_options),
    "fmt": ("put argument files into one form, or into format 2", _fmt),
    "fix": ("mend what can be mended without asking; exit with 1 if there are serious faults left", _fix),
    "accept": ("enter what a draft proposes in the fields of its claims", _accept),
    "rename": ("give an element another id, wherever a file writes it", _rename),
    "lsp": ("serve an editor over standard input and output (needs mapgen[lsp]; docs/editors.md)", _lsp),
    "explain": (
        "print the page of a rule, or what a field, a kind of step, a critical question or a word means",
        _explain,
    ),
    "mcp": ("let a program that assists you read maps, over the Model Context Protocol", _mcp),
    "completion": ("print what lets a shell complete these commands", _completion),
}
"""The commands, in the order in which the help tells them: what each does, and what adds its options."""
