"""The words of the report, in the reader's languages."""

from __future__ import annotations

from mapgen.words import both

BY = both("Author: {author}. Date: {date}.", "Auteur : {author}. Date : {date}.")
NO_AUTHOR = both("not named", "non nommé")
NO_DATE = both("not given", "non indiquée")
QUESTION = both("The question: {question}", "La question : {question}")
COVERAGE = both(
    "The map quotes, or leaves out on purpose, {share} of the text's words.",
    "La carte cite, ou omet volontairement, {share} des mots du texte.",
)
CHAINS = both("Chains of reasoning", "Chaînes de raisonnement")
NO_CHAINS = both(
    "The map has no chain yet, so no conclusion is judged.",
    "La carte n'a pas encore de chaîne : aucune conclusion n'est donc jugée.",
)
DETAILS = both(
    "In detail: certainty of the conclusion (GRADE): {certainty}; status after objections (Dung 1995): {status}.",
    "En détail : certitude de la conclusion (GRADE) : {certainty} ; statut après objections (Dung 1995) : {status}.",
)
DETAILS_NOT_GRADED = both(
    "In detail: {nature}, not graded; status after objections (Dung 1995): {status}.",
    "En détail : {nature}, non évaluée ; statut après objections (Dung 1995) : {status}.",
)
YES, NO = both("yes", "oui"), both("no", "non")
NONE_ENOUGH = both(
    "Where to start: no single repair is enough. Start with the first; together, these raise the certainty of the conclusion to “{level}”.",
    "Par où commencer : aucune réparation ne suffit à elle seule. Commencez par la première ; ensemble, celles-ci portent la certitude de la conclusion à « {level} ».",
)
ONE_ENOUGH = both(
    "Where to start: one repair is enough to raise the certainty of the conclusion.",
    "Par où commencer : une seule réparation suffit à relever la certitude de la conclusion.",
)
ANY_ENOUGH = both(
    "Where to start: any one of these is enough to raise the certainty of the conclusion; the first raises it most.",
    "Par où commencer : n'importe laquelle de ces réparations suffit à relever la certitude de la conclusion ; la première la relève le plus.",
)
REACHES = both(
    "Alone, it would at best raise the certainty to “{level}”.",
    "À elle seule, elle porterait au mieux la certitude à « {level} ».",
)
BREAKS = both(
    "It breaks here first, and next, if that were mended:",
    "Il cède d'abord ici, puis, si cela était réparé :",
)
BREAKS_ONCE = both("It breaks here:", "Il cède ici :")
AT_STEP = both("at the step to: {claim}", "à l'étape vers : {claim}")
AT_CLAIM = both("at the claim: {claim}", "à l'affirmation : {claim}")
GRANTED = both("Taken for granted, though nowhere said:", "Tenu pour acquis, sans être dit nulle part :")
AGAINST = both("Objections, and what each does:", "Objections, et ce que chacune change :")
AGAINST_ITEM = both(
    "{claim} (added by the map's authors; {worth}; {fate})",
    "{claim} (ajoutée par les auteurs de la carte ; {worth} ; {fate})",
)
AGAINST_OWN = both(
    "{claim} (in the text itself; {worth}; {fate})", "{claim} (dans le texte lui-même ; {worth} ; {fate})"
)
SOURCE = both("Source: {work}.", "Source : {work}.")
ANSWERED = both("it is answered", "elle est levée")
FATAL = both("it leaves nothing of what it attacks", "elle ne laisse rien de ce qu'elle vise")
TOO_UNCERTAIN = both(
    "too uncertain to lower what it attacks", "trop incertaine pour abaisser ce qu'elle vise"
)
LOWERS_ONE = both("it lowers what it attacks by one level", "elle abaisse d'un niveau ce qu'elle vise")
LOWERS_TWO = both("it lowers what it attacks by two levels", "elle abaisse de deux niveaux ce qu'elle vise")
APART = both(
    "it counts as other evidence only",
    "elle ne compte que parmi les autres preuves",
)
LATER = both("The work is perhaps later than the text.", "La publication est peut-être postérieure au texte.")
REPORTED = both(
    "The document reports this view without holding it itself: {whose}",
    "Le document rapporte cet avis sans le partager : {whose}",
)
NOTHING_LIFTS = both(
    "Where to start: no small set of repairs is known to raise the certainty of the conclusion. The most promising are:",
    "Par où commencer : on ne connaît aucun petit ensemble de réparations qui relève la certitude de la conclusion. Les plus prometteuses :",
)
NOT_EXACT = both(
    "A smaller set may exist: where steps share a claim, the smallest set cannot be found for certain.",
    "Un ensemble plus petit existe peut-être : quand des étapes partagent une affirmation, on ne peut trouver à coup sûr le plus petit.",
)
BETTER_ONE = both(
    "Where to start: one repair is enough to support the conclusion better.",
    "Par où commencer : une seule réparation suffit à mieux étayer la conclusion.",
)
BETTER_ANY = both(
    "Where to start: any one of these is enough to support the conclusion better; the first does most.",
    "Par où commencer : n'importe laquelle de ces réparations suffit à mieux étayer la conclusion ; la première l'étaye le plus.",
)
BETTER_TOGETHER = both(
    "Where to start: no single repair is enough. Start with the first; together, these support the conclusion better.",
    "Par où commencer : aucune réparation ne suffit à elle seule. Commencez par la première ; ensemble, celles-ci étayent mieux la conclusion.",
)
BETTER_UNKNOWN = both(
    "Where to start: no small set of repairs is known to support the conclusion better. The most promising are:",
    "Par où commencer : on ne connaît aucun petit ensemble de réparations qui étaye mieux la conclusion. Les plus prometteuses :",
)
"""What is said of the repairs of a recommendation, which has no certainty to be raised."""
SENSITIVE = both(
    "On another reasonable scale, another repair would come first: treat the order with caution.",
    "Avec une autre échelle raisonnable, une autre réparation viendrait en premier : prenez cet ordre avec prudence.",
)
DISAGREE = both(
    "Another way of counting how much each repair helps would put them in another order: do not rely on the order alone.",
    "Une autre façon de compter ce qu'apporte chaque réparation les classerait autrement : ne vous fiez pas au seul ordre.",
)
UNRANKED = both(
    "Too many claims here depend on one another to compute what each repair would bring: the repairs are not ranked.",
    "Trop d'affirmations dépendent ici les unes des autres pour calculer l'effet de chaque réparation : les réparations ne sont pas classées.",
)
NOT_CONVERGED = both(
    "Some objections attack one another in a circle, and their weights never settle: do not rely on this ranking.",
    "Des objections s'attaquent en cercle et leur poids ne se stabilise jamais : ne vous fiez pas à ce classement.",
)
WEAK_LINKS = both("Weak links, the most telling first:", "Maillons faibles, les plus parlants d'abord :")
MISSING = both("What is missing:", "Ce qui manque :")
THAT_MATTER = both("What matters most for this answer", "Ce qui compte le plus pour cette réponse")
WHOLE = both("The document as a whole", "Le document dans son ensemble")
LEFT_TO_DO = both(
    "Left to do on the map itself, and told to its authors when they check it: {count}.",
    "Reste à faire sur la carte elle-même, et indiqué à ses auteurs quand ils la vérifient : {count}.",
)
TO_JUDGE = both(
    "Items left for the reader to judge: {count}.",
    "Points laissés au jugement du lecteur : {count}.",
)
RATED_BY = both("(rated by {name})", "(noté par {name})")
FAULTS = both(
    "The argument file has faults ({count}): run `mapgen check` before relying on this report.",
    "Le fichier d'arguments contient des erreurs ({count}) : lancez `mapgen check` avant de vous fier à ce rapport.",
)
METHODS = both(
    "Methods. Certainty is given in GRADE's words (Guyatt et al. 2008). A step is worth as much as its least plausible "
    "premise, a claim as much as its best step (Rescher 1976, Walton 1992). What stands against objections is decided by "
    "grounded semantics (Dung 1995), and the order of repairs by DF-QuAD (Rago et al. 2016) and Shapley values (Shapley 1953). "
    "These are aids to judgement, not verdicts on people.",
    "Méthodes. La certitude est donnée dans les termes de GRADE (Guyatt et al. 2008). Une étape vaut autant que sa prémisse la "
    "moins plausible, une affirmation autant que sa meilleure étape (Rescher 1976, Walton 1992). Ce qui tient face aux "
    "objections est déterminé par la sémantique fondée (Dung 1995), et l'ordre des réparations par DF-QuAD (Rago et al. 2016) "
    "et les valeurs de Shapley (Shapley 1953). Ce sont des aides au jugement, non des verdicts sur des personnes.",
)
