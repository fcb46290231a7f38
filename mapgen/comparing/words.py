"""The words in which students' maps are told beside the key, in English and French."""

from __future__ import annotations

from mapgen.comparing.compare import Outcome
from mapgen.comparing.joins import How
from mapgen.comparing.roles import Role
from mapgen.words import both

TITLE = both("Students’ maps beside the key", "Les cartes des élèves en regard du corrigé")
OF_KEY = both("Key: {title}", "Corrigé : {title}")
SUMMARY = both(
    "Students’ files: {students}. Passages of the key: {passages}.",
    "Fichiers d'élèves : {students}. Passages du corrigé : {passages}.",
)
RULE = both(
    "A passage counts as found where a student's claim quotes at least half of its words, or where at least half of the words that the student quotes are of it. What the words mean is not judged, nor how a claim is worded.",
    "Un passage est compté comme retrouvé si une affirmation de l'élève cite au moins la moitié de ses mots, ou si au moins la moitié des mots que l'élève cite en font partie. Ni le sens des mots ni la formulation des affirmations ne sont jugés.",
)
ROLES_RULE = both(
    "“Taken for something else”: the student's map gives the passage none of the roles that it has in the key. Steps are compared between the passages that both maps have.",
    "« Pris pour autre chose » : la carte de l'élève ne donne au passage aucun des rôles qu'il a dans le corrigé. Les étapes sont comparées entre les passages que les deux cartes ont en commun.",
)
NOT_COMPARED = both(
    "Claims of the key that quote no passage, and so are not compared: {count}.",
    "Affirmations du corrigé qui ne citent aucun passage et ne sont donc pas comparées : {count}.",
)
KEY_UNPLACED = both(
    "Quotes of the key that fit no single passage of its text: {count} (mapgen check says which).",
    "Citations du corrigé qui ne correspondent à aucun passage unique de son texte : {count} (mapgen check dit lesquelles).",
)
BEYOND = both(
    "Claims that are not compared, since the map has too many: {count}.",
    "Affirmations qui ne sont pas comparées, car la carte en a trop : {count}.",
)
STUDENTS = both("Students", "Élèves")
STUDENT = both("Student", "Élève")
PASSAGES = both("Passages of the key", "Passages du corrigé")
MATRIX = both("The class at a glance", "La classe d'un coup d'œil")
FOUND_OF = both("found: {count} of {all}", "retrouvés : {count} sur {all}")
STEPS_OF = both("joined alike: {count} of {all}", "reliés de même : {count} sur {all}")
STEPS = both("joined alike", "reliés de même")
BY_ALL = both("{outcome}: {count} of {all}", "{outcome} : {count} sur {all}")
LISTED = both("{what}: {items}", "{what} : {items}")
ROLE_IN_KEY = both("in the key: {roles}", "dans le corrigé : {roles}")
TAKEN_FOR = both(
    "{number} ({roles}; in the key: {expected})", "{number} ({roles} ; dans le corrigé : {expected})"
)
TAKEN_BY = both("taken for {roles}: {count} of {all}", "pris pour {roles} : {count} sur {all}")
QUOTED_WITH = both("{number} (with {other})", "{number} (avec {other})")
NO_ROLE = both("joined to nothing", "relié à rien")
NOT_WORD_FOR_WORD = both(
    "quoted with other words than the text has; compared with the passage most similar to it",
    "cité avec d'autres mots que ceux du texte ; comparé au passage qui lui ressemble le plus",
)
UNREADABLE = both("no map could be read", "aucune carte n'a pu être lue")
FAULTS = both("faults of the file: {count}", "erreurs dans le fichier : {count}")
AT_LINE = both("line {line}: {says}", "ligne {line} : {says}")
OTHER_TEXT = both(
    "maps another text: at line {line} the key's has “{key}”, the student's “{student}”; the student's quotes were sought in the key's text",
    "porte sur un autre texte : à la ligne {line}, celui du corrigé a « {key} », celui de l'élève « {student} » ; les citations de l'élève ont été cherchées dans le texte du corrigé",
)
ANOTHER_TEXT = both("another text", "autre texte")
NOTHING_THERE = both("(nothing)", "(rien)")
UNPLACED = both(
    "quotes that are nowhere in the text, or in several places",
    "citations qui ne sont nulle part dans le texte, ou à plusieurs endroits",
)
WITHOUT_PASSAGE = both(
    "claims without a quote, not compared: {count}", "affirmations sans citation, non comparées : {count}"
)
MORE = both("passages that the key does not have", "passages que le corrigé n'a pas")
MORE_LEFT_OUT = both("passages that the key leaves out", "passages que le corrigé laisse de côté")
WHY_LEFT_OUT = both("“{words}” ({why})", "« {words} » ({why})")
QUOTED = both("“{words}”", "« {words} »")
THEIR_WORDS = both("the student quotes: “{words}”", "l'élève cite : « {words} »")
NO_JOINS = both("too many steps to be compared", "trop d'étapes pour être comparées")
NONE_TO_JOIN = both(
    "no two passages of a step were found", "aucune étape dont deux passages ont été retrouvés"
)
SUPPORTS = both("{start} → supports {end}", "{start} → appuie {end}")
ATTACKS = both("{start} → attacks {end}", "{start} → attaque {end}")
TOGETHER_IN_KEY = both(
    "{premises} count together for {conclusion} in the key, apart here",
    "{premises} comptent ensemble pour {conclusion} dans le corrigé, séparément ici",
)
TOGETHER_HERE = both(
    "{premises} count together for {conclusion} here, apart in the key",
    "{premises} comptent ensemble pour {conclusion} ici, séparément dans le corrigé",
)
TOGETHER = both("premises counted together or apart", "prémisses comptées ensemble ou séparément")
BACK = both("To the table", "Retour au tableau")
AND = both(" and ", " et ")
BETWEEN = both("; ", " ; ")

OUTCOMES = {
    Outcome.FOUND: both("found", "retrouvé"),
    Outcome.OTHER_ROLE: both("taken for something else", "pris pour autre chose"),
    Outcome.NOT_JOINED: both("noted, and joined to nothing", "noté, mais relié à rien"),
    Outcome.WITH_ANOTHER: both("quoted in one with another", "cité d'un bloc avec un autre"),
    Outcome.LEFT_OUT: both("left out on purpose", "laissé de côté exprès"),
    Outcome.MISSED: both("missed", "manqué"),
}
SIGNS = {
    Outcome.FOUND: "✓",
    Outcome.OTHER_ROLE: "≠",
    Outcome.NOT_JOINED: "○",
    Outcome.WITH_ANOTHER: "⊂",
    Outcome.LEFT_OUT: "∅",
    Outcome.MISSED: "–",
}
HOWS = {
    How.ALIKE: both("joined alike", "reliés de même"),
    How.OPPOSITE: both(
        "opposite role: support for attack, or the reverse",
        "rôle inverse : appui au lieu d'attaque, ou l'inverse",
    ),
    How.TURNED: both("joined the other way round", "reliés en sens inverse"),
    How.NOT_JOINED: both("joined in the key, not here", "reliés dans le corrigé, pas ici"),
    How.MORE: both("joined here, not in the key", "reliés ici, pas dans le corrigé"),
}
ROLES = {
    Role.MAIN: both("main conclusion", "conclusion principale"),
    Role.STEP: both("intermediate conclusion", "conclusion intermédiaire"),
    Role.PREMISE: both("premise", "prémisse"),
    Role.OBJECTION: both("objection", "objection"),
    Role.LEFT_OUT: both("left out", "laissé de côté"),
}
