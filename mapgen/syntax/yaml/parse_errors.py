"""Reports what libyaml could not parse as a fault, with a hint for the usual causes."""

from __future__ import annotations

import re

import yaml

from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.yaml.lines import Lines
from mapgen.words import both

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COLON = both(
    "Text with a colon and a space needs quotes, or a block that begins with `>-`.",
    "Un texte qui contient un deux-points suivi d'une espace demande des guillemets, ou un bloc qui commence par `>-`.",
)
_HINTS = (
    ("mapping values are not allowed", _COLON),
    (
        "cannot start any token",
        both(
            "Text that begins with this character needs quotes.",
            "Un texte qui commence par ce caractère demande des guillemets.",
        ),
    ),
    (
        "unexpected end of stream",
        both(
            "Close the quotes or brackets that were opened here.",
            "Fermez les guillemets ou crochets ouverts ici.",
        ),
    ),
    (
        "did not find expected",
        both(
            "Look at the indentation of this line and of the one before, and at quotes inside quotes ('' inside '…').",
            "Regardez le retrait de cette ligne et de la précédente, et les apostrophes entre apostrophes ('' dans '…').",
        ),
    ),
    (
        "undefined alias",
        both(
            "Text that begins with `*` needs quotes.", "Un texte qui commence par `*` demande des guillemets."
        ),
    ),
)
_ANY_HINT = both(
    "Look at the indentation, quotes and brackets here.",
    "Regardez ici le retrait, les guillemets et les crochets.",
)


def note_unread(raised: yaml.YAMLError, source: str, log: FaultLog) -> None:
    """Report a fault where libyaml stopped: a tab as indentation, a control character, or other bad YAML."""
    lines = Lines(source)
    mark = getattr(raised, "problem_mark", None)
    if mark is None:
        forbidden = _FORBIDDEN.search(source)
        span = lines.span(forbidden.start() if forbidden else 0, log.path)
        problem = both("there is a control character here", "il y a ici un caractère de contrôle")
        log.fault("not-yaml", span, problem=problem, hint=both("Delete it.", "Supprimez-le."))
        return
    span = lines.span(mark.index, log.path)
    said = str(getattr(raised, "problem", "") or "it cannot be understood")
    before = source.split("\n")[span.line - 1][: span.column]
    if "\t" in before and not before[:-1].strip():
        log.fault("tab-indentation", span)
        return
    hint = next((hint for words, hint in _HINTS if words in said), _ANY_HINT)
    log.fault("not-yaml", span, problem=said, hint=hint)
