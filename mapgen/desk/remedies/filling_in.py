"""Remedies that fill in what a map lacks: a field to complete, a scheme, a claim left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from mapgen.desk.edits import Edit
from mapgen.desk.leaving_out import leave_out
from mapgen.desk.pieces import entry_of, names_of, shifted
from mapgen.desk.remedies.judging import step_in
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.spelling import spelled
from mapgen.findings import Finding
from mapgen.model.elements import Inference
from mapgen.model.schemes import SCHEMES
from mapgen.queries.disclosure import to_enter
from mapgen.strength.evidence.nature import nature_of
from mapgen.syntax.yaml.tree import List, Scalar, Table
from mapgen.vocabulary import FindingKind, Nature, RiskOfBias
from mapgen.words import both

_FOR_ADVICE = ("practical-reasoning", "consequences", "evidence-to-claim", "expert-opinion")
_FOR_CLAIMS = ("evidence-to-claim", "cause-to-effect", "correlation-to-cause", "expert-opinion", "example")
"""The schemes that are offered for a step, by what it leads to; a person may write any other."""
_MOST = 5
"""For so many elements of a finding a remedy is offered at its place; for any other, at its own."""


def leave_claim_out(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Put the first claim on which nobody has worked, and which nothing names, under `left-out`, or all."""
    for id_ in finding.about:
        after = leave_out(file.source, file.path, [id_])
        if after is not None and after.edits:
            says = both(f"Leave `{id_}` out", f"Omettre `{id_}`")
            yield Remedy(says, after.edits, sure=False)
            break
    every = leave_out(file.source, file.path) if len(finding.about) > 1 else None
    if every is not None and len(every.claims) > 1:
        count = len(every.claims)
        says = both(
            f"Leave out all {count} claims on which nobody has worked",
            f"Omettre les {count} affirmations auxquelles personne n'a travaillé",
        )
        yield Remedy(says, every.edits, sure=False)


def leave_evidence_out(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Put the first claim with a source that leads to no conclusion under `left-out`, or all of them."""
    for id_ in finding.about:
        after = leave_out(file.source, file.path, [id_], even_evidence=True)
        if after is not None and after.edits:
            says = both(f"Leave `{id_}` out", f"Omettre `{id_}`")
            yield Remedy(says, after.edits, sure=False)
            break
    ids = finding.about if len(finding.about) > 1 else ()
    every = leave_out(file.source, file.path, ids, even_evidence=True) if ids else None
    if every is not None and len(every.claims) > 1:
        count = len(every.claims)
        says = both(
            f"Leave out all {count} claims with a source that lead to no conclusion",
            f"Omettre les {count} affirmations avec une source qui ne mènent à aucune conclusion",
        )
        yield Remedy(says, every.edits, sure=False)


def enter_untold(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Enter as `untold` what nobody has entered of the document's author, interests and date."""
    document = entry_of(file.tree, "document")
    if file.map is None or finding.kind is not FindingKind.FAULT or not isinstance(document, Table):
        return
    words = ", ".join(map(str, to_enter(file.map.document)))
    given = entry_of(document, "untold")
    if given is None:
        edit = file.pieces.with_last_entry(document, f"untold: [{words}]")
    elif isinstance(given, List) and given.items and file.pieces.is_flow(given):
        end = file.pieces.end(given.items[-1])
        edit = Edit(end, end, f", {words}")
    else:
        return
    says = both(
        f"The text does not tell it: enter `untold: [{words}]`",
        f"Le texte ne le dit pas : inscrire `untold: [{words}]`",
    )
    yield Remedy(says, (edit,), sure=False)


def choose_scheme(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Give the first step without a scheme one of those that steps to such a claim often have."""
    steps = file.map.inference if file.map is not None else {}
    step = next((steps[id_] for id_ in finding.about if id_ in steps), None)
    if file.map is None or step is None:
        return
    is_advice = nature_of(file.map.claim[step.conclusion]) is Nature.RECOMMENDATION
    for id_ in _FOR_ADVICE if is_advice else _FOR_CLAIMS:
        edit = _with_scheme(file, step, id_)
        if edit is not None:
            name = SCHEMES[id_].name
            says = both(
                f"Choose the scheme “{name.best('en')}” at the step to `{step.conclusion}`",
                f"Choisir le schéma « {name.best('fr')} » à l'étape vers `{step.conclusion}`",
            )
            yield Remedy(says, (edit,), sure=False)


def _with_scheme(file: OpenFile, step: Inference, scheme: str) -> Edit | None:
    table = step_in(file, step)
    if table is not None and "scheme" in names_of(table):
        return None
    if table is not None and table.entries:
        return file.pieces.with_last_entry(table, f"scheme: {scheme}")
    given = entry_of(file.record("claims", step.conclusion), "because")
    if not isinstance(given, List) or not all(isinstance(one, Scalar) for one in given.items):
        return None
    if not file.pieces.is_flow(given):
        return None
    words = f"{{premises: {file.pieces.words(given)}, scheme: {scheme}}}"
    return Edit(file.pieces.start(given), file.pieces.end(given), words)


def name_conclusion(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Name a claim of a draft as the conclusion, one remedy for each likely one, without a title yet."""
    if file.map is None or file.map.arguments or finding.kind is not FindingKind.FAULT:
        return
    for id_ in finding.about:
        edit = file.with_record("arguments", f"main: {{title: …, conclusion: {id_}}}")
        if edit is not None:
            says = both(f"`{id_}` is what the text concludes", f"`{id_}` est ce que le texte conclut")
            yield Remedy(says, (edit,), sure=False)


def accept_claim(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Say why a claim without support is accepted, one remedy for each; the reason is left to be written."""
    ends = {argument.conclusion for argument in file.map.arguments} if file.map is not None else set()
    edits = (
        (id_, with_field(file, "claims", id_, "quote", "accepted: …"))
        for id_ in finding.about
        if id_ not in ends
    )
    for id_, edit in islice(((id_, edit) for id_, edit in edits if edit is not None), _MOST):
        says = both(
            f"Everybody grants `{id_}`: write why in place of “…”",
            f"Chacun admet `{id_}` : écrire pourquoi à la place de « … »",
        )
        yield Remedy(says, (edit,), sure=False)


def judge_bias(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Enter a risk of bias for the first study that has none: one remedy for each judgement."""
    id_ = finding.about[0] if finding.about else ""
    for word in RiskOfBias:
        edit = with_field(file, "sources", id_, "mark", f"bias: {word}")
        if edit is not None:
            says = both(
                f"`{id_}`: the risk of bias was judged {word.name_.best('en')}",
                f"`{id_}` : le risque de biais a été jugé {word.name_.best('fr')}",
            )
            yield Remedy(says, (edit,), sure=False)


def with_field(file: OpenFile, section: str, id_: str, short: str, entry: str) -> Edit | None:
    """Return the edit that adds an entry to a record; one of words alone stands for its field `short`.

    None where the record has that field, or is written in a way that nothing can be added to.
    """
    record, pieces = file.record(section, id_), file.pieces
    if isinstance(record, Table) and record.entries:
        has = entry.partition(":")[0] in names_of(record)
        return None if has else pieces.with_last_entry(record, entry)
    if not isinstance(record, Scalar) or not record.text:
        return None
    words = pieces.words(record)
    if "\n" in words:
        return _in_block(file, section, id_, short, entry)
    return Edit(
        pieces.start(record), pieces.end(record), f"{{{short}: {_in_braces(record, words)}, {entry}}}"
    )


def _in_block(file: OpenFile, section: str, id_: str, short: str, entry: str) -> Edit | None:
    """Return the edit that writes words of several lines under their field, and an entry below."""
    own, pieces = entry_of(file.tree, section), file.pieces
    entries = own.entries if isinstance(own, Table) and not pieces.is_flow(own) else []
    key, record = next(((key, value) for key, value in entries if key.text == id_), (None, None))
    if key is None or record is None or file.source[pieces.end(key) : pieces.end(key) + 1] != ":":
        return None
    start, end = pieces.end(key) + 1, pieces.end(record)
    if pieces.has_comment(start, pieces.start(record)):
        return None
    indent = "\n" + " " * (pieces.column(key) + 2)
    return Edit(start, end, f"{indent}{short}: {shifted(pieces.words(record), 2)}{indent}{entry}")


def _in_braces(record: Scalar, words: str) -> str:
    return spelled(record.text, in_flow=True) if record.plain else words
