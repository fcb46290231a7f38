"""Web addresses: the site on which a page stands."""

from __future__ import annotations

from urllib.parse import urlsplit

_SHARED = frozenset(
    ("ac", "asso", "co", "com", "edu", "gob", "gouv", "gov", "govt", "net", "nhs", "org", "sch")
)
"""Second parts of hosts under which each name is a site of its own: `example.co.uk`, `example.gouv.fr`."""


def site_of(address: str) -> str:
    """Return the site of an address, `example.org` or `example.co.uk`; empty where it has no host."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    parts = host.lower().split(".")
    shared = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SHARED
    return ".".join(parts[-3 if shared else -2 :])
