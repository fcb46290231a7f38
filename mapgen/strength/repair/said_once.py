"""What may be said where nothing mends a break is said once, of the first of several places in a chain."""

from __future__ import annotations

from collections.abc import Iterable

from mapgen.words import Text, both

_BEGINS = {"en": " Otherwise ", "fr": " Sinon, "}


def said_once(mends: Iterable[Text]) -> list[Text]:
    """Return what mends each break of a chain, without a last sentence that one before it ends in."""
    found: list[Text] = []
    seen = set[str]()
    for mend in mends:
        last = _fallback(mend, "en")
        repeated = bool(last) and last in seen
        found.append(both(*(_without(mend, code) for code in ("en", "fr"))) if repeated else mend)
        seen.add(last)
    return found


def _fallback(mend: Text, language: str) -> str:
    """Return the sentence that tells what may be said otherwise, up to the end; empty without one."""
    words = mend.best(language)
    at = words.rfind(_BEGINS[language])
    return words[at:] if at > 0 else ""


def _without(mend: Text, language: str) -> str:
    return mend.best(language).removesuffix(_fallback(mend, language))
