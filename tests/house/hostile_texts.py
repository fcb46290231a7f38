"""Texts that a regular expression takes longest over, made from its own parts.

Backtracking is dear where a repeated part takes much and what follows it then
fails. So each text is a beginning that leads to a repeated part, then something
that this part takes, again and again, and an end that no pattern asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

Part = tuple[Any, Any]
"""A code of the parser, and what belongs to it."""

_ANYHOW = ' \n1a.,-("é_'
_ENDS = ("\x01", "(,")
"""Hardly any pattern asks for the first; the other stands for sets that take all but some signs."""
_SINGLE = (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN)
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_OFTEN = 3
"""A part that may be repeated more often than this is a loop."""
_MOST_LOOPS = 6
_LIST = 500
"""A pattern of more characters is a word list, whose entries repeat the same loops: that with the most parts
is tried."""
_LONGEST = 60


class HostileText(NamedTuple):
    """A beginning, what follows it again and again, and an end."""

    beginning: str
    repeated: str
    end: str = _ENDS[0]

    def of_length(self, characters: int) -> str:
        """The text, cut at a length, with its end."""
        times = characters // len(self.repeated) + 1
        return (self.beginning + self.repeated * times)[:characters] + self.end


class _Loop(NamedTuple):
    """A part that is repeated, what leads to it, and what follows it up to and with the next one."""

    before: str
    body: list[Part]
    after: str


def hostile_texts(pattern: re.Pattern[str]) -> list[HostileText]:
    """The texts for a pattern; none where it repeats nothing, for then it takes linear time."""
    parts = list(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    kinds = {str((loop.body, loop.after)): loop for loop in reversed(list(_loops(parts, "")))}
    loops = list(reversed(kinds.values()))[:_MOST_LOOPS]
    if len(pattern.pattern) > _LIST:
        loops = sorted(kinds.values(), key=lambda loop: -len(loop.body))[:1]
    if not loops:
        return []
    whole = _shortest(parts)
    texts = [HostileText("", repeated) for repeated in (*_ANYHOW, whole, whole[:-1])]
    for loop in loops:
        once = _shortest(loop.body, loops_once=True)
        signs = list(dict.fromkeys(_signs(loop.body)))[:5]
        repeated = (*signs, once, once + " ", *(once + sign for sign in signs[1:3]), loop.after)
        texts += [HostileText(before, one) for before in ("", loop.before) for one in repeated]
        texts += [HostileText("", loop.before), HostileText("", loop.before + once)]
        texts += [HostileText(loop.before, one, _ENDS[1]) for one in (*signs[:3], once)]
    return [text for text in dict.fromkeys(texts) if 0 < len(text.repeated) < _LONGEST]


def _loops(parts: list[Part], before: str) -> Iterator[_Loop]:
    """The parts that are repeated, in order."""
    for number, (code, what) in enumerate(parts):
        if _is_loop(code, what):
            rest = parts[number + 1 :]
            until = next((place for place, part in enumerate(rest) if _is_loop(*part)), len(rest))
            yield _Loop(before, list(what[2]), _shortest(rest[: until + 1], loops_once=True))
        for inner in _inner(code, what):
            yield from _loops(inner, before)
        before += _shortest([(code, what)])


def _is_loop(code: Any, what: Any) -> bool:
    return code in _REPEATS and what[1] > _OFTEN


def _inner(code: Any, what: Any) -> list[list[Part]]:
    """The parts within a part; where it is a choice, those of each."""
    if code in _REPEATS:
        return [list(what[2])]
    if code is op.BRANCH:
        return [list(branch) for branch in what[1]]
    if code is op.SUBPATTERN:
        return [list(what[3])]
    if code is op.ATOMIC_GROUP:
        return [list(what)]
    return [list(what[1])] if code in (op.ASSERT, op.ASSERT_NOT) else []


def _shortest(parts: list[Part], loops_once: bool = False) -> str:
    """A short text that the parts take, with repeated parts as seldom as they may be, or once."""
    text = ""
    for code, what in parts:
        if code in _SINGLE:
            text += next(_signs([(code, what)]), "")
        elif code in _REPEATS:
            text += _shortest(list(what[2]), loops_once) * max(what[0], int(loops_once))
        elif code not in (op.ASSERT, op.ASSERT_NOT):
            text += next((_shortest(inner, loops_once) for inner in _inner(code, what)), "")
    return text


def _signs(parts: list[Part]) -> Iterator[str]:
    """Characters that the parts take: common ones, and those that they name."""
    for code, what in parts:
        if code is op.LITERAL:
            yield chr(what)
        elif code in _SINGLE:
            taken = re.compile(_written(code, what), re.DOTALL)
            named = [chr(own if isinstance(own, int) else own[0]) for own in _named(code, what)]
            yield from (sign for sign in (*_ANYHOW, *named) if taken.match(sign))
        else:
            for inner in _inner(code, what):
                yield from _signs(inner)


def _named(code: Any, what: Any) -> Iterator[Any]:
    """The characters and ranges that a set names."""
    items = what if code is op.IN else ()
    yield from (own for kind, own in items if kind in (op.LITERAL, op.RANGE))


_CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d", op.CATEGORY_NOT_DIGIT: r"\D", op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S", op.CATEGORY_WORD: r"\w", op.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def _written(code: Any, what: Any) -> str:
    """A part that takes one character, as a pattern writes it."""
    if code is op.ANY:
        return "."
    if code is op.NOT_LITERAL:
        return f"[^{re.escape(chr(what))}]"
    return f"[{''.join(_written_item(kind, own) for kind, own in what)}]"


def _written_item(kind: Any, own: Any) -> str:
    if kind is op.NEGATE:
        return "^"
    if kind is op.LITERAL:
        return re.escape(chr(own))
    if kind is op.RANGE:
        return "-".join(re.escape(chr(end)) for end in own)
    return _CATEGORIES[own]
