"""What each command does: read options, call a recipe, print. Only this room prints."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from mapgen.building.paths import argument_files, page_name_problem

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from mapgen.building.build import Built
    from mapgen.findings import Finding
    from mapgen.pipeline import Checked

CLEAN, FAULTS, CANNOT = 0, 1, 2
"""The exit statuses: nothing to mend, serious faults (or what the command's own help names), cannot run."""


def cannot(problem: str) -> int:
    """Print on standard error why a command cannot run; return the exit status 2."""
    with suppress(OSError):  # where errors cannot be told either, the status still does
        tell(f"mapgen: {problem}")
    return CANNOT


def tell(words: str) -> None:
    """Print a line on standard error, with a dot in place of each unprintable character."""
    # By itself, without `mapgen.hidden`: where memory or files run out, nothing more can be loaded.
    print("".join(sign if sign.isprintable() else "·" for sign in words), file=sys.stderr, flush=True)


def build(options: argparse.Namespace) -> int:
    """Draw the pages and their index; return 0, 1 with serious faults, or 2 where a page cannot be made."""
    files, problem = argument_files(options.paths)
    problem = problem or page_name_problem(files)
    if problem:
        return cannot(problem)
    if not options.on:
        return _build(files, options)
    try:
        from mapgen.building.cluster import connected
    except ImportError:
        return cannot("`--on` needs Dask: pip install mapgen[dask]")
    with connected(options.on) as executor:
        return _build(files, options, executor)


def _build(files: Sequence[Path], options: argparse.Namespace, executor: Executor | None = None) -> int:
    """Build the files, here or by `executor`; print what was done for each; return the exit status."""
    from mapgen.building.build import INDEX, Build, Order
    from mapgen.building.pool import cores

    order = Order(
        files, options.output, options.jobs or cores(), options.assets == "shared", executor, options.fresh
    )
    going, tally = Build(order), Counter[str]()
    for number, built in enumerate(going, start=1):
        tally.update(_tell_built(built, f"[{number}/{len(files)}] {built.path}", options))
    if tally["as before"]:
        tell(f"Unchanged: {tally['as before']} of {len(files)}")
    for page, path in going.orphans:
        tell(
            f"{page} is still there, but {path}, from which it was drawn, is gone; delete it if nobody needs it"
        )
    if going.not_remembered:
        tell(f"The next build cannot reuse this one: {going.not_remembered}")
    if going.indexed:
        tell(f"{options.output / INDEX} lists the maps built now")
    return CANNOT if tally["lost"] else FAULTS if tally["failed"] else CLEAN


def _tell_built(built: Built, turn: str, options: argparse.Namespace) -> list[str]:
    """Print what the build did for a file, unless nothing changed; return the counts to add it to.

    `turn` is printed before it: number, total and path. The counts are "lost", "failed", "as before".
    """
    from mapgen.building.make import page_name
    from mapgen.building.pool import Lost

    made = built.made
    if isinstance(made, Lost):
        cannot(f"{built.path}: {made.why}; its page is not drawn")
        return ["lost"]
    print(made.told.get(options.lang, ""), end="", file=sys.stderr)
    page = options.output / page_name(built.path)
    stays = f"; {page}, from an earlier build, is still there and is out of date" * os.path.isfile(page)
    if built.again or made.told:
        tell(f"{turn} → {page if made.page else f'not drawn{stays}'}")
    left_alone = made.page and not built.again
    return [*(["failed"] if made.told else []), *(["as before"] if left_alone else [])]


def print_findings(
    path: Path, checked: Checked, findings: Sequence[Finding], language: str, where: TextIO
) -> None:
    """Print findings of the argument file at `path`, with its lines, in `language`; in colours if it may."""
    from mapgen.cli.terminal import coloured, has_colours
    from mapgen.findings import explain

    colours = has_colours(where)
    for finding in findings:
        told = explain(finding, {path.as_posix(): checked.source}, language)
        print(coloured(told, finding) if colours else told, file=where)
        print(file=where)


def show(options: argparse.Namespace) -> int:
    """Print a compiled map in an export format; return 0, 1 if no map can be read, or 2 without a file."""
    files, problem = argument_files([options.file])
    if problem or options.file.is_dir():
        return cannot(problem or f"{options.file}: is a folder; name one argument file")
    from mapgen.exchange.export import formats
    from mapgen.pipeline import check_file, compile_map

    checked = check_file(files[0])
    if checked.map is None:
        print_findings(options.file, checked, checked.findings, "en", sys.stderr)
        return FAULTS
    compiled = compile_map(checked.map, checked.strengths, checked.findings)
    print(formats()[options.format].write(compiled), end="")
    return CLEAN


def report(options: argparse.Namespace) -> int:
    """Print a map's appraisal as text or Markdown; return 0, 1 if no map can be read, or 2 without a file."""
    files, problem = argument_files([options.file])
    if problem or options.file.is_dir():
        return cannot(problem or f"{options.file}: is a folder; name one argument file")
    from mapgen.pipeline import check_file
    from mapgen.report.report import report as told

    checked = check_file(files[0])
    if checked.map is None:
        print_findings(options.file, checked, checked.findings, options.lang, sys.stderr)
        return FAULTS
    markdown = options.format == "markdown"
    print(told(checked.map, checked.strengths, checked.findings, options.lang, markdown), end="")
    return CLEAN


def print_json(values: object) -> None:
    """Print JSON values, with escapes for the characters that no program should meet raw."""
    import json

    from mapgen.hidden import for_programs

    print(for_programs(json.dumps(values, ensure_ascii=False, indent=1)))


def sample(options: argparse.Namespace) -> int:
    """Write the sample into a folder; print what to do next; return 0, or 2 if one of its files exists."""
    from shlex import quote

    from mapgen.cli import samples

    targets = samples.targets(options.folder, options.lang)
    taken = next((path for path in targets if os.path.lexists(path)), None)
    if taken is not None:
        return cannot(f"{taken} already exists, and may contain work; choose another folder")
    inside = (path.parent for path in targets if path.parent != options.folder)
    link = next((folder for folder in inside if folder.is_symlink()), None)
    if link is not None:
        return cannot(f"{link} is a link, and the text would be written elsewhere; choose another folder")
    samples.copy(options.folder, options.lang)
    folder = quote(str(options.folder))
    for path in targets:
        tell(f"{path} written")
    tell(f"next: mapgen build {folder}   draws its page; open output/index.html")
    tell(f"      mapgen check {folder}   says what is wrong, weak or missing")
    return CLEAN


def explain(options: argparse.Namespace) -> int:
    """Print the page of a rule, a fault or a field, or the names of rules; return 0, or 2 without such."""
    from mapgen.rules import manual
    from mapgen.strength.effects.table import EFFECTS, field_page

    if options.rule is None:
        print("\n".join(manual.names()))
        return CLEAN
    page = manual.page(options.rule) or field_page(options.rule)
    if page is None:
        from difflib import get_close_matches

        known = [*manual.names(), *(name for one in EFFECTS for name in (one.field, one.where))]
        near = get_close_matches(options.rule, known, n=1)
        return cannot(
            f"no rule and no field is called `{options.rule}`"
            + (f"; did you mean `{near[0]}`?" if near else "")
        )
    print(page, end="")
    return CLEAN
