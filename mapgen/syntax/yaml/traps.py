"""Finds unquoted words that other YAML readers convert.

mapgen keeps the characters as written. YAML 1.1 readers do not: `no` becomes
false and `1.10` becomes 1.1 (https://yaml.org/type/). The author is warned
where a file means different things to different programs.
"""

from __future__ import annotations

import re

from mapgen.words import Text, both

_TRUTH = re.compile(r"(?i:yes|no|on|off|true|false)|[yYnN]")
_NOTHING = re.compile(r"~|(?i:null)")
_FLOAT = re.compile(r"[-+]?(\d[\d_]*)?\.\d[\d_]*([eE][-+]?\d+)?|[-+]?\.(?i:inf)|\.(?i:nan)")
_INTEGER = re.compile(r"[-+]?0[0-7_]+|[-+]?0[xob][0-9a-fA-F_]+|\+\d+|[-+]?\d++_[\d_]*")
_SIXTIES = re.compile(r"[-+]?\d[\d_]*(:[0-5]?\d)+(\.\d*)?")
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?([Tt ].*)?")


def taken_for(text: str) -> Text | None:
    """Return what other YAML readers take an unquoted text for, or None where they keep its characters."""
    if _TRUTH.fullmatch(text):
        return both("true or false", "vrai ou faux")
    if _NOTHING.fullmatch(text):
        return both("nothing", "rien")
    if _FLOAT.fullmatch(text) and not _same_float(text):
        return both("another number", "un autre nombre")
    if _INTEGER.fullmatch(text) or _SIXTIES.fullmatch(text):
        return both("another number", "un autre nombre")
    if _DATE.fullmatch(text):
        return both("a date", "une date")
    return None


def _same_float(text: str) -> bool:
    """Return whether a number, read and written again, has the same characters."""
    try:
        return repr(float(text)) == text
    except ValueError:
        return False
