"""Finds the waivers that waive nothing, once every finding is known."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.syntax.fault_log import FaultLog
from mapgen.words import both


def idle_waivers(map_: ArgumentMap, findings: Sequence[Finding], rules: Collection[str]) -> list[Finding]:
    """Return a fault for each waiver of an unknown rule, or of a finding that does not occur.

    `rules`: the names of all rules.
    """
    log = FaultLog("")
    fired = {finding.rule for finding in findings}
    fired_about = {(finding.rule, id_) for finding in findings for id_ in finding.about}
    for waiver in map_.waivers:
        if waiver.rule not in rules:
            problem = both(f"no rule is called `{waiver.rule}`", f"aucune règle ne s'appelle `{waiver.rule}`")
            log.fault("idle-waiver", waiver.span, problem=problem, hint=log.did_you_mean(waiver.rule, rules))
        elif (waiver.rule, waiver.about) not in fired_about and (waiver.about or waiver.rule not in fired):
            problem = both(f"`{waiver.rule}` finds nothing here", f"`{waiver.rule}` ne trouve rien ici")
            hint = both(
                "Remove the waiver, or check its `about`.", "Retirez la dispense, ou vérifiez son `about`."
            )
            log.fault("idle-waiver", waiver.span, problem=problem, hint=hint)
    return log.findings
