"""The shapes of values that a field can hold, which determine how it is read, written and shown."""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.vocabulary import Word


@dataclass(frozen=True, slots=True)
class Words:
    """A text for readers: one string in the document's language, or a table of language → wording.

    `at_most`: how many characters a wording should have at most; 0 where there is no such limit.
    """

    at_most: int = 0


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
    """A list of strings, each the id of a term or plain words in the document's language."""


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
    """One word of the enum `words` of the vocabulary (`vocabulary.py`)."""

    words: type[Word]


@dataclass(frozen=True, slots=True)
class Choices:
    """A list of words of the enum `words` of the vocabulary; a single word needs no brackets."""

    words: type[Word]


@dataclass(frozen=True, slots=True)
class SchemeName:
    """The name of an argumentation scheme."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """A quote or a list of quotes; with `single`, only one quote."""

    single: bool = False


@dataclass(frozen=True, slots=True)
class One:
    """One record, of the kind that `record` names in the table of records."""

    record: str


@dataclass(frozen=True, slots=True)
class Many:
    """A list of records of the kind `record`; a single record needs no list."""

    record: str


@dataclass(frozen=True, slots=True)
class Keyed:
    """A table of records of the kind `record`, by id.

    `free`: the keys are not ids that the author chooses but fixed names, which are checked elsewhere.
    """

    record: str
    free: bool = False


@dataclass(frozen=True, slots=True)
class ByWord:
    """A table of records of the kind `record`, by words of the enum `words`."""

    words: type[Word]
    record: str


@dataclass(frozen=True, slots=True)
class WordsByName:
    """A table of texts by id."""


@dataclass(frozen=True, slots=True)
class NameByName:
    """A table of ids by id: the id of a sense by the id of its term."""


Shape = (
    Words
    | Line
    | Lines
    | Name
    | Names
    | Choice
    | Choices
    | SchemeName
    | Quotes
    | One
    | Many
    | Keyed
    | ByWord
    | WordsByName
    | NameByName
)
