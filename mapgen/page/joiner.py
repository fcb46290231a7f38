"""Joins ES modules into an inline script, since browsers do not load modules from file://.

The modules keep to a small dialect, so that joining needs no parser: an import
is `import { a, b } from "./file.js";`, an export stands before the declaration
of one name, and a name that is exported is exported by one module of the page.
Each module becomes a function that is called at once and returns its exports,
so that what it does not export is its own. The comments above declarations, which describe them and tell
the type checker their types, are left out: they are for who reads the modules themselves.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable

_IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.{1,2}/[^"]+)";\n?', re.MULTILINE)
_EXPORT = re.compile(
    r"^export (?=(?:async function|function|const|let|class) +([A-Za-z_$][\w$]*))", re.MULTILINE
)
_SEVERAL = re.compile(r"^export (?:const|let) [^\n;,()\[\]{}\"'`/]*,.*$", re.MULTILINE)
"""An export that declares several variables, of which `_EXPORT` would find only the first.

It is seen where no bracket or quotation mark stands before the comma; the linter refuses all others.
"""
_AWAITS = re.compile(r"\bawait\b")
"""A module that awaits becomes an asynchronous function, also where only functions of its own await."""
_COMMENT = re.compile(r"(?<![ \t])([ \t]*)/\*\*.*?(?:\*/|\Z)([ \t]*\n?)", re.DOTALL)
_CHECKED = re.compile(r"^// @ts-(?:check|ignore|expect-error)\b.*\n", re.MULTILINE)
_OTHER_SYNTAX = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)


class JoinError(Exception):
    """Raised where the page's modules cannot be joined, which is a developer's mistake."""


def join(entry: str, read: Callable[[str], str], before: Iterable[str] = ()) -> str:
    """Join the entry module and all that it imports, each module once, imported modules first.

    `before`: modules that register themselves, so that none imports them; they come before the entry.
    Raises JoinError where the modules do not fit together.
    """
    joiner = _Joiner(read)
    for path in (*before, entry):
        joiner.add(path, ())
    return "\n".join(joiner.pieces)


class _Joiner:
    def __init__(self, read: Callable[[str], str]) -> None:
        self._read = read
        self._exports: dict[str, set[str]] = {}
        self._homes: dict[str, str] = {}
        self.pieces: list[str] = []

    def add(self, path: str, importers: tuple[str, ...]) -> None:
        if path in importers:
            raise JoinError(f"{path} imports itself: {' → '.join((*importers, path))}")
        if path in self._exports:
            return
        source = without_comments_above(self._source(path, importers))
        for match in _IMPORT.finditer(source):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), match[2]))
            self.add(target, (*importers, path))
            self._check_names(path, target, match[1])
        if several := _SEVERAL.search(source):
            raise JoinError(
                f"{path}: `{several[0]}` declares several variables; give each an export of its own"
            )
        self._exports[path] = set(self._exported(path, source))
        body = _EXPORT.sub("", _IMPORT.sub("", source))
        if other := _OTHER_SYNTAX.search(body):
            raise JoinError(f"{path}: the joiner does not know `{other[0]}`")
        self.pieces.append(_as_function(path, body.strip(), sorted(self._exports[path])))

    def _source(self, path: str, importers: tuple[str, ...]) -> str:
        try:
            return self._read(path)
        except FileNotFoundError:
            by = f", imported by {importers[-1]}" if importers else ""
            raise JoinError(f"there is no module {path}{by}") from None

    def _check_names(self, path: str, target: str, names: str) -> None:
        for name in filter(None, (name.strip() for name in names.split(","))):
            if name not in self._exports[target]:
                raise JoinError(f"{path} imports `{name}`, which {target} does not export")

    def _exported(self, path: str, source: str) -> list[str]:
        """Return the names that a module exports. Raises JoinError for a name that another module exports."""
        names = _EXPORT.findall(source)
        for name in names:
            if name in self._homes:
                raise JoinError(f"{path} exports `{name}`, which {self._homes[name]} exports too")
            self._homes[name] = path
        return names


def without_comments_above(source: str) -> str:
    """Return a module without the comments that describe declarations or give types; those with // stay."""
    return _CHECKED.sub("", _COMMENT.sub(_nothing, source))


def _nothing(comment: re.Match[str]) -> str:
    before, after = comment.groups()
    at = comment.start()
    alone = (at == 0 or comment.string[at - 1] == "\n") and after.endswith("\n")
    return "" if alone else before + after.lstrip(" ")


def _as_function(path: str, body: str, exports: list[str]) -> str:
    """Return the script of a module: a function, called at once, that returns the names in `exports`."""
    names = ", ".join(exports)
    taken, given = (f"const {{ {names} }} = ", f"return {{ {names} }};\n") if exports else ("", "")
    begin = "await (async () => {" if _AWAITS.search(body) else "(() => {"
    return f"// {path}\n{taken}{begin}\n{body}\n{given}}})();\n"
