"""Makes one page, in this process or in a worker; a worker sends back hashes and messages, not the page."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from threading import Lock

from mapgen.building.cache import Made, content_digest
from mapgen.building.fingerprint import fingerprint
from mapgen.building.overwriting import inputs_of, refuse_overwriting
from mapgen.building.pool import Lost
from mapgen.findings import Finding, explain
from mapgen.outputs import refused_name, write_own
from mapgen.words import READER_LANGUAGES

_fingerprint = cache(fingerprint)
_ALONE = Lock()
"""A cluster's worker may have several threads, and Graphviz serves one at a time."""


def make_elsewhere(shown: str, folder: str, output: Path, shared: bool, options: str, by: str) -> Made | Lost:
    """Make a page, as `make` does, in a worker on another machine.

    Return Lost if the worker's fingerprint is not `by`, that of the machine which ordered the build:
    its pages would differ. `shown` is the argument file's path, relative to `folder`; `options` is
    part of the fingerprint.
    """
    if _fingerprint(options) != by:
        return Lost("the worker has another version of mapgen, of Python or of a package than this machine")
    with _ALONE:
        return make(Path(folder, shown), output, shared, shown)


def make(path: Path, output: Path, shared: bool, shown: str = "") -> Made | Lost:
    """Draw the page of an argument file, write it into the folder `output`, and return what was made.

    If the file is too broken to draw, no page is written, and an earlier one stays. `shared` is as
    in `draw_file`. Findings name the file `shown`, or by its path if that is empty. Return Lost if
    the disk refuses the page's name. Raises OSError where the page cannot be written.
    """
    from mapgen.page.listing.index_data import index_data
    from mapgen.pipeline import draw_file

    checked, drawn = draw_file(path, shared, shown or path.as_posix())
    sources = {shown or path.as_posix(): checked.source}
    failing = checked.failing
    told = {language: _told(failing, sources, language) for language in READER_LANGUAGES if failing}
    if drawn is None:
        return Made(checked.digests, "", told, "")
    page = output / page_name(path)
    refuse_overwriting([page], inputs_of(path, checked.digests))  # the file may name another text by now
    try:
        write_own(page, drawn.page)
    except OSError as error:
        if not refused_name(error):
            raise
        return Lost(f"its page cannot have this name here ({error.strerror}); rename the argument file")
    listed = json.dumps(index_data(drawn.compiled), ensure_ascii=False, separators=(",", ":"))
    return Made(checked.digests, content_digest(drawn.page), told, listed)


def page_name(path: Path) -> str:
    """Return the file name of the page for the argument file at `path`: its stem and `.html`."""
    return f"{path.stem}.html"


def _told(findings: Iterable[Finding], sources: dict[str, str], language: str) -> str:
    return "".join(f"{explain(finding, sources, language)}\n\n" for finding in findings)
