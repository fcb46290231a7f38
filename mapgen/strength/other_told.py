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
from mapgen.strength.other_words import (
    AGAINST,
    AGAINST_INDIRECTLY,
    AGAINST_STEP,
    ELSEWHERE,
    FOR,
    FOR_AND_AGAINST,
    FOR_CONTRADICTED,
    FOR_HELPED,
    FOR_INDIRECTLY,
    FOR_ONE,
    FOR_THE_WAY,
    FOR_WAY_AND_AGAINST,
    HELPED,
    HELPED_OF_A_ROLE,
    IN_FAVOUR,
    INDIRECT,
    INDIRECT_FOR,
    NONE_BROUGHT_IN,
    OF_ADVICE,
    ON_THE_WAY,
    ON_THE_WAY_INDIRECTLY,
    ONLY_SAFETY,
    POOLED_AGAINST,
    POOLED_FOR,
    SAFETY,
    SAFETY_ON_THE_WAY,
    SAYS,
    STEP_ON_THE_WAY,
    UNCLEAR,
)
from mapgen.strength.reasoning import OtherEvidence, Told
from mapgen.strength.repair.roles import role_named
from mapgen.strength.words import joined, named, quoted, said
from mapgen.vocabulary import EvidenceSays, Nature, Unclear
from mapgen.words import Text, both, filled, in_quotation_marks


def told(map_: ArgumentMap, found: OtherEvidence, claim: Claim) -> tuple[Told, ...]:
    """Return what was brought in on a claim, or on the chain to it: first what it says, then what it is.

    Only that none was brought in, where nothing was.
    """
    of_a_role = list(_of_a_role(map_, found, claim))
    says = joined(of_a_role or [_says(map_, found, claim), *_possible(map_, found)], " ")
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


def _of_a_role(map_: ArgumentMap, found: OtherEvidence, claim: Claim) -> Iterator[Text]:
    """Yield what other evidence says of an effect, where a claim names a role and nothing speaks of that.

    That a word is too strong does not make evidence of the effect indirect.
    """
    role, agent = role_named(claim), claim.facets.intervention.agent
    if not role or found.says is not EvidenceSays.UNCLEAR or found.supporting or found.opposing:
        return
    for id_, says, _ in found.helped:
        effect = map_.claim[id_]
        if says in IN_FAVOUR and effect.facets.intervention.agent == agent:
            yield filled(HELPED_OF_A_ROLE, word=IN_FAVOUR[says], claim=quoted(effect), role=role)


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
    off_steps = [each for each in found.on_the_way if each not in on_steps]
    for lead, ids in (
        *_split(FOR, FOR_INDIRECTLY, [each for each in in_favour if each not in two_sided], found),
        (FOR_AND_AGAINST, two_sided),
        (FOR_WAY_AND_AGAINST, along),
        *_split(AGAINST, AGAINST_INDIRECTLY, [each for each in found.opposing if each in struck], found),
        (AGAINST_STEP, [each for each in found.opposing if each not in struck]),
        *_leading(map_, found, supporting),
        *_unsettled(map_, found),
        (POOLED_FOR, found.pooled_for),
        (POOLED_AGAINST, found.pooled),
        *_split(ON_THE_WAY, ON_THE_WAY_INDIRECTLY, off_steps, found),
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


def _split(
    direct: Text, indirect: Text, ids: Sequence[str], found: OtherEvidence
) -> Iterator[tuple[Text, Sequence[str]]]:
    """Yield what is about just what is claimed, then what is about something else, each with its lead."""
    yield direct, [each for each in ids if each not in found.indirectly]
    yield indirect, [each for each in ids if each in found.indirectly]


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
