"""Writes out in full what format 2 lets an author write in short, so that one reader reads both formats.

Each short form stands for one long form (`docs/argument-file.md`, *Short forms*). What is added has the
span of what it was made from, so that faults are told where the author wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mapgen.syntax.fields.forms import LANGUAGE
from mapgen.syntax.fields.records import ATTACK_FIELDS
from mapgen.syntax.yaml.tree import List, Scalar, Table, Tree
from mapgen.vocabulary import AnswerState

WholeField = Callable[[Tree], Tree]
"""Returns the long form of a field's value; a value that has no short form is returned as it is."""

FACETS = {"population": "group", "intervention": "agent", "outcome": "name"}
"""The field that a facet's plain words give, by the name of the facet."""
_STATES = {str(state) for state in AnswerState}


def written_out(file: Tree) -> Tree:
    """Return the tree of an argument file in format 2 as one without short forms."""
    return _fields(
        file,
        {
            "document": lambda tree: _fields(tree, {"ratings": _each(_under("is")), "throughout": _facets}),
            "arguments": _each(lambda tree: _fields(tree, {"throughout": _facets})),
            "sources": _each(_source),
            "claims": _each(_claim),
            "left-out": _passages_left_out,
        },
    )


def _source(tree: Tree) -> Tree:
    """A source that is only a mark: `survey: 1`."""
    return _fields(_under("mark")(tree), _FACETS_AND_CHANGES)


def _claim(tree: Tree) -> Tree:
    """A claim that is only its quote: `short-nights: teenagers sleep seven hours`."""
    if isinstance(tree, List):
        tree = _record(tree, quote=tree)
    return _fields(
        _under("quote")(tree),
        {**_FACETS_AND_CHANGES, **_ATTACKS, "because": _steps, "proposed": _each(_under("is"))},
    )


def _facets(tree: Tree) -> Tree:
    return _fields(tree, _FACETS)


def _steps(tree: Tree) -> Tree:
    """The steps to a claim: one step as it is, or the premises of one step as a list of ids."""
    items = tree.items if isinstance(tree, List) else []
    if isinstance(tree, Scalar) or (items and all(isinstance(item, Scalar) for item in items)):
        return List([_record(tree, premises=tree)], tree.span)
    steps = [tree] if isinstance(tree, Table) else items
    return List([_step(step) for step in steps], tree.span)


def _step(tree: Tree) -> Tree:
    """A step whose answers stand under their states: `open: [direction]`, `failed: {size: too small}`."""
    if not isinstance(tree, Table):
        return tree
    answers = Table(tree.span)
    others: list[tuple[Scalar, Tree]] = []
    for key, value in tree.entries:
        if key.text == "answers" and isinstance(value, Table):
            answers.entries += value.entries
        elif key.text in _STATES:
            answers.entries += _answers(key, value)
        else:
            others.append((key, value))
    if answers.entries:
        others.append((Scalar("answers", True, tree.span), answers))
    return _fields(Table(tree.span, others), _ATTACKS)


def _answers(state: Scalar, tree: Tree) -> Iterator[tuple[Scalar, Tree]]:
    """Yield each question of a table or list under a state, with its answer in full."""
    if not isinstance(tree, Table):
        for item in tree.items if isinstance(tree, List) else [tree]:
            if isinstance(item, Scalar):
                yield item, _record(item, **{"is": state})
        return
    for question, why in tree.entries:
        yield question, Table(why.span, [(Scalar("is", True, state.span), state), *_said(why)])


def _said(why: Tree) -> list[tuple[Scalar, Tree]]:
    """Return the fields of an answer besides its state, from its reason or its table; none if it is empty."""
    if isinstance(why, Table) and _has(why, "why", "fatal"):
        return why.entries
    empty = isinstance(why, Scalar) and not why.text.strip()
    return [] if empty else [(Scalar("why", True, why.span), why)]


def _attacks(tree: Tree) -> Tree:
    """Attacks as an id, a list of ids, or a table of ids with the reason why each applies."""
    if isinstance(tree, Table) and not _has(tree, "by"):
        return List([_attack(by, reason) for by, reason in tree.entries], tree.span)
    items = tree.items if isinstance(tree, List) else [tree]
    return List([_under("by")(item) for item in items], tree.span)


def _attack(by: Scalar, reason: Tree) -> Tree:
    if isinstance(reason, Table) and not all(LANGUAGE.fullmatch(key.text) for key, _ in reason.entries):
        return Table(reason.span, [(Scalar("by", True, by.span), by), *reason.entries])
    return _record(by, by=by, reason=reason)


def _passages_left_out(tree: Tree) -> Tree:
    """Passages left out, several under one reason: `{quote: [Menu, Search], why: Navigation.}`."""
    items = tree.items if isinstance(tree, List) else [tree]
    return List([one for item in items for one in _one_a_passage(item)], tree.span)


def _one_a_passage(tree: Tree) -> Iterator[Tree]:
    entries = tree.entries if isinstance(tree, Table) else []
    quote = next((value for key, value in entries if key.text == "quote"), None)
    if not isinstance(quote, List) or not quote.items:
        yield tree
        return
    for item in quote.items:
        yield Table(item.span, [(key, item if value is quote else value) for key, value in entries])


def _fields(tree: Tree, wholes: dict[str, WholeField]) -> Tree:
    """Return a record with the long forms of the fields that `wholes` names."""
    if not isinstance(tree, Table):
        return tree
    return Table(
        tree.span,
        [(key, wholes[key.text](value) if key.text in wholes else value) for key, value in tree.entries],
    )


def _each(whole: WholeField) -> WholeField:
    """Return what gives the long form of each record in a table."""

    def of_each(tree: Tree) -> Tree:
        if not isinstance(tree, Table):
            return tree
        return Table(tree.span, [(key, whole(value)) for key, value in tree.entries])

    return of_each


def _under(field: str) -> WholeField:
    """Return what makes of a plain text a record with that field; anything else stays as it is."""
    return lambda tree: (
        _record(tree, **{field: tree}) if isinstance(tree, Scalar) and tree.text.strip() else tree
    )


def _record(at: Tree, **fields: Tree) -> Table:
    return Table(at.span, [(Scalar(name, True, value.span), value) for name, value in fields.items()])


def _has(tree: Tree, *names: str) -> bool:
    return isinstance(tree, Table) and any(key.text in names for key, _ in tree.entries)


_FACETS: dict[str, WholeField] = {facet: _under(field) for facet, field in FACETS.items()}
_FACETS_AND_CHANGES: dict[str, WholeField] = {
    **_FACETS,
    "downgrades": _each(_under("by")),
    "upgrades": _each(_under("by")),
}
_ATTACKS: dict[str, WholeField] = dict.fromkeys(ATTACK_FIELDS, _attacks)
