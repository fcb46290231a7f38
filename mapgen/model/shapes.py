"""What a field can hold: the shapes from which its reading, writing and showing follow."""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.vocabulary import Word


@dataclass(frozen=True, slots=True)
class Words:
    """Text for readers: a string in the document's language, or a wording per language."""


@dataclass(frozen=True, slots=True)
class Line:
    """One plain string. `form` names a pattern that it has to follow."""

    form: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A list of plain strings; one alone needs no brackets."""


@dataclass(frozen=True, slots=True)
class Marks(Lines):
    """Citation marks as the document prints them; one alone needs no brackets."""


@dataclass(frozen=True, slots=True)
class TermOrWords(Line):
    """The id of a term, or plain words in the document's language."""


@dataclass(frozen=True, slots=True)
class TermsOrWords(Lines):
    """Ids of terms, or plain words in the document's language."""


@dataclass(frozen=True, slots=True)
class Name:
    """The id of something: a claim, a source…"""

    of: str


@dataclass(frozen=True, slots=True)
class Names:
    """A list of ids; one alone needs no brackets."""

    of: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One word of a vocabulary."""

    words: type[Word]


@dataclass(frozen=True, slots=True)
class SchemeName:
    """The name of an argumentation scheme."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """A quote, or a list of them; `single`: just one."""

    single: bool = False


@dataclass(frozen=True, slots=True)
class One:
    """A record."""

    record: str


@dataclass(frozen=True, slots=True)
class Many:
    """A list of records."""

    record: str


@dataclass(frozen=True, slots=True)
class Keyed:
    """Records by id; `free`: the keys are fixed names, not ids of the author's, and are judged elsewhere."""

    record: str
    free: bool = False


@dataclass(frozen=True, slots=True)
class ByWord:
    """Records by a word of a vocabulary."""

    words: type[Word]
    record: str


@dataclass(frozen=True, slots=True)
class WordsByName:
    """A text per id."""


@dataclass(frozen=True, slots=True)
class NameByName:
    """An id per id."""


Shape = (
    Words
    | Line
    | Lines
    | Name
    | Names
    | Choice
    | SchemeName
    | Quotes
    | One
    | Many
    | Keyed
    | ByWord
    | WordsByName
    | NameByName
)
