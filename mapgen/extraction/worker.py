"""Extracts a text in a process of its own, which may take neither memory nor time without end.

Libraries that read pages, Word files and PDFs may hang or crash on a file that was made for it. The
process that fails takes nothing with it, and what it printed is read as data.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import mapgen
from mapgen.budgets import BUDGETS, most
from mapgen.extraction.detect import Kind
from mapgen.extraction.extracted import Extracted, Unreadable
from mapgen.words import Text, both

_PATIENCE = 10
"""How many times its processor time a text may take by the clock, where others need the machine too."""
_AS_TEXT = both("copy its text into a .txt file", "copiez son texte dans un fichier .txt")


def extracted(content: bytes, kind: Kind) -> Extracted:
    """Return the text of a document of that kind. Raises Unreadable where it cannot be read."""
    if len(content) > most("original"):
        raise Unreadable(_beyond("original"))
    # `-P`: no module of the current folder, which may be a stranger's.
    command = [sys.executable, "-P", "-m", "mapgen.extraction", kind.value, str(most("seconds"))]
    with tempfile.TemporaryFile() as printed:
        try:
            done = subprocess.run(
                command, input=content, stdout=printed, stderr=subprocess.DEVNULL, timeout=_PATIENCE * most("seconds"),
                env=os.environ | {"PYTHONUTF8": "1", "PYTHONPATH": _path()}, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise Unreadable(_slow()) from None
        if sys.platform != "win32" and done.returncode == -signal.SIGXCPU:
            raise Unreadable(_beyond("seconds"))
        if done.returncode:
            raise Unreadable(_failed(kind.value))
        printed.seek(0)
        found = json.loads(printed.read())
    if "unreadable" in found:
        raise Unreadable(Text.of(**found["unreadable"]))
    return Extracted.from_values(found["extracted"])


def _path() -> str:
    """Return where Python looks for modules first: where this mapgen is, then as before."""
    return os.pathsep.join(
        filter(None, [str(Path(mapgen.__file__).parents[1]), os.environ.get("PYTHONPATH")])
    )


def _beyond(budget: str) -> Text:
    limit = BUDGETS[budget].limit
    return both(
        f"it is more than mapgen reads: {limit.best('en')}; {_AS_TEXT.best('en')}",
        f"c'est plus que mapgen n'en lit : {limit.best('fr')} ; {_AS_TEXT.best('fr')}",
    )


def _slow() -> Text:
    minutes = -(-_PATIENCE * most("seconds") // 60)
    return both(
        f"its text could not be extracted within {minutes} minutes; close other programs and try again, or "
        f"{_AS_TEXT.best('en')}",
        f"son texte n'a pas pu être extrait en {minutes} minutes ; fermez d'autres programmes et réessayez, ou "
        f"{_AS_TEXT.best('fr')}",
    )


def _failed(kind: str) -> Text:
    return both(
        f"it could not be read as {kind}: it may be damaged; {_AS_TEXT.best('en')}",
        f"il n'a pas pu être lu comme {kind} : il est peut-être abîmé ; {_AS_TEXT.best('fr')}",
    )
