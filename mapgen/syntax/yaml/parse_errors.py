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
_TOO_FAR = both(
    "What stands above has its value in its own line already, so that no field fits under it. In a claim, write `id:`, under "
    "it `quote: words`, and then this line.",
    "Ce qui précède a déjà sa valeur dans sa propre ligne : aucun champ n'y trouve place. Dans une affirmation, écrivez `id:`, "
    "dessous `quote: mots`, puis cette ligne.",
)
_HINTS = (
    (
        "mapping values are not allowed",
        both("a colon stands where none can", "un deux-points est de trop ici"),
        _COLON,
    ),
    (
        "cannot start any token",
        both("these words begin with a sign of YAML's own", "ces mots commencent par un signe propre à YAML"),
        both(
            "Text that begins with this character needs quotes.",
            "Un texte qui commence par ce caractère demande des guillemets.",
        ),
    ),
    (
        "unexpected end of stream",
        both("the file ends within quotes or brackets", "le fichier finit entre guillemets ou crochets"),
        both(
            "Close the quotes or brackets that were opened here.",
            "Fermez les guillemets ou crochets ouverts ici.",
        ),
    ),
    (
        "did not find expected ','",
        both("a bracket is still open here", "un crochet est encore ouvert ici"),
        both(
            "Close the bracket that was opened before, or divide by a comma what stands in it.",
            "Fermez le crochet ouvert plus haut, ou séparez par une virgule ce qu'il contient.",
        ),
    ),
    (
        "did not find expected",
        both("this belongs to nothing above", "ceci ne se rattache à rien de ce qui précède"),
        both(
            "Look at the indentation of this line and of the one before, and at quotes inside quotes ('' inside '…').",
            "Regardez le retrait de cette ligne et de la précédente, et les apostrophes entre apostrophes ('' dans '…').",
        ),
    ),
    (
        "could not find expected ':'",
        both("words stand here without a name", "des mots sont ici sans nom"),
        both(
            "Words that go on from the line above stand further to the right than the name of their field.",
            "Les mots qui continuent la ligne précédente se placent plus à droite que le nom de leur champ.",
        ),
    ),
    (
        "undefined alias",
        both("these words begin with `*`", "ces mots commencent par `*`"),
        both(
            "Text that begins with `*` needs quotes.", "Un texte qui commence par `*` demande des guillemets."
        ),
    ),
)
"""What the parser says, what that means, and what to do."""
_ANY_HINT = both(
    "Look at the indentation, quotes and brackets here.",
    "Regardez ici le retrait, les guillemets et les crochets.",
)
NOT_PARSED = ("not-yaml", "tab-indentation")
"""The faults of `note_unread`, behind which nothing is read."""
_ONLY_A_KEY = re.compile(r"\s+[^\s:]+")


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
    told, hint = next(((told, hint) for words, told, hint in _HINTS if words in said), (said, _ANY_HINT))
    if hint is _COLON and _ONLY_A_KEY.fullmatch(before.rstrip(":")):
        told, hint = both("this line stands too far to the right", "cette ligne est trop à droite"), _TOO_FAR
    log.fault("not-yaml", span, problem=told, hint=hint)
