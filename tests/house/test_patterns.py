"""No regular expression takes more than linear time, whatever the text.

Argument files come from strangers, and one pattern that backtracks over half of a
text for each of its characters makes a small file take hours. So each pattern is run
on texts made from its own parts, and how its time grows is bounded, not its time.
"""

from __future__ import annotations

import re
import signal
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import inf, log10
from time import thread_time  # of the process it is coarse once a timer runs

import pytest

from tests.house.hostile_texts import HostileText, hostile_texts
from tests.house.patterns import patterns

STEEPEST = 1.5
"""The exponent of growth from which a pattern is refused: linear is 1, quadratic 2."""
LINEAR = {1_000: 1.015, 3_000: 1.04, 10_000: 1.1}
"""Up to here, at so many characters, what is quadratic is too little for `STEEPEST` at 100,000."""
LONG = 1_200
"""A pattern of so many characters is slow enough for its growth to be seen at 1,000 characters of a text."""
MEASURABLE = 0.0005
"""Seconds of the processor below which a ratio of two times tells nothing."""
HANGS = 2e-4
"""Seconds of the processor for each character after which a pattern is stopped: none takes a hundredth."""
TRIES = 3

Run = Callable[[re.Pattern[str], str], object]


class Hangs(Exception):
    """A pattern that was stopped."""


def steepest(pattern: re.Pattern[str], at_one_place: bool = False) -> tuple[float, HostileText | None]:
    """The first exponent of growth that is too steep, with its text; 1 where none is."""
    run: Run = _tried_at_start if at_one_place else _sought
    for text in hostile_texts(pattern):
        exponent = _exponent(run, pattern, text)
        if exponent > STEEPEST:
            return exponent, text
    return 1, None


def _sought(pattern: re.Pattern[str], text: str) -> None:
    deque(pattern.finditer(text), maxlen=0)


def _tried_at_start(pattern: re.Pattern[str], text: str) -> None:
    pattern.match(text)
    pattern.fullmatch(text)


def _exponent(run: Run, pattern: re.Pattern[str], text: HostileText) -> float:
    """How time grows from 10,000 to 100,000 characters, or with fewer where that tells enough.

    What is steep up to a bound of its own, such as a thousand characters, is steep too.
    """

    def time(characters: int) -> float:
        return _time(run, pattern, text.of_length(characters))

    measured = True
    try:
        for many, enough in list(LINEAR.items())[len(pattern.pattern) < LONG :]:
            exponent, measured = _growth(time, many, enough)
            if measured and not enough < exponent <= STEEPEST:
                return exponent
        return _growth(time, 100_000, STEEPEST)[0] if measured else 1
    except Hangs:
        return inf


def _growth(time: Callable[[int], float], characters: int, enough: float) -> tuple[float, bool]:
    """The exponent from a tenth of a size to that size, by the shortest times of some tries.

    Second, whether the times are long enough to tell it; where they are not, it is 1.
    """
    few = many = inf
    for _ in range(TRIES):
        many = min(many, time(characters))
        if many < MEASURABLE:
            return 1, False
        few = min(few, time(characters // 10))
        if log10(many / few) <= enough:
            break
    return log10(many / few), True


def _time(run: Run, pattern: re.Pattern[str], text: str) -> float:
    """Seconds of the processor that a run takes."""
    with _stopped_after(HANGS * len(text)):
        start = thread_time()
        run(pattern, text)
        return thread_time() - start


@contextmanager
def _stopped_after(seconds: float) -> Iterator[None]:
    """Raises `Hangs` where more of the processor is taken, but on Windows, which has no such timer."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise Hangs

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


PARTS = 6
"""So many tests share the patterns, so that several processes try them."""


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_no_pattern_grows_faster_than_its_text(part: int) -> None:
    steep = {}
    for written in patterns()[part::PARTS]:
        exponent, text = steepest(written.pattern, written.at_one_place)
        if text:
            steep[written.where] = f"n^{exponent:.1f} on {text.beginning!r} + {text.repeated!r} * n"
    assert steep == {}


_NUMBER = r"([-−+]?(?:\d+(?:[.,]\d+)?|[.,]\d+))"
_POINTED = r"([-−+]?\d*\.\d+)"
OLD = {
    "interval": rf"{_POINTED}\s*,\s*{_POINTED}|{_NUMBER}\s*(?:to|à|et|and|;|–|-|,\s)\s*{_NUMBER}",
    "near": r"(?:\s*[^\s,.;:!?()]+){0,3}\s*\Z",
    "quotation": r"«(?:(?!\n\s*\n)[^»]){1,1500}»|“(?:(?!\n\s*\n)[^”]){1,1500}”",
    "in brackets": r"\[\s*([^][]+?)\s*\]|\(\s*([^()]+?)\s*\)|(\d+)[.)]",
    "number": r"(?<![\w.-])[-+−]?\d+(?:[\s.,]\d+)*\s*%?(?!\w*-?[A-Za-zÀ-ÿ]{4,}\d)",
    "p value": r"(?<!\w)p\s*(?:-?\s*val(?:ue|eur)\s*)?[=<>≤≥]\s*[01]?[.,]\d+",
    "entry": r"(?m)^[ \t]*(?:\[?(\d{1,3})[\].)][ \t]+)?(\S.{9,}?)[ \t]*$",
    "abbreviation": r"\([^()]*\bNK\b[^()]*\)|\bNK\s*\((?!\s*\d)",
    "textbook": r"(?:a+)+b",
}
"""Patterns that stood in the project and took too long; the last is the example of textbooks."""


@pytest.mark.parametrize("name", OLD)
def test_a_pattern_that_backtracks_too_much_is_noticed(name: str) -> None:
    assert steepest(re.compile(OLD[name]))[0] > STEEPEST


@pytest.mark.parametrize("name", ["mapgen/document/citations/marks.py", "absolute.en.txt", "platforms"])
def test_patterns_are_found_in_modules_and_word_lists(name: str) -> None:
    assert any(written.where.startswith(name) for written in patterns())
