"""Where a quote may begin and end: never inside a word or a number.

A number that is cut is another number: "0 patients" must not be found in
"50 patients", nor "10 mg" in "5-10 mg". In doubt the passage does not stand; the
author then quotes a word more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mapgen.document.folding import DIRECTIONS, INVISIBLE

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_REACH = 32  # how many printed characters around a passage are looked at
_SPAN = 4 * _REACH  # and how many in all, invisible ones included
_FAR = 40 * _REACH  # or so many, where nearly all of them are white

_HYPHENS = "‐‑﹣－˗−-"
_OPENING = "([{«‹“„”‘’'\"`;!?¿¡$€£#§"  # what may touch a number from the left
_CLOSING = ")]}»›”“’‘'\"`;!?%‰°€$£′″…"  # and from the right
_THIN = r"(?:[^\S\n]*\n?[^\S\n]*|['’´`_])"  # what may stand between the thousands of a number
_THOUSANDS_BEFORE = re.compile(rf"(?<!\d)\d{{1,3}}(?:{_THIN}\d{{3}})*{_THIN}\Z")
_THOUSANDS_AFTER = re.compile(rf"{_THIN}\d{{3}}(?!\d)")
_JOINED_BEFORE = re.compile(r"\d(?:\s*(?:[…⋯~〜～/×x÷*\u2010-\u2015-]|\.\.+)|:)\s*\Z")  # 5 - 10, 5 : 3, 2 × 5
_JOINED_AFTER = re.compile(r"(?:\s*(?:[…⋯~〜～/×x÷*\u2010-\u2015-]|\.\.+)|:)\s*\d")
_POINT_AFTER = re.compile(r"[.,·:]\d")
_HYPHENATED_BEFORE = re.compile(rf"\w·*[{_HYPHENS}]·*(?:[^\S\n]*\n\s*)?\Z")
_HYPHENATED_AFTER = re.compile(rf"·*[{_HYPHENS}]·*(?:[^\S\n]*\n\s*)?\w")
# A dot may stand for what no reader sees (`mapgen.hidden`): the word goes on behind it.
_WORD_AND_DOT_BEFORE = re.compile(r"\w·+\Z")
_WORD_AND_DOT_AFTER = re.compile(r"·+\w")
_FRACTION = re.compile(r"\d+\s*[/⁄∕]\s*\d|[¼-¾⅐-⅞]")
_DIGITS_FIRST = re.compile(r"\d+")
_DIGITS_LAST = re.compile(r"\d+\Z")
_LETTERS_LAST = re.compile(r"[^\W\d_]+\Z")
_ENGLISH_NOT = re.compile(r"['’ʼ＇]t\b")


def stands(content: str, start: int, end: int) -> bool:
    """Whether content[start:end], not empty, begins and ends between words and numbers."""
    before = _enough(content[max(0, start - span) : start] for span in (_SPAN, _FAR))[-_REACH:]
    after = _enough(content[end : end + span] for span in (_SPAN, _FAR))[:_REACH]
    head, tail = content[start : min(end, start + _REACH)], content[max(start, end - _REACH) : end]
    return _begins(before, head) and _ends(tail, after)


def _enough(pieces: Iterable[str]) -> str:
    """What is seen of the first piece that shows enough, else of the last."""
    seen = ""
    for piece in pieces:
        seen = _printed(piece)
        if len(seen) >= _REACH:
            break
    return seen


def _printed(around: str) -> str:
    """What is seen: a soft hyphen at a line's end shows as a hyphen, what is invisible not at all.

    However much white there is, a space stands for it, so that it hides nothing behind it.
    """
    shown = _UNSEEN.sub("", _SOFT_HYPHEN.sub("-\n", around))
    return _BLANK_LINES.sub("\n\n", _BLANKS.sub(" ", shown))


_SOFT_HYPHEN = re.compile(rf"\u00ad[{INVISIBLE}{DIRECTIONS}·]*[^\S\n]*\n")
_UNSEEN = re.compile(f"[{INVISIBLE}{DIRECTIONS}]")
_BLANKS = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"(?: ?\n ?){2,}")


def _begins(before: str, quote: str) -> bool:
    first, near = quote[0], before[-1:]
    if _in_word(first) and _WORD_AND_DOT_BEFORE.search(before):
        return False
    if unicodedata.combining(first) or (_in_word(first) and near and _in_word(near)):
        return False
    if first.isdigit() or unicodedata.category(first) == "No":
        return _number_begins(before, quote)
    if first.isalpha():
        return not _HYPHENATED_BEFORE.search(before)
    # A quote that begins with the point or the dash of a number.
    if first in ".,·:/⁄∕":
        return not (near.isdigit() and quote[1:2].isdigit())
    return not (first in "-‐‑‒–−×" and quote[1:].lstrip()[:1].isdigit() and before.rstrip()[-1:].isdigit())


def _number_begins(before: str, quote: str) -> bool:
    """Whether no sign, figure or other half of a number stands before."""
    near, far = before[-1:], before.rstrip()[-1:]
    if near and not near.isspace() and (near not in _OPENING or (near in "'’`" and before[-2:-1].isdigit())):
        return False
    if far and unicodedata.category(far) == "Sm":
        return False
    if (
        _JOINED_BEFORE.search(before)
        or _HYPHENATED_BEFORE.search(before)
        or (far.isdigit() and _FRACTION.match(quote))
    ):
        return False
    digits = _DIGITS_FIRST.match(quote)
    thousands = digits is not None and len(digits[0]) == 3 and _THOUSANDS_BEFORE.search(before)
    return not thousands


def _ends(quote: str, after: str) -> bool:
    last, near = quote[-1], after[:1]
    if _in_word(last) and _WORD_AND_DOT_AFTER.match(after):
        return False
    if near and (unicodedata.category(near) in ("Mn", "Mc", "Me") or (_in_word(last) and _in_word(near))):
        return False
    if last.isdigit():
        return _number_ends(quote, after)
    if last.isalpha():
        exponent = near and near in _SUPERSCRIPTS and _is_short(quote)
        return not (_ENGLISH_NOT.match(after) or exponent or _HYPHENATED_AFTER.match(after))
    if last in ".,·:/⁄∕":
        return not (quote[-2:-1].isdigit() and near.isdigit())
    return not (last in "-‐‑‒–−×" and quote[:-1].rstrip()[-1:].isdigit() and after.lstrip()[:1].isdigit())


def _number_ends(quote: str, after: str) -> bool:
    """Whether no figure, exponent or other half of a number follows."""
    near = after[:1]
    if _POINT_AFTER.match(after) or _JOINED_AFTER.match(after) or _FRACTION.match(after.lstrip()):
        return False
    if near and not near.isspace() and near not in _CLOSING and near not in ".,:([{«“—–":
        return False
    digits = _DIGITS_LAST.search(quote)
    return not (digits is not None and len(digits[0]) <= 3 and _THOUSANDS_AFTER.match(after))


def _in_word(character: str) -> bool:
    """Letters, digits and their accents; a superscript digit is a mark after a word."""
    if character in _SUPERSCRIPTS:
        return False
    return character.isalnum() or character == "_" or unicodedata.category(character) in ("Mn", "Mc")


def _is_short(quote: str) -> bool:
    """Whether the last word is so short that a superscript is its exponent: "m²"."""
    letters = _LETTERS_LAST.search(quote)
    return letters is not None and len(letters[0]) <= 2
