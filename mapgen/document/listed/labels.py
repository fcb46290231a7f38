"""The labels of a source list's entries: "1.", "[2]", "(3)", "⁴", "n° 5.", "6- ", "[^7]:", "•"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize

_SPACE = r"[^\S\n]"
_STRICT = re.compile(
    rf"(?:\[{_SPACE}?\^?(\d{{1,3}}[a-z]?){_SPACE}?\]:?{_SPACE}*|\((\d{{1,3}}){_SPACE}?\){_SPACE}*"
    rf"|(?:n[°ºo]{_SPACE}?)?(\d{{1,3}})(?:[.)]|\.\)){_SPACE}+(?=\S))"
)
_NOTE = re.compile(rf"\[\^([^\]\s]{{1,40}})\]:?{_SPACE}*")
_LOOSE = re.compile(
    rf"(?:n[°ºo]{_SPACE}?)?(\d{{1,3}}|[¹²³⁰⁴-⁹]{{1,3}})(?:[.)]?{_SPACE}?[-–—:]?{_SPACE}*(?=[^\W\d_]|[\"“«(\[])|[.)]?\Z)"
)
_BULLET = re.compile(rf"(?:[•·‣▪●○◦⁃✓➤►]{_SPACE}*|[-*+–—]{_SPACE}+)(?=\S)")


@dataclass(frozen=True, slots=True)
class Label:
    """The label of an entry: its number as marks print it ("" for a bullet), and the characters it takes.

    `loose`: it looks like one only where the number before it is that of the entry before.
    """

    number: str
    length: int
    loose: bool = False


def read_label(words: str) -> Label | None:
    """The label with which the words of a line begin; None where they begin with none."""
    note = _NOTE.match(words)
    if note:
        return Label(note[1], note.end())
    strict = _STRICT.match(words)
    if strict:
        return Label(next(filter(None, strict.groups())), strict.end())
    bullet = _BULLET.match(words)
    if bullet:
        after = read_label(words[bullet.end() : bullet.end() + 12])
        if after and after.number:
            return Label(after.number, bullet.end() + after.length, after.loose)
        return Label("", bullet.end())
    loose = _LOOSE.match(words)
    return Label(normalize("NFKC", loose[1]), loose.end(), loose=True) if loose else None


def follows(number: str, last: str) -> bool:
    """Whether a number is the next after `last` ("" before the first): 1, 2 or 1a, 1b."""
    if not last:
        return number == "1"
    if number.isdecimal() and last.rstrip("abcdefgh").isdecimal():
        return int(number) == int(last.rstrip("abcdefgh")) + 1
    return bool(number) and number[:-1] == last[:-1] and ord(number[-1]) == ord(last[-1]) + 1
