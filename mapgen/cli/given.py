"""What the values of options must be: a function for each, which raises ArgumentTypeError for another."""

from __future__ import annotations

import argparse

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
