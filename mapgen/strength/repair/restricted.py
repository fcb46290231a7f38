"""What is withdrawn before anything is repaired: what an authority restricts, or a part that fails."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.indirectness import listed, name_of, terms_of
from mapgen.queries.safety import struck_by, warns
from mapgen.queries.transfers import facets_of
from mapgen.strength.words import quoted, said
from mapgen.vocabulary import ClaimKind, Design
from mapgen.words import Text, both

_FIRST = both(
    "Withdraw first, or say why to keep it: {drugs}. An authority restricts it or warns of it ({works}). Then: {told}",
    "Retirer d'abord ceci, ou dire pourquoi le garder : {drugs}. Une autorité en restreint l'usage ou met en garde ({works}). Ensuite : {told}",
)
_TELL = both(
    "First tell what an authority limits or warns of ({works}), and what follows for the dose and for whom. Then: {told}",
    "Dire d'abord ce qu'une autorité limite ou ce dont elle avertit ({works}), et ce qui en suit pour la dose et pour qui. Ensuite : {told}",
)
_STRIKE = both(
    "The simplest repair is to strike this from the conclusion: {part}. To keep it: {told}",
    "Le plus simple est de retirer ceci de la conclusion : {part}. Pour le garder : {told}",
)


def restricted(map_: ArgumentMap, advice: Claim) -> dict[str, str]:
    """Return which of the things that are advised an authority restricts or warns of, each with the work.

    Only as far as the map enters what the authority speaks of: that thing, or a group to which it belongs.
    """
    found: dict[str, str] = {}
    if advice.kind is not ClaimKind.RECOMMENDATION:
        return found
    given = advice.facets.intervention
    for attack in map_.attacks:
        if struck_by(map_, attack) != advice.id or not warns(map_, attack):
            continue
        source = map_.source.get(map_.claim[attack.attacker].source)
        if source is None or source.design is not Design.REGULATORY:
            continue
        warned = facets_of(map_, map_.claim[attack.attacker]).intervention
        named = {warned.agent, *warned.components} - {""}
        for each in (given.agent, *given.components):
            if named & {each, *_groups(map_, each)}:
                found.setdefault(each, source.label)
    return found


def withdrawn_first(map_: ArgumentMap, root: Claim, place: str, told: Text) -> Text:
    """Return what mends the first break of the chain to `root`, after what is to be withdrawn before that.

    `place`: the id of the claim or step at which it breaks. Of advice that is a part of what is given which
    an authority restricts or warns of (of a single thing the warning is to be told); of a conclusion that
    only joins parts, the part that fails.
    """
    part, barred = _failing_part(map_, root, place), restricted(map_, root)
    lowered = both(*(told.best(code)[:1].lower() + told.best(code)[1:] for code in ("en", "fr")))
    if part is not None:
        return said(_STRIKE.best("en"), _STRIKE.best("fr"), part=quoted(part), told=lowered)
    if not barred:
        return told
    drugs = listed((name_of(each, terms_of(map_)) for each in barred), ", ")
    works = ", ".join(dict.fromkeys(barred.values()))
    first = _FIRST if root.facets.intervention.components else _TELL
    return said(first.best("en"), first.best("fr"), drugs=drugs, works=works, told=lowered)


def _failing_part(map_: ArgumentMap, root: Claim, place: str) -> Claim | None:
    """Return the part that a step leads to, of a conclusion that joins it with others; None without one."""
    step, steps = map_.inference.get(place), map_.inferences_to.get(root.id, ())
    joins = bool(steps) and all(each.scheme is not None and each.scheme.id == "composition" for each in steps)
    if step is None or not joins or any(step.conclusion not in each.premises for each in steps):
        return None
    return map_.claim[step.conclusion] if len(steps[0].premises) > 1 else None


def _groups(map_: ArgumentMap, term: str) -> set[str]:
    """Return the ids of the terms within which a term lies, up to the widest."""
    terms, found = terms_of(map_), set[str]()
    while term in terms and (term := terms[term].within) and term not in found:
        found.add(term)
    return found
