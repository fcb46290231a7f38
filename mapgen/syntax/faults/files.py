"""Faults of the argument file and of the document's text as files: path, size, encoding, characters."""

from __future__ import annotations

from mapgen.syntax.faults.page import FaultPage
from mapgen.vocabulary import Severity
from mapgen.words import both

PAGES = (
    FaultPage(
        "unreadable-file",
        message=both(
            "The file cannot be read: {problem}.",
            "Le fichier ne peut pas être lu : {problem}.",
        ),
        remedy=both("Give the path of a readable YAML file.", "Donnez le chemin d'un fichier YAML lisible."),
        why=both(
            "Without its text nothing can be said about it.",
            "Sans son texte, on ne peut rien en dire.",
        ),
    ),
    FaultPage(
        "missing-text",
        message=both(
            "The document's text `{path}` cannot be read: {problem}.",
            "Le texte du document `{path}` ne peut pas être lu : {problem}.",
        ),
        remedy=both("Put the text there, or correct the path.", "Placez-y le texte, ou corrigez le chemin."),
        why=both(
            "Without the text no quote can be checked.",
            "Sans le texte, aucune citation ne peut être vérifiée.",
        ),
        example="text: documents/nowhere.txt",
    ),
    FaultPage(
        "text-outside-folder",
        message=both(
            "`{path}` is outside the folder of the argument file.",
            "`{path}` est en dehors du dossier du fichier d'arguments.",
        ),
        remedy=both(
            "Put the text beside the argument file, for example in `documents/`.",
            "Placez le texte à côté du fichier d'arguments, par exemple dans `documents/`.",
        ),
        why=both(
            "A stranger's file must not be able to show what else is on the computer.",
            "Le fichier d'un inconnu ne doit pas pouvoir montrer ce qui se trouve ailleurs sur l'ordinateur.",
        ),
        example="text: ../../private/notes.txt",
    ),
    FaultPage(
        "too-large",
        message=both(
            "This is more than mapgen accepts: at most {limit}.",
            "C'est plus que mapgen n'accepte : {limit} au plus.",
        ),
        remedy=both("{hint}", "{hint}"),
        why=both(
            "Limits keep a stranger's file from overloading the computer.",
            "Les limites empêchent le fichier d'un inconnu de bloquer l'ordinateur.",
        ),
        example="a: [[[[[[[[…]]]]]]]]",
    ),
    FaultPage(
        "foreign-encoding",
        message=both(
            "`{file}` is not written in UTF-8; it was read as {encoding}.",
            "`{file}` n'est pas écrit en UTF-8 ; il a été lu comme {encoding}.",
        ),
        remedy=both("Save it as UTF-8.", "Enregistrez-le en UTF-8."),
        why=both(
            "In another encoding accents turn into other letters, and quotes no longer match.",
            "Dans un autre encodage, les accents deviennent d'autres lettres et les citations ne concordent plus.",
        ),
        example="title: d\xe9ficit   # saved as Latin-1",
    ),
    FaultPage(
        "byte-order-mark",
        message=both(
            "The file begins with a byte-order mark.",
            "Le fichier commence par une marque d'ordre des octets (BOM).",
        ),
        remedy=both(
            "Save it as UTF-8 without BOM. It was read all the same.",
            "Enregistrez-le en UTF-8 sans BOM. Il a été lu tout de même.",
        ),
        why=both(
            "Some tools take the mark for a part of the first word.",
            "Certains outils prennent cette marque pour une partie du premier mot.",
        ),
        example="\\ufeffmapgen: 1",
        severity=Severity.INFO,
    ),
    FaultPage(
        "windows-line-ends",
        message=both(
            "Lines end in CR LF.",
            "Les lignes se terminent par CR LF.",
        ),
        remedy=both(
            "Save it with line feeds alone, or let git do it (`text=auto`). It was read all the same.",
            "Enregistrez-le avec des fins de ligne simples, ou laissez faire git (`text=auto`). Il a été lu tout de même.",
        ),
        why=both(
            "Mixed line endings make every line of a comparison look changed.",
            "Des fins de ligne mélangées font paraître chaque ligne modifiée dans une comparaison.",
        ),
        example="mapgen: 1\\r\\n",
        severity=Severity.INFO,
    ),
    FaultPage(
        "hidden-character",
        message=both(
            "Invisible characters in {where} are read as `·`: {names}.",
            "Des caractères invisibles dans {where} sont lus comme `·` : {names}.",
        ),
        remedy=both(
            "Delete them, in the document's text too if they are there.",
            "Supprimez-les, et aussi dans le texte du document s'ils y figurent.",
        ),
        why=both(
            "Such characters reverse or split words: a reader and a program would read two different texts (Unicode UAX #9 and UTS #39; Boucher and Anderson, Trojan Source, 2021). Legitimate uses are accepted: joiners in Persian or in emoji, soft hyphens, direction marks beside Hebrew or Arabic.",
            "Ces caractères inversent ou coupent les mots : l'œil et le programme liraient deux textes différents (Unicode UAX #9 et UTS #39 ; Boucher et Anderson, Trojan Source, 2021). Les usages légitimes sont admis : liants en persan ou dans les émojis, traits d'union conditionnels, marques de direction près de l'hébreu ou de l'arabe.",
        ),
        example='en: "Sleep is \\u202Etrohs"',
        severity=Severity.WARNING,
    ),
)
