"""Writes HTML in both languages: wordings, addresses of pages, signs of certainty and status.

Every text is written in French and in English, and the style sheet shows the reader's
language. A text that is the same in both is written once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import quote

from mapgen.page.embedding import Record
from mapgen.vocabulary import Certainty, DocumentKind, Origin, Status
from mapgen.words import READER_LANGUAGES, Text

Words = Mapping[str, Mapping[str, str]]
Wordings = Mapping[str, str]


def bilingual(wordings: Wordings) -> str:
    """The text in each of the reader's languages, as HTML; the style sheet shows one of them.

    An element without a class is shown only to readers of its language.
    """
    text = Text(tuple(sorted(wordings.items())))
    if len(wordings) == 1:
        code, only = text.wordings[0]
        return f'<span class="only" lang="{escape(code)}">{_escaped(only)}</span>'
    if len({text.best(language) for language in READER_LANGUAGES}) == 1:
        return _escaped(text.best(READER_LANGUAGES[0]))
    return "".join(
        f"<span{_for(text, language)}>{_escaped(text.best(language))}</span>" for language in READER_LANGUAGES
    )


def _for(text: Text, language: str) -> str:
    """The attributes of the element that readers of a language see, whichever language it is written in."""
    if text.get(language) is not None:
        return f" lang={language}"
    return f' class="for-{language}" lang="{escape(next((code for code, _ in text), language))}"'


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def short_name(number: int, compiled: Record) -> str:
    """A short name for a document: its number, and its author, publisher or kind."""
    document = compiled["document"]
    kind = DocumentKind.of(document["kind"]).name_.as_dict() if document["kind"] else ""
    named = document["author"] or document["publisher"]
    shown = bilingual(joined([named] if named else [part for part in (kind, document["date"]) if part]))
    name = shown or bilingual(document["title"])
    return f'<span class="nth">{number + 1}</span> <span class="title">{name}</span>'


def filled(words: Words, name: str, **values: object) -> Wordings:
    """The reader's words of that name, with their placeholders filled in."""
    return {language: _filled(words[name][language], values, language) for language in READER_LANGUAGES}


def _filled(wording: str, values: Mapping[str, object], language: str) -> str:
    for name, value in values.items():
        said = Text(tuple(value.items())).best(language) if isinstance(value, Mapping) else str(value)
        wording = wording.replace(f"{{{name}}}", said)
    return wording


def counted(words: Words, name: str, number: int) -> Wordings:
    """«1 claim», «3 claims»: the words are called by `name`, and `name`-plural."""
    return filled(words, name if number == 1 else f"{name}-plural", n=number)


def joined(texts: Iterable[Wordings | str], between: str = " · ") -> Wordings:
    """Several texts as one, each once."""
    kept = [
        Text(tuple(text.items())) if isinstance(text, Mapping) else Text.of(en=text, fr=text)
        for text in texts
    ]
    once = list(dict.fromkeys(text for text in kept if text))
    return {language: between.join(text.best(language) for text in once) for language in READER_LANGUAGES}


def address(compiled: Record, **places: str) -> str:
    """The address of a page beside the index; no file name can make it lead to another host."""
    fields = "&".join(f"{name}={quote(value, safe='')}" for name, value in places.items() if value)
    return escape(f"./{quote(compiled['id'])}.html{'#' if fields else ''}{fields}")


def claim_address(compiled: Record, claim: Record) -> str:
    """The address of a claim in the page of its document."""
    return address(compiled, select=claim["id"])


def origin_class(claim: Record) -> str:
    """The class attribute that tells who says a claim; quoted claims, the most frequent, have none."""
    return "" if claim["origin"] == Origin.QUOTED else f' class="origin-{escape(claim["origin"])}"'


def certainty(value: str) -> str:
    """GRADE's sign, four circles, and the word."""
    return (
        f'<span class="grade grade-{escape(value)}">{bilingual(Certainty.of(value).name_.as_dict())}</span>'
    )


def status(value: str) -> str:
    """The status under attack: its sign and word."""
    return f'<span class="status status-{escape(value)}">{bilingual(Status.of(value).name_.as_dict())}</span>'


def slug(kind: str) -> str:
    """A kind of finding as class names and addresses write it."""
    return kind.replace(" ", "-")
