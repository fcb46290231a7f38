"""Boundaries: a quote may not begin or end inside a word or a number.

Part of a number is another number: "0 patients" must not be found in
"50 patients", nor "10 mg" in "5-10 mg". In doubt a passage is refused; the author
then quotes a word more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mapgen.document.anchoring.folding import DIRECTIONS, INVISIBLE

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_REACH = 32  # visible characters on each side of a passage that are examined
_SPAN = 4 * _REACH  # characters that are read for them, invisible ones included
_FAR = 40 * _REACH  # and so many where nearly all of them are white space

_HYPHENS = "‐‑﹣－˗−-"
_OPENING = "([{«‹“„”‘’'\"`;!?¿¡$€£#§"  # what may stand right before a number
_CLOSING = ")]}»›”“’‘'\"`;!?%‰°€$£′″…"  # and right after it
_THIN = r"(?:[^\S\n]*+(?:\n[^\S\n]*+)?|['’´`_])"  # what may stand between the thousands of a number
_THOUSANDS_BEFORE = re.compile(rf"\d{_THIN}\Z")
_THOUSANDS_AFTER = re.compile(rf"{_THIN}\d{{3}}(?!\d)")
_JOINED_BEFORE = re.compile(r"\d(?:\s*(?:[…⋯~〜～/×x÷*\u2010-\u2015-]|\.\.+)|:)\s*\Z")  # 5 - 10, 5 : 3, 2 × 5
_JOINED_AFTER = re.compile(r"(?:\s*(?:[…⋯~〜～/×x÷*\u2010-\u2015-]|\.\.+)|:)\s*\d")
_POINT_AFTER = re.compile(r"[.,·:]\d")
_HYPHENATED_BEFORE = re.compile(rf"\w·*[{_HYPHENS}]·*(?:[^\S\n]*\n\s*)?\Z")
_HYPHENATED_AFTER = re.compile(rf"·*[{_HYPHENS}]·*(?:[^\S\n]*\n\s*)?\w")
# A dot may stand for a hidden character (`mapgen.hidden`) inside a word.
_WORD_AND_DOT_BEFORE = re.compile(r"\w·+\Z")
_WORD_AND_DOT_AFTER = re.compile(r"·+\w")
_FRACTION = re.compile(r"\d+\s*[/⁄∕]\s*\d|[¼-¾⅐-⅞]")
_SET_APART_BEFORE = re.compile(r"(?:\n[^\S\n]*\n|\A)>[^\S\n]+\Z")
"""The sign before a paragraph that is set apart as another's words: it says nothing of a number after it."""
_DIGITS_FIRST = re.compile(r"\d+")
_DIGITS_LAST = re.compile(r"(?<!\d)\d+\Z")
_LETTERS_LAST = re.compile(r"(?<![^\W\d_])[^\W\d_]+\Z")
_ENGLISH_NOT = re.compile(r"['’ʼ＇]t\b")


def stands(content: str, start: int, end: int) -> bool:
    """Whether content[start:end], not empty, begins and ends outside words and numbers."""
    before = _visible_in(content[max(0, start - span) : start] for span in (_SPAN, _FAR))[-_REACH:]
    after = _visible_in(content[end : end + span] for span in (_SPAN, _FAR))[:_REACH]
    head, tail = content[start : min(end, start + _REACH)], content[max(start, end - _REACH) : end]
    return _begins(before, head) and _ends(tail, after)


def _visible_in(pieces: Iterable[str]) -> str:
    """The text, as a reader sees it, of the first piece with 32 such characters, else of the last piece."""
    visible = ""
    for piece in pieces:
        visible = _visible(piece)
        if len(visible) >= _REACH:
            break
    return visible


def _visible(around: str) -> str:
    """The text as a reader sees it: a soft hyphen at a line's end is a hyphen, a run of spaces is one."""
    visible = _INVISIBLE.sub(
        "", _SOFT_HYPHEN.sub(lambda found: "-\n" if found["broken"] else found[0], around)
    )
    return _BLANK_LINES.sub("\n\n", _BLANKS.sub(" ", visible))


_SOFT_HYPHEN = re.compile(rf"\u00ad[{INVISIBLE}{DIRECTIONS}·]*+(?P<broken>[^\S\n]*+\n)?")
_INVISIBLE = re.compile(f"[{INVISIBLE}{DIRECTIONS}]")
_BLANKS = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"(?: ?\n ?){2,}")


def _begins(before: str, quote: str) -> bool:
    """Whether a quote may begin right after the text `before`: inside no word and no number."""
    first, near = quote[0], before[-1:]
    if _in_word(first) and _WORD_AND_DOT_BEFORE.search(before):
        return False
    if unicodedata.combining(first) or (_in_word(first) and near and _in_word(near)):
        return False
    if first.isdigit() or unicodedata.category(first) == "No":
        return _number_begins(before, quote)
    if first.isalpha():
        return not _HYPHENATED_BEFORE.search(before)
    # The quote begins with the decimal point or the dash of a number.
    if first in ".,·:/⁄∕":
        return not (near.isdigit() and quote[1:2].isdigit())
    return not (first in "-‐‑‒–−×" and quote[1:].lstrip()[:1].isdigit() and before.rstrip()[-1:].isdigit())


def _number_begins(before: str, quote: str) -> bool:
    """Whether no sign, digit or other half of the number stands before it."""
    near, far = before[-1:], before.rstrip()[-1:]
    if near and not near.isspace() and (near not in _OPENING or (near in "'’`" and before[-2:-1].isdigit())):
        return False
    if far and unicodedata.category(far) == "Sm" and not _SET_APART_BEFORE.search(before):
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
    """Whether a quote may end right before the text `after`: inside no word and no number."""
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
    """Whether no digit, exponent or other half of the number stands after it."""
    near = after[:1]
    if _POINT_AFTER.match(after) or _JOINED_AFTER.match(after) or _FRACTION.match(after.lstrip()):
        return False
    if near and not near.isspace() and near not in _CLOSING and near not in ".,:([{«“—–":
        return False
    digits = _DIGITS_LAST.search(quote)
    return not (digits is not None and len(digits[0]) <= 3 and _THOUSANDS_AFTER.match(after))


def _in_word(character: str) -> bool:
    """Whether a character belongs to a word: letter, digit or accent. Superscripts are citation marks."""
    if character in _SUPERSCRIPTS:
        return False
    return character.isalnum() or character == "_" or unicodedata.category(character) in ("Mn", "Mc")


def _is_short(quote: str) -> bool:
    """Whether the last word is so short that a superscript after it is an exponent: "m²"."""
    letters = _LETTERS_LAST.search(quote)
    return letters is not None and len(letters[0]) <= 2
