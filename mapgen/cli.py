"""The front door: the only file that prints. Heavy rooms are imported when a command needs them."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from mapgen.findings import Finding
    from mapgen.pipeline import Checked

CLEAN, FAULTS, CANNOT = 0, 1, 2
DESCRIPTION = (
    "Turn a document's reasoning into an argument map: an interactive page, offline, in French and English."
)


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(prog="mapgen", description=DESCRIPTION)
    top.add_argument("--version", action="store_true", help="print the version and exit")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    build = commands.add_parser("build", help="draw the pages and an index of them")
    _add_paths(build)
    build.add_argument(
        "-o", "--output", metavar="DIR", type=Path, default=Path("output"), help="where to (output)"
    )
    build.set_defaults(run=_build)

    check = commands.add_parser("check", help="find what is wrong, weak or missing; exit 1 with faults")
    _add_paths(check)
    check.add_argument(
        "--format", choices=("text", "json"), default="text", help="for people or for programs (text)"
    )
    check.set_defaults(run=_check)

    show = commands.add_parser("show", help="print the whole compiled map")
    show.add_argument("file", metavar="FILE", type=Path, help="an argument file")
    show.add_argument("--format", choices=("json",), default="json", help="the one format there is (json)")
    show.set_defaults(run=_show)

    new = commands.add_parser("new", help="draft an argument file from a text")
    new.add_argument("text", metavar="TEXT", type=Path, help="the document's text, UTF-8")
    new.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="argument file to write (the text's name, .yaml)"
    )
    new.add_argument("--language", default="en", help="language code of the text (en)")
    new.add_argument("--kind", default="other", help="kind of publication, see docs/argument-file.md (other)")
    new.set_defaults(run=_new)

    explain = commands.add_parser("explain", help="print the manual page of a rule")
    explain.add_argument(
        "rule", metavar="RULE", nargs="?", help="its name; without one, all names are listed"
    )
    explain.set_defaults(run=_explain)
    for command in (build, check):
        command.add_argument(
            "--lang", choices=("en", "fr"), default="en", help="language of what is printed (en)"
        )
    return top


def _add_paths(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, default=[Path("arguments")],
        help="argument files, or folders that hold some (arguments)",
    )  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, 1 with faults, 2 when it cannot run."""
    _speak_utf8()
    top = parser()
    options = top.parse_args(arguments)
    if options.version:
        from mapgen import __version__

        print(f"mapgen {__version__}")
        return CLEAN
    if options.command is None:
        top.print_help()
        return CANNOT
    try:
        return int(options.run(options))
    except BrokenPipeError:
        # Whoever was reading has gone (`mapgen show … | head`): nothing is wrong.
        sys.stderr.close()
        return CLEAN
    except KeyboardInterrupt:
        return _cannot("interrupted")
    except OSError as error:
        return _cannot(f"{error.filename or 'the system'}: {error.strerror or error}")


def _speak_utf8() -> None:
    """Print UTF-8 whatever the locale: the texts have accents, and `check` must not fail on them."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _cannot(problem: str) -> int:
    print(f"mapgen: {problem}", file=sys.stderr)
    return CANNOT


def _argument_files(paths: Sequence[Path]) -> list[Path]:
    """The files, and the *.yaml and *.yml of the folders, in order and once each."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(
                dict.fromkeys(
                    sorted(p for p in path.iterdir() if p.suffix in (".yaml", ".yml") and p.is_file())
                )
            )
        else:
            found[path] = None
    return list(found)


def _files_or_trouble(paths: Sequence[Path]) -> tuple[list[Path], str]:
    """The argument files, or why the command cannot run."""
    absent = next((path for path in paths if not path.exists()), None)
    if absent is not None:
        return [], f"{absent}: no such file or folder"
    files = _argument_files(paths)
    if not files:
        return [], "no argument files here; name some, or a folder that holds some"
    return files, ""


def _build(options: argparse.Namespace) -> int:
    files, trouble = _files_or_trouble(options.paths)
    twice = [
        stem for stem, count in Counter(path.stem for path in files).items() if count > 1 or stem == "index"
    ]
    if trouble or twice:
        return _cannot(trouble or f"several pages would be called {twice[0]}.html; rename an argument file")
    from mapgen.pipeline import build

    failed = False
    for number, (path, checked, drawn) in enumerate(build(files, options.output), start=1):
        failed |= bool(checked.failing)
        _print_findings(path, checked, checked.failing, options.lang, sys.stderr)
        page = options.output / f"{path.stem}.html" if drawn else "not drawn"
        print(f"[{number}/{len(files)}] {path} → {page}", file=sys.stderr, flush=True)
    print(f"{options.output / 'index.html'}", file=sys.stderr)
    return FAULTS if failed else CLEAN


def _check(options: argparse.Namespace) -> int:
    files, trouble = _files_or_trouble(options.paths)
    if trouble:
        return _cannot(trouble)
    from mapgen.pipeline import check_file

    failed, reports = False, []
    for path in files:
        checked = check_file(path)
        failed |= bool(checked.failing)
        standing = [finding for finding in checked.findings if not checked.waived(finding)]
        if options.format == "json":
            reports.append(_report(path, checked))
        else:
            _print_findings(path, checked, standing, options.lang, sys.stdout)
            print(f"{path}: {_summary(checked, standing, options.lang)}\n")
    if options.format == "json":
        _print_json({"format": {"name": "mapgen-check", "version": 1}, "files": reports})
    return FAULTS if failed else CLEAN


def _print_findings(
    path: Path, checked: Checked, findings: Sequence[Finding], language: str, where: TextIO
) -> None:
    from mapgen.findings import explain

    for finding in findings:
        print(explain(finding, {path.as_posix(): checked.source}, language), file=where)
        print(file=where)


def _summary(checked: Checked, standing: Sequence[Finding], language: str) -> str:
    """Counts of findings by kind, and how much of the text the map covers, in one line."""
    from mapgen.vocabulary import FindingKind

    counts = Counter(finding.kind for finding in standing)
    parts = [f"{kind.name_.best(language)}: {counts[kind]}" for kind in FindingKind]
    waived = len(checked.findings) - len(standing)
    if waived:
        parts.append(f"{'waived' if language == 'en' else 'dispenses'}: {waived}")
    if checked.map is not None:
        coverage = checked.map.coverage
        words = "of the text's words are quoted or left out on purpose" if language == "en" else (
            "des mots du texte sont cités ou omis à dessein"
        )  # fmt: skip
        parts.append(f"{coverage.share:.0%} {words}")
    return "; ".join(parts)


def _report(path: Path, checked: Checked) -> dict[str, Any]:
    from mapgen.exchange.compiled import coverage_values, finding_values
    from mapgen.words import Text

    waived = checked.map.waived if checked.map is not None else lambda rule, about: Text()
    return {
        "path": path.as_posix(),
        "findings": [finding_values(f, waived(f.rule, f.about)) for f in checked.findings],
        "coverage": coverage_values(checked.map.coverage) if checked.map is not None else None,
    }


def _show(options: argparse.Namespace) -> int:
    files, trouble = _files_or_trouble([options.file])
    if trouble or options.file.is_dir():
        return _cannot(trouble or f"{options.file}: is a folder; name one argument file")
    from mapgen.pipeline import check_file, compile_map

    checked = check_file(files[0])
    if checked.map is None:
        _print_findings(options.file, checked, checked.findings, "en", sys.stderr)
        return FAULTS
    _print_json(compile_map(checked.map, checked.findings))
    return CLEAN


def _print_json(values: object) -> None:
    import json

    json.dump(values, sys.stdout, ensure_ascii=False, indent=1)
    print()


def _new(options: argparse.Namespace) -> int:
    from mapgen.pipeline import draft_file
    from mapgen.vocabulary import DocumentKind

    output = options.output or options.text.with_suffix(".yaml")
    if options.kind not in list(DocumentKind):
        return _cannot(f"`{options.kind}` is no kind of document; known: {', '.join(DocumentKind)}")
    if not (len(options.language) == 2 and options.language.isascii() and options.language.islower()):
        return _cannot(f"`{options.language}` is no language code; write two letters, for example fr")
    if output.exists():
        return _cannot(f"{output} is there already, and may hold work; name another with -o")
    if not options.text.resolve().is_relative_to(output.parent.resolve()):
        return _cannot(
            f"{options.text} does not lie in {output.parent}; an argument file names texts inside its own folder"
        )
    kind = next(kind for kind in DocumentKind if kind == options.kind)
    trouble = draft_file(options.text, output, options.language, kind)
    if trouble:
        return _cannot(trouble[0].message.best("en"))
    print(f"{output} written; next: mapgen check {output}", file=sys.stderr)
    return CLEAN


def _explain(options: argparse.Namespace) -> int:
    from mapgen.rules import manual

    if options.rule is None:
        print("\n".join(manual.names()))
        return CLEAN
    page = manual.page(options.rule)
    if page is None:
        from difflib import get_close_matches

        near = get_close_matches(options.rule, manual.names(), n=1)
        return _cannot(
            f"no rule is called `{options.rule}`" + (f"; did you mean `{near[0]}`?" if near else "")
        )
    print(page, end="")
    return CLEAN
