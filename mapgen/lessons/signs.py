"""Orders that tell nothing, and how words are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from typing import TypeVar

_WORD = re.compile(r"[^\W\d_]{4,}|\d+")
_STEM = 6
_OPPOSITE = re.compile(r"(?:des|dis|im|un)(?=[^\W\d_]{5})")
"""What turns a word into its opposite, in French and English: imbalance is about balance."""
V = TypeVar("V")


def mixed(seed: str, values: Sequence[V], names: Sequence[str]) -> tuple[V, ...]:
    """Return values in an order that depends on the seed and on their names alone, and tells nothing."""
    keys = [sha256(f"{seed}\0{name}".encode()).digest() for name in names]
    return tuple(value for _, _, value in sorted(zip(keys, range(len(values)), values, strict=True)))


@lru_cache(maxsize=10_000)
def stems(words: str) -> frozenset[str]:
    """Return the beginnings of the words of a text, without accents or capitals."""
    return frozenset(word[:_STEM] for word in _words(words))


@lru_cache(maxsize=10_000)
def themes(words: str) -> frozenset[str]:
    """Return the beginnings of the words of a text, the same for a word and its opposite."""
    return frozenset(
        _OPPOSITE.sub("", word, count=1)[:_STEM] if _OPPOSITE.match(word) else word[:_STEM]
        for word in _words(words)
    )


def _words(words: str) -> list[str]:
    folded = unicodedata.normalize("NFD", words.casefold())
    return _WORD.findall("".join(sign for sign in folded if not unicodedata.combining(sign)))


def one_line(words: str) -> str:
    """Return words with one space in place of each run of white space; spaces that do not break stay."""
    return re.sub(r"[^\S\u00a0\u202f]+", " ", words)


def shuffled(seed: str, count: int) -> tuple[int, ...]:
    """Return the numbers from 0 to `count` - 1 in an order that follows from the seed and is never ascending.

    `count` is at least 2.
    """
    keys = [sha256(f"{seed}\0{number}".encode()).digest() for number in range(count)]
    found = tuple(sorted(range(count), key=keys.__getitem__))
    return found if found != tuple(range(count)) else (*found[1:], found[0])
