"""What a report is made of, and how it is printed: plain text for a terminal, Markdown for a hand-out."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mapgen.hidden import for_terminal

WIDTH = 88


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the report's title, 2 a part of it, 3 a section of a part."""

    words: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the report."""

    words: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, with the lines that stand under it.

    `number` is its number in a numbered list; None in a list with dashes.
    """

    words: str
    under: tuple[str, ...] = ()
    number: int | None = None


Block = Heading | Paragraph | Item


def as_text(blocks: Iterable[Block]) -> str:
    """Return a report as plain text for a terminal: headings underlined, lines of `WIDTH` characters."""
    return _joined(blocks, _text)


def as_markdown(blocks: Iterable[Block]) -> str:
    """Return a report as Markdown, in which the words of documents and files are escaped."""
    return _joined(blocks, _markdown)


def _joined(blocks: Iterable[Block], print_one: Callable[[Block], str]) -> str:
    parts: list[str] = []
    before: Block | None = None
    for block in blocks:
        tight = isinstance(block, Item) and isinstance(before, Item)
        parts.append(("" if tight or before is None else "\n") + print_one(block))
        before = block
    return for_terminal("\n".join(parts) + "\n")


def _text(block: Block) -> str:
    match block:
        case Heading(words, 1):
            return f"{words}\n{'=' * min(len(words), WIDTH)}"
        case Heading(words, 2):
            return f"{words}\n{'-' * min(len(words), WIDTH)}"
        case Heading(words, _):
            return words
        case Paragraph(words):
            return textwrap.fill(words, WIDTH, break_on_hyphens=False)
        case Item(words, under, number):
            mark = "- " if number is None else f"{number}. "
            inner = " " * len(mark)
            first = textwrap.fill(
                words, WIDTH, initial_indent=mark, subsequent_indent=inner, break_on_hyphens=False
            )
            more = (
                textwrap.fill(
                    one, WIDTH, initial_indent=inner, subsequent_indent=inner, break_on_hyphens=False
                )
                for one in under
            )
            return "\n".join([first, *more])


def _markdown(block: Block) -> str:
    match block:
        case Heading(words, level):
            return f"{'#' * level} {_plain(words)}"
        case Paragraph(words):
            return _first_sign(_plain(words))
        case Item(words, under, number):
            mark = "- " if number is None else f"{number}. "
            # Each on a line of its own: Markdown would run them together.
            inner = " " * len(mark) + "- "
            return "\n".join(
                [mark + _first_sign(_plain(words)), *(inner + _first_sign(_plain(one)) for one in under)]
            )


# Beyond CommonMark: `$` begins a formula, braces a template or attributes, `^` a raised sign, `@` a
# citation, and doubled signs inserted, marked or hidden words, in many tools.
_SIGNS = re.compile(r"[\\`*_\[\]<>#|&~${}^@]|(?<==)=|=(?==)|(?<=\+)\+|\+(?=\+)|(?<=%)%|%(?=%)")

_BARE_HOST = re.compile(r"(?<=[^\W_])\.(?=[^\W\d_]{2})")
"""The dot of what looks like the name of a host: some tools make a link of it."""

_SYMBOL = re.compile(r"(?<=\()(c|r|p|tm)\)", re.IGNORECASE)
"""`(c)` and the like, of which some tools make a symbol."""

_LIVE = re.compile(
    r"""
    (?: (?<![a-z0-9+.-])[a-z][a-z0-9+.-]*://  |  //  |  www(?=\.)  |  (?:mailto|xmpp):
      | (?<![\w.!#%&'*+/=?~-])[\w.!#%&'*+/=?~-]+@(?=\w)  |  @(?=\w) )
    [^\s`{}$<>|\\]*
    (?<![.,;:!?'")\]»”’])
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""An address, or a name after `@`, without the punctuation that follows it.

Tools make links of these after they have taken the escapes away, so that only
in a code span do they stay words. Nothing that tools replace before they read
Markdown, or that could end the span, is taken into it.
"""

_LISTED = re.compile(r"^(?:([-+=:!?])|(\(?(?:\d+|[a-z]|[ivxlcdm]+))([.)]))(?=\s|$|[-=:!?])", re.IGNORECASE)
"""How items of a list, rules and blocks begin: `-`, `1.`, and in Pandoc `a)`, `(iv)`."""


def _plain(words: str) -> str:
    """Return words on one line, escaped so that Markdown reads no markup in them."""
    # No-break spaces stay: French signs stand by them.
    line = re.sub(r"[ \t\r\n\x0b\x0c\x85\u2028\u2029]+", " ", words).strip()
    parts, end = [], 0
    for live in _LIVE.finditer(line):
        parts += [_escaped(line[end : live.start()]), f"`{live[0]}`"]
        end = live.end()
    return "".join([*parts, _escaped(line[end:])])


def _escaped(words: str) -> str:
    return _SYMBOL.sub(r"\1\\)", _BARE_HOST.sub(r"\\.", _SIGNS.sub(r"\\\g<0>", words)))


def _first_sign(words: str) -> str:
    """Return the words, with a backslash where Markdown would take their beginning for a list or a rule."""
    return _LISTED.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", words)
