"""Characters that no reader sees: what turns words round, what a terminal obeys, what hides in a word.

Whatever comes from a stranger's file passes here at the door, and each such
character becomes a dot: one for one, so that places stay. Most of them have
honest uses (joiners in Persian and in emoji, marks of direction in Hebrew), so
that each is judged by where it stands. Turning characters: Unicode Standard
Annex #9, and Boucher & Anderson, Trojan Source (2021); the others: Unicode
Technical Standard #39.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

DOT = "·"

_OBEYED = "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f"  # white space (form feed, next line) is none of them
_TURNING = "\u202a-\u202e\u2066-\u2069"
_FILLERS = "\u115f\u1160\u3164\uffa0"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_TAGS = "\U000e0000-\U000e007f"
_UNSEEN = "\u034f\u061c\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"

_CANDIDATE = re.compile(f"[{_OBEYED}{_TURNING}{_FILLERS}{_SELECTORS}{_TAGS}{_UNSEEN}]")
_ANY = re.compile(f"[{_FILLERS}{_SELECTORS}{_TAGS}{_UNSEEN}]")
_ALWAYS = re.compile(f"[{_OBEYED}]")
_TURNS = re.compile(f"[{_TURNING}]")
_IN_A_TERMINAL = re.compile(f"[\r\x0c\x85{_OBEYED}{_TURNING}]")

_OVERRIDES, _EMBEDDINGS, _ISOLATES = "\u202d\u202e", "\u202a\u202b", "\u2066\u2067\u2068"
_PDF, _PDI = "\u202c", "\u2069"  # the ends of an embedding or override, and of an isolate

# Latin, Greek and Cyrillic need no joiner, no mark of direction and no variant of a letter.
_PLAIN = re.compile("[^\\W_\u0530-\u1dff\u2000-\U0010ffff]")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]")
_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_MARKS_OF_DIRECTION = "\u061c\u200e\u200f"
_BLACK_FLAG = "\U0001f3f4"  # tags spell the flags of regions after it


def shown(text: str) -> str:
    """The text with a dot for each hidden character, all the others where they were."""
    return dotted(text, hidden_in(text))


def dotted(text: str, places: Iterable[int]) -> str:
    """The text with dots at these places."""
    characters = list(text)
    for place in places:
        characters[place] = DOT
    return "".join(characters)


def for_terminal(text: str) -> str:
    """The text as it may be printed: nothing in it is obeyed, and nothing is read backwards."""
    return _IN_A_TERMINAL.sub(DOT, shown(text))


def on_one_line(text: str) -> str:
    """The text as it may be printed in a line of ours: none of it can pass for the next."""
    return for_terminal(text).replace("\n", DOT)


def for_programs(written: str) -> str:
    """JSON that can be printed: the same values, with escapes for what a terminal would obey."""
    return _IN_A_TERMINAL.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def named(character: str) -> str:
    """What a hidden character is called: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def hidden_in(text: str) -> list[int]:
    """The places of the hidden characters, in order."""
    if _CANDIDATE.search(text) is None:
        return []
    places = {match.start() for match in _ALWAYS.finditer(text)}
    places.update(match.start() for match in _ANY.finditer(text) if _hides(text, match.start()))
    places.update(_turning_in(text))
    return sorted(places)


def _hides(text: str, place: int) -> bool:
    """Whether an unseen character deceives where it stands."""
    character = text[place]
    before, after = _neighbour(text, place, -1), _neighbour(text, place, 1)
    if character in _FILLERS:
        return not (_HANGUL.match(before) or _HANGUL.match(after))
    if "\U000e0000" <= character <= "\U000e007f":
        return before != _BLACK_FLAG
    if character >= "\U000e0100":
        return not _IDEOGRAPH.match(text[place - 1 : place])
    if "\ufe00" <= character <= "\ufe0f":
        last = text[place - 1 : place]
        return not last.strip() or (last.isalpha() and bool(_PLAIN.match(last))) or bool(_ANY.match(last))
    if character in _MARKS_OF_DIRECTION:
        return bool(_PLAIN.match(before) and _PLAIN.match(after))
    return all(not one or _PLAIN.match(one) for one in (before, after))  # the ends of a text are like letters


def _neighbour(text: str, place: int, step: int) -> str:
    """The nearest character that can be seen, or none; a long run of unseen ones has none."""
    for at in range(place + step, place + step * _LONGEST_RUN, step):
        if not 0 <= at < len(text):
            return ""
        if _CANDIDATE.match(text, at) is None:
            return text[at]
    return ""


_LONGEST_RUN = 32


def _turning_in(text: str) -> Iterator[int]:
    """The characters that turn words round, but for what an honest line of Hebrew or Arabic closes itself."""
    if _TURNS.search(text) is None:
        return
    start = 0
    for line in re.split(r"([\n\r\x1c-\x1e\x85\u2029])", text):
        turning = [match.start() for match in _TURNS.finditer(line)]
        if turning:
            honest = _closed(line, turning) if _has_right_to_left(line) else set()
            yield from (start + place for place in turning if place not in honest)
        start += len(line)


def _closed(line: str, turning: list[int]) -> set[int]:
    """The embeddings and isolates that end before the line does, and their ends."""
    kept: set[int] = set()
    opened: list[int] = []
    for place in turning:
        character = line[place]
        if character not in _PDF + _PDI:
            opened.append(place)
            continue
        begins = _EMBEDDINGS + _OVERRIDES if character == _PDF else _ISOLATES
        while character == _PDI and opened and line[opened[-1]] not in begins:
            opened.pop()  # the end of an isolate ends what was left open in it
        if opened and line[opened[-1]] in begins:
            begin = opened.pop()
            if line[begin] not in _OVERRIDES:
                kept |= {begin, place}
    return kept


def _has_right_to_left(line: str) -> bool:
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in line)
