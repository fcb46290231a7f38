"""Faults of the YAML itself, found before any field is read."""

from __future__ import annotations

from mapgen.syntax.faults.page import FaultPage
from mapgen.vocabulary import Severity
from mapgen.words import both

PAGES = (
    FaultPage(
        "not-yaml",
        message=both(
            "This is not YAML: {problem}.",
            "Ceci n'est pas du YAML : {problem}.",
        ),
        remedy=both("{hint}", "{hint}"),
        why=both(
            "What follows could not be read, so there may be more faults.",
            "La suite n'a pas pu être lue ; il y a peut-être d'autres erreurs.",
        ),
        example="en: Sleep is short: nobody knows why",
    ),
    FaultPage(
        "tab-indentation",
        message=both(
            "There is a tab where YAML needs spaces.",
            "Il y a une tabulation là où YAML demande des espaces.",
        ),
        remedy=both("Replace it by two spaces.", "Remplacez-la par deux espaces."),
        why=both(
            "YAML shows what belongs to what by spaces alone.",
            "En YAML, seules les espaces montrent ce qui dépend de quoi.",
        ),
        example="document:\n\ttitle: …",
    ),
    FaultPage(
        "duplicate-key",
        message=both(
            "`{key}` is given twice in the same place, first on line {line}.",
            "`{key}` figure deux fois au même endroit, d'abord à la ligne {line}.",
        ),
        remedy=both(
            "Keep one, or give the other its own name. The first was read.",
            "N'en gardez qu'une, ou donnez un autre nom à la seconde. La première a été lue.",
        ),
        why=both(
            "Other YAML readers keep the last one silently: half of the work would vanish.",
            "D'autres lecteurs YAML gardent la dernière sans rien dire : la moitié du travail disparaîtrait.",
        ),
        example="claims:\n  sleep-is-short: …\n  sleep-is-short: …",
    ),
    FaultPage(
        "yaml-tag",
        message=both(
            "`{tag}` is a YAML tag; argument files have none.",
            "`{tag}` est une étiquette YAML ; les fichiers d'arguments n'en ont pas.",
        ),
        remedy=both(
            "Remove it. The value was read as plain text.",
            "Retirez-la. La valeur a été lue comme un simple texte.",
        ),
        why=both(
            "A tag can ask a reader to build objects or to run code; mapgen never does.",
            "Une étiquette peut demander de construire des objets ou d'exécuter du code ; mapgen ne le fait jamais.",
        ),
        example="title: !!python/name:os.system x",
    ),
    FaultPage(
        "yaml-alias",
        message=both(
            "`*{alias}` is a YAML alias; argument files have none.",
            "`*{alias}` est un alias YAML ; les fichiers d'arguments n'en ont pas.",
        ),
        remedy=both("Write out what it stands for.", "Écrivez ce qu'il remplace."),
        why=both(
            "What is said should be written where it is said; and an alias that contains itself, or that multiplies, would fill the memory.",
            "Ce qui est dit doit être écrit là où c'est dit ; et un alias qui se contient lui-même, ou qui se multiplie, remplirait la mémoire.",
        ),
        example="claims: &all\n  a: *all",
    ),
    FaultPage(
        "yaml-trap",
        message=both(
            "Other YAML readers take `{text}` for {taken}, not for these characters.",
            "D'autres lecteurs YAML prennent `{text}` pour {taken}, et non pour ces caractères.",
        ),
        remedy=both("Put it in quotes: '{text}'.", "Mettez des guillemets : '{text}'."),
        why=both(
            "`no` becomes false, `1.10` becomes 1.1, `22:30` becomes 1350: what is written should be what is read.",
            "`no` devient faux, `1.10` devient 1,1, `22:30` devient 1350 : ce qui est écrit doit être ce qui est lu.",
        ),
        example="en: no",
        severity=Severity.WARNING,
    ),
)
