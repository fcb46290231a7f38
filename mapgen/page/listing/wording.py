"""Writes HTML in both languages: texts, addresses of pages, signs of certainty and status.

Every text is written in French and in English, and the style sheet shows the reader's
language. A text that is the same in both languages is written once.
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
    """Return a text as HTML in each of the reader's languages, of which the style sheet shows one.

    It shows an element without a class only to readers of its language.
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
    """Return the attributes of the element for readers of `language`, even if its text is in another."""
    if text.get(language) is not None:
        return f" lang={language}"
    return f' class="for-{language}" lang="{escape(next((code for code, _ in text), language))}"'


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def short_name(number: int, compiled: Record) -> str:
    """Return a document's number, from 1, and author, else publisher, else kind and date, else title."""
    document = compiled["document"]
    kind = DocumentKind.of(document["kind"]).name_.as_dict() if document["kind"] else ""
    named = document["author"] or document["publisher"]
    shown = bilingual(joined([named] if named else [part for part in (kind, document["date"]) if part]))
    name = shown or bilingual(document["title"])
    return f'<span class="nth">{number + 1}</span> <span class="title">{name}</span>'


def filled(words: Words, name: str, **values: object) -> Wordings:
    """Return the words with that key, their placeholders filled with `values` in each language."""
    return {language: _filled(words[name][language], values, language) for language in READER_LANGUAGES}


def _filled(wording: str, values: Mapping[str, object], language: str) -> str:
    for name, value in values.items():
        said = Text(tuple(value.items())).best(language) if isinstance(value, Mapping) else str(value)
        wording = wording.replace(f"{{{name}}}", said)
    return wording


def counted(words: Words, name: str, number: int) -> Wordings:
    """Return «1 claim» or «3 claims», from the words with the keys `name` and `name`-plural."""
    return filled(words, name if number == 1 else f"{name}-plural", n=number)


def joined(texts: Iterable[Wordings | str], between: str = " · ") -> Wordings:
    """Return several texts joined by `between`, without empty texts and repetitions."""
    kept = [
        Text(tuple(text.items())) if isinstance(text, Mapping) else Text.of(en=text, fr=text)
        for text in texts
    ]
    once = list(dict.fromkeys(text for text in kept if text))
    return {language: between.join(text.best(language) for text in once) for language in READER_LANGUAGES}


def address(compiled: Record, **places: str) -> str:
    """Return the escaped address of a map's page, `places` in its hash; it never leads to another host."""
    fields = "&".join(f"{name}={quote(value, safe='')}" for name, value in places.items() if value)
    return escape(f"./{quote(compiled['id'])}.html{'#' if fields else ''}{fields}")


def claim_address(compiled: Record, claim: Record) -> str:
    """Return the address of a claim in the page of its document."""
    return address(compiled, select=claim["id"])


def origin_class(claim: Record) -> str:
    """Return the class attribute for who says a claim; empty for quoted claims, the most frequent."""
    return "" if claim["origin"] == Origin.QUOTED else f' class="origin-{escape(claim["origin"])}"'


def certainty(value: str) -> str:
    """Return the HTML of a certainty: its word, to which the style sheet adds GRADE's four circles."""
    return (
        f'<span class="grade grade-{escape(value)}">{bilingual(Certainty.of(value).name_.as_dict())}</span>'
    )


def status(value: str) -> str:
    """Return the HTML of a status under attack: its word, to which the style sheet adds a sign."""
    return f'<span class="status status-{escape(value)}">{bilingual(Status.of(value).name_.as_dict())}</span>'


def slug(kind: str) -> str:
    """Return a kind of finding as class names and addresses write it, with hyphens for spaces."""
    return kind.replace(" ", "-")
