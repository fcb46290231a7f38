"""Finds the waivers that waive nothing, once every finding is known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.syntax.fault_log import FaultLog
from mapgen.words import both


def idle_waivers(map_: ArgumentMap, findings: Sequence[Finding], rules: Collection[str]) -> list[Finding]:
    """Return a fault for each waiver of an unknown rule, and for each that lets no finding stand.

    `rules`: the names of all rules.
    """
    log = FaultLog("")
    waivable = _found(one for one in findings if not one.fails)
    serious = _found(one for one in findings if one.fails)
    for waiver in map_.waivers:
        what = (waiver.rule, waiver.about)
        if waiver.rule not in rules:
            problem = both(f"no rule is called `{waiver.rule}`", f"aucune règle ne s'appelle `{waiver.rule}`")
            hint = log.did_you_mean(waiver.rule, rules)
        elif what in waivable:
            continue
        elif what in serious:
            problem = both(
                f"what `{waiver.rule}` finds here is a serious fault, which nobody can let stand",
                f"ce que `{waiver.rule}` trouve ici est une erreur grave, que nul ne peut écarter",
            )
            hint = both("Mend it, and remove the waiver.", "Corrigez-la, et retirez la dispense.")
        else:
            problem = both(f"`{waiver.rule}` finds nothing here", f"`{waiver.rule}` ne trouve rien ici")
            hint = both(
                "Remove the waiver, or check its `about`.", "Retirez la dispense, ou vérifiez son `about`."
            )
        log.fault("idle-waiver", waiver.span, problem=problem, hint=hint)
    return log.findings


def _found(findings: Iterable[Finding]) -> set[tuple[str, str]]:
    """Return the rule of each finding, alone and with each id that the finding is about."""
    return {(one.rule, id_) for one in findings for id_ in ("", *one.about)}
