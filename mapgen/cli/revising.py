"""The commands with which an author revises an argument file."""

from __future__ import annotations

import argparse
import sys
from difflib import unified_diff
from pathlib import Path
from typing import TextIO

from mapgen.budgets import most
from mapgen.building.paths import argument_files
from mapgen.cli.commands import CLEAN, FAULTS, WRITTEN, cannot, print_findings, print_json, tell
from mapgen.outputs import replace_text
from mapgen.words import Text, both, filled

_NOT_TURNED = both(
    "{path}: cannot be turned into format 2: it has serious faults (mapgen check {path})",
    "{path} : ne peut pas passer au format 2, à cause d'erreurs graves (mapgen check {path})",
)
_MENDED = both("{where}: {rule}: {says}", "{where} : {rule} : {says}")
_LEFT = both(
    "{path}: serious faults left: {count} (mapgen check {path})",
    "{path} : il reste des erreurs graves : {count} (mapgen check {path})",
)
_NOT_ACCEPTED = both(
    "{path}: nothing is accepted while it has other serious faults",
    "{path} : rien n'est accepté tant qu'il y a d'autres erreurs graves",
)
_NOT_ENTERED = both(
    "{path}: what is expected cannot be entered by itself; write it under `expect`",
    "{path} : ce qui est attendu ne peut pas être inscrit automatiquement ; écrivez-le sous `expect`",
)
_NO_CLAIM = both("{path}: has no claim `{id}`", "{path} : n'a pas d'affirmation `{id}`")
_NOT_READ = both(
    "{path}: has serious faults, so that no map can be read (mapgen check {path})",
    "{path} : a des erreurs graves, de sorte qu'aucune carte ne peut être lue (mapgen check {path})",
)
_PROPOSED_LEFT = both("{claim}: `{field}` is left: {why}", "{claim} : `{field}` reste : {why}")
_PROPOSALS_ENTERED = both(
    "{path}: proposals accepted: {count}; left: {left}",
    "{path} : propositions acceptées : {count} ; restantes : {left}",
)
_CLAIMS_LEFT_OUT = both(
    "{path}: claims that nothing names, now under `left-out`: {count}",
    "{path} : affirmations que rien ne nomme, désormais sous `left-out` : {count}",
)
_ABSENT = both("{path}: no such file", "{path} : ce fichier n'existe pas")
_REFUSED = both("{path}: {why}", "{path} : {why}")
_WOULD_CHANGE = both("{path}: would change", "{path} : changerait")
_TOO_LARGE = both("{path}: is too large", "{path} : ce fichier est trop grand")
_NOT_UTF_8 = both(
    "{path}: is not in UTF-8; save it in UTF-8 first",
    "{path} : ce fichier n'est pas en UTF-8 ; enregistrez-le d'abord en UTF-8",
)


def diff(options: argparse.Namespace) -> int:
    """Print what differs between two states of a file; return 0, 1 if one cannot be read, 2 without one."""
    from tempfile import TemporaryDirectory

    from mapgen.pipeline import check_file, compare_files
    from mapgen.revisions.from_git import NotInGit
    from mapgen.revisions.told import told
    from mapgen.revisions.values import revision_values

    names = (options.old, options.new) if options.new else (f"HEAD:{options.old}", options.old)
    with TemporaryDirectory(prefix="mapgen-") as folder:
        try:
            if options.new:
                paths = [_state(name, Path(folder, str(number))) for number, name in enumerate(names)]
            else:
                paths = [_committed(Path(options.old), Path(folder)), Path(options.old)]
        except (NotInGit, FileNotFoundError) as problem:
            return cannot(str(problem))
        old, new = (check_file(path, name) for path, name in zip(paths, names, strict=True))
    revision = compare_files(old, new)
    if revision is None:
        for checked in (old, new):
            if checked.map is None:
                print_findings(Path(), checked, checked.findings, options.lang, sys.stderr)
        return FAULTS
    if options.format == "json":
        print_json(revision_values(revision))
    else:
        print(told(revision, names, options.lang, options.format == "markdown"), end="")
    return CLEAN


def _committed(path: Path, folder: Path) -> Path:
    """Return the path of a copy of a file, made in `folder`, as it is in the last commit.

    Raises FileNotFoundError and NotInGit.
    """
    from mapgen.revisions.from_git import put_revision

    if not path.is_file():
        raise FileNotFoundError(f"{path}: no such file")
    return put_revision(path.parent, "HEAD", f"./{path.name}", folder)


def _state(name: str, folder: Path) -> Path:
    """Return the path of a file, or of a copy of what git has under `REVISION:PATH`, made in `folder`.

    Raises FileNotFoundError and NotInGit.
    """
    from mapgen.revisions.from_git import put_revision

    path = Path(name)
    if path.is_file():
        return path
    revision, colon, inside = name.partition(":")
    if not colon:
        raise FileNotFoundError(f"{name}: no such file")
    folder.mkdir()
    return put_revision(Path(), revision, inside, folder)


def fmt(options: argparse.Namespace) -> int:
    """Put files into one form; return 0, 1 if one would change (`--check`) or cannot be turned, or 2."""
    from mapgen.desk.formatting import formatted
    from mapgen.desk.upgrading import upgraded

    files, problem = argument_files(options.paths)
    if problem:
        return cannot(problem)
    status = CLEAN
    for path in files:
        source, problem = _source_of(path)
        if problem:
            return cannot(problem)
        newer = upgraded(source, path) if options.upgrade else source
        if newer is None:
            tell(filled(_NOT_TURNED, path=path))
            status = FAULTS
            continue
        changed = _put(path, source, formatted(newer), options.diff, options.check)
        status = FAULTS if changed and options.check else status
    return status


def accept(path: Path) -> int:
    """Enter what holds now into a file's `expect`; return 0, 1 with other serious faults, 2 if it cannot be.

    What is changed is printed on standard error: the output of `check` is for programs too.
    """
    from mapgen.desk.accepting import Now
    from mapgen.desk.accepting import accept as accepted
    from mapgen.pipeline import check_file, verdicts_of

    source, problem = _source_of(path)
    if problem:
        return cannot(problem)
    checked = check_file(path)
    if checked.map is None or any(one.rule != "unmet-expectation" for one in checked.failing):
        tell(filled(_NOT_ACCEPTED, path=path))
        return FAULTS
    now = Now.of(
        verdicts_of(checked.strengths), [one for one in checked.standing if one.rule != "unmet-expectation"]
    )
    newer = accepted(source, path, now)
    if newer is None:
        return cannot(filled(_NOT_ENTERED, path=path))
    if _put(path, source, newer, diff=False):
        _print_diff(path, source, newer, sys.stderr)
    return CLEAN


def fix(options: argparse.Namespace) -> int:
    """Mend what can be mended without asking; return 0, 1 where serious faults are left, or 2."""
    from mapgen.pipeline import check_source, fix_source

    files, problem = argument_files(options.paths)
    if problem:
        return cannot(problem)
    status = CLEAN
    for path in files:
        source, problem = _source_of(path)
        if problem:
            return cannot(problem)
        after = fix_source(source, path)
        for finding, remedy in after.done:
            tell(filled(_MENDED, where=str(finding.span), rule=finding.rule, says=remedy.says))
        _put(path, source, after.source, options.diff)
        left = check_source(after.source, path).failing
        if left:
            tell(filled(_LEFT, path=path, count=len(left)))
            status = FAULTS
    return status


def enter_proposals(options: argparse.Namespace) -> int:
    """Enter what a draft proposes in its fields; return 0, 1 where the file cannot be read, or 2."""
    from mapgen.desk.entering import enter, entered
    from mapgen.desk.one_line import in_one_line

    if not options.file.is_file():
        return cannot(filled(_ABSENT, path=options.file))
    source, problem = _source_of(options.file)
    if problem:
        return cannot(problem)
    if options.leave_out or options.even_evidence:
        return _leave_out(options.file, source, options.diff, options.even_evidence)
    try:
        found = enter(source, options.file, options.claims)
    except KeyError as unknown:
        return cannot(filled(_NO_CLAIM, path=options.file, id=unknown.args[0]))
    if found is None:
        tell(filled(_NOT_READ, path=options.file))
        return FAULTS
    for one in found.left:
        tell(filled(_PROPOSED_LEFT, claim=one.claim, field=one.proposal.field, why=one.why))
    tell(filled(_PROPOSALS_ENTERED, path=options.file, count=found.count, left=len(found.left)))
    _put(options.file, source, in_one_line(entered(source, found)), options.diff)
    return CLEAN


def _leave_out(path: Path, source: str, diff: bool, even_evidence: bool) -> int:
    from mapgen.desk.leaving_out import leave_out

    found = leave_out(source, path, even_evidence=even_evidence)
    if found is None:
        tell(filled(_NOT_READ, path=path))
        return FAULTS
    tell(filled(_CLAIMS_LEFT_OUT, path=path, count=len(found.claims)))
    _put(path, source, found.source, diff)
    return CLEAN


def rename(options: argparse.Namespace) -> int:
    """Give an element another id; return 0, or 2 where it cannot be renamed."""
    from mapgen.desk.edits import applied
    from mapgen.desk.renaming import NotRenamed
    from mapgen.desk.renaming import rename as renaming

    if not options.file.is_file():
        return cannot(filled(_ABSENT, path=options.file))
    source, problem = _source_of(options.file)
    if problem:
        return cannot(problem)
    try:
        edits = renaming(source, options.old, options.new)
    except NotRenamed as refused:
        return cannot(filled(_REFUSED, path=options.file, why=refused.why))
    _put(options.file, source, applied(source, edits), options.diff)
    return CLEAN


def _source_of(path: Path) -> tuple[str, Text]:
    """Return the text of an argument file, exactly as it is, and why it cannot be edited; empty if it can."""
    if path.stat().st_size > most("file"):
        return "", filled(_TOO_LARGE, path=path)
    try:
        return path.read_bytes().decode("utf-8"), Text()
    except UnicodeDecodeError:
        return "", filled(_NOT_UTF_8, path=path)


def _put(path: Path, old: str, new: str, diff: bool, check: bool = False) -> bool:
    """Write a file's new text, print how it differs, or tell that it does; return whether it does."""
    if new == old:
        return False
    if diff:
        _print_diff(path, old, new, sys.stdout)
    elif check:
        tell(filled(_WOULD_CHANGE, path=path))
    else:
        replace_text(path, old, new)
        tell(filled(WRITTEN, path=path))
    return True


def _print_diff(path: Path, old: str, new: str, where: TextIO) -> None:
    """Print how two texts of a file differ, as `diff -u` does."""
    lines = unified_diff(old.splitlines(True), new.splitlines(True), f"{path}", f"{path} (new)")
    print("".join(line if line.endswith("\n") else f"{line}\n" for line in lines), end="", file=where)
