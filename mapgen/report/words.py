"""The words of the report, in the reader's languages."""

from __future__ import annotations

from mapgen.words import both

BY = both("Author: {author}. Date: {date}.", "Auteur : {author}. Date : {date}.")
NO_AUTHOR = both("not named", "non nommé")
NO_DATE = both("not given", "non donnée")
QUESTION = both("The question: {question}", "La question : {question}")
ANSWER = both("The document's answer: {answer}", "La réponse du document : {answer}")
COVERAGE = both(
    "The map quotes, or leaves out on purpose, {share} of the text's words.",
    "La carte cite, ou omet à dessein, {share} des mots du texte.",
)
CHAINS = both("The chains", "Les chaînes")
NO_CHAINS = both(
    "The map has no chain yet, so no conclusion is judged. A chain is a conclusion named under `arguments`, with the claims that lead to it under `because`.",
    "La carte n'a pas encore de chaîne : aucune conclusion n'est donc jugée. Une chaîne est une conclusion nommée sous `arguments`, avec les affirmations qui y mènent sous `because`.",
)
CERTAINTY = both(
    "The conclusion itself: certainty {certainty}; {status}.",
    "La conclusion elle-même : certitude {certainty} ; {status}.",
)
QUOTED = both("“{words}”", "« {words} »")
YES, NO = both("yes", "oui"), both("no", "non")
NONE_ENOUGH = both(
    "Where to start: no single repair is enough. Start with the first; together, these lift the certainty of the conclusion to “{level}”.",
    "Par où commencer : aucune réparation seule ne suffit. Commencez par la première ; ensemble, celles-ci portent la certitude de la conclusion à « {level} ».",
)
ONE_ENOUGH = both(
    "Where to start: one repair is enough to raise the certainty of the conclusion.",
    "Par où commencer : une seule réparation suffit à relever la certitude de la conclusion.",
)
ANY_ENOUGH = both(
    "Where to start: any one of these is enough to raise the certainty of the conclusion; the first raises it most.",
    "Par où commencer : une seule de celles-ci, n'importe laquelle, suffit à relever la certitude de la conclusion ; la première la relève le plus.",
)
REACHES = both(
    "At best, and alone, it would make the certainty {level}.",
    "Au mieux, et seule, elle rendrait la certitude {level}.",
)
AGAINST = both("Objections, and what answers them:", "Objections, et ce qui y répond :")
AGAINST_ITEM = both(
    "{claim} (brought in by the makers of the map; certainty by itself: {certainty}; {fate})",
    "{claim} (apporté par les auteurs de la carte ; certitude par elle-même : {certainty} ; {fate})",
)
AGAINST_OWN = both(
    "{claim} (certainty by itself: {certainty}; {fate})",
    "{claim} (certitude par elle-même : {certainty} ; {fate})",
)
ANSWERED = both("it has been answered", "elle a reçu sa réponse")
OUTWEIGHED = both("what it strikes is better borne out", "ce qu'elle vise est mieux établi")
HOLDS = both("it holds", "elle tient")
DISPUTED = both("disputed", "en débat")
LATER = both("The work is perhaps later than the text.", "La publication est peut-être postérieure au texte.")
REPORTED = both(
    "The document reports this view and does not hold it itself: {whose}",
    "Le document rapporte cet avis sans le partager : {whose}",
)
STRIKES = both("against {claim}", "contre {claim}")
STRIKES_STEP = both("against the step to {claim}", "contre l'étape vers {claim}")
NOTHING_LIFTS = both(
    "Where to start: no small set of repairs is known to lift the conclusion. The likeliest are:",
    "Par où commencer : on ne connaît aucun petit ensemble de réparations qui relève la conclusion. Les plus prometteuses :",
)
NOT_EXACT = both(
    "A smaller set may exist: claims are shared, and finding the smallest is then too hard.",
    "Un ensemble plus petit existe peut-être : des affirmations sont partagées, et trouver le plus petit est alors trop difficile.",
)
SENSITIVE = both(
    "Another reasonable scale would start with another repair: take the order with care.",
    "Une autre échelle raisonnable commencerait par une autre réparation : prenez l'ordre avec prudence.",
)
DISAGREE = both(
    "Two methods of weighing (DF-QuAD, quadratic energy) put the repairs in different orders.",
    "Deux méthodes de pesée (DF-QuAD, énergie quadratique) rangent les réparations dans un ordre différent.",
)
UNRANKED = both(
    "Too many claims here depend on each other to compute what each repair brings: the repairs are not ranked.",
    "Trop d'affirmations dépendent ici les unes des autres pour calculer l'effet de chaque réparation : elles ne sont pas classées.",
)
NOT_CONVERGED = both(
    "Claims attack each other in a circle, and their strengths do not settle: do not rely on this ranking.",
    "Des affirmations s'attaquent en cercle et leurs forces ne se stabilisent pas : ne vous fiez pas à ce classement.",
)
WEAK_LINKS = both("Weak links, the most telling first:", "Maillons faibles, les plus parlants d'abord :")
MISSING = both("What is missing:", "Ce qui manque :")
WHOLE = both("The document as a whole", "Le document dans son ensemble")
LEFT_TO_DO = both("Left to do on this map", "Ce qui reste à faire sur cette carte")
TO_JUDGE = both(
    "Left to the reader to judge, of its items: {count}.",
    "Laissés au jugement du lecteur, parmi ses points : {count}.",
)
RATED_BY = both("(rated by {name})", "(noté par {name})")
FAULTS = both(
    "The argument file has faults ({count}): run mapgen check before relying on this.",
    "Le fichier d'argument a des fautes ({count}) : lancez mapgen check avant de vous y fier.",
)
METHODS = both(
    "Certainty by GRADE's words (Guyatt et al. 2008); a step is worth its least plausible premise, a claim its best step "
    "(Rescher 1976, Walton 1992); what stands under attack by grounded semantics (Dung 1995); the order of repairs by "
    "DF-QuAD (Rago et al. 2016) and fair shares (Shapley 1953). These are aids to judgement, not verdicts on people.",
    "Certitude dans les mots de GRADE (Guyatt et al. 2008) ; une étape vaut sa prémisse la moins plausible, une affirmation "
    "son meilleur pas (Rescher 1976, Walton 1992) ; ce qui tient face aux attaques selon la sémantique fondée (Dung 1995) ; "
    "l'ordre des réparations par DF-QuAD (Rago et al. 2016) et parts équitables (Shapley 1953). Ce sont des aides au "
    "jugement, non des verdicts sur des personnes.",
)
