"""The words in which a revision is told, in English and French."""

from __future__ import annotations

from mapgen.revisions.changes import How
from mapgen.revisions.gone import Gone
from mapgen.words import both

TITLE = both("{old} → {new}", "{old} → {new}")
NOTHING = both("Nothing differs.", "Rien n'a changé.")
TEXT_CHANGED = both("The document's text is another.", "Le texte du document n'est plus le même.")
VERDICTS = both("Verdicts that moved", "Verdicts qui ont changé")
NO_MOVES = both("No verdict on a chain moved.", "Aucun verdict sur une chaîne n'a changé.")
UNMOVED = both("{change} moves no verdict: {why}.", "{change} ne change aucun verdict : {why}.")
NO_CHAIN = both("no chain rests on it", "aucune chaîne ne s'y appuie")
LOW_ALREADY = both(
    "what rests on it was of very low certainty already",
    "ce qui s'y appuie avait déjà une certitude très faible",
)
OTHERS_DECIDE = both(
    "other places decide on the chains that rest on it",
    "d'autres endroits décident des chaînes qui s'y appuient",
)
MOVED = both("{title}: {before} → {after}", "{title} : {before} → {after}")
ELSEWHERE = both(
    "{title}: still {after}, but with another reason or break",
    "{title} : toujours {after}, mais la raison ou la rupture n'est plus la même",
)
ONLY_OTHER = both(
    "{title}: still {after}; only what other evidence says is another",
    "{title} : toujours {after} ; seul ce que disent les autres preuves a changé",
)
BEFORE = both("before: {why}", "avant : {why}")
NOW = both("now: {why}", "maintenant : {why}")
NOW_STOOD = both(
    "now, though this was there before as well: {why}", "maintenant, bien que cela existât déjà : {why}"
)
SAME_REASON = both(
    "the report’s first reason is as before: {why}",
    "la première raison du rapport est la même qu'avant : {why}",
)
REWEIGHED = both(
    "so the evidence weighs otherwise, on the reading most favourable to the text: {before} → {after} ({why}), for {claims}",
    "les preuves pèsent donc autrement, à la lecture la plus favorable au texte : {before} → {after} ({why}), pour {claims}",
)
AT_BEST = both(
    "certainty of the conclusion on the charitable reading: {before} → {after}",
    "certitude de la conclusion à la lecture la plus favorable au texte : {before} → {after}",
)
OTHER_PLACE = both(
    "the reason is the same, at another place: {before} → {after}",
    "la raison est la même, à un autre endroit : {before} → {after}",
)
NO_REASON = both("no reason is told", "aucune raison n'est dite")
FIRST_BREAK = both(
    "where it breaks first: {before} → {after}", "où cela se rompt d'abord : {before} → {after}"
)
FIRST_BREAK_STOOD = both(
    "where it breaks first: {before} → {after} (this was there before)",
    "où cela se rompt d'abord : {before} → {after} (cela existait déjà)",
)
BREAK_STOOD = both(
    "it now breaks here as well, where nothing has changed: {why}",
    "cela se rompt maintenant ici aussi, où rien n'a changé : {why}",
)
BREAK_CAME = both("it breaks here as well now: {why}", "cela se rompt maintenant ici aussi : {why}")
BREAK_WENT = {
    Gone.MENDED: both("it breaks here no more: {why}", "cela ne se rompt plus ici : {why}"),
    Gone.STILL_OPEN: both(
        "this fails no more, and is still open: {why}", "ceci n'échoue plus, et reste ouvert : {why}"
    ),
    Gone.STANDS: both(
        "nothing has changed here, but it decides no longer, and the report of this chain leaves it out: {why}",
        "rien n'a changé ici, mais cela ne décide plus, et le rapport de cette chaîne n'en parle plus : {why}",
    ),
}
"""By what became of a break: how that is told."""
AT = both("{why} (at {places}).", "{why} (à {places}).")
BY_ANSWER = {
    "failed": both("{why} (failed)", "{why} (échec)"),
    "fatal_answer": both("{why} (failed)", "{why} (échec)"),
    "open": both("{why} (open)", "{why} (ouverte)"),
    "unanswered": both("{why} (unanswered)", "{why} (sans réponse)"),
}
"""By the cause of a break: its words, with what is answered to the question that it is about."""
NOWHERE = both("nowhere", "nulle part")
OTHER_EVIDENCE = both("other evidence: {before} → {after}", "autres preuves : {before} → {after}")
ALSO_TOLD_OF = both(
    "the report tells this also of what rests on this chain: {chains}",
    "le rapport le dit aussi de ce qui repose sur cette chaîne : {chains}",
)
NONE_BROUGHT_IN = both("none brought in", "aucune apportée")
BECAUSE = both("because of this change: {change}", "à cause de ce changement : {change}")
BECAUSE_ALL = both(
    "because of these changes together: {changes}", "à cause de ces changements pris ensemble : {changes}"
)
AS_WELL = both(
    "undoing any of these brings the old verdict back as well: {changes}",
    "défaire l'un de ceux-ci ramène aussi l'ancien verdict : {changes}",
)
NO_CAUSE = both(
    "no set of changes was found whose undoing brings the old verdict back",
    "aucun ensemble de changements n'a été trouvé dont l'annulation ramène l'ancien verdict",
)
CAME = both("Findings that came", "Signalements apparus")
WENT = both("Findings that went", "Signalements disparus")
OTHERWISE = both("Findings that say something else now", "Signalements qui disent autre chose")
SPREAD = both(
    "Findings that stand, about more or fewer places",
    "Signalements qui subsistent, en plus ou moins d'endroits",
)
NO_LONGER_OF = both("no longer about {places}", "plus à propos de {places}")
ALSO_OF = both("now about {places} as well", "maintenant aussi à propos de {places}")
WAS = both("before ({kind}): {message}", "avant ({kind}) : {message}")
IS = both("now ({kind}): {message}", "maintenant ({kind}) : {message}")
OF_RULE = both("`{rule}`", "`{rule}`")
FINDING = both("{message} [{rule}]", "{message} [{rule}]")
FIELD = both("{field}: {before} → {after}", "{field} : {before} → {after}")
CUT = both(
    "{told}, since the quote no longer has the words {words}",
    "{told}, car la citation n'a plus les mots {words}",
)
EMPTY = both("(nothing)", "(rien)")
RENUMBERED = both(
    "Only the number is another, since steps are counted in their order: {steps}",
    "Seul le numéro a changé, car les étapes sont comptées dans l'ordre : {steps}",
)
RENAMED = both("`{was}` is now `{id}`", "`{was}` s'appelle maintenant `{id}`")
NAMED = both("{how} `{id}`: {name}", "{how} `{id}` : {name}")
UNNAMED = both("{how} `{id}`", "{how} `{id}`")

KINDS = {
    "document": both("Document", "Document"),
    "term": both("Terms", "Termes"),
    "source": both("Sources", "Sources"),
    "claim": both("Claims", "Affirmations"),
    "inference": both("Inferences", "Inférences"),
    "attack": both("Attacks", "Attaques"),
    "argument": both("Chains", "Chaînes"),
}
HOW = {
    How.ADDED: both("new", "nouveau"),
    How.REMOVED: both("gone", "disparu"),
    How.CHANGED: both("changed", "modifié"),
}
