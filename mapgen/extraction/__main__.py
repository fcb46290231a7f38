"""Extracts a text from standard input and prints it as JSON: what `worker.py` runs."""

from __future__ import annotations

import json
import logging
import sys

from mapgen.extraction.detect import Kind
from mapgen.extraction.extracted import Unreadable
from mapgen.extraction.read import extract

_MEMORY = 3 * 2**30  # bytes


def main() -> None:
    """Read the document, print `{"extracted": …}` or `{"unreadable": …}`."""
    _limit(int(sys.argv[2]))
    logging.disable()
    try:
        found = {"extracted": extract(sys.stdin.buffer.read(), Kind(sys.argv[1])).as_values()}
    except Unreadable as error:
        found = {"unreadable": error.why.as_dict()}
    sys.stdout.buffer.write(json.dumps(found).encode("utf-8", errors="replace"))


def _limit(seconds: int) -> None:
    """Limit the memory and the processor time of this process, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


if __name__ == "__main__":
    main()
