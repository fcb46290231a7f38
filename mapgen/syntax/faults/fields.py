"""Faults of fields: unknown fields, missing fields, and values that a field cannot hold."""

from __future__ import annotations

from mapgen.syntax.faults.page import FaultPage
from mapgen.vocabulary import Severity
from mapgen.words import both

PAGES = (
    FaultPage(
        "wrong-version",
        message=both(
            "The file says `mapgen: {version}`; this program reads versions 1 and 2.",
            "Le fichier dit `mapgen: {version}` ; ce programme lit les versions 1 et 2.",
        ),
        remedy=both("Begin the file with `mapgen: 2`.", "Commencez le fichier par `mapgen: 2`."),
        why=both(
            "The number says which version of the format the file follows.",
            "Ce nombre dit quelle version du format le fichier suit.",
        ),
        example="mapgen: 3",
    ),
    FaultPage(
        "unknown-field",
        message=both(
            "`{field}` is not a field of {record}.",
            "`{field}` : {record} n'a pas de champ de ce nom.",
        ),
        remedy=both("{hint}", "{hint}"),
        why=both(
            "What is entered under an unknown name would be lost silently.",
            "Ce qui est inscrit sous un nom inconnu serait perdu sans avertissement.",
        ),
        example="claims:\n  a:\n    qoute: …",
    ),
    FaultPage(
        "missing-field",
        message=both(
            "{record} needs `{field}`.",
            "Il manque `{field}` : {record} doit l'avoir.",
        ),
        remedy=both("Add `{field}`: {meaning}", "Ajoutez `{field}` : {meaning}"),
        why=both(
            "Without it the rest cannot be understood.",
            "Sans cela, le reste ne peut pas être compris.",
        ),
        example="document:\n  language: en",
    ),
    FaultPage(
        "wrong-shape",
        message=both(
            "`{field}` should be {wanted}, but is {found}.",
            "`{field}` devrait être {wanted}, mais c'est {found}.",
        ),
        remedy=both("Write {wanted}.", "Écrivez {wanted}."),
        why=both(
            "A value of another kind cannot be understood.",
            "Une valeur d'un autre type ne peut pas être comprise.",
        ),
        example="claims:\n  - a claim in a list",
    ),
    FaultPage(
        "unknown-word",
        message=both(
            "`{word}` is not a value that `{field}` can have.",
            "`{word}` n'est pas une valeur possible de `{field}`.",
        ),
        remedy=both("{hint}", "{hint}"),
        why=both(
            "The rules rely on these values; any other would be ignored.",
            "Les règles s'appuient sur ces valeurs ; toute autre serait ignorée.",
        ),
        example="kind: effct",
    ),
    FaultPage(
        "malformed",
        message=both(
            "`{text}` is not {wanted}.",
            "`{text}` n'est pas {wanted}.",
        ),
        remedy=both("Write it like {example}.", "Écrivez-le comme {example}."),
        why=both(
            "A reader follows it to the work; a slip leads elsewhere.",
            "Un lecteur le suit jusqu'à la publication ; une erreur mène ailleurs.",
        ),
        example="doi: https//doi.org/10.1136",
    ),
    FaultPage(
        "long-label",
        message=both(
            "This label has {length} characters; a box of the map has room for {most}.",
            "Cette étiquette a {length} caractères ; une case de la carte en contient {most}.",
        ),
        remedy=both(
            "Say it in fewer words. The page shows the whole sentence beside the map.",
            "Dites-le en moins de mots. La page montre la phrase entière à côté de la carte.",
        ),
        why=both(
            "A label that is cut off can say the contrary of its claim.",
            "Une étiquette coupée peut dire le contraire de son affirmation.",
        ),
        example="short: Magnesium could relieve some kinds of migraine",
        severity=Severity.WARNING,
    ),
)
