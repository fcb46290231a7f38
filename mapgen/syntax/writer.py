"""An argument map as an argument file: what `read` reads back as the same map."""

from __future__ import annotations

from typing import Any

import yaml

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import (
    Attack,
    Change,
    Claim,
    Document,
    Inference,
    Quote,
    Source,
    Stop,
    Term,
)
from mapgen.model.facets import Facets
from mapgen.syntax.fields import ATTACK_FIELDS, RECORDS
from mapgen.syntax.traps import taken_for
from mapgen.words import Text


def write(map_: ArgumentMap) -> str:
    """The YAML of an argument map, its fields in the order of the field table."""
    file = {
        "mapgen": 1,
        "document": _document(map_.document),
        "terms": {term.id: _term(term) for term in map_.terms},
        "sources": {source.id: _source(source) for source in map_.sources},
        "claims": {claim.id: _claim(claim, map_) for claim in map_.claims},
        "arguments": {a.id: {"title": a.title.as_dict(), "conclusion": a.conclusion} for a in map_.arguments},
        "tour": [_stop(stop, map_) for stop in map_.tour],
        "left-out": [{"quote": _quote(left.quote), "why": left.why.as_dict()} for left in map_.left_out],
        "waivers": [
            _kept({"rule": w.rule, "about": w.about, "reason": w.reason.as_dict()}) for w in map_.waivers
        ],
    }
    parts = [
        yaml.dump({key: value}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
        for key, value in _kept(file).items()
    ]
    return "\n".join(parts)


_NO_WORDINGS = Text()


class _Dumper(yaml.SafeDumper):
    """Plain YAML without aliases: argument files have none."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


class _Marks(list[Any]):
    """Citation marks, written as they are printed: `[2, 3]`."""


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    """Quoted wherever another reader would take it for something else."""
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="'" if taken_for(text) else None)


def _write_marks(dumper: yaml.SafeDumper, marks: _Marks) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", marks, flow_style=True)


_Dumper.add_representer(_Marks, _write_marks)
_Dumper.add_representer(str, _write_text)


def _marks(marks: tuple[str, ...]) -> _Marks:
    return _Marks(
        int(mark) if mark.isascii() and mark.isdigit() and str(int(mark)) == mark else mark for mark in marks
    )


def _one_or_more(values: list[Any]) -> Any:
    """One alone needs no list."""
    return values[0] if len(values) == 1 else values


def _kept(values: dict[str, Any]) -> dict[str, Any]:
    """The fields that say something."""
    return {name: value for name, value in values.items() if value not in ("", None, [], {}, ())}


def _ordered(record: str, values: dict[str, Any], wordings: Text = _NO_WORDINGS) -> dict[str, Any]:
    """Wordings, then every field of the record in the table's order; what says nothing is left out."""
    return wordings.as_dict() | _kept({field.name: values[field.name] for field in RECORDS[record].fields})


def _word(word: object | None) -> str:
    return "" if word is None else str(word)


def _document(document: Document) -> dict[str, Any]:
    return _ordered(
        "document",
        {
            "title": document.title.as_dict(),
            "language": document.language,
            "kind": _word(document.kind),
            "text": document.path,
            "author": document.author,
            "qualification": document.qualification.as_dict(),
            "publisher": document.publisher,
            "date": document.date,
            "url": document.url,
            "interests": document.interests.as_dict(),
            "question": document.question.as_dict(),
            "answer": document.answer,
            "about": document.about.as_dict(),
            "exhibits": list(document.exhibits),
            "ratings": {r.item: _kept({"is": r.value, "why": r.why.as_dict()}) for r in document.ratings},
            "rated-by": document.rated_by,
        },
    )


def _term(term: Term) -> dict[str, Any]:
    senses = {id_: meaning.as_dict() for id_, meaning in term.senses}
    return _ordered(
        "term", {"means": term.meaning.as_dict(), "within": term.within, "senses": senses}, term.name
    )


def _source(source: Source) -> dict[str, Any]:
    return _ordered(
        "source",
        {
            "mark": _marks(source.marks),
            "listed": _quote(source.listed) if source.listed else None,
            "match": _word(source.match),
            "authors": list(source.authors),
            "year": source.year,
            "title": source.title,
            "container": source.container,
            "doi": source.doi,
            "pmid": source.pmid,
            "url": source.url,
            "design": _word(source.design),
            "participants": source.participants,
            "effect": source.effect,
            "modality": _word(source.modality),
            "bias": _word(source.bias),
            "downgrades": _changes(source.downgrades),
            "upgrades": _changes(source.upgrades),
            "status": _word(source.status),
            "superseded-by": source.superseded_by,
            "based-on": list(source.based_on),
            "data": source.data,
            "reading": _word(source.reading),
            "direction": _word(source.direction),
            "interests": source.interests.as_dict(),
            "says": source.says.as_dict(),
            "note": source.note.as_dict(),
            **_facets(source.facets),
        },
    )


def _changes(changes: tuple[Change, ...]) -> dict[str, Any]:
    return {
        str(change.domain): _kept({"by": str(change.degree), "why": change.why.as_dict()})
        for change in changes
    }


def _claim(claim: Claim, map_: ArgumentMap) -> dict[str, Any]:
    values = {
        "quote": _one_or_more([_quote(quote) for quote in claim.quotes]),
        "implicit": claim.implicit.as_dict(),
        "source": claim.source,
        "cites": _marks(claim.citations),
        "kind": _word(claim.kind),
        "modality": _word(claim.modality),
        "scope": _word(claim.scope),
        "called": _word(claim.called),
        "design": _word(claim.design),
        "participants": claim.participants,
        "accepted": claim.accepted.as_dict(),
        "attributed-to": claim.attributed_to.as_dict(),
        **_facets(claim.facets),
        "senses": dict(claim.senses),
        "remark": claim.remark.as_dict(),
        "because": [_inference(step, map_) for step in map_.inferences_to.get(claim.id, ())],
        **_attacks(map_.attacks_on.get(claim.id, ())),
    }
    return _ordered("claim", values, claim.text)


def _inference(step: Inference, map_: ArgumentMap) -> dict[str, Any]:
    own_id = step.id if "." not in step.id else ""
    values = {
        "premises": list(step.premises),
        "id": own_id,
        "scheme": _word(step.scheme),
        "warrant": step.warrant.as_dict(),
        "answers": {a.question: _kept({"is": str(a.state), "why": a.why.as_dict()}) for a in step.answers},
        "remark": step.remark.as_dict(),
        **_attacks(map_.attacks_on.get(step.id, ())),
    }
    return _ordered("inference", values)


def _attacks(attacks: tuple[Attack, ...]) -> dict[str, list[dict[str, Any]]]:
    """The attacks under each attack field; empty where there is none of its kind."""
    return {
        name: [_kept({"by": a.attacker, "reason": a.reason.as_dict()}) for a in attacks if a.kind is kind]
        for name, kind in ATTACK_FIELDS.items()
    }


def _stop(stop: Stop, map_: ArgumentMap) -> dict[str, Any]:
    values = {"claim": "", "inference": "", "argument": stop.argument, "remark": stop.remark.as_dict()}
    kind = "claim" if stop.at in map_.claim else "inference" if stop.at in map_.inference else "argument"
    return _ordered("stop", {**values, kind: stop.at})


def _quote(quote: Quote) -> Any:
    """A plain string where no prefix or suffix is needed."""
    if not (quote.prefix or quote.suffix):
        return quote.exact
    return _kept({"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix})


def _facets(facets: Facets) -> dict[str, Any]:
    given = facets.intervention
    return {
        "population": _kept({"species": _word(facets.population.species), "group": facets.population.group}),
        "intervention": _kept(
            {
                "agent": given.agent,
                "salt": given.salt,
                "route": _word(given.route),
                "dose": given.dose,
                "duration": given.duration,
                "with": list(given.components),
            }
        ),
        "comparator": facets.comparator,
        "outcome": _kept({"name": facets.outcome.name, "kind": _word(facets.outcome.kind)}),
    }
