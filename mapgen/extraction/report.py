"""Tells what was left out of a document's text, and why, for a person who compares it with the original."""

from __future__ import annotations

import hashlib
import re

from mapgen.extraction.extracted import Extracted
from mapgen.words import Text, both

_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"\]\(https?://[^\s()]*\)")
_LONGEST = 400  # characters of one cut that are shown


def count(words: str) -> int:
    """Return how many words a text has; addresses of links are none."""
    return len(_WORD.findall(_ADDRESS.sub("]", words)))


def tally(found: Extracted) -> Text:
    """Return in a sentence how many words were kept, and how many left out."""
    kept, cut = count(found.text), sum(count(one.words) for one in found.cuts)
    return both(f"{kept} words kept, {cut} left out", f"{kept} mots gardés, {cut} laissés de côté")


def report(name: str, content: bytes, found: Extracted, language: str) -> str:
    """Return the report on one document: its file, what to look at, and the words left out by reason."""
    french = language == "fr"
    lines = [
        f"Ce que mapgen a laissé de côté de {name}, et pourquoi"
        if french
        else f"What mapgen left out of {name}, and why",
        f"SHA-256\u00a0: {hashlib.sha256(content).hexdigest()}"
        if french
        else f"SHA-256: {hashlib.sha256(content).hexdigest()}",
        tally(found).best(language),
    ]
    lines += [f"! {doubt.best(language)}" for doubt in found.doubts]
    by_reason: dict[str, list[str]] = {}
    for cut in found.cuts:
        by_reason.setdefault(cut.why.best(language), []).append(cut.words)
    for why, several in by_reason.items():
        lines += ["", f"## {why[:1].upper()}{why[1:]}", ""]
        lines += [f"- {words if len(words) <= _LONGEST else words[:_LONGEST] + ' […]'}" for words in several]
    return "\n".join(lines) + "\n"
