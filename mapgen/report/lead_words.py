"""The words of the five lines with which a report begins."""

from __future__ import annotations

from mapgen.vocabulary import Certainty, EvidenceSays, Unclear
from mapgen.words import Text, both

CLAIMED = both("What is claimed", "Ce qui est affirmé")
CARRIED = both("Does the text's own reasoning carry it?", "Le raisonnement du texte le porte-t-il ?")
BREAKS = both("Where it breaks", "Où le raisonnement cède")
MISSING = both("What is missing", "Ce qui manque")
OTHER = both("What other evidence says", "Ce que disent d'autres preuves")
LABELLED = both("{label}: {words}", "{label} : {words}")
ASKED = both("{label} {words}", "{label} {words}")
"""For a label that ends in a question mark."""

NOTHING_TO_BREAK = both(
    "Nothing is judged: the map holds no reasoning for it that could break.",
    "Rien n'est jugé : la carte ne contient pas de raisonnement en sa faveur qui pourrait céder.",
)
ONLY_UNCHECKED = both(
    "Nowhere, on the reading most favourable to the text; but that reading supposes what cannot be checked.",
    "Nulle part, à la lecture la plus favorable au texte ; mais elle suppose ce qui ne peut être vérifié.",
)
NOTHING_DECISIVE = both("Nothing on which this answer depends.", "Rien dont cette réponse dépende.")
NOTHING_KNOWN = both("Nothing that the map tells.", "Rien que la carte signale.")
NONE_BROUGHT_IN = both(
    "None is brought in: the map's authors entered none on the conclusion itself.",
    "Aucune n'est apportée : les auteurs de la carte n'en ont saisi aucune sur la conclusion elle-même.",
)
ONLY_SAFETY = both(
    "None is brought in on whether it helps.", "Aucune n'est apportée sur le fait que cela aide ou non."
)
SAFETY = both(
    "On safety, which says nothing of whether it helps: {claims}.",
    "Sur la sécurité, ce qui ne dit rien du fait que cela aide ou non : {claims}.",
)

SAYS = {
    EvidenceSays.YES: both(
        "Yes: evidence of high certainty speaks for it.",
        "Oui : des preuves de certitude élevée parlent en sa faveur.",
    ),
    EvidenceSays.PROBABLY: both(
        "Probably: evidence of moderate certainty speaks for it.",
        "Probablement : des preuves de certitude modérée parlent en sa faveur.",
    ),
    EvidenceSays.POSSIBLY: both(
        "Possibly: evidence of low certainty speaks for it.",
        "Peut-être : des preuves de certitude faible parlent en sa faveur.",
    ),
    EvidenceSays.UNCLEAR: both(
        "Unclear: none of it is certain enough to say either way.",
        "On ne sait pas : rien n'y est assez certain pour trancher.",
    ),
    EvidenceSays.CONTRADICTORY: both(
        "Contradictory: as much evidence supports it as contradicts it.",
        "Contradictoire : autant de preuves vont dans ce sens que dans le sens contraire.",
    ),
    EvidenceSays.POSSIBLY_NOT: both(
        "Possibly not: evidence of low certainty contradicts it.",
        "Peut-être pas : des preuves de certitude faible le contredisent.",
    ),
    EvidenceSays.PROBABLY_NOT: both(
        "Probably not: evidence of moderate certainty contradicts it.",
        "Probablement pas : des preuves de certitude modérée le contredisent.",
    ),
    EvidenceSays.NO: both(
        "No: evidence of high certainty contradicts it.",
        "Non : des preuves de certitude élevée le contredisent.",
    ),
}
"""What other evidence says of a claim, as a sentence."""

UNCLEAR = {
    Unclear.CONFLICTING: both(
        "Unclear: it conflicts, some for and some against, and none of it is certain enough to say which.",
        "On ne sait pas : ces preuves se contredisent, les unes pour, les autres contre, et aucune n'est assez certaine pour trancher.",
    ),
    Unclear.TOO_LITTLE: both(
        "Unclear: what the map's authors entered on the conclusion itself is too little or too uncertain to tell.",
        "On ne sait pas : ce qu'ont saisi les auteurs de la carte sur la conclusion elle-même est trop peu ou trop incertain pour le dire.",
    ),
    Unclear.INDIRECT: both(
        "Unclear: it is indirect, on other people, another treatment or route, or another outcome.",
        "On ne sait pas : ces preuves sont indirectes (autres personnes, autre traitement ou autre voie, autre critère).",
    ),
}
"""Why other evidence says nothing clear of a claim, as a sentence."""
FOR_ONE = both(
    "On what leads there, {claim}, other evidence speaks in its favour, with {word} certainty on balance: {claims}.",
    "Sur ce qui y mène, {claim}, d'autres preuves parlent en sa faveur, avec au total une certitude {word} : {claims}.",
)
FOR_THE_WAY = both(
    "Other evidence speaks for what leads there: {claims}.",
    "D'autres preuves parlent en faveur de ce qui y mène : {claims}.",
)
ON_THE_WAY = both(
    "Other evidence speaks against what leads there: {claims}.",
    "D'autres preuves parlent contre ce qui y mène : {claims}.",
)
_WEIGHS = {
    Certainty.HIGH: both("high", "élevée"),
    Certainty.MODERATE: both("moderate", "modérée"),
    Certainty.LOW: both("low", "faible"),
}
IN_FAVOUR = {
    EvidenceSays.YES: _WEIGHS[Certainty.HIGH],
    EvidenceSays.PROBABLY: _WEIGHS[Certainty.MODERATE],
    EvidenceSays.POSSIBLY: _WEIGHS[Certainty.LOW],
}
"""How certain evidence is that speaks for a claim."""


def _of_advice(word: Certainty, *, against: bool) -> Text:
    side = both("against", "contre") if against else both("for", "en faveur de")
    return both(
        *(
            wording.format(side=side.best(code), word=_WEIGHS[word].best(code))
            for code, wording in both(
                "It speaks {side} this advice, and weighs like evidence of {word} certainty.",
                "Elles parlent {side} ce conseil, et pèsent comme des preuves de certitude {word}.",
            )
        )
    )


OF_ADVICE = {
    EvidenceSays.YES: _of_advice(Certainty.HIGH, against=False),
    EvidenceSays.PROBABLY: _of_advice(Certainty.MODERATE, against=False),
    EvidenceSays.POSSIBLY: _of_advice(Certainty.LOW, against=False),
    EvidenceSays.POSSIBLY_NOT: _of_advice(Certainty.LOW, against=True),
    EvidenceSays.PROBABLY_NOT: _of_advice(Certainty.MODERATE, against=True),
    EvidenceSays.NO: _of_advice(Certainty.HIGH, against=True),
}
"""What other evidence says of a piece of advice: that is followed or not, and not true or false."""
