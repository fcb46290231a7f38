"""What is withdrawn before anything is repaired: what an authority restricts, or a part that fails."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.excerpt import label
from mapgen.queries.indirectness import listed, name_of, terms_of
from mapgen.queries.owners import makers_part
from mapgen.queries.safety import struck_by, warns
from mapgen.queries.transfers import facets_of
from mapgen.strength.words import quoted, said
from mapgen.vocabulary import ClaimKind, Design
from mapgen.words import Text, both

_LONGEST = 90
"""The most characters of advice within a sentence."""
_FIRST = both(
    "Withdraw first, or say why to keep it: {drugs}. An authority restricts it or warns of it ({works}). Then: {told}",
    "Retirer d'abord ceci, ou dire pourquoi le garder : {drugs}. Une autorité en restreint l'usage ou met en garde ({works}). Ensuite : {told}",
)
_FIRST_OF = both(
    "Withdraw first from what the text advises ({advice}), or say why to keep it: {drugs}. An authority restricts it or warns of it ({works}). Then: {told}",
    "Retirer d'abord de ce que le texte conseille ({advice}), ou dire pourquoi le garder : {drugs}. Une autorité en restreint l'usage ou met en garde ({works}). Ensuite : {told}",
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
    an authority restricts or warns of (of a single thing the warning is to be told), also of advice on the
    way to a conclusion that gives none, by name where it does not break there; of a conclusion that only
    joins parts, the part that fails.
    """
    part, advised = _failing_part(map_, root, place), _restricted_advice(map_, root)
    barred = {drug: work for each in advised for drug, work in restricted(map_, each).items()}
    lowered = both(*(told.best(code)[:1].lower() + told.best(code)[1:] for code in ("en", "fr")))
    if part is not None:
        return said(_STRIKE.best("en"), _STRIKE.best("fr"), part=quoted(part), told=lowered)
    if not barred:
        return told
    drugs = listed((name_of(each, terms_of(map_)) for each in barred), ", ")
    works = ", ".join(dict.fromkeys(barred.values()))
    step = map_.inference.get(place)
    here = advised == [root] and (step is None or step.conclusion == root.id)
    given = any(each.facets.intervention.components for each in advised)
    first = _TELL if not given else _FIRST if here else _FIRST_OF
    advice = both(*((" ; " if code == "fr" else "; ").join(label(each, code, _LONGEST) for each in advised) for code in ("en", "fr")))  # fmt: skip
    return said(first.best("en"), first.best("fr"), drugs=drugs, works=works, told=lowered, advice=advice)


def _restricted_advice(map_: ArgumentMap, root: Claim) -> list[Claim]:
    """Return the conclusion if it gives what an authority restricts; else the advice on the way that does.

    By the text's own steps, as far as the conclusions of other chains, of which it is told there.
    """
    if root.kind is ClaimKind.RECOMMENDATION or restricted(map_, root):
        return [root] if restricted(map_, root) else []
    makers, ends = makers_part(map_).steps, {each.conclusion for each in map_.arguments} - {root.id}
    found = {root.id: None}
    for claim in (waiting := [root.id]):
        steps = (each for each in map_.inferences_to.get(claim, ()) if each.id not in makers)
        below = dict.fromkeys(premise for step in steps for premise in step.premises)
        new = [each for each in below if each not in found and each not in ends]
        found |= dict.fromkeys(new)
        waiting += new
    claims = (map_.claim[each] for each in found if each in map_.claim)
    return [each for each in claims if each.facets.intervention.components and restricted(map_, each)]


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
