"""Spells a text, or a quote, in YAML that is read back as the same characters."""

from __future__ import annotations

import re

from mapgen.model.elements import Quote
from mapgen.syntax.yaml.traps import taken_for

_NEEDS_QUOTES = re.compile(r"""^[\s\-?:,\[\]{}#&*!|>'"%@`=]|:(?:\s|$)|\s#|\s$|^$""")
_IN_BRACKETS = re.compile(r"[,\[\]{}:?]")
_ESCAPED = re.compile('[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\\\\"]')


def spelled(text: str, in_flow: bool = False) -> str:
    """Return a text in one line, in quotes where YAML needs them; `in_flow`: within brackets or braces."""
    if re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]", text):
        return '"' + _ESCAPED.sub(lambda found: _escape(found[0]), text) + '"'
    if _NEEDS_QUOTES.search(text) or (in_flow and _IN_BRACKETS.search(text)) or taken_for(text):
        return "'" + text.replace("'", "''") + "'"
    return text


def written(quote: Quote) -> str:
    """Return a quote as it stands within brackets or braces, with the words beside it that it has."""
    hints = {"prefix": quote.prefix, "suffix": quote.suffix}
    if not any(hints.values()):
        return spelled(quote.exact, in_flow=True)
    fields = {"exact": quote.exact, **{name: words for name, words in hints.items() if words}}
    return "{" + ", ".join(f"{name}: {spelled(words, in_flow=True)}" for name, words in fields.items()) + "}"


def _escape(sign: str) -> str:
    return "\\" + sign if sign in '\\"' else f"\\u{ord(sign):04x}"
