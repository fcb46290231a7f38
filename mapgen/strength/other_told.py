"""What the evidence that the map's makers brought in says of a claim, as sentences and lists of claims.

The report and the page tell it from here: first a sentence, then for each kind of thing that was brought in
a few words that lead to it, and the claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.excerpt import label
from mapgen.queries.safety import struck_by
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.reasoning import OtherEvidence, Told
from mapgen.strength.words import joined, named, quoted, said
from mapgen.vocabulary import Certainty, EvidenceSays, Nature, Unclear
from mapgen.words import Text, both, filled, in_quotation_marks

NONE_BROUGHT_IN = both(
    "The map's authors added no evidence on the conclusion itself.",
    "Les auteurs de la carte n'ont ajouté aucune preuve sur la conclusion elle-même.",
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
        "Unclear: it is indirect, and not about exactly what the conclusion says.",
        "On ne sait pas : ces preuves sont indirectes, elles ne portent pas exactement sur ce que dit la conclusion.",
    ),
}
"""Why other evidence says nothing clear of a claim, as a sentence."""

FOR = both("For it", "Pour")
FOR_INDIRECTLY = both("For it, but indirectly", "Pour, mais indirectement")
AGAINST = both("Against it", "Contre")
AGAINST_STEP = both(
    "Against a step of the reasoning to it, not against the conclusion itself",
    "Contre une étape du raisonnement qui y mène, non contre la conclusion elle-même",
)
HELPED = both(
    "But evidence of {word} certainty supports this, which leads there: {claim}.",
    "Mais des preuves de certitude {word} appuient ceci, qui y mène : {claim}.",
)
"""Of a claim that leads to a conclusion on which other evidence says nothing clear: what it says of that."""
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
    "Favorable à la conclusion, mais contraire à la raison qu'en donne le texte",
)
FOR_WAY_AND_AGAINST = both(
    "For a reason that the text gives, but against a step of its reasoning",
    "Favorable à une raison du texte, mais contraire à une étape de son raisonnement",
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


def told(map_: ArgumentMap, found: OtherEvidence, claim: Claim) -> tuple[Told, ...]:
    """Return what was brought in on a claim, or on the chain to it: first what it says, then what it is.

    Only that none was brought in, where nothing was.
    """
    says = joined([_says(map_, found, claim), *_possible(map_, found)], " ")
    return Told(says), *_groups(map_, found, claim)


def _possible(map_: ArgumentMap, found: OtherEvidence) -> Iterator[Text]:
    """Yield what other evidence says of the claims that lead there, where of the conclusion it says nothing.

    An effect of low certainty is no lack of an effect: it is said before the works are listed.
    """
    if found.says is not EvidenceSays.UNCLEAR:
        return
    for claim, says, _ in found.helped:
        if says in IN_FAVOUR:
            yield filled(HELPED, word=IN_FAVOUR[says], claim=quoted(map_.claim[claim]))


def _says(map_: ArgumentMap, found: OtherEvidence, claim: Claim) -> Text:
    """Return what it says of the claim itself, and not of a step to it; of advice in other words."""
    struck = {attack.attacker for attack in map_.attacks_on.get(claim.id, ())}
    of_steps = (
        found.unclear is Unclear.TOO_LITTLE and not found.supporting and struck.isdisjoint(found.opposing)
    )
    if not found or of_steps:
        return ONLY_SAFETY if claim.id in found.warned else NONE_BROUGHT_IN
    if nature_of(claim) is Nature.RECOMMENDATION and found.says in OF_ADVICE:
        return OF_ADVICE[found.says]
    return SAYS[found.says] if found.unclear is None else UNCLEAR[found.unclear]


def _groups(map_: ArgumentMap, found: OtherEvidence, claim: Claim) -> Iterator[Told]:
    """Yield what was brought in, each kind with the words that lead to it."""
    supporting = [premise for step in found.supporting for premise in map_.inference[step].premises]
    counted = (each for each in supporting if each not in found.pooled_for)
    in_favour = [each for each in counted if each in map_.claim and map_.claim[each].source]
    struck = {attack.attacker for attack in map_.attacks_on.get(claim.id, ())}
    beneath = {*found.opposing, *found.on_the_way} - struck
    two_sided = [each for each in in_favour if each in beneath]
    on_the_way = (*found.for_the_way, *found.indirect)
    along = [each for each in on_the_way if each in beneath and each not in two_sided]
    on_steps = _of_steps_only(map_) if found.on_the_way else set[str]()
    in_favour_lead = FOR_INDIRECTLY if found.unclear is Unclear.INDIRECT else FOR
    for lead, ids in (
        (in_favour_lead, [each for each in in_favour if each not in two_sided]),
        (FOR_AND_AGAINST, two_sided),
        (FOR_WAY_AND_AGAINST, along),
        (AGAINST, [each for each in found.opposing if each in struck]),
        (AGAINST_STEP, [each for each in found.opposing if each not in struck]),
        *_leading(map_, found, supporting),
        *_unsettled(map_, found),
        (POOLED_FOR, found.pooled_for),
        (POOLED_AGAINST, found.pooled),
        (ON_THE_WAY, [each for each in found.on_the_way if each not in on_steps]),
        (STEP_ON_THE_WAY, [each for each in found.on_the_way if each in on_steps]),
        *_on_safety(map_, found, claim),
    ):
        both_ways = lead in (FOR_AND_AGAINST, FOR_WAY_AND_AGAINST)
        told = [each for each in ids if both_ways or each not in (*two_sided, *along)]
        if told:
            yield Told(lead, tuple(dict.fromkeys(told)))
    if found.elsewhere:
        titles = [each.title for each in map_.arguments if each.id in found.elsewhere]
        quoted_titles = (
            both(*(in_quotation_marks(each.best(code), code) for code in ("en", "fr"))) for each in titles
        )
        yield Told(filled(ELSEWHERE, chains=joined(quoted_titles, ", ")))


def _leading(
    map_: ArgumentMap, found: OtherEvidence, supporting: Sequence[str]
) -> Iterator[tuple[Text, Sequence[str]]]:
    """Yield what speaks for each claim that leads there, and how certain that is on balance where it says."""
    grouped = {each for _, _, in_favour in found.helped for each in in_favour}
    unclear = [each for each in found.for_the_way if each not in grouped and each not in supporting]
    for claim, says, in_favour in found.helped:
        told, word = [each for each in in_favour if each not in supporting], IN_FAVOUR.get(says)
        if says is EvidenceSays.CONTRADICTORY:
            yield filled(FOR_CONTRADICTED, claim=named(map_.claim[claim])), told
        elif word is None:
            unclear += told
        else:
            lead = FOR_HELPED if found.says is EvidenceSays.UNCLEAR else FOR_ONE
            yield filled(lead, claim=named(map_.claim[claim]), word=word), told
    yield FOR_THE_WAY, unclear


def _unsettled(map_: ArgumentMap, found: OtherEvidence) -> Iterator[tuple[Text, Sequence[str]]]:
    """Yield what is too indirect or too uncertain to count, by the claim for which it is given."""
    grouped = {each for _, given in found.unsettled for each in given}
    for claim, given in found.unsettled:
        lead = said(INDIRECT_FOR.best("en"), INDIRECT_FOR.best("fr"), claim=named(map_.claim[claim]))
        yield lead, given
    yield INDIRECT, [each for each in found.indirect if each not in grouped]


def _on_safety(map_: ArgumentMap, found: OtherEvidence, claim: Claim) -> Iterator[tuple[Text, Sequence[str]]]:
    """Yield what tells of safety: of the conclusion first, then of what is advised on the way there."""
    grouped: dict[Text, list[str]] = {SAFETY: []}
    for each in found.safety:
        struck = _warned_of(map_, found, each)
        advised = both(*(_listed(struck, code) for code in ("en", "fr")))
        own = not struck or claim in struck
        grouped.setdefault(SAFETY if own else filled(SAFETY_ON_THE_WAY, claims=advised), []).append(each)
    yield from grouped.items()


def _listed(claims: Sequence[Claim], language: str) -> str:
    return (" ; " if language == "fr" else "; ").join(label(each, language, 90) for each in claims)


def _warned_of(map_: ArgumentMap, found: OtherEvidence, attacker: str) -> list[Claim]:
    """Return the claims told here on whose safety a claim bears."""
    struck = (struck_by(map_, each) for each in map_.attacks if each.attacker == attacker)
    return [map_.claim[each] for each in dict.fromkeys(struck) if each in found.warned]


def _of_steps_only(map_: ArgumentMap) -> set[str]:
    """Return the ids of the claims that attack steps, and no claim."""
    of_steps = {attack.attacker for attack in map_.attacks if attack.target in map_.inference}
    return of_steps - {attack.attacker for attack in map_.attacks if attack.target in map_.claim}
