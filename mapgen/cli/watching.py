"""`mapgen watch`: save, and see."""

from __future__ import annotations

import argparse
import errno
import sys
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from mapgen.building.paths import argument_files
from mapgen.cli.commands import CLEAN, NOT_DRAWN, cannot, tell
from mapgen.words import both, filled

if TYPE_CHECKING:
    from mapgen.watching.board import Board
    from mapgen.watching.server import PageServer
    from mapgen.watching.watch import Round

_SHOWN = both("{address} shows the maps; Ctrl-C ends", "{address} montre les cartes ; Ctrl-C arrête")
_ENDED = both("The watch has ended.", "La surveillance est terminée.")
_BUILT = both("{path} → built", "{path} → construite")
_NOT_BUILT = both(
    "{path} → not drawn; its page stays as it was", "{path} → non dessinée ; sa page reste celle d'avant"
)


def watch(options: argparse.Namespace) -> int:
    """Build, serve, and build again whenever a file is saved, until Ctrl-C; return 0, or 2 without files."""
    from mapgen.building.pool import cores
    from mapgen.watching.board import Board
    from mapgen.watching.watch import Watch

    _, problem = argument_files(options.paths)
    if problem:
        return cannot(problem)
    board = Board()
    going = Watch(options.paths, options.output, board, _Report(options.lang), cores())
    stop = Event()
    try:
        going.look(stop)
        server = _server(options.output, board, options.port)
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            tell(filled(_SHOWN, address=server.address))
            going.run(stop)
        finally:
            server.end()
    except KeyboardInterrupt:
        tell(_ENDED)
    return CLEAN


def _server(output: Path, board: Board, port: int | None) -> PageServer:
    """Return a server at the port; where none is wanted, at the usual one, or any other if that is taken."""
    from mapgen.watching.server import PORT, PageServer

    try:
        return PageServer(output, board, PORT if port is None else port)
    except OSError as taken:
        if port is not None or taken.errno != errno.EADDRINUSE:
            raise OSError(taken.errno, taken.strerror, f"port {PORT if port is None else port}") from taken
        return PageServer(output, board)


class _Report:
    """Prints what each round has done; what is wrong with a file once, until it is another thing."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __call__(self, done: Round) -> None:
        """Print what was built, and what is wrong."""
        from mapgen.building.pool import Lost

        for built in done.built:
            made = built.made
            if isinstance(made, Lost):
                tell(filled(NOT_DRAWN, path=built.path, why=made.why))
            elif built.again:
                print(made.told.get(self._language, ""), end="", file=sys.stderr)
                tell(filled(_BUILT if made.page else _NOT_BUILT, path=built.path))
        if done.problem:
            cannot(done.problem)
