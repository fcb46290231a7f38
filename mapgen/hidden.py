"""Hidden characters: control characters, bidirectional controls and invisible characters inside words.

In every file that mapgen reads each hidden character is replaced by a dot, one for
one, so that offsets stay. Most of them have honest uses (joiners in Persian and in
emoji, marks of direction in Hebrew), so that each is judged by its context.
Bidirectional controls: Unicode Standard Annex #9, and Boucher & Anderson, "Trojan
Source" (2021). Invisible characters: Unicode Technical Standard #39.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

DOT = "·"
MOST_JUDGED = 100_000
"""In a text with more of them only those that are seldom honest are replaced, whatever their context."""

_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # without white space (form feed, next line)
_BIDI_CONTROLS = "\u202a-\u202e\u2066-\u2069"
_FILLERS = "\u115f\u1160\u3164\uffa0"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e0fff"
_TAGS = "\U000e0000-\U000e00ff"
_INVISIBLE = "\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff0-\ufffb\U0001d173-\U0001d17a"

_CANDIDATE = re.compile(f"[{_CONTROLS}{_BIDI_CONTROLS}{_FILLERS}{_SELECTORS}{_TAGS}{_INVISIBLE}]")
_RUN = re.compile(f"[{_CONTROLS}{_BIDI_CONTROLS}{_FILLERS}{_SELECTORS}{_TAGS}{_INVISIBLE}]+")
_ANY_BUT_JOINERS = re.compile(f"[{_CONTROLS}{_BIDI_CONTROLS}{_FILLERS}{_SELECTORS}{_TAGS}\u061c\u200e\u200f]")
_SELDOM_HONEST = re.compile(
    f"[{_CONTROLS}{_BIDI_CONTROLS}{_FILLERS}{_TAGS}\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff]"
)
_CONTROL = re.compile(f"[{_CONTROLS}]")
_BIDI_CONTROL = re.compile(f"[{_BIDI_CONTROLS}]")
# The others are the paragraph separators of UAX #9.
_BIDI_CONTROL_OR_END = re.compile(f"[{_BIDI_CONTROLS}\n\r\x1c-\x1e\x85\u2029]|\\Z")
_IN_A_TERMINAL = re.compile(f"[\r\x0b\x0c\x85{_CONTROLS}{_BIDI_CONTROLS}]")

_OVERRIDES, _EMBEDDINGS, _ISOLATES = "\u202d\u202e", "\u202a\u202b", "\u2066\u2067\u2068"
_ISOLATES_LEFT_TO_RIGHT = "\u2066\u2068"
_PDF, _PDI = "\u202c", "\u2069"  # the ends of an embedding or override, and of an isolate

# Latin, Greek and Cyrillic need no joiner, no mark of direction and no variant of a letter.
_PLAIN = re.compile("[^\\W_\u0530-\u1dff\u2000-\U0010ffff]")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]")
_RIGHT_TO_LEFT = re.compile(
    "[\u05be-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_MARKS_OF_DIRECTION = "\u061c\u200e\u200f"
_BLACK_FLAG = "\U0001f3f4"  # followed by tags it is the flag of a region
_LONGEST_FLAG = 7  # tags
_NEAR = 200  # characters on each side of a mark of direction


def shown(text: str) -> str:
    """Return the text with a dot for each hidden character; all other characters keep their offsets."""
    return dotted(text, hidden_in(text))


def dotted(text: str, offsets: Sequence[int]) -> str:
    """Return the text with a dot at each of these offsets."""
    if not offsets:
        return text
    characters = list(text)
    for offset in offsets:
        characters[offset] = DOT
    return "".join(characters)


def for_terminal(text: str) -> str:
    """Return the text, safe to print: dots for hidden characters, control characters and bidi controls."""
    return _IN_A_TERMINAL.sub(DOT, shown(text))


def on_one_line(text: str) -> str:
    """Return the text, safe to print within a line: as `for_terminal`, with dots for line feeds too."""
    return for_terminal(text).replace("\n", DOT)


def for_programs(written: str) -> str:
    """Return JSON that is safe to print: the same values, with escapes for control and bidi characters."""
    return _IN_A_TERMINAL.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def named(character: str) -> str:
    """Return the code point and Unicode name of a character, such as `U+202E RIGHT-TO-LEFT OVERRIDE`.

    A control character has no name: only its code point is returned.
    """
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def acts(character: str) -> bool:
    """Return whether a hidden character is a control character or a bidirectional control."""
    return bool(_CONTROL.match(character) or _BIDI_CONTROL.match(character))


def reorders(text: str) -> bool:
    """Return whether bidirectional controls in a text can reorder its words, or the words after it."""
    return any(True for _ in _reordering_in(text))


def hidden_in(text: str) -> list[int]:
    """Return the offsets of the hidden characters, in order.

    Each is judged by its context; beyond `MOST_JUDGED`, only those that are seldom honest are returned.
    """
    if _CANDIDATE.search(text) is None:
        return []
    if sum(1 for _ in _CANDIDATE.finditer(text)) > MOST_JUDGED:
        return [match.start() for match in _SELDOM_HONEST.finditer(text)]
    offsets = {match.start() for match in _CONTROL.finditer(text)}
    for run in _RUN.finditer(text):
        offsets.update(_hiding_in(text, run.start(), run.end()))
    offsets.update(_reordering_in(text))
    return sorted(offsets)


def _hiding_in(text: str, start: int, end: int) -> Iterable[int]:
    """Return the offsets of the hidden characters in a run of invisible ones, judged by its neighbours."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    # The beginning and the end of a text count as letters.
    in_words = all(not one or _PLAIN.match(one) is not None for one in (before, after))
    if _ANY_BUT_JOINERS.search(text, start, end) is None:
        return range(start, end) if in_words else ()
    between_letters = in_words and bool(before and after)
    in_hangul = any(_HANGUL.match(one) is not None for one in (before, after))
    return (
        offset
        for offset in range(start, end)
        if _hides(text, offset, offset - start, before, in_words, between_letters, in_hangul)
    )


def _hides(
    text: str, offset: int, after: int, before: str, in_words: bool, between_letters: bool, in_hangul: bool
) -> bool:
    """Return whether an invisible character has no honest use at `offset`; `after`: its index in its run."""
    character, last = text[offset], text[offset - 1 : offset]
    if _BIDI_CONTROL.match(character) or _CONTROL.match(character):
        return False  # `hidden_in` judges these itself
    if character in _FILLERS:
        return not in_hangul
    if "\U000e0000" <= character <= "\U000e00ff":
        return before != _BLACK_FLAG or after >= _LONGEST_FLAG
    if character >= "\U000e0100":
        return character > "\U000e01ef" or _IDEOGRAPH.match(last) is None
    if "\ufe00" <= character <= "\ufe0f":
        varies = last.strip() and not _CANDIDATE.match(last) and not (last.isalpha() and _PLAIN.match(last))
        return not varies
    if character in _MARKS_OF_DIRECTION:
        return between_letters or not _near_right_to_left(text, offset)
    return in_words


def _near_right_to_left(text: str, offset: int) -> bool:
    """Return whether a letter of a right-to-left script is near in the same line."""
    start, end = text.rfind("\n", max(0, offset - _NEAR), offset) + 1, text.find("\n", offset, offset + _NEAR)
    start = start or max(0, offset - _NEAR)
    return _RIGHT_TO_LEFT.search(text, start, end if end >= 0 else offset + _NEAR) is not None


def _reordering_in(text: str) -> Iterator[int]:
    """Yield the offsets of bidirectional controls, except those that a paragraph opens and closes honestly.

    Programs isolate names in every language. In a paragraph without letters of a
    right-to-left script only isolates that do not ask for that direction are honest.
    """
    if _BIDI_CONTROL.search(text) is None:
        return
    start = 0
    controls: list[int] = []
    for match in _BIDI_CONTROL_OR_END.finditer(text):
        if match[0] and _BIDI_CONTROL.match(match[0]):
            controls.append(match.start())
            continue
        if controls:
            right_to_left = _RIGHT_TO_LEFT.search(text, start, match.start()) is not None
            honest = _closed(
                text, controls, _EMBEDDINGS + _ISOLATES if right_to_left else _ISOLATES_LEFT_TO_RIGHT
            )
            yield from (offset for offset in controls if offset not in honest)
            controls = []
        start = match.end()


def _closed(text: str, controls: list[int], honest: str) -> set[int]:
    """Return the offsets of the honest controls that the paragraph closes, and of those that close them."""
    kept: set[int] = set()
    opened: list[int] = []
    for offset in controls:
        character = text[offset]
        if character not in _PDF + _PDI:
            opened.append(offset)
            continue
        begins = _EMBEDDINGS + _OVERRIDES if character == _PDF else _ISOLATES
        while character == _PDI and opened and text[opened[-1]] not in begins:
            opened.pop()  # the end of an isolate ends what was left open in it
        if opened and text[opened[-1]] in begins:
            begin = opened.pop()
            if text[begin] in honest:
                kept |= {begin, offset}
    return kept
