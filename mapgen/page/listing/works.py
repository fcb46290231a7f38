"""Writes the works that several documents share: what each is, and which claims rest on it."""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.exchange.compared.works import SharedWork, Use
from mapgen.page.embedding import Record
from mapgen.page.listing.wording import (
    Wordings,
    Words,
    address,
    bilingual,
    claim_address,
    counted,
    filled,
    joined,
    origin_class,
    short_name,
)
from mapgen.vocabulary import Design, Direction, Match


def works_list(maps: Sequence[Record], works: Sequence[SharedWork], words: Words) -> str:
    """Return every shared work as HTML, in order, each collapsed; `maps` are all the compiled maps."""
    return "\n".join(_work(maps, work, words) for work in works)


def _work(maps: Sequence[Record], work: SharedWork, words: Words) -> str:
    records = [use.record for use in work.uses]
    label = bilingual(dict.fromkeys(("en", "fr"), records[0]["label"]))
    title = next((record["title"] for record in records if record["title"]), "")
    claims = {(use.document, claim["id"]) for use in work.uses for _, claim in use.claims}
    counts = joined(
        [
            counted(words, "documents-count", len(work.documents)),
            counted(words, "claims-count", len(claims)),
        ]
    )
    says = next((record["says"] for record in records if record["says"]), None)
    head = [
        f"<summary><b>{label}</b> <cite>{bilingual({'en': title, 'fr': title}) if title else ''}</cite>"
        f' <span class="count">{bilingual(counts)}</span></summary>',
        f'<p class="hint">{bilingual(_what_it_is(records, words))}</p>',
        f"<p>{bilingual(says)}</p>" if says else "",
    ]
    columns = "\n".join(_column(maps[use.document], use, words) for use in work.uses)
    return (
        '<details class="work">\n'
        + "\n".join(filter(None, head))
        + f'\n<div class="side-by-side">\n{columns}\n</div>\n</details>'
    )


def _what_it_is(records: Sequence[Record], words: Words) -> Wordings:
    """Return a work's design, participants, container, year, DOI and PMID, joined, by language.

    Each is taken from the first record that gives it; what no record gives is left out.
    """

    def first(name: str) -> str:
        return next((str(record[name]) for record in records if record[name]), "")

    design = first("design")
    parts: list[Wordings | str] = [Design.of(design).name_.as_dict()] if design else []
    people = first("participants")
    parts.append(filled(words, "work-participants", n=people) if people.isdigit() else people)
    parts += [first("container"), first("year")]
    parts += [f"DOI {first('doi')}"] if first("doi") else []
    parts += [f"PMID {first('pmid')}"] if first("pmid") else []
    return joined([part for part in parts if part])


def _column(compiled: Record, use: Use, words: Words) -> str:
    items = "".join(_claim(compiled, claim, sure, words) for sure, claim in use.claims)
    claims = (
        f'<ul class="said">{items}</ul>'
        if items
        else f'<p class="hint">{bilingual(words["work-no-claim"])}</p>'
    )
    whose = f'<a class="document" href="{address(compiled, select=use.record["id"], sources="1")}">'
    name = short_name(use.document, compiled)
    return (
        f'<div class="column"><p class="whose">{whose}{name}</a></p>'
        f'<p class="hint">{bilingual(_how_known(use.record, words))}</p>{claims}</div>'
    )


def _how_known(record: Record, words: Words) -> Wordings:
    """Return whether the document points to the work, how surely, and the work's direction, by language."""
    parts: list[Wordings] = []
    if record["marks"] or record["listed"]:
        marks = " ".join(f"[{mark}]" for mark in record["marks"])
        parts.append(filled(words, "work-listed-as", marks=marks))
        if record["match"]:
            parts.append(filled(words, "work-match", match=Match.of(record["match"]).name_.as_dict()))
    else:
        parts.append(words["work-brought-in"])
    if record["direction"]:
        direction = Direction.of(record["direction"]).name_.as_dict()
        parts.append(filled(words, "work-direction", direction=direction))
    return joined(parts)


def _claim(compiled: Record, claim: Record, sure: bool, words: Words) -> str:
    perhaps = "" if sure else f"<p>{bilingual(words['work-perhaps'])}</p>"
    said = f'<a href="{claim_address(compiled, claim)}">{bilingual(claim["text"])}</a>'
    return f"<li{origin_class(claim)}>{said}{perhaps}</li>"
