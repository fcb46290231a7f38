"""Remedies that take an entry away: an answer told elsewhere, a judgement that nothing bears out."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.desk.edits import Edit
from mapgen.desk.remedies.judging import step_in
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.findings import Finding
from mapgen.rules.structure.counted_twice import told_twice
from mapgen.syntax.yaml.tree import List, Table
from mapgen.words import both


def take_answer_away(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Take away the failed answer of a step that an objection to it tells, too."""
    attacks = file.map.attacks if file.map is not None else ()
    attack = next((one for one in attacks if one.id in finding.about), None)
    answer = told_twice(file.map, attack) if file.map is not None and attack is not None else None
    if file.map is None or attack is None or answer is None:
        return
    table = step_in(file, file.map.inference[attack.target])
    edit = _without_answer(file, table, answer.question) if table is not None else None
    if edit is not None:
        says = both(
            f"Keep the objection alone: take the answer to `{answer.question}` away",
            f"Garder la seule objection : retirer la réponse à `{answer.question}`",
        )
        yield Remedy(says, (edit,), sure=False)


def _without_answer(file: OpenFile, step: Table, question: str) -> Edit | None:
    for key, value in step.entries:
        if key.text not in ("failed", "answers"):
            continue
        if isinstance(value, List):
            alone, found = len(value.items) == 1, None
        elif isinstance(value, Table):
            found = next((entry for entry in value.entries if entry[0].text == question), None)
            if found is None:
                continue
            alone = len(value.entries) == 1
        else:
            alone, found = True, None
        if alone:
            return file.pieces.without(step, key, value)
        return file.pieces.without(value, *found) if isinstance(value, Table) and found else None
    return None


def take_bias_away(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Take away a risk of bias that nobody can have judged; it then counts as not judged."""
    id_ = finding.about[0]
    source = file.record("sources", id_)
    entries = source.entries if isinstance(source, Table) else ()
    entry = next((one for one in entries if one[0].text == "bias"), None)
    edit = file.pieces.without(source, *entry) if isinstance(source, Table) and entry else None
    if edit is not None:
        says = both(f"Take `bias` away at `{id_}`", f"Retirer `bias` à `{id_}`")
        yield Remedy(says, (edit,), sure=False)
