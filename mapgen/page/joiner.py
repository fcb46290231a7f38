"""Lays ES modules end to end, so that they run as one inline script: modules do not load from file://.

The modules keep to a small dialect, so that joining needs no parser: an import
is `import { a, b } from "./file.js";`, an export stands before its declaration,
and a name declared at the left margin is used once in the whole page.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

_IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.{1,2}/[^"]+)";\n?', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function |const |let |class )", re.MULTILINE)
_DECLARED = re.compile(
    r"^(export )?(?:async function\*?|function\*?|const|let|class) +([A-Za-z_$][\w$]*)", re.MULTILINE
)
_OTHER_SYNTAX = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)


class JoinError(Exception):
    """The modules of the page do not fit together: a developer's mistake."""


def join(entry: str, read: Callable[[str], str]) -> str:
    """The entry module and all that it imports, each once, what is imported first."""
    return _Joiner(read).join(entry)


class _Joiner:
    def __init__(self, read: Callable[[str], str]) -> None:
        self._read = read
        self._exports: dict[str, set[str]] = {}
        self._homes: dict[str, str] = {}
        self._pieces: list[str] = []

    def join(self, entry: str) -> str:
        self._add(entry, ())
        return "\n".join(self._pieces)

    def _add(self, path: str, importers: tuple[str, ...]) -> None:
        if path in importers:
            raise JoinError(f"{path} imports itself: {' → '.join((*importers, path))}")
        if path in self._exports:
            return
        source = self._source(path, importers)
        for match in _IMPORT.finditer(source):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), match[2]))
            self._add(target, (*importers, path))
            self._check_names(path, target, match[1])
        self._exports[path] = {name for exported, name in self._declare(path, source) if exported}
        body = _EXPORT.sub("", _IMPORT.sub("", source))
        if other := _OTHER_SYNTAX.search(body):
            raise JoinError(f"{path}: the joiner does not know `{other[0]}`")
        self._pieces.append(f"// {path}\n{body.strip()}\n")

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

    def _declare(self, path: str, source: str) -> list[tuple[bool, str]]:
        declared = [(bool(match[1]), match[2]) for match in _DECLARED.finditer(source)]
        for _, name in declared:
            if name in self._homes:
                raise JoinError(f"{path} declares `{name}`, which {self._homes[name]} declares too")
            self._homes[name] = path
        return declared
