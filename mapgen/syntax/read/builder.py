"""Builds the argument map from the records of an argument file: resolves ids and anchors quotes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from mapgen.budgets import most
from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.text.document_text import DocumentText
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import (
    PROPOSABLE,
    Answer,
    Argument,
    Attack,
    Claim,
    Document,
    Inference,
    LeftOut,
    Quote,
    Source,
    Term,
    Waiver,
)
from mapgen.model.facets import Facets
from mapgen.model.schemes import Scheme
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.fields.forms import bare_mark
from mapgen.syntax.fields.records import ATTACK_FIELDS
from mapgen.syntax.read.elements import Elements
from mapgen.syntax.read.entries import Entry, Named, as_sentence
from mapgen.syntax.read.expectations import read_expectations
from mapgen.syntax.read.files import read_document
from mapgen.syntax.read.from_text import FromText, KnownMarks
from mapgen.syntax.read.hints import unknown_question
from mapgen.syntax.read.ids import Ids
from mapgen.syntax.read.shared_facets import with_shared_facets
from mapgen.syntax.read.tour import tour_stops
from mapgen.syntax.yaml.tree import first_line
from mapgen.words import Text, both


class Builder:
    """Builds one argument map from the records of one argument file.

    `second`: the file is in format 2: marks and entries of the source list are read in the text where the
    file does not give them (`from_text.py`), and facets are shared (`shared_facets.py`).
    """

    def __init__(self, log: FaultLog, language: str, second: bool = False) -> None:
        self.log = log
        self.language = language
        self.second = second
        self.from_text: FromText | None = None
        self.ids = Ids(log)
        self.elements = Elements(self.ids, self._anchored, self._mark)
        self.text: DocumentText | None = None
        self.search: QuoteSearch | None = None
        self.inferences: list[Inference] = []
        self.attacks: list[Attack] = []

    def build(self, path: Path, file: Entry, text: DocumentText | None = None) -> ArgumentMap | None:
        """Return the map, or None where quotes could not be checked: no document or text, or no budget left.

        With `text`, that is the text, and the document's record may be lacking. Faults are in the log.
        """
        document: Entry | None = file.get("document")
        self.text = text or self._text_of(document, path.parent)
        self.search = QuoteSearch(self.text) if self.text is not None else None
        self.from_text = FromText(self.text, self._anchored) if self.second and self.text else None
        entries = {
            kind: self.ids.add_all(kind, file.get(kind + "s", []))
            for kind in ("term", "source", "claim", "argument")
        }
        for claim, entry in entries["claim"]:
            self._register_steps(claim, entry)
        element = self.elements.element
        terms = tuple(
            element(Term, entry, id=named.id, name=entry.text, span=named.span)
            for named, entry in entries["term"]
        )
        sources = [self._source(named, entry) for named, entry in entries["source"]]
        known = KnownMarks.of(sources)
        claims = tuple(self._claim(id_, entry, known) for id_, entry in entries["claim"])
        if self.from_text is not None:
            sources += self.from_text.sources_by_mark(sources, claims, self.ids.owner.__contains__)
        arguments = tuple(self._arguments(entries["argument"]))
        tour = tuple(tour_stops(file.get("tour", []), self.elements, self.log))
        left_out = tuple(self._left_out(file.get("left-out", [])))
        waivers = tuple(self._waivers(file.get("waivers", [])))
        expectations = tuple(read_expectations(file.get("expect", []), self.elements, self.log))
        document = document or (Entry(file.span) if text else None)
        if document is None or self.text is None or self.search is None or self.search.exhausted:
            return None
        map_ = ArgumentMap(
            id=path.stem,
            document=element(Document, document, language=self.language, span=document.span),
            text=self.text,
            sources=tuple(sources),
            terms=terms,
            claims=claims,
            inferences=tuple(self.inferences),
            attacks=tuple(self.attacks),
            arguments=arguments,
            left_out=left_out,
            waivers=waivers,
            expectations=expectations,
            tour=tour,
        )
        chains = {named.id: self._throughout(entry) for named, entry in entries["argument"]}
        of_document = self._throughout(document)
        return self._drawable(with_shared_facets(map_, of_document, chains) if self.second else map_)

    def _throughout(self, entry: Entry) -> Facets:
        """Return the facets that a chain or the document gives for its claims; report them in format 1."""
        given = entry.get("throughout")
        if given is None:
            return Facets()
        if not self.second:
            hint = both("Format 2 has it: `mapgen: 2`.", "Le format 2 l'a : `mapgen: 2`.")
            record = both("format 1", "le format 1")
            self.log.fault("unknown-field", given.span, field="throughout", record=record, hint=hint)
        return self.elements.element(Facets, given)

    def _text_of(self, document: Entry | None, folder: Path) -> DocumentText | None:
        if document is None or not document.get("text"):
            return None
        content = read_document(folder, document.get("text"), document.span_of("text"), self.log)
        return DocumentText(content, self.language) if content is not None else None

    def _drawable(self, map_: ArgumentMap) -> ArgumentMap:
        """Return the map with its first chains that are within the budget `drawn`.

        Report the first chain beyond it; drop that chain, those after it, and the tour stops in them.
        """
        drawn = 0
        for number, argument in enumerate(map_.arguments):
            drawn += map_.drawn_for(argument.conclusion)
            if drawn > most("drawn"):
                self.log.too_large("drawn", argument.span)
                lost = {one.id for one in map_.arguments[number:]}
                tour = tuple(stop for stop in map_.tour if not lost & {stop.at, stop.argument})
                return replace(map_, arguments=map_.arguments[:number], tour=tour)
        return map_

    def _register_steps(self, claim: Named, entry: Entry) -> None:
        """Set the id of each inference to a claim: the author's if it is new, else `claim.1`, `claim.2`…"""
        for number, step in enumerate(entry.get("because", []), start=1):
            given = step.get("id")
            own = given is not None and self.ids.add("inference", Named(given, step.span_of("id")))
            step.values["id"] = given if own else f"{claim.id}.{number}"
            self.ids.note_inference(step.values["id"], step.span)

    # One method for each kind of record.

    def _source(self, named: Named, entry: Entry) -> Source:
        source = self.elements.element(Source, entry, id=named.id, span=named.span)
        if self.from_text is None:
            return source
        if "listed" not in entry.spans:
            source = replace(source, listed=self.from_text.listed(source.marks))
        return self.from_text.with_work(source, entry.spans)

    def _claim(self, named: Named, entry: Entry, known: KnownMarks) -> Claim:
        """Return a claim. `known`: the marks of the file's sources."""
        quotes = tuple(self._anchored(quote) for quote in entry.get("quote", ()))
        self._check_origin(named, entry)
        self._check_proposals(entry)
        if self.from_text is not None:
            entry.values["cites"] = self.from_text.cited(entry, quotes, known)
        for step in entry.get("because", []):
            self._inference(named.id, step)
        self._attacks(named.id, entry, named.id)
        return self.elements.element(
            Claim,
            entry,
            within=named.id,
            id=named.id,
            text=self._sentence(named, entry, quotes),
            quotes=quotes,
            span=named.span,
            field_spans=tuple((name, first_line(span)) for name, span in entry.spans.items()),
        )

    def _check_origin(self, named: Named, entry: Entry) -> None:
        origins = [name for name in ("quote", "implicit", "source") if entry.get(name)]
        if len(origins) > 1:
            listed = ", ".join(f"`{name}`" for name in origins)
            self.log.fault("two-origins", named.span, about=(named.id,), id=named.id, origins=listed)

    def _check_proposals(self, entry: Entry) -> None:
        """Report each proposal for a field that nobody can propose."""
        for field, _ in entry.get("proposed", []):
            if field.id not in PROPOSABLE:
                hint = self.log.did_you_mean(field.id, PROPOSABLE)
                self.log.fault("unknown-word", field.span, word=field.id, field="proposed", hint=hint)

    def _sentence(self, named: Named, entry: Entry, quotes: tuple[Quote, ...]) -> Text:
        """Return the claim's wordings; in the document's language its quotes serve where no wording is given.

        Report a fault where there is neither.
        """
        wordings = dict(entry.wordings)
        if self.language not in wordings and quotes:
            wordings[self.language] = as_sentence(" … ".join(quote.exact for quote in quotes))
        if not wordings:
            meaning = both("the sentence itself, or a quote.", "la phrase elle-même, ou une citation.")
            self.log.fault(
                "missing-field", named.span, record=f"`{named.id}`", field=self.language, meaning=meaning
            )
        return Text.of(**wordings)

    def _inference(self, conclusion: str, entry: Entry) -> None:
        self._attacks(entry.get("id"), entry, conclusion)
        scheme = entry.get("scheme")
        is_misspelt = scheme is None and "scheme" in entry.spans  # which is told there, once
        answers = () if is_misspelt else tuple(self._answers(scheme, entry.get("answers", [])))
        step = self.elements.element(
            Inference,
            entry,
            within=conclusion,
            id=entry.get("id"),
            conclusion=conclusion,
            answers=answers,
            span=first_line(entry.span),
        )
        if step.premises:
            self.inferences.append(step)

    def _answers(self, scheme: Scheme | None, entries: list[tuple[Named, Entry]]) -> Iterable[Answer]:
        """Yield the answers to critical questions of the scheme that have a state.

        Report a fault for each answer to a question that the scheme does not ask.
        """
        known = [question.id for question in scheme.questions] if scheme else []
        for named, answer in entries:
            if named.id not in known:
                hint = unknown_question(known, named, answer, self.log)
                field = scheme.id if scheme else "answers"
                self.log.fault("unknown-word", named.span, word=named.id, field=field, hint=hint)
            elif answer.get("is") is not None:
                told = answer.get("why", Text()), answer.get("fatal", Text())
                yield Answer(named.id, answer.get("is"), *told, named.span)

    def _attacks(self, target: str, entry: Entry, within: str) -> None:
        """Collect the attacks that the record of a claim or step names. `within`: the id of the claim."""
        number = 0
        for field_name, kind in ATTACK_FIELDS.items():
            for attack in entry.get(field_name, []):
                attacker = self.ids.resolve("claim", attack.get("by"), within, attacks=True)
                if attacker and attacker == target:
                    self.log.fault("attack-on-itself", first_line(attack.span), id=attacker)
                elif attacker:
                    number += 1
                    self.attacks.append(
                        self.elements.element(
                            Attack,
                            attack,
                            within=within,
                            id=f"{target}.attack{number}",
                            kind=kind,
                            attacker=attacker,
                            target=target,
                            span=first_line(attack.span),
                        )
                    )

    def _arguments(self, entries: list[tuple[Named, Entry]]) -> Iterable[Argument]:
        for named, entry in entries:
            argument = self.elements.element(Argument, entry, id=named.id, span=named.span)
            if argument.conclusion:
                yield argument

    def _left_out(self, entries: list[Entry]) -> Iterable[LeftOut]:
        for entry in entries:
            if entry.get("quote") is not None:
                yield self.elements.element(LeftOut, entry, span=first_line(entry.span))

    def _waivers(self, entries: list[Entry]) -> Iterable[Waiver]:
        for entry in entries:
            if entry.get("rule"):
                yield self.elements.element(Waiver, entry, span=entry.span_of("rule"))

    def _mark(self, printed: str) -> str:
        return bare_mark(printed, self.text is not None and self.text.raises_apart)

    def _anchored(self, quote: Quote) -> Quote:
        """Return the quote anchored in the text, unchanged where there is no text or no search budget left.

        Report the first quote whose search passes the budget.
        """
        if self.search is None or self.search.exhausted:
            return quote
        found = self.search.anchor(quote.exact, quote.prefix, quote.suffix)
        if self.search.exhausted:
            self.log.too_large("search", first_line(quote.span))
        return Quote(quote.exact, quote.prefix, quote.suffix, found, first_line(quote.span))
