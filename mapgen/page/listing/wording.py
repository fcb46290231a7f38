"""Writes HTML in both languages: texts, addresses of pages, signs of certainty and status.

Every text is written in French and in English, and the style sheet shows the reader's
language. A text that is the same in both languages is written once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import quote

from mapgen.page.embedding import Record
from mapgen.vocabulary import Carried, Certainty, DocumentKind, Origin, Status
from mapgen.words import READER_LANGUAGES, Text, date_in_words

Words = Mapping[str, Mapping[str, str]]
Wordings = Mapping[str, str]


def bilingual(wordings: Wordings) -> str:
    """Return a text (language → wording) as HTML, with one element for each of the reader's languages.

    The style sheet shows the element in the reader's language, by `lang` or, where the text lacks that
    language, by class. A text with a single wording, or with equal ones, is written once.
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
    """Return as HTML a document's number and author, else publisher, else kind and date, else title.

    `number` counts from 0; the number that is shown counts from 1.
    """
    document = compiled["document"]
    kind = DocumentKind.of(document["kind"]).name_.as_dict() if document["kind"] else ""
    date = date_in_words(document["date"]).as_dict() if document["date"] else ""
    named = document["author"] or document["publisher"]
    shown = bilingual(joined([named] if named else [part for part in (kind, date) if part]))
    name = shown or bilingual(document["title"])
    return f'<span class="nth">{number + 1}</span> <span class="title">{name}</span>'


def filled(words: Words, name: str, **values: object) -> Wordings:
    """Return the wording of the key `name`, by language, with its placeholders filled.

    `values`: by placeholder; one that is a text (language → wording) is filled in the same language.
    """
    return {language: _filled(words[name][language], values, language) for language in READER_LANGUAGES}


def _filled(wording: str, values: Mapping[str, object], language: str) -> str:
    for name, value in values.items():
        said = Text(tuple(value.items())).best(language) if isinstance(value, Mapping) else str(value)
        wording = wording.replace(f"{{{name}}}", said)
    return wording


def counted(words: Words, name: str, number: int) -> Wordings:
    """Return a number with its noun, by language: «1 claim», «3 claims».

    The wording has the key `name` for 1, and `name`-plural for any other number.
    """
    return filled(words, name if number == 1 else f"{name}-plural", n=number)


def joined(texts: Iterable[Wordings | str], between: str = " · ") -> Wordings:
    """Return several texts joined by `between`, by language, without empty texts and repetitions.

    A string is the same in every language.
    """
    kept = [
        Text(tuple(text.items())) if isinstance(text, Mapping) else Text.of(en=text, fr=text)
        for text in texts
    ]
    once = list(dict.fromkeys(text for text in kept if text))
    return {language: between.join(text.best(language) for text in once) for language in READER_LANGUAGES}


def address(compiled: Record, **places: str) -> str:
    """Return the address of a map's page, relative and escaped for HTML, so that it leads to no other host.

    `places`: what the page is to show, written after `#` as `name=value`; empty values are left out.
    """
    fields = "&".join(f"{name}={quote(value, safe='')}" for name, value in places.items() if value)
    return escape(f"./{quote(compiled['id'])}.html{'#' if fields else ''}{fields}")


def claim_address(compiled: Record, claim: Record) -> str:
    """Return the address of a claim in the page of its document."""
    return address(compiled, select=claim["id"])


def origin_class(claim: Record) -> str:
    """Return the HTML class attribute for a claim's origin; empty for the most frequent, QUOTED."""
    return "" if claim["origin"] == Origin.QUOTED else f' class="origin-{escape(claim["origin"])}"'


def certainty(value: str) -> str:
    """Return the HTML of a certainty: its word, to which the style sheet adds GRADE's four circles."""
    return (
        f'<span class="grade grade-{escape(value)}">{bilingual(Certainty.of(value).name_.as_dict())}</span>'
    )


def carried(value: str) -> str:
    """Return the HTML of the word on whether the text's own reasoning carries a conclusion."""
    name = bilingual(Carried.of(value).name_.as_dict())
    return f'<span class="carried carried-{escape(value)}">{name}</span>'


def status(value: str) -> str:
    """Return the HTML of a status under attack: its word, to which the style sheet adds a sign."""
    return f'<span class="status status-{escape(value)}">{bilingual(Status.of(value).name_.as_dict())}</span>'


def slug(kind: str) -> str:
    """Return a kind of finding as class names and addresses write it, with hyphens for spaces."""
    return kind.replace(" ", "-")
