"""What is extracted from a document: its text, what its head says of it, and what was cut."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class Head:
    """What a file says of its document outside of the text: in the head of a page, in front matter.

    What it does not say is empty. `date`: year, month or day. `language`: two letters. `printed`: lines that
    a page prints beside the article and that may be its by-line and its date. `beside`: the words of boxes
    beside the article, which may tell of its author and publisher.
    """

    title: str = ""
    author: str = ""
    date: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    printed: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Cut:
    """Words that are in the file and not in the text, and why."""

    words: str
    why: Text


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a document, LF at the ends of lines.

    `doubts`: what a reader should look at, because it may have been read badly.
    """

    text: str
    head: Head = Head()
    cuts: tuple[Cut, ...] = ()
    doubts: tuple[Text, ...] = ()

    def as_values(self) -> dict[str, Any]:
        """Return it as JSON values, which `from_values` reads back."""
        return {
            "text": self.text,
            "head": {name: getattr(self.head, name) for name in Head.__slots__},
            "cuts": [[cut.words, cut.why.as_dict()] for cut in self.cuts],
            "doubts": [doubt.as_dict() for doubt in self.doubts],
        }

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Extracted:
        """Return what `as_values` gave. Raises KeyError, TypeError or ValueError for other values."""
        return cls(
            str(values["text"]),
            Head(**{str(name): str(value) for name, value in values["head"].items()}),
            tuple(Cut(str(words), Text.of(**why)) for words, why in values["cuts"]),
            tuple(Text.of(**doubt) for doubt in values["doubts"]),
        )


class Unreadable(Exception):
    """A file from which no text can be extracted; `why` says so, and what to do."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.best("en"))
        self.why = why
