"""`mapgen check`: the findings of argument files, for people and for programs."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mapgen.building.paths import argument_files
from mapgen.cli import terminal
from mapgen.cli.commands import CANNOT, CLEAN, FAULTS, cannot, print_findings, print_json
from mapgen.cli.revising import accept
from mapgen.cli.slips import NEXT, slips_of
from mapgen.words import Text, both, filled

if TYPE_CHECKING:
    from mapgen.findings import Finding
    from mapgen.pipeline import Checked

STANDARD_INPUT = Path("-")
_UNNAMED = "<stdin>"
_PATH_AS = both(
    "--path-as is for standard input; name `-`", "--path-as est pour l'entrée standard ; nommez `-`"
)
_NO_FILE = both(
    "--accept writes into files, and standard input is none",
    "--accept écrit dans des fichiers, et l'entrée standard n'en est pas un",
)
_MAY_STOP = both(
    "Nothing that is asked for here can still move a verdict. What you know of yourself, another objection or other "
    "evidence, still can.",
    "Rien de ce qui est demandé ici ne peut plus changer un verdict. Ce que vous savez vous-même, une autre objection "
    "ou d'autres preuves, le peut encore.",
)
FORMATS = ("text", "json", "sarif", "github")


def check(options: argparse.Namespace) -> int:
    """Print each file's findings; return 0, 1 where one fails the check, or 2 without files."""
    from mapgen.exchange.annotations.levels import fails

    files, problem = _files(options.paths, options.path_as)
    if problem:
        return cannot(problem)
    if options.accept:
        if STANDARD_INPUT in files:
            return cannot(_NO_FILE)
        refused = max(map(accept, files))
        if refused == CANNOT:
            return refused
    failed, done = False, []
    for path in files:
        name, checked = _checked(path, options.path_as)
        failed |= any(fails(finding, options.strict) for finding in checked.standing)
        if options.format == "text":
            _print_text(name, checked, options)
        elif options.format == "github":
            _print_commands(checked, options)
        else:
            done.append((name, checked))
    if options.format == "json":
        reports = [_report(name, checked) for name, checked in done]
        print_json({"format": {"name": "mapgen-check", "version": 1}, "files": reports})
    elif options.format == "sarif":
        print_json(_sarif([checked for _, checked in done], options))
    return FAULTS if failed else CLEAN


def _files(paths: Sequence[Path], path_as: Path | None) -> tuple[list[Path], Text]:
    """Return the files to check, `-` for standard input, and why they cannot be; empty where they can."""
    given = [path for path in paths if path != STANDARD_INPUT]
    if len(given) == len(paths):
        return argument_files(paths) if path_as is None else ([], _PATH_AS)
    files, problem = argument_files(given) if given else ([], Text())
    return ([], problem) if problem else ([STANDARD_INPUT, *files], Text())


def _checked(path: Path, path_as: Path | None) -> tuple[Path, Checked]:
    """Return the name of an argument file and what was found in it.

    Standard input is read as if it stood at `path_as`, else in the current folder, without a name.
    """
    from mapgen.budgets import most
    from mapgen.pipeline import check_file

    if path != STANDARD_INPUT:
        return path, check_file(path)
    content = sys.stdin.buffer.read(most("file") + 1)
    place = path_as or Path(_UNNAMED)
    return place, check_file(place, content=content)


def _print_text(path: Path, checked: Checked, options: argparse.Namespace) -> None:
    """Print a file's findings in groups, what fails the check first, and a line that counts them.

    Where slips keep the file from being read, they come first, then what is found once they are mended.
    """
    from mapgen.exchange.annotations.levels import fails
    from mapgen.hidden import on_one_line

    if slips := slips_of(path, checked):
        _print_groups(path, checked, slips.told, options)
        print(f"{filled(NEXT, path=path).best(options.lang)}\n")
        _print_groups(path, slips.after, slips.after.standing, options)
        checked = replace(slips.after, findings=(*slips.told, *slips.after.findings))
    else:
        _print_groups(path, checked, checked.standing, options)
    if _may_stop(checked):
        print(f"{_MAY_STOP.best(options.lang)}\n")
    failing = sum(fails(finding, options.strict) for finding in checked.standing)
    print(f"{on_one_line(str(path))}: {_summary(checked, failing, options)}\n")


def _may_stop(checked: Checked) -> bool:
    """Return whether the file has no fault, and nothing that is still to be entered can move a verdict."""
    from mapgen.rules.next_steps import is_next_step, moves_nothing
    from mapgen.vocabulary import FindingKind

    map_, faults = checked.map, [one for one in checked.standing if one.kind is FindingKind.FAULT]
    if map_ is None or not map_.arguments:
        return False
    return all(is_next_step(one) and moves_nothing(one, map_) for one in faults)


def _print_groups(
    path: Path, checked: Checked, findings: Sequence[Finding], options: argparse.Namespace
) -> None:
    if options.all:
        _print_all(path, checked, findings, options)
    else:
        _print_brief(path, checked, findings, options)


def _print_brief(
    path: Path, checked: Checked, findings: Sequence[Finding], options: argparse.Namespace
) -> None:
    """Print serious faults in full, a few others without their lines, and the names of the rest."""
    from mapgen.cli.briefly import FAULT, MOST, MOVES, brief, more

    told = brief(findings, checked.map)
    if told.serious:
        _print_all(path, checked, told.serious, options)
    for heading, some in ((FAULT, told.faults), (MOVES, told.moving)):
        if some:
            _print_heading(heading.best(options.lang), len(some))
            print_findings(path, checked, some[:MOST], options.lang, sys.stdout, with_lines=False)
        if len(some) > MOST:
            print(f"{more(len(some)).best(options.lang)}\n")
    for sentence in told.rest():
        print(f"{sentence.best(options.lang)}\n")


def _print_heading(name: str, count: int) -> None:
    words = f"{name} ({count})"
    print(f"{terminal.heading(words) if terminal.has_colours(sys.stdout) else words}\n")


def _print_all(
    path: Path, checked: Checked, findings: Sequence[Finding], options: argparse.Namespace
) -> None:
    groups: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=_group_order):
        groups.setdefault(_group(finding, options.lang), []).append(finding)
    for name, some in groups.items():
        _print_heading(name, len(some))
        print_findings(path, checked, some, options.lang, sys.stdout)


def _group_order(finding: Finding) -> tuple[bool, int, int]:
    from mapgen.rules.next_steps import is_next_step, place
    from mapgen.vocabulary import FindingKind

    later = 1 + place(finding) if is_next_step(finding) else 0
    return not finding.fails, list(FindingKind).index(finding.kind), later


def _group(finding: Finding, language: str) -> str:
    """Return the heading under which a finding stands."""
    from mapgen.findings import SERIOUS_FAULT

    name = (SERIOUS_FAULT if finding.fails else finding.kind.name_).best(language)
    return name[:1].upper() + name[1:]


def _print_commands(checked: Checked, options: argparse.Namespace) -> None:
    from mapgen.exchange.annotations.github import workflow_command

    for finding in sorted(checked.standing, key=_group_order):
        print(workflow_command(finding, options.lang, options.strict))


def _sarif(done: Sequence[Checked], options: argparse.Namespace) -> dict[str, Any]:
    from mapgen import __version__
    from mapgen.exchange.annotations.sarif import Waivable, Wanted, sarif
    from mapgen.rules import manual

    found = [Waivable(finding, checked.waived(finding)) for checked in done for finding in checked.findings]
    return sarif(found, manual.page, Wanted(options.lang, options.strict, __version__))


def _summary(checked: Checked, failing: int, options: argparse.Namespace) -> str:
    """Return one line: how many findings of each kind stand, how many are waived, and the text's coverage.

    `failing` findings fail the check. The coverage is left out where no map could be read.
    """
    from mapgen.vocabulary import FindingKind

    language, standing = options.lang, checked.standing
    colon, space = ("\u00a0: ", "\u00a0") if language == "fr" else (": ", "")
    counts = Counter(finding.kind for finding in standing)
    failure = f" ({_failing(failing, options)})" if counts[FindingKind.FAULT] else ""
    parts = [
        f"{kind.name_.best(language)}{colon}{counts[kind]}{failure if kind is FindingKind.FAULT else ''}"
        for kind in FindingKind
    ]
    waived = len(checked.findings) - len(standing)
    if waived:
        parts.append(f"{'waived' if language == 'en' else 'écartés'}{colon}{waived}")
    if checked.map is not None:
        quoted, left, rest = (f"{each}{space}%" for each in checked.map.coverage.percents)
        parts.append(
            f"of the text’s words {quoted} are quoted, {left} left out on purpose, {rest} neither"
            if language == "en"
            else f"des mots du texte, {quoted} sont cités, {left} omis volontairement, {rest} ni l’un ni l’autre"
        )
    return f"{space}; ".join(parts)


def _failing(count: int, options: argparse.Namespace) -> str:
    """Return the words for the number of faults that fail the check."""
    if options.strict:
        french, words = f"{count} de trop\u00a0: la vérification échoue", f"{count} too many: the check fails"
        none = ("pour information seulement", "for information only")
    else:
        french = f"{count} grave{'s' * (count > 1)}\u00a0: la vérification échoue"
        words, none = f"{count} serious: the check fails", ("aucune grave", "none serious")
    return (french if count else none[0]) if options.lang == "fr" else (words if count else none[1])


def _report(path: Path, checked: Checked) -> dict[str, Any]:
    from mapgen.exchange.compiled import coverage_values
    from mapgen.exchange.finding_values import finding_values

    return {
        "path": path.as_posix(),
        "findings": [finding_values(finding, checked.waived(finding)) for finding in checked.findings],
        "coverage": coverage_values(checked.map.coverage) if checked.map is not None else None,
    }
