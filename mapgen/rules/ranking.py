"""Which findings a reader should see first.

The order is our own. A finding comes one step earlier for each step of severity
(serious, notable, for information), and one step earlier if it is about an element
that limits the certainty of an argument. Among equals, findings about the
reasoning come before those about form (`Family.of_form`), then those that
concern more arguments, then those that are earlier in the file.

A chain is the claims and inferences that lead to the conclusion of one argument.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.rules.registry import all_families, all_rules
from mapgen.strength.values import Strengths
from mapgen.vocabulary import FindingKind, Severity


def ranked(findings: Sequence[Finding], map_: ArgumentMap, strengths: Strengths) -> tuple[Finding, ...]:
    """Return the weak links and missing evidence that are not waived, most important first."""
    decisive = {id_ for found in strengths.arguments.values() for id_ in found.bottleneck}
    chains = chains_of(map_)
    families = {family.name for family in all_families() if family.of_form}
    of_form = {rule.name for rule in all_rules() if rule.family in families}

    def key(finding: Finding) -> tuple[object, ...]:
        touched = {chain for id_ in finding.about for chain in chains.get(id_, ())}
        return (
            list(Severity).index(finding.severity) + decisive.isdisjoint(finding.about),
            finding.rule in of_form,
            -len(touched),
            finding.span,
            finding.rule,
        )

    shown = (f for f in findings if f.kind is not FindingKind.FAULT and not map_.waived(f.rule, f.about))
    return tuple(sorted(shown, key=key))


def chains_of(map_: ArgumentMap) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the arguments that an element is in, by its id, those with the fewest claims first.

    The elements are claims, also those that attack, inferences and sources; one in no argument has no entry.
    """
    found: dict[str, dict[str, None]] = {}
    for argument in sorted(map_.arguments, key=lambda argument: len(map_.claims_of[argument.id])):
        for claim in map_.claims_of[argument.id]:
            ids = [claim.id, *(step.id for step in map_.inferences_to.get(claim.id, ()))]
            ids += [source.id for mark in claim.citations for source in map_.sources_by_mark.get(mark, ())]
            attackers = [a.attacker for id_ in ids for a in map_.attacks_on.get(id_, ())]
            for id_ in filter(None, [*ids, claim.source, *attackers]):
                found.setdefault(id_, {})[argument.id] = None
    return {id_: tuple(arguments) for id_, arguments in found.items()}


def home_of(finding: Finding, chains: Mapping[str, tuple[str, ...]]) -> str:
    """Return the id of the smallest argument that a finding is in; empty if it concerns the whole document.

    `chains` is what `chains_of` returns. A chain that feeds a larger chain is part of the larger chain:
    a finding is shown once, where it arises. A finding in more than two chains concerns the whole
    document.
    """
    homes = dict.fromkeys(chains[id_][0] for id_ in finding.about if chains.get(id_))
    return next(iter(homes), "") if len(homes) <= 2 else ""
