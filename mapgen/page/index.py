"""The list of maps on the index page, written in both languages: the page shows the reader's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import quote

from mapgen.vocabulary import Certainty, FindingKind, Severity
from mapgen.words import READER_LANGUAGES, Text

Words = Mapping[str, Mapping[str, str]]

_CERTAINTIES = {word.value: word.name_.as_dict() for word in Certainty}


def listing(maps: Sequence[dict[str, Any]], words: Words) -> str:
    """One list item for each map, in the given order."""
    return "\n".join(_item(compiled, words) for compiled in maps)


def _item(compiled: dict[str, Any], words: Words) -> str:
    document = compiled["document"]
    parts = [
        f'<h2><a href="{_address(compiled)}">{_both(document["title"])}</a></h2>',
        f'<p class="question">{_both(document["question"])}</p>' if document["question"] else "",
        f"<p>{_both(document['about'])}</p>" if document["about"] else "",
        _chains(compiled, words),
        _findings(compiled, words),
    ]
    return "<li>\n" + "\n".join(filter(None, parts)) + "\n</li>"


def _chains(compiled: dict[str, Any], words: Words) -> str:
    if not compiled["arguments"]:
        return ""
    items = "\n".join(
        f'<li><a href="{_address(compiled)}#chain={escape(argument["id"])}">{_both(argument["title"])}</a>'
        f' <span class="certainty">{_both(_CERTAINTIES[argument["certainty"]])}</span></li>'
        for argument in compiled["arguments"]
    )
    heading = _both(words["chains-certainty"])
    return f"<h3>{heading}</h3>\n<ol>\n{items}\n</ol>"


def _findings(compiled: dict[str, Any], words: Words) -> str:
    counts = Counter(finding["kind"] for finding in compiled["findings"] if _counts(finding))
    items = "\n".join(
        f'<li class="finding-{_slug(kind)}"><b>{counts[kind]}</b> {_both(_counted(words, kind, counts[kind]))}</li>'
        for kind in FindingKind
        if counts[kind]
    )
    return f'<h3>{_both(words["findings"])}</h3>\n<ul class="counts">\n{items}\n</ul>' if items else ""


def _counts(finding: dict[str, Any]) -> bool:
    """What a reader should know; work left on the map and what was let stand are not counted."""
    left_to_do = finding["kind"] == FindingKind.FAULT and finding["severity"] != Severity.ERROR
    return not finding["waived"] and not left_to_do


def _counted(words: Words, kind: FindingKind, count: int) -> Mapping[str, str]:
    """The kind's name in the number that goes with the count."""
    return kind.name_.as_dict() if count == 1 else words[f"{_slug(kind)}-plural"]


def _address(compiled: dict[str, Any]) -> str:
    """A page beside the index, whatever signs its file name has: never a scheme or another host."""
    return escape(f"./{quote(compiled['id'])}.html")


def _slug(kind: str) -> str:
    return kind.replace(" ", "-")


def _both(wordings: Mapping[str, str]) -> str:
    """The wording of each of the reader's languages; style shows one of them."""
    text = Text(tuple(sorted(wordings.items())))
    return "".join(
        f'<span data-lang="{language}"{_lang(text, language)}>{escape(text.best(language))}</span>'
        for language in READER_LANGUAGES
    )


def _lang(text: Text, language: str) -> str:
    spoken = language if text.get(language) is not None else next((code for code, _ in text), language)
    return f' lang="{escape(spoken)}"'
