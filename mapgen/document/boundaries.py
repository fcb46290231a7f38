"""Where a quote may begin and end: never inside a word or a number.

A number that is cut is another number: "0 patients" must not be found in
"50 patients", nor "10 mg" in "5-10 mg". In doubt the passage does not stand; the
author then quotes a word more.
"""

from __future__ import annotations

import re
import unicodedata

from mapgen.document.folding import INVISIBLE

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_REACH = 32  # how many characters around a passage are looked at

_THIN = r"(?:[^\S\n]|[^\S\n]?\n[^\S\n]?|['’])"  # what may stand between the thousands of a number
_NUMBER_BEFORE = re.compile(
    rf"""(?:
      [\d{_SUPERSCRIPTS}][.,·:]      # 1,5 and 12:30
    | (?:^|[\s(=<>≤≥])[.,·]          # .5
    | [-‐‑‒–—−+^]                    # -5 and IL-5 and 5-10
    | \d\s*[-‐‑‒–−/×x]\s*            # 5 - 10 and 120/80 and 2 × 5
    | [<>≤≥≦≧±∓~≈≃×/]\s*             # ≥ 5
    )\Z""",
    re.VERBOSE,
)
_THOUSANDS_BEFORE = re.compile(rf"(?<!\d)\d{{1,3}}(?:{_THIN}\d{{3}})*{_THIN}\Z")
_NUMBER_AFTER = re.compile(
    rf"""(?:
      [.,·:]\d
    | [{_SUPERSCRIPTS}^]
    | [-‐‑‒–—−]\w                    # 5-10 and 5-HT
    | \s*[-‐‑‒–−/×x]\s*\d            # 5 - 10
    )""",
    re.VERBOSE,
)
_THOUSANDS_AFTER = re.compile(rf"{_THIN}\d{{3}}(?!\d)")
_DIGITS_FIRST = re.compile(r"\d+")
_DIGITS_LAST = re.compile(r"\d+\Z")
_LETTERS_LAST = re.compile(r"[^\W\d_]+\Z")
_ENGLISH_NOT = re.compile(r"['’]t\b")


def stands(content: str, start: int, end: int) -> bool:
    """Whether content[start:end], not empty, begins and ends between words and numbers."""
    before, after = content[max(0, start - _REACH) : start], content[end : end + _REACH]
    head, tail = content[start : min(end, start + _REACH)], content[max(start, end - _REACH) : end]
    return _begins(before, head) and _ends(tail, after)


def _begins(before: str, quote: str) -> bool:
    first = quote[0]
    near = before.rstrip(INVISIBLE)[-1:]
    if unicodedata.combining(first) or (_in_word(first) and near and _in_word(near)):
        return False
    if first.isdigit():
        return not _NUMBER_BEFORE.search(before) and not _splits_thousands_before(before, quote)
    # A quote that begins with the point or the dash of a number.
    continues = quote[1:].lstrip()[:1].isdigit()
    if first in ".,·:/":
        return not (near.isdigit() and quote[1:2].isdigit())
    return not (first in "-‐‑‒–−×" and continues and before.rstrip()[-1:].isdigit())


def _ends(quote: str, after: str) -> bool:
    last = quote[-1]
    near = after.lstrip(INVISIBLE)[:1]
    if near and (unicodedata.category(near) in ("Mn", "Mc", "Me") or (_in_word(last) and _in_word(near))):
        return False
    if last.isdigit():
        return not _NUMBER_AFTER.match(after) and not _splits_thousands_after(quote, after)
    if last.isalpha():
        return not _ENGLISH_NOT.match(after) and not (near and near in _SUPERSCRIPTS and _is_short(quote))
    before = quote[:-1].rstrip()[-1:]
    if last in ".,·:/":
        return not (quote[-2:-1].isdigit() and near.isdigit())
    return not (last in "-‐‑‒–−×" and before.isdigit() and after.lstrip()[:1].isdigit())


def _in_word(character: str) -> bool:
    """Letters, digits and their accents; a superscript digit is a mark after a word."""
    if character in _SUPERSCRIPTS:
        return False
    return character.isalnum() or character == "_" or unicodedata.category(character) in ("Mn", "Mc")


def _is_short(quote: str) -> bool:
    """Whether the last word is so short that a superscript is its exponent: "m²"."""
    letters = _LETTERS_LAST.search(quote)
    return letters is not None and len(letters[0]) <= 2


def _splits_thousands_before(before: str, quote: str) -> bool:
    digits = _DIGITS_FIRST.match(quote)
    return digits is not None and len(digits[0]) == 3 and _THOUSANDS_BEFORE.search(before) is not None


def _splits_thousands_after(quote: str, after: str) -> bool:
    digits = _DIGITS_LAST.search(quote)
    return digits is not None and len(digits[0]) <= 3 and _THOUSANDS_AFTER.match(after) is not None
