"""Remedies that enter what a finding asks of the file: how sure a work is, passages that no claim quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mapgen.desk.edits import Edit
from mapgen.desk.remedies.filling_in import with_field
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.spelling import written
from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.drafting.ids import Ids
from mapgen.drafting.quotes import quote
from mapgen.findings import Finding
from mapgen.syntax.yaml.tree import Table
from mapgen.vocabulary import Match
from mapgen.words import both, filled


def enter_match(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Enter how certain it is which work is cited: one remedy for each word."""
    id_ = finding.about[0] if finding.about else ""
    for word in (one for one in Match if one is not Match.NONE):
        edit = with_field(file, "sources", id_, "mark", f"match: {word}")
        if edit is not None:
            says = both(
                f"`{id_}`, how certain it is that this is the work cited: {word.name_.best('en')}",
                f"`{id_}`, à quel point il est certain que c'est la publication citée : {word.name_.best('fr')}",
            )
            yield Remedy(says, (edit,), sure=False)


def take_accepted_away(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Take `accepted` from a conclusion, so that the reasons of the text are judged."""
    id_ = finding.about[0] if finding.about else ""
    record = file.record("claims", id_)
    entries = record.entries if isinstance(record, Table) else []
    given = next(((key, value) for key, value in entries if key.text == "accepted"), None)
    edit = file.pieces.without(record, *given) if isinstance(record, Table) and given is not None else None
    if edit is not None:
        says = both(
            f"Take `accepted` away at `{id_}`, so that its reasons are judged",
            f"Retirer `accepted` à `{id_}`, pour que ses raisons soient jugées",
        )
        yield Remedy(says, (edit,), sure=False)


def quote_passages(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Enter the passages that no claim quotes as claims: the first, or all of them."""
    if file.map is None:
        return
    search, text = QuoteSearch(file.map.text), file.map.text
    ids = Ids(
        text.language, (*file.map.claim, *file.map.source), [text.slice(one) for one in finding.passages]
    )
    entries = [
        f"{ids.of_sentence(own.exact, 'passage')}: {{quote: {written(own)}}}"
        for passage in finding.passages
        if (own := quote(search, passage)) is not None
    ]
    for count in dict.fromkeys(min(most, len(entries)) for most in (1, len(entries))):
        edit = _with_claims(file, entries[:count])
        if edit is not None:
            says = _ENTER_PASSAGES if count > 1 else _ENTER_PASSAGE
            yield Remedy(filled(says, count=str(count)), (edit,), sure=False)


def _with_claims(file: OpenFile, entries: Sequence[str]) -> Edit | None:
    """Return the edit that adds claims at the end of their section, each on a line of its own."""
    first = file.with_record("claims", entries[0]) if entries else None
    if first is None:
        return None
    before, after = first.text.split(entries[0], 1)
    between = "\n" + before.rsplit("\n", 1)[-1]
    return replace(first, text=before + between.join(entries) + after)


_ENTER_PASSAGE = both("Enter the first passage as a claim", "Inscrire le premier passage comme affirmation")
_ENTER_PASSAGES = both(
    "Enter these {count} passages as claims", "Inscrire ces {count} passages comme affirmations"
)
