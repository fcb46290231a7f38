"""Remedies that say what a map leaves unsaid: a premise, a work that was read, who raises an objection."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from mapgen.desk.edits import Edit
from mapgen.desk.pieces import entry_of
from mapgen.desk.remedies.filling_in import with_field
from mapgen.desk.remedies.judging import step_in
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.spelling import spelled
from mapgen.drafting.attribution import attribution, who_says
from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.rules.structure.missing_premise import SECOND
from mapgen.syntax.yaml.tree import List, Scalar
from mapgen.vocabulary import Reading
from mapgen.words import both

_MOST = 3
"""For so many elements of a finding a remedy is offered at its place; for any other, at its own."""

_NEEDS_TWO = both("“{scheme}” takes two premises.", "« {scheme} » demande deux prémisses.")


def add_premise(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Add what a kind of step takes for granted, as a claim of its own that the text does not say."""
    if file.map is None or not file.is_second:
        return
    steps = [file.map.inference[id_] for id_ in finding.about if id_ in file.map.inference]
    offers = ((step, edits) for step in steps if (edits := _with_premise(file, file.map, step)))
    for step, edits in islice(offers, _MOST):
        assert step.scheme is not None
        second = SECOND[step.scheme.id]
        says = both(
            f"Add a premise to the step to `{step.conclusion}`, to be reworded: “{second.best('en')}”",
            f"Ajouter une prémisse à l'étape vers `{step.conclusion}`, à reformuler : « {second.best('fr')} »",
        )
        yield Remedy(says, edits, sure=False)


def _with_premise(file: OpenFile, map_: ArgumentMap, step: Inference) -> tuple[Edit, ...]:
    table = step_in(file, step)
    given = entry_of(table, "premises")
    if step.scheme is None or step.scheme.id not in SECOND or given is None:
        return ()
    id_ = _free(map_, f"needed-for-{step.conclusion}")
    language = map_.text.language
    words = SECOND[step.scheme.id].best(language)
    own = spelled(f"{words[:1].upper()}{words[1:]}.", in_flow=True)
    why = spelled(_NEEDS_TWO.best(language).format(scheme=step.scheme.name.best(language)), in_flow=True)
    record = file.with_record("claims", f"{id_}: {{{language}: {own}, implicit: {why}}}")
    edit = file.pieces.with_item(given, id_) if isinstance(given, Scalar | List) else None
    return (edit, record) if edit is not None and record is not None else ()


def _free(map_: ArgumentMap, id_: str) -> str:
    """Return an id that no element has: this one, or with a number."""
    taken = {*map_.claim, *map_.source, *map_.inference, *(one.id for one in map_.terms)}
    numbered = (f"{id_}-{number}" for number in range(2, len(taken) + 3))
    return id_ if id_ not in taken else next(one for one in numbered if one not in taken)


def enter_reading(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Enter that a work was read which the makers' results rest on: one remedy for each way to know it."""
    if file.map is None:
        return
    claims = (file.map.claim[id_] for id_ in finding.about if id_ in file.map.claim)
    for id_ in islice(dict.fromkeys(claim.source for claim in claims if claim.source), _MOST):
        given = entry_of(file.record("sources", id_), "reading")
        for word in (one for one in Reading if one.at_first_hand):
            edit = (
                Edit(file.pieces.start(given), file.pieces.end(given), str(word))
                if given is not None
                else with_field(file, "sources", id_, "mark", f"reading: {word}")
            )
            if edit is not None:
                says = both(
                    f"`{id_}`: enter `reading: {word}`, {word.meaning.best('en')}",
                    f"`{id_}` : inscrire `reading: {word}`, {word.meaning.best('fr')}",
                )
                yield Remedy(says, (edit,), sure=False)


def name_objector(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Say who raises an objection, where the text only reports what somebody says."""
    claim = file.map.claim.get(finding.about[-1]) if file.map is not None and finding.about else None
    name = _who(file.map, claim) if file.map is not None and claim is not None else ""
    if claim is None or not name:
        return
    edit = with_field(file, "claims", claim.id, "quote", f"attributed-to: {spelled(name, in_flow=True)}")
    if edit is not None:
        says = both(
            f"The text only reports it: enter `attributed-to: {name}` at `{claim.id}`",
            f"Le texte ne fait que le rapporter : inscrire `attributed-to: {name}` à `{claim.id}`",
        )
        yield Remedy(says, (edit,), sure=False)


def _who(map_: ArgumentMap, claim: Claim) -> str:
    for passage in claim.passages:
        sentence = map_.text.sentence_at(passage.start)
        found = attribution(map_.text, sentence)
        name = found.value if found is not None else who_says(map_.text.slice(sentence))
        if name:
            return name
    return ""
