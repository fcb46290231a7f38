"""The sentences, and the words that lead to lists, in which other evidence is told (`other_told.py`)."""

from __future__ import annotations

from mapgen.vocabulary import Certainty, EvidenceSays, Unclear
from mapgen.words import Text, both

NONE_BROUGHT_IN = both(
    "The map's authors added no evidence on the conclusion itself, neither for nor against it.",
    "Les auteurs de la carte n'ont ajouté aucune preuve sur la conclusion elle-même, ni pour ni contre.",
)
ONLY_SAFETY = both(
    "On the conclusion itself the map's authors added evidence on safety only, none that says whether it helps.",
    "Sur la conclusion elle-même, les auteurs de la carte n'ont ajouté de preuves que sur la sécurité, aucune qui dise si cela aide.",
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
        "Unclear: what the map's authors added on the conclusion itself is too little or too uncertain to tell.",
        "On ne sait pas : ce qu'ont ajouté les auteurs de la carte sur la conclusion elle-même est trop peu ou trop incertain pour trancher.",
    ),
    Unclear.INDIRECT: both(
        "Unclear: it is indirect, not about exactly what the conclusion says, and neither supports nor refutes it.",
        "On ne sait pas : ces preuves sont indirectes. Elles ne portent pas exactement sur ce que dit la conclusion, et ne la montrent ni vraie ni fausse.",
    ),
}
"""Why other evidence says nothing clear of a claim, as a sentence."""

FOR = both("For it", "Pour")
FOR_INDIRECTLY = both("For it, but indirectly", "Pour, mais indirectement")
AGAINST = both("Against it", "Contre")
AGAINST_INDIRECTLY = both("Against it, but indirectly", "Contre, mais indirectement")
AGAINST_STEP = both(
    "Against a step of the reasoning to it, not against the conclusion itself",
    "Contre une étape du raisonnement qui y mène, non contre la conclusion elle-même",
)
HELPED = both(
    "But evidence of {word} certainty supports this, which leads there: {claim}. That does not yet show the conclusion.",
    "Mais des preuves de certitude {word} appuient ceci, qui y mène : {claim}. Cela ne montre pas encore la conclusion.",
)
"""Of a claim that leads to a conclusion on which other evidence says nothing clear: what it says of that."""
HELPED_OF_A_ROLE = both(
    "Of an effect, evidence of {word} certainty speaks: {claim}. A “{role}” is shown by none of what was added.",
    "Sur un effet, des preuves de certitude {word} vont dans ce sens : {claim}. Un « {role} » n'est montré par aucune des preuves ajoutées.",
)
"""Of a claim that names a role: what other evidence says of an effect of the same thing."""
FOR_ONE = both(
    "For {claim}, which leads there (certainty on balance: {word})",
    "Pour {claim}, qui y mène (certitude au total : {word})",
)
FOR_HELPED = both("For {claim}, which leads there", "Pour {claim}, qui y mène")
FOR_CONTRADICTED = both(
    "For {claim}, which leads there (on this the evidence conflicts)",
    "Pour {claim}, qui y mène (sur ce point, les preuves se contredisent)",
)
FOR_THE_WAY = both("For what leads there", "Pour ce qui y mène")
INDIRECT = both(
    "On what leads there, but too indirect or too uncertain to count",
    "Sur ce qui y mène, mais trop indirect ou trop incertain pour compter",
)
INDIRECT_FOR = both(
    "Too indirect or too uncertain to support {claim}, which leads there",
    "Trop indirect ou trop incertain pour appuyer {claim}, qui y mène",
)
FOR_AND_AGAINST = both(
    "For the conclusion, but against the reason that the text gives for it",
    "Pour la conclusion, mais contre la raison qu'en donne le texte",
)
FOR_WAY_AND_AGAINST = both(
    "Cuts both ways",
    "À double tranchant",
)
POOLED_FOR = both(
    "For it, but already part of a review named here, and so not counted twice",
    "Pour, mais déjà compris dans une revue nommée ici, et donc non compté deux fois",
)
POOLED_AGAINST = both(
    "Against it, but already part of a review named here, and so not counted twice",
    "Contre, mais déjà compris dans une revue nommée ici, et donc non compté deux fois",
)
ON_THE_WAY = both("Against a claim that leads there", "Contre une affirmation qui y mène")
ON_THE_WAY_INDIRECTLY = both(
    "Against a claim that leads there, but indirectly",
    "Contre une affirmation qui y mène, mais indirectement",
)
STEP_ON_THE_WAY = both("Against a step that leads there", "Contre une étape qui y mène")
ELSEWHERE = both(
    "More evidence is told of the chains on which this one rests: {chains}.",
    "D'autres preuves figurent dans les chaînes sur lesquelles celle-ci s'appuie : {chains}.",
)
SAFETY = both("On safety, and not on whether it helps", "Sur la sécurité, et non sur l'efficacité")
SAFETY_ON_THE_WAY = both(
    "On the safety of what the text advises on the way there ({claims}), and not on whether it helps",
    "Sur la sécurité de ce que le texte conseille en chemin ({claims}), et non sur l'efficacité",
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
    side = both("goes against", "vont contre") if against else both("speaks for", "parlent en faveur de")
    return both(
        *(
            wording.format(side=side.best(code), word=_WEIGHS[word].best(code))
            for code, wording in both(
                "It {side} this advice; its certainty is {word}.",
                "Elles {side} ce conseil ; leur certitude est {word}.",
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
