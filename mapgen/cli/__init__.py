"""The front door: the only room that prints. Heavy rooms are imported when a command needs them."""

from __future__ import annotations

import gc
import sys
from argparse import ArgumentParser
from collections.abc import Sequence

from mapgen import __version__
from mapgen.cli import commands, streams, terminal
from mapgen.cli.options import parser
from mapgen.words import both, filled

COLLECTING = (100_000, 50, 100)
"""The thresholds of Python's garbage collector. A map is some hundred thousand small values that live to the
end: with the default thresholds the collector walks through them for a fifth of the time."""

_INTERRUPTED = both("interrupted", "interrompu")
_NO_MEMORY = both("the memory does not suffice for this", "la mémoire ne suffit pas pour cela")
_NOT_LOADED = both(
    "a part of mapgen cannot be loaded: {error}", "une partie de mapgen ne peut pas être chargée : {error}"
)
_NOT_UTF_8 = both(
    "a file name here is not UTF-8; rename it", "ici, un nom de fichier n'est pas en UTF-8 ; changez-le"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, 1 with serious faults, 2 when it cannot run."""
    streams.hold()
    if arguments is None:
        streams.read_names_as_utf8()
    streams.speak_utf8()
    gc.set_threshold(*COLLECTING)
    try:
        status = _run(parser(), arguments)
        streams.finish()
        return status
    except BrokenPipeError:
        # The reader of a pipe has stopped reading (`mapgen show … | head`): nothing is wrong.
        return streams.gone(commands.CLEAN)
    except KeyboardInterrupt:
        return streams.gone(commands.cannot(_INTERRUPTED))
    except (MemoryError, SystemError):  # the second is what Python makes of the first in its own depths
        return streams.gone(commands.cannot(_NO_MEMORY))
    except ImportError as error:
        return streams.gone(commands.cannot(filled(_NOT_LOADED, error=error)))
    except OSError as error:
        return streams.gone(commands.cannot(f"{error.filename or 'the system'}: {error.strerror or error}"))
    except UnicodeEncodeError:
        return streams.gone(commands.cannot(_NOT_UTF_8))


def _run(top: ArgumentParser, arguments: Sequence[str] | None) -> int:
    if sys.stdout is None:
        return commands.cannot(both("there is nowhere to print to", "il n'y a nulle part où écrire"))
    try:
        options = top.parse_args(arguments)
    finally:
        streams.finish()  # the help, where it was asked for
    if getattr(options, "lang", "") is None:
        options.lang = terminal.language()
    terminal.speak(getattr(options, "lang", "") or terminal.language())
    if options.version:
        print(f"mapgen {__version__}")
        return commands.CLEAN
    if options.command is None:
        top.print_help()
        return commands.CANNOT
    return int(options.run(options))
