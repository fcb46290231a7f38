"""Options that several commands take, and functions for what the values of options must be.

These raise ArgumentTypeError for another value.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from mapgen.lessons.values import MOST_QUESTIONS
from mapgen.vocabulary import ItemKind


def kinds(given: str) -> tuple[ItemKind, ...]:
    """Return the kinds of item that are named, each once."""
    try:
        return tuple(dict.fromkeys(ItemKind.of(name) for name in given.split(",")))
    except KeyError as error:
        raise argparse.ArgumentTypeError(f"{error.args[0]}: must be one of {', '.join(ItemKind)}") from error


def port(given: str) -> int:
    """Return the number of a port."""
    if not given.isascii() or not given.isdigit() or not 1 <= int(given) <= 65535:
        raise argparse.ArgumentTypeError(f"{given}: must be a whole number from 1 to 65535")
    return int(given)


def at_least_one(given: str) -> int:
    """Return a whole number that is 1 or more."""
    if not given.isascii() or not given.isdigit() or int(given) < 1:
        raise argparse.ArgumentTypeError(f"{given}: must be a whole number, 1 or more")
    return int(given)


def questions(given: str) -> int:
    """Return how many questions a lesson is to have."""
    if not given.isascii() or not given.isdigit() or not 1 <= int(given) <= MOST_QUESTIONS:
        raise argparse.ArgumentTypeError(f"{given}: must be a whole number from 1 to {MOST_QUESTIONS}")
    return int(given)


def add_paths(command: argparse.ArgumentParser) -> None:
    """Let a command take argument files and folders."""
    command.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, default=[Path("arguments")],
        help="argument files, or folders that contain some (arguments)",
    )  # fmt: skip


def add_language(command: argparse.ArgumentParser) -> None:
    """Let a command take the language of what it prints."""
    command.add_argument(
        "--lang", choices=("en", "fr"), help="language of what is printed (the locale’s, else en)"
    )
