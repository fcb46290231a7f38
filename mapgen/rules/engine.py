"""Runs the rules on a map, each after the rules it yields to, and makes findings of their flags."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from mapgen.budgets import BUDGETS, most
from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries
from mapgen.queries.excerpt import FROM_OUTSIDE
from mapgen.rules.flag import Covered, Flag, Topic
from mapgen.rules.passages import passages_about
from mapgen.rules.registry import Rule, in_turn
from mapgen.strength.values import Strengths
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both


def check(
    map_: ArgumentMap, strengths: Strengths, unread: Collection[str] = (), only: str = ""
) -> tuple[Finding, ...]:
    """Return the findings of every rule, in the order of the argument file; of each rule at most its budget.

    The budget is `most("findings")`; for a rule that finds more, a last finding says so. Waived findings
    do not count towards it, so that no waiver hides later findings. A rule runs after the rules it yields
    to, and receives the topics of their flags, waived or not. `unread`: the ids of elements of whose ties
    some could not be read (`Queries`). With `only`, the name of a rule, return what that rule finds.
    """
    findings: list[Finding] = []
    queries = Queries(map_, unread)
    topics: dict[str, list[Topic]] = {}
    for rule in in_turn(only):
        covered = Covered(topic for other in rule.yields_to for topic in topics[other])
        offered = {"map_": map_, "queries": queries, "strengths": strengths, "covered": covered}
        flags = list(rule.check(**{name: offered[name] for name in rule.needs}))
        topics[rule.name] = [topic for flag in flags for topic in flag.topics]
        if rule.name == (only or rule.name):
            findings += _signed(rule, [_addressed(rule, flag, map_, strengths) for flag in flags], queries)
    return ordered(findings)


def ordered(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings sorted by their span, then by rule, then by the ids that they are about."""
    return tuple(sorted(findings, key=lambda finding: (finding.span, finding.rule, finding.about)))


def _signed(rule: Rule, flags: Sequence[Flag], queries: Queries) -> list[Finding]:
    """Return a rule's findings: all that are waived, and of the others as many as its budget allows."""
    findings = []
    counted = 0
    for flag in flags:
        finding = _sign(rule, flag)
        waived = bool(queries.map.waived(finding))
        counted += not waived
        if waived or counted <= most("findings"):
            passages = flag.passages or passages_about(queries, flag.about)
            findings.append(replace(finding, passages=passages))
    if counted > most("findings"):
        findings.append(_cut_short(rule, queries.map))
    return findings


def _addressed(rule: Rule, flag: Flag, map_: ArgumentMap, strengths: Strengths) -> Flag:
    """Return a flag; one about the makers' own part of the map as a note for them, not on the document."""
    if (flag.kind or rule.kind) is FindingKind.FAULT or not _of_makers(flag, map_, strengths):
        return flag
    message = both(*(f"{FROM_OUTSIDE.best(at)}{flag.message.best(at)}" for at in ("en", "fr")))
    return replace(flag, message=message, kind=FindingKind.FAULT, severity=Severity.INFO)


def _of_makers(flag: Flag, map_: ArgumentMap, strengths: Strengths) -> bool:
    """Return whether a flag is about steps of the makers alone, or, without steps, about their claims alone.

    A flag that begins with a source, as one on a work that the text does not name, is about the document.
    """
    if not flag.about or flag.about[0] in map_.source:
        return False
    steps = [strengths.inferences[id_].makers for id_ in flag.about if id_ in map_.inference]
    return all(steps) if steps else _claims_of_makers(flag, map_, strengths)


def _claims_of_makers(flag: Flag, map_: ArgumentMap, strengths: Strengths) -> bool:
    claims = [strengths.claims[id_].makers for id_ in flag.about if id_ in map_.claim]
    return bool(claims) and all(claims)


def _cut_short(rule: Rule, map_: ArgumentMap) -> Finding:
    """Return the finding that reports that a rule has found more than its budget."""
    budget = BUDGETS["findings"]
    message = both(
        f"This rule finds more than mapgen tells: at most {budget.limit.best('en')}.",
        f"Cette règle trouve plus que mapgen n'en dit : au plus {budget.limit.best('fr')}.",
    )
    return Finding(rule.name, FindingKind.FAULT, Severity.ERROR, message, budget.beyond, map_.document.span)


def _sign(rule: Rule, flag: Flag) -> Finding:
    return Finding(
        rule=rule.name,
        kind=flag.kind or rule.kind,
        severity=flag.severity or rule.severity,
        message=flag.message,
        remedy=flag.remedy,
        span=flag.span,
        about=flag.about,
        missing=flag.missing,
    )
