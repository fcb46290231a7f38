"""What a kind of step cannot show, and what it means that a critical question fails: a short sentence each.

The sentences are for a reader who has never heard of schemes. None is longer than `LONGEST` characters.
"""

from __future__ import annotations

from collections.abc import Mapping

from mapgen.words import Text, both

LONGEST = 90
"""The most characters of a sentence that tells why a place breaks."""

LIMITS: Mapping[str, Text] = {
    "cause-to-effect": both(
        "That the cause is there does not show that the effect follows.",
        "Que la cause soit là ne montre pas que l'effet s'ensuit.",
    ),
    "correlation-to-cause": both(
        "Things that go together need not be cause and effect.",
        "Deux choses qui vont ensemble ne sont pas forcément cause et effet.",
    ),
    "expert-opinion": both(
        "That an expert says so does not make it true.", "Qu'un expert le dise ne le rend pas vrai."
    ),
    "position-to-know": both(
        "That somebody well placed says so does not make it true.",
        "Qu'une personne bien placée le dise ne le rend pas vrai.",
    ),
    "analogy": both(
        "What is true of one case need not be true of another like it.",
        "Ce qui est vrai d'un cas ne l'est pas forcément d'un cas semblable.",
    ),
    "sign": both("The same sign can come from something else.", "Le même signe peut venir d'autre chose."),
    "practical-reasoning": both(
        "Wanting the goal does not show that this reaches it.",
        "Vouloir le but ne montre pas que ceci y mène.",
    ),
    "consequences": both(
        "That a consequence would be good or bad does not show that it follows.",
        "Qu'une conséquence soit bonne ou mauvaise ne montre pas qu'elle se produira.",
    ),
    "alternatives": both(
        "That one thing is ruled out does not show another, where there are more.",
        "Qu'une chose soit écartée n'en montre pas une autre, s'il y en a davantage.",
    ),
    "popular-opinion": both(
        "That many people believe it does not make it true.",
        "Que beaucoup de gens le croient ne le rend pas vrai.",
    ),
    "popular-practice": both(
        "That many people do it does not make it right.",
        "Que beaucoup de gens le fassent ne le rend pas bon.",
    ),
    "commitment": both(
        "Standing for one thing does not oblige anybody to accept another.",
        "Soutenir une chose n'oblige personne à en accepter une autre.",
    ),
    "verbal-classification": both(
        "A name does not show what a thing is.", "Un nom ne montre pas ce qu'est une chose."
    ),
    "composition": both(
        "What is true of the parts need not be true of the whole.",
        "Ce qui est vrai des parties ne l'est pas forcément du tout.",
    ),
    "witness-testimony": both(
        "One person's account does not show that it happened so.",
        "Le récit d'une personne ne montre pas que cela s'est passé ainsi.",
    ),
    "example": both(
        "One case, or a few, do not show how things are in general.",
        "Un cas, ou quelques-uns, ne montrent pas ce qu'il en est en général.",
    ),
    "ignorance": both(
        "Finding no evidence of something does not show the contrary.",
        "Ne trouver aucune preuve d'une chose ne montre pas le contraire.",
    ),
    "established-rule": both("A rule may not fit this case.", "Une règle peut ne pas convenir à ce cas."),
    "exceptional-case": both(
        "That a case is special is no reason by itself to set the rule aside.",
        "Qu'un cas soit particulier ne suffit pas pour écarter la règle.",
    ),
    "ethotic": both(
        "What kind of person says it does not decide whether it is true.",
        "Les qualités de qui le dit ne décident pas si c'est vrai.",
    ),
    "evidence-to-claim": both(
        "What was found does not reach as far as what is claimed.",
        "Ce qui a été trouvé ne va pas aussi loin que ce qui est affirmé.",
    ),
}
"""By the id of a scheme: what steps of this kind do not show by themselves."""

_NOT_SAID = both(
    "That it was really said so is not shown.", "Que cela a bien été dit ainsi n'est pas montré."
)
_NOT_MANY = both("That most people do is not shown.", "Que la plupart des gens le font n'est pas montré.")
_NOT_FOLLOWING = both("Nothing shows that this would follow.", "Rien ne montre que cela se produirait.")

FAILURES: Mapping[str, Mapping[str, Text]] = {
    "cause-to-effect": {
        "strength": both("The cause brings about the effect only now and then, if at all.",
                         "La cause ne produit l'effet que parfois, si elle le produit."),
        "evidence": both("Nothing given shows that this cause has this effect.",
                         "Rien de ce qui est donné ne montre que cette cause a cet effet."),
        "interference": both("Something else can prevent the effect here.", "Autre chose peut empêcher l'effet ici."),
    },
    "correlation-to-cause": {
        "correlation": both("It is not shown that the two things go together.",
                            "Il n'est pas montré que les deux choses vont ensemble."),
        "coincidence": both("It may be a coincidence.", "C'est peut-être une coïncidence."),
        "direction": both("It may be the other way round.", "C'est peut-être l'inverse."),
        "third-factor": both("Something else may cause both.", "Autre chose peut causer les deux."),
        "intervening": both("The steps in between have not been shown.",
                            "Les étapes intermédiaires n'ont pas été démontrées."),
        "range": both("For whom, and at what amounts, is not told.", "Pour qui, et à quelles quantités, n'est pas dit."),
        "definition": both("Perhaps only the way of counting has changed.",
                           "Seule la façon de compter a peut-être changé."),
    },
    "expert-opinion": {
        "expertise": both("Nothing shows that this person is an expert.", "Rien ne montre que cette personne est experte."),
        "field": both("This person is an expert in something else.", "Cette personne est experte d'un autre domaine."),
        "assertion": _NOT_SAID,
        "trustworthiness": both("The expert has something to gain by saying so.",
                                "L'expert a quelque chose à gagner à le dire."),
        "consistency": both("Other experts do not agree.", "D'autres experts ne sont pas d'accord."),
        "backup": both("The opinion comes without evidence.", "L'avis vient sans preuves."),
    },
    "position-to-know": {
        "position": both("This person is not in a position to know.", "Cette personne n'est pas placée pour le savoir."),
        "honesty": both("There is reason to doubt this person.", "Il y a lieu de douter de cette personne."),
        "assertion": _NOT_SAID,
    },
    "analogy": {
        "similarity": both("The two cases are not alike where it matters.",
                           "Les deux cas ne se ressemblent pas sur le point qui compte."),
        "truth-in-case": both("It is not even shown of the first case.", "Ce n'est pas même montré du premier cas."),
        "differences": both("The two cases differ too much to be compared.",
                            "Les deux cas diffèrent trop pour être comparés."),
        "counter-analogy": both("Of another case, just as similar, it is false.",
                                "D'un autre cas, tout aussi semblable, c'est faux."),
    },
    "sign": {
        "strength": both("The sign does not always go with what it is taken to show.",
                         "Le signe ne va pas toujours avec ce qu'il est censé montrer."),
        "alternatives": both("Something else may explain the sign.", "Autre chose peut expliquer ce signe."),
    },
    "practical-reasoning": {
        "goals": both("Doing this gets in the way of other goals.", "Le faire nuit à d'autres buts."),
        "alternatives": both("The other ways to the goal are left out.",
                             "Les autres moyens d'atteindre le but sont passés sous silence."),
        "efficiency": both("Nothing shows that this way is better than others.",
                           "Rien ne montre que ce moyen vaut mieux que d'autres."),
        "feasibility": both("It is not shown that this can be done.", "Il n'est pas montré que c'est faisable."),
        "side-effects": both("Unwanted effects are left out.", "Les effets indésirables sont passés sous silence."),
    },
    "consequences": {
        "likelihood": both("How likely this is, is not shown.", "À quel point c'est probable n'est pas montré."),
        "evidence": _NOT_FOLLOWING,
        "opposite": both("Other consequences speak for the opposite choice.",
                         "D'autres conséquences plaident pour le choix contraire."),
    },
    "alternatives": {
        "complete": both("There are other possibilities than these.", "Il y a d'autres possibilités que celles-ci."),
        "excluded": both("What is ruled out is not shown to be out.",
                         "Rien ne montre que ce qui est écarté doive l'être."),
        "together": both("One does not exclude the other.", "L'un n'exclut pas l'autre."),
    },
    "popular-opinion": {
        "acceptance": both("That most people believe it is not shown.",
                           "Que la plupart des gens le croient n'est pas montré."),
        "doubt": both("There is good reason to doubt it, whoever believes it.",
                      "Il y a de bonnes raisons d'en douter, qui que ce soit qui le croie."),
    },
    "popular-practice": {
        "acceptance": _NOT_MANY,
        "doubt": both("There is good reason not to do the same.", "Il y a de bonnes raisons de ne pas faire pareil."),
    },
    "commitment": {
        "evidence": both("Nothing shows that this person stands for it.", "Rien ne montre que cette personne le soutient."),
        "exception": both("This case may be an exception.", "Ce cas peut faire exception."),
        "sameness": both("What the person stands for is something else.", "Ce que la personne soutient est autre chose."),
    },
    "verbal-classification": {
        "property": both("The thing does not have this feature.", "La chose n'a pas cette caractéristique."),
        "classification": both("Having this feature is not enough to be called that.",
                               "Avoir cette caractéristique ne suffit pas pour porter ce nom."),
    },
    "composition": {"hereditary": LIMITS["composition"]},
    "witness-testimony": {
        "consistency": both("The account contradicts itself.", "Le récit se contredit."),
        "facts": both("The account does not fit the known facts.", "Le récit ne s'accorde pas avec les faits connus."),
        "others": both("Other witnesses say something else.", "D'autres témoins disent autre chose."),
        "bias": both("The witness has a reason to take sides.", "Le témoin a une raison de prendre parti."),
        "plausibility": both("What the witness says is hard to believe.", "Ce que dit le témoin est peu vraisemblable."),
    },
    "example": {
        "truth": both("Nothing shows that the example is true.", "Rien ne montre que l'exemple est vrai."),
        "instance": both("It is an example of something else.", "C'est l'exemple d'autre chose."),
        "typicality": both("The example need not be typical.", "L'exemple n'est pas forcément typique."),
        "width": both("The claim goes far beyond the example.", "L'affirmation va bien au-delà de l'exemple."),
        "circumstances": both("The example depends on special circumstances.",
                              "L'exemple dépend de circonstances particulières."),
    },
    "ignorance": {
        "search": both("Nobody has looked hard enough.", "Personne n'a assez cherché."),
        "burden": both("The burden of proof is on whoever claims it.", "La charge de la preuve revient à qui l'affirme."),
    },
    "established-rule": {
        "applicability": both("The rule does not cover this case.", "La règle ne s'applique pas à ce cas."),
        "exceptions": both("An exception, or another rule, applies here.", "Une exception, ou une autre règle, s'applique ici."),
        "validity": both("The rule itself is not well founded.", "La règle elle-même n'est pas bien fondée."),
    },
    "exceptional-case": {
        "exception": both("This case is not out of the ordinary.", "Ce cas ne sort pas de l'ordinaire."),
        "relevance": both("What sets it apart is no reason to set the rule aside.",
                          "Ce qui le distingue n'est pas une raison d'écarter la règle."),
    },
    "ethotic": {
        "character": both("Nothing shows that the person is like that.", "Rien ne montre que la personne soit ainsi."),
        "relevance": LIMITS["ethotic"],
    },
    "evidence-to-claim": {
        "design": both("This type of study cannot prove this claim.", "Ce type d'étude ne peut pas prouver cette affirmation."),
        "comparison": both("There was no fair comparison.", "Il n'y a pas eu de comparaison équitable."),
        "size": both("Too few people took part to be sure.", "Trop peu de personnes ont participé pour en être sûr."),
        "indirectness": both("The studies looked at something else than what is claimed.",
                             "Les études portent sur autre chose que ce qui est affirmé."),
        "consistency": both("The studies do not agree.", "Les études ne concordent pas."),
        "bias": both("The way the studies were made may have distorted the results.",
                     "La façon de mener les études a pu fausser les résultats."),
    },
}  # fmt: skip
"""By the id of a scheme and of its critical question: what is wrong if the question fails."""

SHORTER: Mapping[tuple[str, str], Text] = {
    ("cause-to-effect", "strength"): both("Does it do so each time, often, or hardly ever?",
                                          "Le fait-elle à chaque fois, souvent ou presque jamais ?"),
    ("cause-to-effect", "interference"): both("Could something else prevent the effect here?",
                                              "Autre chose pourrait-il empêcher l'effet ici ?"),
    ("correlation-to-cause", "definition"): both("Has only the way of counting changed?",
                                                 "Seule la façon de compter a-t-elle changé ?"),
    ("expert-opinion", "trustworthiness"): both("Has the expert something to gain by saying so?",
                                                "L'expert a-t-il quelque chose à gagner à le dire ?"),
    ("position-to-know", "honesty"): both("Is there reason to doubt this person?",
                                          "Y a-t-il lieu de douter de cette personne ?"),
    ("commitment", "sameness"): both("Is it the same thing that is asked now?",
                                     "Est-ce la même chose qui est demandée maintenant ?"),
    ("ignorance", "burden"): both("Who has to prove it: those who say yes, or those who say no?",
                                  "Qui doit prouver : ceux qui disent oui, ou ceux qui disent non ?"),
    ("evidence-to-claim", "comparison"): both("Compared with what, and was that fair?",
                                              "Comparé à quoi, et était-ce équitable ?"),
    ("evidence-to-claim", "size"): both("Did enough people take part?", "Assez de personnes ont-elles participé ?"),
    ("evidence-to-claim", "indirectness"): both("Were the same people, treatment and effect studied?",
                                                "A-t-on étudié les mêmes personnes, traitement et effet ?"),
    ("evidence-to-claim", "bias"): both("Could the way the studies were made have distorted the results?",
                                        "La façon de mener les études a-t-elle pu fausser les résultats ?"),
}  # fmt: skip
"""By the ids of a scheme and of its critical question: a short form of a question that is too long."""
