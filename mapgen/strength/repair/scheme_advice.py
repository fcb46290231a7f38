"""What an author could do where a step fails a critical question or leaves it open: one sentence for each.

`{claim}` is the step's conclusion, `{needed}` the evidence that a claim of its kind takes. A question that is
not here cannot be met by anything that could be shown: a word does not make a thing, nor a crowd a fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference
from mapgen.queries.precaution import advises_against
from mapgen.strength.leaf import LeafCertainty
from mapgen.vocabulary import Design
from mapgen.words import Text, both

_STUDY_IT = both(
    "Give direct evidence for {claim}: {needed}.", "Apporter des preuves directes pour {claim} : {needed}."
)
_RECORD = both("Find a record that bears the account out.", "Trouver un document qui confirme le récit.")
_QUOTE = both("Quote the work in which it is said.", "Citer la publication où cela est dit.")
_RESTS_ON = both(
    "Cite what this opinion rests on: {needed}.", "Citer ce sur quoi repose cet avis : {needed}."
)
_GAINS_NOTHING = both(
    "Cite the evidence itself, or somebody who gains nothing by it.",
    "Citer les preuves elles-mêmes, ou quelqu'un qui n'y gagne rien.",
)

SCHEME_ADVICE: Mapping[str, Mapping[str, Text]] = {
    "evidence-to-claim": {
        "design": both("Cite a study of a kind that can show {claim}: {needed}.",
                       "Citer une étude d'un genre qui puisse montrer {claim} : {needed}."),
        "comparison": both("Compare with similar people who did not get it: {needed}.",
                           "Comparer avec des personnes semblables qui ne l'ont pas reçu : {needed}."),
        "size": both("Cite a study with enough people, or a review that joins several.",
                     "Citer une étude sur assez de personnes, ou une revue qui en réunit plusieurs."),
        "indirectness": both("Cite a study of {claim} itself, and not of something else: {needed}.",
                             "Citer une étude qui porte sur {claim}, et non sur autre chose : {needed}."),
        "consistency": both("Weigh all the studies together, those that disagree too, by a systematic review.",
                            "Peser ensemble toutes les études, celles qui ne concordent pas aussi, par une revue systématique."),
        "bias": both("Cite a study that guards against this: groups drawn by lot, nobody knowing who gets what, few people lost.",
                     "Citer une étude qui s'en garde : groupes tirés au sort, personne ne sachant qui reçoit quoi, peu de perdus de vue."),
    },
    "cause-to-effect": {
        "strength": both("Show how often, and how much, this cause brings about this effect: {needed}.",
                         "Montrer à quelle fréquence, et à quel point, cette cause produit cet effet : {needed}."),
        "evidence": both("Cite evidence that this cause has this effect: {needed}.",
                         "Citer des preuves que cette cause a cet effet : {needed}."),
        "interference": both("Show that what can prevent the effect does not do so here.",
                             "Montrer que ce qui peut empêcher l'effet ne le fait pas ici."),
    },
    "correlation-to-cause": {
        "correlation": both("Show that the two go together, by studies that measured both in enough people.",
                            "Montrer que les deux vont ensemble, par des études qui ont mesuré les deux chez assez de personnes."),
        "coincidence": both("Show it in enough people, and more than once.",
                            "Le montrer chez assez de personnes, et plus d'une fois."),
        "direction": both("Show that the cause comes first: follow people over time or, where the cause can be changed, cite a trial.",
                          "Montrer que la cause vient d'abord : suivre des personnes dans le temps ou, si l'on peut agir sur elle, citer un essai."),
        "third-factor": both("Rule out the other causes: a trial, where the cause can be changed, or a study that takes them into account.",
                             "Écarter les autres causes : un essai, si l'on peut agir sur la cause, ou une étude qui en tient compte."),
        "intervening": both("Show each step in between, in people.", "Montrer chaque étape intermédiaire, chez l'être humain."),
        "range": both("Say for whom, and at what amounts, it has been shown.",
                      "Dire chez qui, et à quelles quantités, cela a été montré."),
        "definition": both("Show that the way of counting has not changed.",
                           "Montrer que la façon de compter n'a pas changé."),
    },
    "expert-opinion": {
        "expertise": _RESTS_ON,
        "field": _RESTS_ON,
        "assertion": _QUOTE,
        "trustworthiness": _GAINS_NOTHING,
        "consistency": both("Tell what other experts say, and cite the evidence that settles it: {needed}.",
                            "Dire ce qu'en disent d'autres experts, et citer les preuves qui tranchent : {needed}."),
        "backup": _RESTS_ON,
    },
    "position-to-know": {"position": _STUDY_IT, "honesty": _GAINS_NOTHING, "assertion": _QUOTE},
    "analogy": {
        "similarity": both("Study this very case, or show that the two are alike where it matters: {needed}.",
                           "Étudier ce cas précis, ou montrer que les deux se ressemblent sur ce qui compte : {needed}."),
        "truth-in-case": both("Show it of the first case, by a work that can be looked up.",
                              "Le montrer du premier cas, par une publication que l'on peut consulter."),
        "differences": both("Study this very case; no likeness gets over these differences: {needed}.",
                            "Étudier ce cas précis ; aucune ressemblance n'efface ces différences : {needed}."),
        "counter-analogy": both("Study this very case: {needed}.", "Étudier ce cas précis : {needed}."),
    },
    "sign": {
        "strength": both("Show how often the sign goes with what it is taken to show.",
                         "Montrer à quelle fréquence le signe va avec ce qu'il est censé montrer."),
        "alternatives": both("Rule out what else would explain the sign: {needed}.",
                             "Écarter ce qui expliquerait autrement ce signe : {needed}."),
    },
    "practical-reasoning": {
        "goals": both("Name the goals that conflict, and say why this one comes first.",
                      "Nommer les buts en conflit, et dire pourquoi celui-ci l'emporte."),
        "alternatives": both("Compare this with the other ways to the goal, best by a trial.",
                             "Comparer avec les autres moyens d'atteindre le but, au mieux par un essai."),
        "efficiency": both("Show that this reaches the goal, and better than other ways do: by a trial that measures that very goal.",
                           "Montrer que cela atteint le but, et mieux que d'autres moyens : par un essai qui mesure ce but même."),
        "feasibility": both("Say how it is to be done: how much, how often, by whom, at what cost.",
                            "Dire comment le faire : combien, à quel rythme, par qui, à quel coût."),
        "side-effects": both("Say in whom the benefit outweighs the harm, both with figures from trials or follow-ups that counted them.",
                             "Dire chez qui le bénéfice l'emporte sur les effets indésirables, l'un et les autres chiffrés par des essais ou des suivis."),
    },
    "consequences": {
        "likelihood": both("Show how likely this is: {needed}.", "Montrer à quel point c'est probable : {needed}."),
        "evidence": both("Cite evidence that this follows: {needed}.", "Citer des preuves que cela s'ensuit : {needed}."),
        "opposite": both("Tell the consequences that speak for the opposite choice, and weigh both sides.",
                         "Dire les conséquences qui plaident pour le choix contraire, et peser les deux côtés."),
    },
    "alternatives": {
        "complete": both("Name the other possibilities, and show why each of them is out.",
                         "Nommer les autres possibilités, et montrer pourquoi chacune est exclue."),
        "excluded": both("Cite evidence that what is ruled out is out.",
                         "Citer des preuves que ce qui est écarté doit l'être."),
        "together": both("Show that one excludes the other.", "Montrer que l'un exclut l'autre."),
    },
    "commitment": {"evidence": _QUOTE},
    "verbal-classification": {
        "property": both("Show that the thing has this feature, by a source.",
                         "Montrer que la chose a cette caractéristique, par une source."),
    },
    "composition": {
        "hereditary": both("Show it of the whole: {needed}.", "Le montrer de l'ensemble : {needed}."),
    },
    "witness-testimony": dict.fromkeys(("consistency", "facts", "others", "bias", "plausibility"), _RECORD),
    "example": {
        "truth": both("Give a source for the example.", "Donner une source pour l'exemple."),
        "typicality": both("Show it beyond this example: {needed}.", "Le montrer au-delà de cet exemple : {needed}."),
        "width": both("Show it beyond this example: {needed}.", "Le montrer au-delà de cet exemple : {needed}."),
        "circumstances": both("Show it where these circumstances are absent: {needed}.",
                              "Le montrer en l'absence de ces circonstances : {needed}."),
    },
    "ignorance": {
        "search": both("Tell who has looked, where and how; else look: {needed}.",
                       "Dire qui a cherché, où et comment ; sinon chercher : {needed}."),
        "burden": _STUDY_IT,
    },
    "established-rule": {
        "applicability": both("Show that the rule covers this case.", "Montrer que la règle s'applique à ce cas."),
        "exceptions": both("Say why the exception does not hold here.", "Dire pourquoi l'exception ne vaut pas ici."),
        "validity": both("Say what the rule rests on.", "Dire sur quoi repose la règle."),
    },
    "exceptional-case": {
        "exception": both("Show what is out of the ordinary in this case.", "Montrer ce que ce cas a d'extraordinaire."),
        "relevance": both("Show that this sets the rule aside.", "Montrer que cela écarte la règle."),
    },
    "ethotic": {
        "character": both("Show, by a source, that the person is so.", "Montrer, par une source, que la personne est ainsi."),
    },
}  # fmt: skip
"""By the id of a scheme and of its critical question."""


_OF_COHORTS: Mapping[tuple[str, str], Text] = {
    ("correlation-to-cause", "direction"): both(
        "Show that the cause comes first: that those who were followed did not have the effect at the start or, where the cause can be changed, cite a trial.",
        "Montrer que la cause vient d'abord : que les personnes suivies n'avaient pas l'effet au départ ou, si l'on peut agir sur elle, citer un essai.",
    ),
}
"""What answers a question of a scheme where people were followed over time already."""


_AGAINST: Mapping[tuple[str, str], Text] = {
    ("practical-reasoning", "alternatives"): both(
        "Say what may be done instead, and what is known of its harm.",
        "Dire ce que l'on peut faire à la place, et ce que l'on sait de son risque.",
    ),
    ("practical-reasoning", "efficiency"): both(
        "Show that the harm stays away where this is left out, as in people who were followed.",
        "Montrer que le dommage n'arrive pas quand on s'en abstient, par exemple chez des personnes suivies.",
    ),
    ("practical-reasoning", "side-effects"): both(
        "Tell what is lost by not doing it, and weigh that against the harm.",
        "Dire ce que l'on perd à s'en abstenir, et le mettre en balance avec le risque.",
    ),
}
"""What answers a question of a scheme where the step leads to advice not to do something."""

_OF_TRIALS: Mapping[tuple[str, str], Text] = {
    ("evidence-to-claim", "bias"): both(
        "Cite a trial that guards against this, too: neither those who take part nor those who judge the result knowing who gets what, few people lost.",
        "Citer un essai qui s'en garde aussi : ni les participants ni ceux qui jugent du résultat ne sachant qui reçoit quoi, peu de perdus de vue.",
    ),
}
"""What answers a question of a scheme where the groups were drawn by lot already."""


def can_be_met(scheme: str, question: str) -> bool:
    """Return whether anything that could be shown would answer a question of a scheme in favour of a step."""
    return question in SCHEME_ADVICE.get(scheme, {})


def takes_evidence(scheme: str, question: str) -> bool:
    """Return whether what answers a question of a scheme is evidence for the step's conclusion itself."""
    return can_be_met(scheme, question) and "{needed}" in SCHEME_ADVICE[scheme][question].best("en")


def advice_on(
    map_: ArgumentMap, leaves: Mapping[str, LeafCertainty | None], step: Inference, question: str
) -> Text:
    """Return what answers a question that can be met, as fits how the studies of a step were made.

    `leaves`: the certainty of each claim by its own evidence, by its id.
    """
    scheme = step.scheme.id if step.scheme else ""
    if (scheme, question) in _AGAINST and advises_against(map_.claim[step.conclusion]):
        return _AGAINST[scheme, question]
    designs = set(_designs(map_, leaves, step))
    usual = SCHEME_ADVICE[scheme][question]
    if Design.RANDOMISED_TRIAL in designs and designs <= {Design.RANDOMISED_TRIAL, None}:
        return _OF_TRIALS.get((scheme, question), usual)
    return _OF_COHORTS.get((scheme, question), usual) if Design.COHORT in designs else usual


def _designs(
    map_: ArgumentMap, leaves: Mapping[str, LeafCertainty | None], step: Inference
) -> Iterator[Design | None]:
    """Yield the design of the work behind each premise with evidence of its own, else what the text tells."""
    for each in step.premises:
        leaf, claim = leaves.get(each), map_.claim.get(each)
        work = map_.source.get(leaf.source) if leaf is not None else None
        told = claim.design if claim is not None else None
        if work is not None or told is not None:
            yield (work.design if work is not None else None) or told
