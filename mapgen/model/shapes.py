"""The shapes of values that a field can hold, which determine how it is read, written and shown."""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.vocabulary import Word


@dataclass(frozen=True, slots=True)
class Words:
    """A text for readers: a string in the document's language, or a wording for each language."""


@dataclass(frozen=True, slots=True)
class Line:
    """A string. `form`: the name of the form that it must have (`fields/forms.py`), if any."""

    form: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A list of strings; a single string needs no brackets."""


@dataclass(frozen=True, slots=True)
class Marks(Lines):
    """A list of citation marks as the document prints them; a single mark needs no brackets."""


@dataclass(frozen=True, slots=True)
class TermOrWords(Line):
    """The id of a term, or plain words in the document's language."""


@dataclass(frozen=True, slots=True)
class TermsOrWords(Lines):
    """A list of ids of terms, or plain words in the document's language."""


@dataclass(frozen=True, slots=True)
class Name:
    """The id of an element of the kind `of`: a claim, a source…"""

    of: str


@dataclass(frozen=True, slots=True)
class Names:
    """A list of ids of elements of the kind `of`; a single id needs no brackets."""

    of: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A word of a vocabulary."""

    words: type[Word]


@dataclass(frozen=True, slots=True)
class SchemeName:
    """The name of an argumentation scheme."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """A quote or a list of quotes; `single`: a quote only."""

    single: bool = False


@dataclass(frozen=True, slots=True)
class One:
    """A single record, of the type that `record` names."""

    record: str


@dataclass(frozen=True, slots=True)
class Many:
    """A list of records; a single record needs no list."""

    record: str


@dataclass(frozen=True, slots=True)
class Keyed:
    """Records by id; `free`: the keys are fixed names, checked elsewhere, not ids chosen by the author."""

    record: str
    free: bool = False


@dataclass(frozen=True, slots=True)
class ByWord:
    """Records by words of a vocabulary."""

    words: type[Word]
    record: str


@dataclass(frozen=True, slots=True)
class WordsByName:
    """Texts by id."""


@dataclass(frozen=True, slots=True)
class NameByName:
    """Ids by id: senses by the ids of their terms."""


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
