"""What can be wrong with an argument file itself: the pages of the reader's faults.

Each fault has a name, its message and remedy in both languages, and a reason: the same
words are printed by `mapgen check`, by `mapgen explain` and in the manual.
"""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.vocabulary import Severity
from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class FaultPage:
    """The page of one fault: what is said, what to do, why it matters, and an example."""

    name: str
    message: Text
    remedy: Text
    why: Text
    example: str
    severity: Severity = Severity.ERROR


FAULTS: dict[str, FaultPage] = {}


def _page(name: str, *told: str, severity: Severity = Severity.ERROR) -> None:
    en, fr, do, faire, why, pourquoi, example = told
    message, remedy, reason = Text.of(en=en, fr=fr), Text.of(en=do, fr=faire), Text.of(en=why, fr=pourquoi)
    FAULTS[name] = FaultPage(name, message, remedy, reason, example, severity)


_page(
    "unreadable-file",
    "The file cannot be read: {problem}.",
    "Le fichier ne peut pas être lu : {problem}.",
    "Give the path of a readable YAML file.",
    "Donnez le chemin d'un fichier YAML lisible.",
    "Without its text nothing can be said about it.",
    "Sans son texte, on ne peut rien en dire.",
    "",
)
_page(
    "too-large",
    "This is more than mapgen takes: at most {limit}.",
    "C'est plus que mapgen n'accepte : au plus {limit}.",
    "{hint}",
    "{hint}",
    "Limits keep a stranger's file from taking the machine down.",
    "Les limites empêchent le fichier d'un inconnu de bloquer la machine.",
    "a: [[[[[[[[…]]]]]]]]",
)
_page(
    "foreign-encoding",
    "`{file}` is not written in UTF-8; it was read as {encoding}.",
    "`{file}` n'est pas écrit en UTF-8 ; il a été lu comme {encoding}.",
    "Save it as UTF-8.",
    "Enregistrez-le en UTF-8.",
    "In another encoding accents turn into other letters, and quotes no longer match.",
    "Dans un autre codage, les accents deviennent d'autres lettres et les citations ne concordent plus.",
    "title: d\xe9ficit   # saved as Latin-1",
)
_page(
    "byte-order-mark",
    "The file begins with a byte-order mark.",
    "Le fichier commence par une marque d'ordre des octets (BOM).",
    "Save it as UTF-8 without BOM. It was read all the same.",
    "Enregistrez-le en UTF-8 sans BOM. Il a été lu tout de même.",
    "Some tools take the mark for a part of the first word.",
    "Certains outils prennent cette marque pour une partie du premier mot.",
    "\\ufeffmapgen: 1",
    severity=Severity.INFO,
)
_page(
    "hidden-character",
    "No reader sees what stands in {where}, and it is read as `·`: {names}.",
    "Aucun lecteur ne voit ce qui figure dans {where}, et qui est lu comme `·` : {names}.",
    "Delete it, in the document's text too if it stands there.",
    "Supprimez-le, et aussi dans le texte du document s'il y figure.",
    "Such characters turn words round or split them: eyes and programs would read two texts (Unicode UAX #9 and UTS #39; Boucher and Anderson, Trojan Source, 2021). Honest uses are let stand: joiners in Persian or in emoji, soft hyphens, marks of direction beside Hebrew or Arabic.",
    "Ces caractères retournent ou coupent les mots : l'œil et le programme liraient deux textes (Unicode UAX #9 et UTS #39 ; Boucher et Anderson, Trojan Source, 2021). Les usages honnêtes restent : liants en persan ou dans les émojis, traits d'union conditionnels, marques de sens près de l'hébreu ou de l'arabe.",
    'en: "Sleep is \\u202Etrohs"',
    severity=Severity.WARNING,
)
_page(
    "windows-line-ends",
    "Lines end in CR LF.",
    "Les lignes se terminent par CR LF.",
    "Save it with line feeds alone, or let git do it (`text=auto`). It was read all the same.",
    "Enregistrez-le avec des fins de ligne simples, ou laissez faire git (`text=auto`). Il a été lu tout de même.",
    "Mixed line ends make every line of a comparison look changed.",
    "Des fins de ligne mêlées font paraître chaque ligne modifiée.",
    "mapgen: 1\\r\\n",
    severity=Severity.INFO,
)
_page(
    "not-yaml",
    "This is not YAML: {problem}.",
    "Ceci n'est pas du YAML : {problem}.",
    "{hint}",
    "{hint}",
    "What stands after this place could not be read, so other faults may follow.",
    "Ce qui suit n'a pas pu être lu ; d'autres fautes peuvent suivre.",
    "en: Sleep is short: nobody knows why",
)
_page(
    "tab-indentation",
    "A tab stands where YAML wants spaces.",
    "Une tabulation se trouve là où YAML veut des espaces.",
    "Replace it by two spaces.",
    "Remplacez-la par deux espaces.",
    "YAML shows what belongs to what by spaces alone.",
    "YAML ne montre ce qui dépend de quoi que par des espaces.",
    "document:\n\ttitle: …",
)
_page(
    "duplicate-key",
    "`{key}` stands twice in the same place; first on line {line}.",
    "`{key}` figure deux fois au même endroit ; d'abord à la ligne {line}.",
    "Keep one, or give the other its own name. The first was read.",
    "N'en gardez qu'une, ou donnez un autre nom à la seconde. La première a été lue.",
    "Other YAML readers keep the last one silently: half of the work would vanish.",
    "D'autres lecteurs YAML gardent la dernière sans rien dire : la moitié du travail disparaîtrait.",
    "claims:\n  sleep-is-short: …\n  sleep-is-short: …",
)
_page(
    "yaml-tag",
    "`{tag}` is a YAML tag; argument files have none.",
    "`{tag}` est une étiquette YAML ; les fichiers d'argument n'en ont pas.",
    "Take it away. The value was read as plain text.",
    "Retirez-la. La valeur a été lue comme un simple texte.",
    "A tag can ask a reader to build objects or to run code; mapgen never does.",
    "Une étiquette peut demander de construire des objets ou d'exécuter du code ; mapgen ne le fait jamais.",
    "title: !!python/name:os.system x",
)
_page(
    "yaml-alias",
    "`*{alias}` is a YAML alias; argument files have none.",
    "`*{alias}` est un alias YAML ; les fichiers d'argument n'en ont pas.",
    "Write out what it stands for.",
    "Écrivez ce qu'il remplace.",
    "What is said should stand where it is said; and an alias that contains itself, or that multiplies, would fill any memory.",
    "Ce qui est dit doit figurer là où c'est dit ; et un alias qui se contient lui-même, ou qui se multiplie, remplirait toute mémoire.",
    "claims: &all\n  a: *all",
)
_page(
    "yaml-trap",
    "Other YAML readers take `{text}` for {taken}, not for these characters.",
    "D'autres lecteurs YAML prennent `{text}` pour {taken}, et non pour ces caractères.",
    "Put it in quotes: '{text}'.",
    "Mettez des guillemets : '{text}'.",
    "`no` becomes false, `1.10` becomes 1.1, `22:30` becomes 1350: what is written should be what is read.",
    "`no` devient faux, `1.10` devient 1,1, `22:30` devient 1350 : ce qui est écrit doit être ce qui est lu.",
    "en: no",
    severity=Severity.WARNING,
)
_page(
    "wrong-version",
    "The file says `mapgen: {version}`; this program reads version 1.",
    "Le fichier dit `mapgen: {version}` ; ce programme lit la version 1.",
    "Begin the file with `mapgen: 1`.",
    "Commencez le fichier par `mapgen: 1`.",
    "The number says by which rules the file wants to be read.",
    "Ce nombre dit selon quelles règles le fichier veut être lu.",
    "mapgen: 2",
)
_page(
    "unknown-field",
    "`{field}` is not a field of {record}.",
    "`{field}` n'est pas un champ de {record}.",
    "{hint}",
    "{hint}",
    "What stands under an unknown name would be lost without a word.",
    "Ce qui figure sous un nom inconnu serait perdu sans un mot.",
    "claims:\n  a:\n    qoute: …",
)
_page(
    "missing-field",
    "{record} needs `{field}`.",
    "Il manque `{field}` à {record}.",
    "Add `{field}`: {meaning}",
    "Ajoutez `{field}` : {meaning}",
    "Without it the rest cannot be understood.",
    "Sans cela, le reste ne peut pas être compris.",
    "document:\n  language: en",
)
_page(
    "wrong-shape",
    "`{field}` should be {wanted}, and here is {found}.",
    "`{field}` devrait être {wanted}, et voici {found}.",
    "Write {wanted}.",
    "Écrivez {wanted}.",
    "A value of another shape cannot be understood.",
    "Une valeur d'une autre forme ne peut pas être comprise.",
    "claims:\n  - a claim in a list",
)
_page(
    "unknown-word",
    "`{word}` is not a word for `{field}`.",
    "`{word}` n'est pas un mot pour `{field}`.",
    "{hint}",
    "{hint}",
    "The rules judge by these words; another one would not be judged at all.",
    "Les règles jugent d'après ces mots ; un autre ne serait pas jugé du tout.",
    "kind: effct",
)
_page(
    "malformed",
    "`{text}` is not {wanted}.",
    "`{text}` n'est pas {wanted}.",
    "Write it like {example}.",
    "Écrivez-le comme {example}.",
    "A reader follows it to the work; a slip leads elsewhere.",
    "Un lecteur le suit jusqu'à la publication ; une erreur mène ailleurs.",
    "doi: https//doi.org/10.1136",
)
_page(
    "bad-id",
    "`{id}` cannot be an id.",
    "`{id}` ne peut pas être un identifiant.",
    "Write lower-case letters and digits joined by hyphens, for example `{proposal}`.",
    "Écrivez des minuscules et des chiffres joints par des traits d'union, par exemple `{proposal}`.",
    "Ids stand in links and in other files; they have to survive there.",
    "Les identifiants figurent dans des liens et d'autres fichiers ; ils doivent y survivre.",
    "claims:\n  Sleep is short: …",
)
_page(
    "duplicate-id",
    "`{id}` is the id of {first} already, on line {line}.",
    "`{id}` est déjà l'identifiant de {first}, à la ligne {line}.",
    "Give one of the two another id.",
    "Donnez un autre identifiant à l'un des deux.",
    "One id, one thing: attacks and links would not know which is meant.",
    "Un identifiant, une chose : attaques et liens ne sauraient pas lequel est visé.",
    "sources:\n  sleep: …\nclaims:\n  sleep: …",
)
_page(
    "unknown-id",
    "No {wanted} has the id `{id}`.",
    "Aucun élément ({wanted}) n'a l'identifiant `{id}`.",
    "{hint}",
    "{hint}",
    "A step to nothing cannot be drawn or weighed; it was left out.",
    "Une étape vers rien ne peut être ni dessinée ni pesée ; elle a été omise.",
    "because:\n  - premises: [slep-is-short]",
)
_page(
    "two-origins",
    "`{id}` says that it comes from {origins}.",
    "`{id}` dit provenir de {origins}.",
    "Keep one: `quote` (the document says it), `implicit` (nobody says it) or `source` (another work says it).",
    "Gardez-en un : `quote` (le document le dit), `implicit` (personne ne le dit) ou `source` (une autre publication le dit).",
    "A reader must know who says a claim.",
    "Un lecteur doit savoir qui affirme.",
    "a:\n  quote: …\n  implicit: …",
)
_page(
    "text-outside-folder",
    "`{path}` leaves the folder of the argument file.",
    "`{path}` sort du dossier du fichier d'argument.",
    "Put the text beside the argument file, for example in `documents/`.",
    "Placez le texte à côté du fichier d'argument, par exemple dans `documents/`.",
    "A stranger's file must not be able to show what else is on the machine.",
    "Le fichier d'un inconnu ne doit pas pouvoir montrer ce qui se trouve ailleurs sur la machine.",
    "text: ../../private/notes.txt",
)
_page(
    "missing-text",
    "The document's text `{path}` cannot be read: {problem}.",
    "Le texte du document `{path}` ne peut pas être lu : {problem}.",
    "Put the text there, or mend the path.",
    "Placez-y le texte, ou corrigez le chemin.",
    "Without the text no quote can be checked.",
    "Sans le texte, aucune citation ne peut être vérifiée.",
    "text: documents/nowhere.txt",
)
_page(
    "idle-waiver",
    "This waiver lets nothing stand: {problem}.",
    "Cette dispense ne laisse rien en l'état : {problem}.",
    "{hint}",
    "{hint}",
    "A waiver that outlives its finding would hide the next one.",
    "Une dispense qui survit à son constat cacherait le suivant.",
    "waivers:\n  - {rule: danglin-citation, reason: …}",
    severity=Severity.WARNING,
)
_page(
    "attack-on-itself",
    "`{id}` attacks itself.",
    "`{id}` s'attaque elle-même.",
    "Name another claim under `by`, or take the attack away. It was left out.",
    "Nommez une autre affirmation sous `by`, ou retirez l'attaque. Elle a été omise.",
    "A claim that speaks against itself says nothing that could be weighed.",
    "Une affirmation qui parle contre elle-même ne dit rien qui puisse être pesé.",
    "a:\n  rebutted-by: [{by: a}]",
)
