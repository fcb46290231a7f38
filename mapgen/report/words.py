"""The words of the report, in the reader's languages."""

from __future__ import annotations

from mapgen.words import both

BY = both("Author: {author}. Date: {date}.", "Auteur : {author}. Date : {date}.")
BY_QUALIFIED = both(
    "Author: {author}. Competence, as the text tells it: {qualification}. Date: {date}.",
    "Auteur : {author}. Compétence, selon le texte : {qualification}. Date : {date}.",
)
NO_AUTHOR = both("not named", "non nommé")
NO_DATE = both("not given", "non indiquée")
QUESTION = both("The question: {question}", "La question : {question}")
COVERAGE = both(
    "The map quotes {quoted} of the text's words and leaves out {left_out} on purpose; {rest} are neither.",
    "La carte cite {quoted} des mots du texte et en écarte {left_out} à dessein ; pour {rest}, ni l'un ni l'autre.",
)
COVERAGE_WHOLE = both("The map quotes every word of the text.", "La carte cite tous les mots du texte.")
COVERAGE_OF_ALL = both(
    "The map quotes {quoted} of the text's words and leaves out the other {left_out} on purpose.",
    "La carte cite {quoted} des mots du texte et écarte à dessein les {left_out} qui restent.",
)
CHAINS = both("Chains of reasoning", "Chaînes de raisonnement")
NO_CHAINS = both(
    "The map has no chain yet, so no conclusion is judged.",
    "La carte n'a pas encore de chaîne : aucune conclusion n'est donc jugée.",
)
DETAILS = both(
    "In detail: certainty of the conclusion (GRADE), on the cautious reading: {certainty}; status after objections (Dung 1995): {status}.",
    "En détail : certitude de la conclusion (GRADE), à la lecture prudente : {certainty} ; statut après objections (Dung 1995) : {status}.",
)
DETAILS_NOT_GRADED = both(
    "In detail: {nature}, not graded; status after objections (Dung 1995): {status}.",
    "En détail : {nature}, non évaluée ; statut après objections (Dung 1995) : {status}.",
)
DETAILS_BROKEN = both(
    "In detail: certainty of the conclusion (GRADE), on the cautious reading: {certainty}.",
    "En détail : certitude de la conclusion (GRADE), à la lecture prudente : {certainty}.",
)
DETAILS_BROKEN_NOT_GRADED = both("In detail: {nature}, not graded.", "En détail : {nature}, non évaluée.")
DETAILS_ADVICE = both(
    "In detail: no certainty by GRADE, because this is advice.",
    "En détail : pas de certitude GRADE, car c'est un conseil.",
)
YES, NO = both("yes", "oui"), both("no", "non")
BREAKS = both(
    "It breaks in these places, in the order in which they would have to be repaired:",
    "Il se rompt à ces endroits, dans l'ordre où il faudrait les réparer :",
)
BREAKS_ONCE = both("It breaks here:", "Il se rompt ici :")
TO_MEND = both("→ {mend}", "→ {mend}")
SAFETY = both("Safety: {told}", "Sécurité : {told}")
"""What an authority restricts in what a chain advises, beside what mends its reasoning."""
MENDED = both(
    "Once this is repaired, the certainty of the conclusion would be “{first}” at most.",
    "Cela réparé, la certitude de la conclusion serait au mieux « {first} ».",
)
MENDED_FIRST = both(
    "Once the first is repaired, the certainty of the conclusion would be “{first}” at most; once all are, “{all}”.",
    "Le premier point réparé, la certitude de la conclusion serait au mieux « {first} » ; tous réparés, « {all} ».",
)
MENDED_SAME = both(
    "Even with all of them repaired, the certainty of the conclusion would not go above “{first}”.",
    "Même tous ces points réparés, la certitude de la conclusion ne dépasserait pas « {first} ».",
)
MENDED_ALL = both(
    "Only once all are repaired would the conclusion be more certain: “{all}” at most.",
    "Ce n'est qu'une fois tous ces points réparés que la conclusion serait plus certaine : « {all} » au mieux.",
)
MENDED_ALL_OR_DIRECTLY = both(
    "{study} would be enough to carry the conclusion; otherwise only once all are repaired would it be more certain: “{all}” at most.",
    "{study} suffirait à porter la conclusion ; sinon, ce n'est qu'une fois tous ces points réparés qu'elle serait plus certaine : « {all} » au mieux.",
)
MENDED_NOT = both(
    "With this repaired, the conclusion would not be more certain yet, because in the text {next} is weak as well.",
    "Cela réparé, la conclusion ne serait pas encore plus certaine, car, dans le texte, {next} est faible aussi.",
)
MENDED_NOT_ALL = both(
    "With these places repaired, the conclusion would not be more certain yet, because in the text {next} is weak as well.",
    "Ces endroits réparés, la conclusion ne serait pas encore plus certaine, car, dans le texte, {next} est faible aussi.",
)
DIRECTLY_NOT_ASSUMED = both(
    "{study} would be better. To show the assumption alone is not enough: in the text {next} is weak as well.",
    "{study} vaudrait mieux. Montrer le seul présupposé ne suffit pas : dans le texte, {next} est faible aussi.",
)
DIRECTLY_NOT_ASSUMED_ALL = both(
    "{study} would be better. To show the assumptions alone is not enough: in the text {next} is weak as well.",
    "{study} vaudrait mieux. Montrer les seuls présupposés ne suffit pas : dans le texte, {next} est faible aussi.",
)
DIRECTLY_NOT_MENDED = both(
    "{study} would be better. To repair this step is not enough: in the text {next} is weak as well.",
    "{study} vaudrait mieux. Réparer cette étape ne suffit pas : dans le texte, {next} est faible aussi.",
)
DIRECTLY_NOT_MENDED_ALL = both(
    "{study} would be better. To repair these places is not enough: in the text {next} is weak as well.",
    "{study} vaudrait mieux. Réparer ces endroits ne suffit pas : dans le texte, {next} est faible aussi.",
)
DIRECTLY_OR_SHOWN = both(
    "{study} would be enough to carry the conclusion; with only {shown} shown, its certainty would be “{level}” at most, because {next} would still have to be supported.",
    "{study} suffirait à porter la conclusion ; si l'on ne montre que {shown}, sa certitude serait au mieux « {level} », car {next} resterait à appuyer.",
)
BETTER_TRIAL = both("A larger, well-made trial", "Un essai plus grand et bien mené")
DIRECT_TRIAL = both("A direct trial", "Un essai direct")
DIRECT_TRIAL_OF_ADVICE = both("A direct trial, harms counted,", "Un essai direct, risques compris,")
DIRECT_EVIDENCE_OF_HARM = both("Direct evidence of the harm", "Une preuve directe du risque")
DIRECT_STUDY = both("A direct study", "Une étude directe")
NEXT_STEP = both("the step to {claim}", "l'étape vers {claim}")
AND = both("{first} and {last}", "{first} et {last}")
LAST_STEP = both("the step to the conclusion", "l'étape vers la conclusion")
ANOTHER_STEP = both("another step to {claim}", "une autre étape vers {claim}")
NEXT_CLAIM = both("{claim}", "{claim}")
NEXT_UNNAMED = both("the rest of the way to it", "le reste du chemin qui y mène")
TO_SETTLE = both(
    "What would settle what cannot be checked:", "Ce qui trancherait ce qui ne peut être vérifié :"
)
AT_STEP = both("at the step to: {claim}", "à l'étape vers : {claim}")
AT_CLAIM = both("at the claim: {claim}", "à l'affirmation : {claim}")
UNSAID = both(
    "{place} (not in the text's words, but its reasoning supposes it)",
    "{place} (le texte ne le dit pas en ces mots, mais son raisonnement le suppose)",
)
NO_EVIDENCE = both(
    "not applicable, no evidence for it is left", "sans objet, il ne reste aucune preuve en sa faveur"
)
BEFORE_INVITING = both(
    "→ What a reader needs for it: the interest of who invites, the price, and what is not known; in a matter of health, that a doctor be asked first.",
    "→ Ce qu'il faut au lecteur : l'intérêt de qui l'invite, le prix, et ce qu'on ne sait pas ; en matière de santé, le renvoi à un médecin.",
)
"""Of an invitation, which is not judged."""
GRANTED = both("Also taken for granted, and not shown:", "Tenu pour acquis aussi, sans preuve :")
AGAINST = both(
    "Objections, and what each does (those with a work come from the map's authors, and count as other evidence only):",
    "Objections, et ce que chacune change (celles qui nomment une publication sont des auteurs de la carte, et ne comptent que parmi les autres preuves) :",
)
AGAINST_ALL_OWN = both("Objections, and what each does:", "Objections, et ce que chacune change :")
AGAINST_ITEM = both("{claim} ({told})", "{claim} ({told})")
AGAINST_OWN = both(
    "{claim} (in the text itself; {worth}; {fate})", "{claim} (dans le texte lui-même ; {worth} ; {fate})"
)
AGAINST_OWN_UNSURE = both(
    "{claim} (in the text itself; too uncertain to count)",
    "{claim} (dans le texte lui-même ; trop peu sûr pour compter)",
)
ANSWERED = both(
    "it does not count, since an answer is set against it",
    "elle ne compte pas, car une réponse lui est opposée",
)
NO_LOWER = both(
    "It is “{word}”, and no lower, only because nobody has entered yet the kind of work of {works}. For a "
    "{design} (`design: case-report`) the word is “{lower}”.",
    "Le mot est « {word} », et pas plus bas, pour la seule raison que personne n'a encore inscrit le genre de "
    "publication de {works}. Pour un {design} (`design: case-report`), le mot est « {lower} ».",
)
PAST_ITS_STEPS = both(
    "Carried by its own citation ({works}), and not by the steps to it, against which something is said: {claim}",
    "Porté par ce que l'affirmation cite elle-même ({works}), et non par les étapes qui y mènent, contre lesquelles il y a à redire : {claim}",
)
SETS_ASIDE = both(
    "it answers that objection, which therefore does not count",
    "elle répond à cette objection, qui ne compte donc pas",
)
FATAL = both("by itself it refutes what it attacks", "à elle seule, elle réfute ce qu'elle vise")
TOO_UNCERTAIN = both(
    "too uncertain to count",
    "trop peu sûr pour compter",
)
SPARED = both(
    "a reservation about the step: it weakens nothing further, since this kind of step, or its evidence, gives low certainty at most",
    "une réserve sur l'étape : elle n'affaiblit rien de plus, car ce type d'étape, ou ce qui l'appuie, ne donne qu'une certitude faible au plus",
)
LOWERS_ONE = both("it weakens what it attacks", "elle affaiblit ce qu'elle vise")
RESERVES = both(
    "a reservation about the step: it weakens it, however certain it is itself",
    "une réserve sur l'étape : elle l'affaiblit, quelle que soit sa propre certitude",
)
LOWERS_TWO = both("it greatly weakens what it attacks", "elle affaiblit beaucoup ce qu'elle vise")
APART = both(
    "it counts as other evidence only",
    "elle ne compte que parmi les autres preuves",
)
WORKS = both("The works named above", "Les publications nommées plus haut")
LATER = both("* The work is later than the text.", "* La publication est postérieure au texte.")
PERHAPS_LATER = both(
    "* The work is perhaps later than the text, which is undated.",
    "* La publication est peut-être postérieure au texte, qui n'est pas daté.",
)
UNDATED = both(
    "The text is undated; of the works that it cites and that could be identified the newest is of {newest}. * The work is later than that.",
    "Le texte n'est pas daté ; des publications qu'il cite et que l'on a pu retrouver, la plus récente est de {newest}. * La publication est plus récente.",
)
REPORTED = both(
    "The document reports this view without holding it itself: {whose}",
    "Le document rapporte cet avis sans le partager : {whose}",
)
NOT_CONVERGED = both(
    "Some objections attack one another in a circle, and their weights never settle: do not rely on this ranking.",
    "Des objections s'attaquent en cercle et leur poids ne se stabilise jamais : ne vous fiez pas à ce classement.",
)
WEAK_LINKS = both("Weak links, the most telling first:", "Maillons faibles, les plus parlants d'abord :")
MISSING = both("What is missing:", "Ce qui manque :")
ANSWERS = both(
    "Also noted at the steps:",
    "Également noté aux étapes :",
)
THAT_MATTER = both("What matters most for this answer", "Ce qui compte le plus pour cette réponse")
WHOLE = both("The document as a whole", "Le document dans son ensemble")
THE_REST = both(
    "Where each chain breaks, what would mend it, and its findings: the same command without --short.",
    "Où chaque chaîne se rompt, ce qui la réparerait et ses constats : la même commande sans --short.",
)
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
