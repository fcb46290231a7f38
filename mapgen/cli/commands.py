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
from mapgen.cli import terminal
from mapgen.words import Text, both, filled

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from mapgen.building.build import Built
    from mapgen.findings import Finding
    from mapgen.pipeline import Checked

CLEAN, FAULTS, CANNOT = 0, 1, 2
"""The exit statuses: nothing to mend, serious faults (or what the command's own help names), cannot run."""

NO_FOLDER = both(
    "{path}: is a folder; name one argument file", "{path} : c'est un dossier ; nommez un fichier d'arguments"
)
WRITTEN = both("{path}: written", "{path} : écrit")
NOT_DRAWN = both("{path}: {why}; its page is not drawn", "{path} : {why} ; sa page n'est pas dessinée")
_STAYS = both(
    "not drawn; {page}, from an earlier build, is still there and is out of date",
    "non dessinée ; {page}, d'une construction antérieure, est toujours là et n'est plus à jour",
)
_ORPHAN = both(
    "{page} is still there, but {path}, from which it was drawn, is gone; delete it if nobody needs it",
    "{page} est toujours là, mais {path}, d'où elle a été dessinée, a disparu ; supprimez-la si personne n'en a besoin",
)
_NOT_REMEMBERED = both(
    "The next build cannot reuse this one: {why}",
    "La prochaine construction ne pourra pas réutiliser celle-ci : {why}",
)
_INDEXED = both("{index} lists the maps built now", "{index} donne la liste des cartes construites")
_TAKEN = both(
    "{path} already exists, and may contain work; choose another folder",
    "{path} existe déjà, et contient peut-être du travail ; choisissez un autre dossier",
)
_LINK = both(
    "{path} is a link, and the text would be written elsewhere; choose another folder",
    "{path} est un lien, et le texte serait écrit ailleurs ; choisissez un autre dossier",
)
_NEXT = (
    both("next: mapgen build {folder}: draws its page; open output/index.html", "ensuite : mapgen build {folder} : dessine sa page ; ouvrez output/index.html"),
    both("then: mapgen check {folder}: says what is wrong, weak or missing", "puis : mapgen check {folder} : dit ce qui est erroné, faible ou absent"),
)  # fmt: skip
_MOST_TOLD = 3
"""A message names no more elements than this; the others are named under it."""
_ABOUT = both("All of them: {names}.", "Tous les éléments : {names}.")
_NEXT_IN_TUTORIAL = (
    both("next: cd {folder}, and go on as docs/tutorial.md says", "ensuite : cd {folder}, puis suivez docs/tutorial.md (en anglais)"),
)  # fmt: skip


def cannot(problem: Text | str) -> int:
    """Print on standard error why a command cannot run; return the exit status 2."""
    with suppress(OSError):  # where errors cannot be told either, the status still does
        tell(f"mapgen: {in_language(problem)}")
    return CANNOT


def tell(words: Text | str) -> None:
    """Print a line on standard error, with a dot in place of each unprintable character."""
    # By itself, without `mapgen.hidden`: where memory or files run out, nothing more can be loaded.
    signs = (sign if sign.isprintable() or sign in _FRENCH_SPACES else "·" for sign in in_language(words))
    print("".join(signs), file=sys.stderr, flush=True)


_FRENCH_SPACES = "\u00a0\u202f"


def in_language(words: Text | str) -> str:
    """Return words as they are told: in the language that the command speaks."""
    return words if isinstance(words, str) else words.best(terminal.spoken())


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
        return cannot(
            both(
                "`--on` needs Dask: pip install mapgen[dask]",
                "`--on` a besoin de Dask : pip install mapgen[dask]",
            )
        )
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
        unchanged = both("Unchanged: {count} of {all}", "Inchangés : {count} sur {all}")
        tell(filled(unchanged, count=tally["as before"], all=len(files)))
    for page, path in going.orphans:
        tell(filled(_ORPHAN, page=page, path=path))
    if going.not_remembered:
        tell(filled(_NOT_REMEMBERED, why=going.not_remembered))
    if going.indexed:
        tell(filled(_INDEXED, index=options.output / INDEX))
    return CANNOT if tally["lost"] else FAULTS if tally["failed"] else CLEAN


def _tell_built(built: Built, turn: str, options: argparse.Namespace) -> list[str]:
    """Print what the build did for a file, unless nothing changed; return the counts to add it to.

    `turn` is printed before it: number, total and path. The counts are "lost", "failed", "as before".
    """
    from mapgen.building.make import page_name
    from mapgen.building.pool import Lost

    made = built.made
    if isinstance(made, Lost):
        cannot(filled(NOT_DRAWN, path=built.path, why=made.why))
        return ["lost"]
    print(made.told.get(options.lang, ""), end="", file=sys.stderr)
    page = options.output / page_name(built.path)
    stays = filled(_STAYS, page=page) if os.path.isfile(page) else both("not drawn", "non dessinée")
    if built.again or made.told:
        tell(f"{turn} → {page if made.page else in_language(stays)}")
    left_alone = made.page and not built.again
    return [*(["failed"] if made.told else []), *(["as before"] if left_alone else [])]


def print_findings(
    path: Path,
    checked: Checked,
    findings: Sequence[Finding],
    language: str,
    where: TextIO,
    with_lines: bool = True,
) -> None:
    """Print findings of the argument file at `path`, with its lines, in `language`; in colours if it may."""
    from mapgen.cli.terminal import coloured, has_colours
    from mapgen.findings import explain

    colours = has_colours(where)
    for finding in findings:
        told = explain(finding, {path.as_posix(): checked.source} if with_lines else {}, language)
        print(coloured(told, finding) if colours else told, file=where)
        if len(finding.about) > _MOST_TOLD and not all(f"`{id_}`" in told for id_ in finding.about):
            names = ", ".join(f"`{id_}`" for id_ in finding.about)
            print(f"    = {filled(_ABOUT, names=names).best(language)}", file=where)
        print(file=where)


def show(options: argparse.Namespace) -> int:
    """Print a compiled map in an export format; return 0, 1 if no map can be read, or 2 without a file."""
    files, problem = argument_files([options.file])
    if problem or options.file.is_dir():
        return cannot(problem or filled(NO_FOLDER, path=options.file))
    from mapgen.exchange.export import formats
    from mapgen.pipeline import check_file, compile_map

    checked = check_file(files[0])
    if checked.map is None:
        print_findings(options.file, checked, checked.findings, terminal.spoken(), sys.stderr)
        return FAULTS
    compiled = compile_map(checked.map, checked.strengths, checked.findings)
    print(formats()[options.format].write(compiled), end="")
    return CLEAN


def report(options: argparse.Namespace) -> int:
    """Print a map's appraisal as text or Markdown; return 0, 1 if no map can be read, or 2 without a file."""
    files, problem = argument_files([options.file])
    if problem or options.file.is_dir():
        return cannot(problem or filled(NO_FOLDER, path=options.file))
    from mapgen.pipeline import check_file
    from mapgen.report.report import report as told

    checked = check_file(files[0])
    if checked.map is None:
        print_findings(options.file, checked, checked.findings, options.lang, sys.stderr)
        return FAULTS
    markdown = options.format == "markdown"
    whole = checked.map, checked.strengths, checked.findings, options.lang, markdown
    print(told(*whole, options.short), end="")
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

    which = samples.TUTORIAL if options.tutorial else options.lang
    into = options.folder or Path(samples.TUTORIAL if options.tutorial else "arguments")
    targets = samples.targets(into, which)
    taken = next((path for path in targets if os.path.lexists(path)), None)
    if taken is not None:
        return cannot(filled(_TAKEN, path=taken))
    inside = (path.parent for path in targets if path.parent != into)
    link = next((folder for folder in inside if folder.is_symlink()), None)
    if link is not None:
        return cannot(filled(_LINK, path=link))
    samples.copy(into, which)
    folder = quote(str(into))
    for path in targets:
        tell(filled(WRITTEN, path=path))
    for line in _NEXT_IN_TUTORIAL if options.tutorial else _NEXT:
        tell(filled(line, folder=folder))
    return CLEAN


def lsp(options: argparse.Namespace) -> int:
    """Serve an editor until it says goodbye; return 0, or 2 where the server is not installed."""
    try:
        from mapgen.lsp.server import serve
    except ImportError:
        return cannot(
            both(
                "`lsp` needs pygls: pip install mapgen[lsp]",
                "`lsp` a besoin de pygls : pip install mapgen[lsp]",
            )
        )
    serve()
    return CLEAN
