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
from collections.abc import Iterable, Iterator, Sequence

DOT = "·"
MOST_JUDGED = 100_000
"""Where there are more, it was no book: joiners and the like stay, the others are not judged singly."""

_OBEYED = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # white space (form feed, next line) is none of them
_TURNING = "\u202a-\u202e\u2066-\u2069"
_FILLERS = "\u115f\u1160\u3164\uffa0"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e0fff"
_TAGS = "\U000e0000-\U000e00ff"
_UNSEEN = "\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff0-\ufffb\U0001d173-\U0001d17a"

_CANDIDATE = re.compile(f"[{_OBEYED}{_TURNING}{_FILLERS}{_SELECTORS}{_TAGS}{_UNSEEN}]")
_RUN = re.compile(f"[{_OBEYED}{_TURNING}{_FILLERS}{_SELECTORS}{_TAGS}{_UNSEEN}]+")
_ANY_BUT_JOINERS = re.compile(f"[{_OBEYED}{_TURNING}{_FILLERS}{_SELECTORS}{_TAGS}\u061c\u200e\u200f]")
_SELDOM_HONEST = re.compile(
    f"[{_OBEYED}{_TURNING}{_FILLERS}{_TAGS}\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff]"
)
_ALWAYS = re.compile(f"[{_OBEYED}]")
_TURNS = re.compile(f"[{_TURNING}]")
_TURNS_OR_ENDS = re.compile(f"[{_TURNING}\n\r\x1c-\x1e\x85\u2029]|\\Z")  # where a paragraph ends for UAX #9
_IN_A_TERMINAL = re.compile(f"[\r\x0b\x0c\x85{_OBEYED}{_TURNING}]")

_OVERRIDES, _EMBEDDINGS, _ISOLATES = "\u202d\u202e", "\u202a\u202b", "\u2066\u2067\u2068"
_TURN_NO_LATIN = "\u2066\u2068"
_PDF, _PDI = "\u202c", "\u2069"  # the ends of an embedding or override, and of an isolate

# Latin, Greek and Cyrillic need no joiner, no mark of direction and no variant of a letter.
_PLAIN = re.compile("[^\\W_\u0530-\u1dff\u2000-\U0010ffff]")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]")
_RIGHT_TO_LEFT = re.compile(
    "[\u05be-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_MARKS_OF_DIRECTION = "\u061c\u200e\u200f"
_BLACK_FLAG = "\U0001f3f4"  # tags spell the flags of regions after it
_LONGEST_FLAG = 7  # tags, the last of which ends it
_NEAR = 200  # characters


def shown(text: str) -> str:
    """The text with a dot for each hidden character, all the others where they were."""
    return dotted(text, hidden_in(text))


def dotted(text: str, places: Sequence[int]) -> str:
    """The text with dots at these places."""
    if not places:
        return text
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


def acts(character: str) -> bool:
    """Whether a hidden character is obeyed by a terminal, or turns words round."""
    return bool(_ALWAYS.match(character) or _TURNS.match(character))


def turns(text: str) -> bool:
    """Whether words that stand after this text could be turned by what it leaves open, or it by itself."""
    return any(True for _ in _turning_in(text))


def hidden_in(text: str) -> list[int]:
    """The places of the hidden characters, in order."""
    if _CANDIDATE.search(text) is None:
        return []
    if sum(1 for _ in _CANDIDATE.finditer(text)) > MOST_JUDGED:
        return [match.start() for match in _SELDOM_HONEST.finditer(text)]
    places = {match.start() for match in _ALWAYS.finditer(text)}
    for run in _RUN.finditer(text):
        places.update(_hiding_in(text, run.start(), run.end()))
    places.update(_turning_in(text))
    return sorted(places)


def _hiding_in(text: str, start: int, end: int) -> Iterable[int]:
    """Those of a run of unseen characters that deceive, by what is seen before and after it."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    # The ends of a text are like letters.
    in_words = all(not one or _PLAIN.match(one) is not None for one in (before, after))
    if _ANY_BUT_JOINERS.search(text, start, end) is None:
        return range(start, end) if in_words else ()
    between_letters = in_words and bool(before and after)
    in_hangul = any(_HANGUL.match(one) is not None for one in (before, after))
    return (
        place
        for place in range(start, end)
        if _hides(text, place, place - start, before, in_words, between_letters, in_hangul)
    )


def _hides(
    text: str, place: int, after: int, before: str, in_words: bool, between_letters: bool, in_hangul: bool
) -> bool:
    """Whether an unseen character deceives where it stands."""
    character, last = text[place], text[place - 1 : place]
    if _TURNS.match(character) or _ALWAYS.match(character):
        return False  # these are judged apart
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
        return between_letters or not _near_right_to_left(text, place)
    return in_words


def _near_right_to_left(text: str, place: int) -> bool:
    """Whether a word from right to left stands near in the same line, where a mark of direction is of use."""
    start, end = text.rfind("\n", max(0, place - _NEAR), place) + 1, text.find("\n", place, place + _NEAR)
    start = start or max(0, place - _NEAR)
    return _RIGHT_TO_LEFT.search(text, start, end if end >= 0 else place + _NEAR) is not None


def _turning_in(text: str) -> Iterator[int]:
    """The characters that turn words round, but for what an honest line closes itself.

    Programs set names apart with isolates in every language. Without a letter that
    is read from right to left, those that do not ask for that direction turn nothing.
    """
    if _TURNS.search(text) is None:
        return
    start = 0
    turning: list[int] = []
    for match in _TURNS_OR_ENDS.finditer(text):
        if match[0] and _TURNS.match(match[0]):
            turning.append(match.start())
            continue
        if turning:
            turned = _RIGHT_TO_LEFT.search(text, start, match.start()) is not None
            honest = _closed(text, turning, _EMBEDDINGS + _ISOLATES if turned else _TURN_NO_LATIN)
            yield from (place for place in turning if place not in honest)
            turning = []
        start = match.end()


def _closed(text: str, turning: list[int], honest: str) -> set[int]:
    """The beginnings of these kinds that are ended before the line is, and their ends."""
    kept: set[int] = set()
    opened: list[int] = []
    for place in turning:
        character = text[place]
        if character not in _PDF + _PDI:
            opened.append(place)
            continue
        begins = _EMBEDDINGS + _OVERRIDES if character == _PDF else _ISOLATES
        while character == _PDI and opened and text[opened[-1]] not in begins:
            opened.pop()  # the end of an isolate ends what was left open in it
        if opened and text[opened[-1]] in begins:
            begin = opened.pop()
            if text[begin] in honest:
                kept |= {begin, place}
    return kept
