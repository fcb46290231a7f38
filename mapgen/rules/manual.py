"""The manual: one page for each rule, and for each fault that reading a file may find."""

from __future__ import annotations

import re
from collections.abc import Mapping
from inspect import cleandoc
from typing import NamedTuple

from mapgen.rules.registry import Rule, all_families, all_rules
from mapgen.syntax.faults.page import FaultPage
from mapgen.syntax.faults.table import FAULTS


def names() -> list[str]:
    """Return the names of all rules and of all faults of reading, in alphabetical order."""
    return sorted([rule.name for rule in all_rules()] + list(FAULTS))


def page(name: str) -> str | None:
    """Return the manual page of a rule or a fault as Markdown; None if nothing has that name."""
    rule = next((rule for rule in all_rules() if rule.name == name), None)
    if rule is not None:
        return _rule_page(rule)
    return _fault_page(FAULTS[name]) if name in FAULTS else None


def family(name: str) -> str:
    """Return the name of the family of a rule; empty if no rule has that name, as for a fault of reading."""
    return next((rule.family for rule in all_rules() if rule.name == name), "")


def sections(document: str) -> dict[str, str]:
    """Return the parts of a rule's page by heading, in order; the part before the first heading is at ""."""
    parts = re.split(r"^## (.+)$", cleandoc(document), flags=re.MULTILINE)
    found = {"": parts[0].strip()}
    found.update({title.strip(): body.strip() for title, body in zip(parts[1::2], parts[2::2], strict=True)})
    return found


class InFrench(NamedTuple):
    """What a rule's page tells in French: the norm, its reason and the method; empty where it does not."""

    norm: str
    why: str
    method: str


def in_french(parts: Mapping[str, str]) -> InFrench:
    """Return what a page tells in French, by its sections."""
    norm, *labelled = parts.get("En français", "").split("\n\n")
    told = {label: text for label, _, text in (paragraph.partition(" :") for paragraph in labelled)}
    return InFrench(norm, _sentence(told.get("Pourquoi", "")), _sentence(told.get("Méthode", "")))


def _sentence(text: str) -> str:
    """Return what follows a label, beginning as a sentence does, unless it begins with code."""
    text = text.strip()
    first = next((at for at, sign in enumerate(text) if sign.isalpha() or sign == "`"), 0)
    return text[:first] + text[first : first + 1].upper() + text[first + 1 :]


def table() -> str:
    """Return a Markdown table with a line for each rule: kind, severity, what it finds, and its source."""
    lines = ["| rule | kind | severity | finds | source |", "|---|---|---|---|---|"]
    for family in all_families():
        lines.append(f"| **{family.title.best('en')}** | | | | |")
        for rule in (one for one in all_rules() if one.family == family.name):
            finds = sections(rule.page)[""].split("\n")[0].removeprefix("Checks for ").rstrip(".")
            lines.append(
                f"| [`{rule.name}`](rules.md#{rule.name}) | {rule.kind.name_.best('en')} | "
                f"{rule.severity.name_.best('en')} | {finds} | {_published(rule)} |"
            )
    return "\n".join(lines) + "\n"


_CITED = re.compile(r".*?\((?:[^()]*, )?\d{4}\)")


def _published(rule: Rule) -> str:
    """Return the first publication under Method of a rule's page; without one, its first clause."""
    method = " ".join(sections(rule.page)["Method"].split())
    found = _CITED.match(method)
    if method.startswith("Ours"):
        return "ours"
    return found.group() if found else re.split(r"[.;:]", method)[0]


def _rule_page(rule: Rule) -> str:
    facts = [f"{rule.kind}, {rule.severity.name_.best('en')}", f"family: {rule.family}"]
    facts += [f"yields to: {', '.join(rule.yields_to)}"] if rule.yields_to else []
    return f"# {rule.name}\n\n*{'; '.join(facts)}*\n\n{cleandoc(rule.page)}\n"


def _fault_page(fault: FaultPage) -> str:
    parts = [
        f"# {fault.name}",
        f"*fault, {fault.severity.name_.best('en')}; found while reading the file*",
        _blanks(fault.message.best("en")),
        f"## Why\n\n{fault.why.best('en')}",
        f"## What to do\n\n{_blanks(fault.remedy.best('en'))}" if fault.remedy.best("en") != "{hint}" else "",
        f"## Example\n\n```yaml\n{fault.example}\n```" if fault.example else "",
        f"## En français\n\n{_blanks(fault.message.best('fr'))} {fault.why.best('fr')}",
        _blanks(fault.remedy.best("fr")) if fault.remedy.best("fr") != "{hint}" else "",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _blanks(text: str) -> str:
    """Return a message with `…` in place of each variable part, such as `{name}`."""
    return re.sub(r"\{\w+\}", "…", text)
