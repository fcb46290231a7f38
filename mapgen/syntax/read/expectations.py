"""Finds the expectations that do not hold, once every finding and every verdict is known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Expectation
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.elements import Elements
from mapgen.syntax.read.entries import Entry
from mapgen.syntax.yaml.tree import first_line
from mapgen.vocabulary import Carried, Expected
from mapgen.words import Text, both

_ACCEPT = both(
    "Look at what has moved it (`mapgen diff`), then mend the argument, or accept it: `mapgen check --accept`.",
    "Regardez ce qui l'a modifié (`mapgen diff`), puis corrigez l'argument, ou acceptez-le : `mapgen check --accept`.",
)
_CONCLUDE = both(
    "Name one of the file's claims as its `conclusion` first.",
    "Nommez d'abord une affirmation du fichier comme sa `conclusion`.",
)


def read_expectations(entries: Iterable[Entry], elements: Elements, log: FaultLog) -> Iterator[Expectation]:
    """Yield each expectation of a chain or a rule; report those that name neither."""
    for entry in entries:
        named = next((name for name in ("argument", "rule") if entry.get(name)), None)
        if named is None:
            problem = both("it names neither a chain nor a rule", "elle ne nomme ni chaîne ni règle")
            hint = both(
                "Name a chain under `argument`, with its `verdict`, or a `rule`.",
                "Nommez une chaîne sous `argument`, avec son `verdict`, ou une règle sous `rule`.",
            )
            log.fault("unmet-expectation", first_line(entry.span), problem=problem, hint=hint)
            continue
        expected = elements.element(Expectation, entry, span=entry.span_of(named))
        if expected.argument or expected.rule:  # an unknown chain is reported already
            yield expected


def unmet_expectations(
    map_: ArgumentMap,
    standing: Sequence[Finding],
    verdicts: Mapping[str, Carried],
    rules: Collection[str],
) -> list[Finding]:
    """Return a fault for each expectation that does not hold, or names no rule that there is.

    `standing`: the findings that are not waived. `verdicts`: by the chain's id. `rules`: the names of all.
    """
    log = FaultLog("")
    found = {(finding.rule, id_) for finding in standing for id_ in ("", *finding.about)}
    for expected in map_.expectations:
        about = (expected.argument or expected.about,) if expected.argument or expected.about else ()
        for problem, hint in _problems(expected, found, verdicts, rules, log):
            log.fault("unmet-expectation", expected.span, about, problem=problem, hint=hint)
    return log.findings


def _problems(
    expected: Expectation,
    found: Collection[tuple[str, str]],
    verdicts: Mapping[str, Carried],
    rules: Collection[str],
    log: FaultLog,
) -> Iterator[tuple[Text, Text]]:
    """Yield what does not hold of an expectation, and what to do about it."""
    if expected.argument and expected.verdict is not verdicts.get(expected.argument):
        now = verdicts.get(expected.argument)
        yield (
            (_no_verdict(expected.argument), _CONCLUDE)
            if now is None
            else (_verdict_problem(expected, now), _ACCEPT)
        )
    if not expected.rule:
        return
    if expected.rule not in rules:
        problem = both(f"no rule is called `{expected.rule}`", f"aucune règle ne s'appelle `{expected.rule}`")
        yield problem, log.did_you_mean(expected.rule, rules)
    elif not holds(expected, found):
        yield _finding_problem(expected), _ACCEPT


def holds(expected: Expectation, found: Collection[tuple[str, str]]) -> bool:
    """Return whether an expectation of a rule holds.

    `found`: for each finding that stands, pairs of its rule and the id of what it is about, or an empty id.
    """
    return ((expected.rule, expected.about) in found) is (expected.state is not Expected.ABSENT)


def _no_verdict(chain: str) -> Text:
    return both(
        f"`{chain}` has no verdict, because none of the file's claims is its conclusion",
        f"`{chain}` n'a pas de verdict, car aucune affirmation du fichier n'en est la conclusion",
    )


def _verdict_problem(expected: Expectation, now: Carried) -> Text:
    if expected.verdict is None:
        return both(
            f"it names no verdict; that of `{expected.argument}` is `{now}`",
            f"elle ne nomme aucun verdict ; celui de `{expected.argument}` est `{now}`",
        )
    return both(
        f"the verdict of `{expected.argument}` is `{now}`, and `{expected.verdict}` is expected",
        f"le verdict de `{expected.argument}` est `{now}`, et `{expected.verdict}` est attendu",
    )


def _finding_problem(expected: Expectation) -> Text:
    at, on = (f" at `{expected.about}`", f" sur `{expected.about}`") if expected.about else ("", "")
    if expected.state is Expected.ABSENT:
        return both(
            f"`{expected.rule}` finds something{at}, and is expected to find nothing",
            f"`{expected.rule}` trouve quelque chose{on}, et ne devrait rien trouver",
        )
    return both(
        f"`{expected.rule}` is expected to find something{at}, and finds nothing that is not waived",
        f"`{expected.rule}` devrait trouver quelque chose{on}, et ne trouve rien qui ne soit écarté",
    )
