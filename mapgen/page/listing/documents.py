"""Writes a document on the index: its question and answer, its chains and their verdicts, its findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from mapgen.page.embedding import Record
from mapgen.page.listing.wording import (
    Words,
    address,
    bilingual,
    carried,
    certainty,
    claim_address,
    filled,
    joined,
    slug,
)
from mapgen.rules import manual
from mapgen.rules.registry import all_families
from mapgen.vocabulary import DocumentKind, EvidenceSays, FindingKind, Severity
from mapgen.words import date_in_words

_FILE = "file"
"""The key, among the families of rules, for faults that are found while the file is read."""


def document_item(number: int, compiled: Record, words: Words, *, language: bool = False) -> str:
    """Return the document of a compiled map as an HTML list item.

    `number` is its position, from 1; `language`: whether it is told in which language the document is.
    """
    document = compiled["document"]
    parts = [
        f'<h3><span class="nth">{number}</span> <a href="{address(compiled)}">{bilingual(document["title"])}</a></h3>',
        f'<p class="byline">{bilingual(_byline(document, words, language))}</p>',
        f'<p class="about">{bilingual(document["about"])}</p>' if document["about"] else "",
        _question(compiled, words),
        _chains(compiled, words),
        _findings(compiled, words),
        _instruments(document, words),
    ]
    return f'<li id="document-{number}">\n' + "\n".join(filter(None, parts)) + "\n</li>"


def _byline(document: Record, words: Words, language: bool) -> dict[str, str]:
    kind = [DocumentKind.of(document["kind"]).name_.as_dict()] if document["kind"] else []
    author = document["author"] or words["author-not-named"]
    date = date_in_words(document["date"]).as_dict() if document["date"] else words["date-not-given"]
    publisher = [document["publisher"]] if document["publisher"] else []
    code = document["language"]
    written = [words.get(f"text-in-{code}", code)] if language else []
    return dict(joined([*kind, author, *publisher, date, *written]))


def _question(compiled: Record, words: Words) -> str:
    document = compiled["document"]
    answer = next((claim for claim in compiled["claims"] if claim["id"] == document["answer"]), None)
    parts = []
    if document["question"]:
        parts.append(f"<dt>{bilingual(words['question'])}</dt><dd>{bilingual(document['question'])}</dd>")
    if answer:
        said = f'<a href="{claim_address(compiled, answer)}">{bilingual(answer["text"])}</a>'
        parts.append(f"<dt>{bilingual(words['answer'])}</dt><dd>{said}</dd>")
    return f'<dl class="question">{"".join(parts)}</dl>' if parts else ""


def _chains(compiled: Record, words: Words) -> str:
    if not compiled["arguments"]:
        return ""
    items = "\n".join(
        f'<li><a href="{address(compiled, chain=argument["id"])}">{bilingual(argument["title"])}</a>'
        f' <span class="verdict-line">{_two_answers(argument, words)}</span></li>'
        for argument in compiled["arguments"]
    )
    return f'<h4>{bilingual(words["chains-and-verdicts"])}</h4>\n<ol class="chains">\n{items}\n</ol>'


def _two_answers(argument: Record, words: Words) -> str:
    """Return the HTML of the word on the text's reasoning, and of what other evidence says, if any."""
    reasoning, other = argument["reasoning"], argument["other_evidence"]
    told = carried(reasoning["word"]) if reasoning["word"] else certainty(argument["certainty"])
    if not (other["supporting"] or other["opposing"]):
        return told
    says = bilingual(EvidenceSays.of(other["says"]).name_.as_dict())
    return f'{told} <span class="other-says">{bilingual(words["other-says"])} {says}</span>'


def _findings(compiled: Record, words: Words) -> str:
    """Return an HTML table that counts a map's findings; empty where none is counted.

    Its head has the number of each kind, and a row for each family of rules has that of each kind.
    """
    found = [finding for finding in compiled["findings"] if is_counted(finding)]
    kinds = [kind for kind in FindingKind if any(finding["kind"] == kind for finding in found)]
    if not kinds:
        return ""
    cells = Counter((_family(finding["rule"]), finding["kind"]) for finding in found)
    totals = Counter(finding["kind"] for finding in found)
    head = "".join(
        f'<th scope="col" class="finding-{slug(kind)}"><a href="{address(compiled, tab="findings", kind=slug(kind))}">'
        f"<b>{totals[kind]}</b> {bilingual(_named(kind, totals[kind], words))}</a></th>"
        for kind in kinds
    )
    families = {family.name: family.title.as_dict() for family in all_families()}
    titles = {**families, _FILE: words["family-file"]}
    rows = "\n".join(
        _family_row(compiled, family, title, kinds, cells)
        for family, title in titles.items()
        if any(cells[family, kind] for kind in kinds)
    )
    caption = bilingual(words["findings-by-family"])
    return (
        f'<table class="findings">\n<caption>{caption}</caption>\n<thead><tr><td></td>{head}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _family_row(
    compiled: Record,
    family: str,
    title: Mapping[str, str],
    kinds: Iterable[str],
    cells: Counter[tuple[str, str]],
) -> str:
    # Faults of reading belong to no family, so that no address can show them alone.
    asked = "" if family == _FILE else family
    name = bilingual(title)
    if asked:
        name = f'<a href="{address(compiled, tab="findings", family=asked)}">{name}</a>'
    counts = "".join(
        f'<td><a href="{address(compiled, tab="findings", kind=slug(kind), family=asked)}">{cells[family, kind]}</a></td>'
        if cells[family, kind]
        else '<td class="nothing">0</td>'
        for kind in kinds
    )
    return f'<tr><th scope="row">{name}</th>{counts}</tr>'


def _family(rule: str) -> str:
    return manual.family(rule) or _FILE


def is_counted(finding: Record) -> bool:
    """Return whether a finding is counted: neither waived nor a fault of less than severity *error*."""
    left_to_do = finding["kind"] == FindingKind.FAULT and finding["severity"] != Severity.ERROR
    return not finding["waived"] and not left_to_do


def _named(kind: FindingKind, count: int, words: Words) -> dict[str, str]:
    """Return the name of a kind of finding, by language: singular for a `count` of 1, else plural."""
    return kind.name_.as_dict() if count == 1 else dict(words[f"{slug(kind)}-plural"])


def _instruments(document: Record, words: Words) -> str:
    results = []
    for found in document["instruments"]:
        rated = sum(item["rating"] is not None for item in found["items"])
        decided = filled(words, "items-decided", n=len(found["items"]), rated=rated)
        # A total is a whole sentence, which replaces the count of items.
        said = bilingual(found["total"] or decided)
        results.append(f"<li><b>{bilingual(found['name'])}</b> {said}</li>")
    return f'<ul class="instruments">{"".join(results)}</ul>' if results else ""
