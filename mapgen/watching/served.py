"""The copy of a page that is served: it has one script more, which loads it again when it has changed.

The file on the disk stays as it was built: whoever is given it opens it without a server.
"""

from __future__ import annotations

import html
from hashlib import sha256
from importlib.resources import files

from mapgen.outputs import PAGE_MARK

SCRIPT_PATH, EVENTS_PATH = "/-/watch.js", "/-/events"
_POLICY = b"script-src "
_WIDER = b"connect-src 'self'; script-src 'self' "
"""The page's policy forbids all other scripts and connections; those to its own origin are allowed here."""

_NO_PAGE = (
    "<!doctype html>\n"
    '<html lang="en"><head><meta charset="utf-8">'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'none'\">"
    '<meta name="generator" content="mapgen"><title>mapgen</title></head>'
    '<body><p>There is no map here yet.</p><p lang="fr">Il n’y a pas encore de carte ici.</p></body></html>\n'
).encode()


def version(content: bytes | None) -> str:
    """Return what tells one state of a page from another; empty where there is no page."""
    return sha256(content).hexdigest() if content is not None else ""


def served(content: bytes | None, page: str) -> bytes:
    """Return what is served as a page, made from its content; None for one that has not been drawn yet."""
    whole = content if content is not None else _NO_PAGE.replace(b"script-src 'none'", b"script-src ")
    named = f'data-page="{html.escape(page)}" data-version="{version(content)}"'
    script = f'<script src="{SCRIPT_PATH}" defer {named}></script>'.encode()
    head, mark, body = whole.partition(PAGE_MARK)
    return head.replace(_POLICY, _WIDER, 1) + mark + b"\n" + script + body


def script() -> bytes:
    """Return the script that every page served has."""
    return files("mapgen.watching").joinpath("watch.js").read_bytes()
