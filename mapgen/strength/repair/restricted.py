"""What is told beside the repair of a chain: what an authority restricts, and a part that may be struck."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.excerpt import label
from mapgen.queries.indirectness import listed, name_of, terms_of
from mapgen.queries.owners import below_by_text
from mapgen.queries.safety import struck_by, warns
from mapgen.queries.transfers import facets_of
from mapgen.strength.repair.said_once import said_once
from mapgen.strength.words import quoted, said
from mapgen.vocabulary import ClaimKind, Design
from mapgen.words import Text, both

_LONGEST = 90
"""The most characters of advice within a sentence."""
_LEAVE_OUT = both(
    "{drugs}: an authority restricts it or warns of it ({works}). Leave it out, or say why it stays.",
    "{drugs} : une autorité en restreint l'usage ou met en garde ({works}). À ôter, ou à justifier.",
)
_LEAVE_OUT_OF = both(
    "{drugs}: an authority restricts it or warns of it ({works}). Leave it out of what the text advises ({advice}), or say why it stays.",
    "{drugs} : une autorité en restreint l'usage ou met en garde ({works}). À ôter de ce que le texte conseille ({advice}), ou à justifier.",
)
_TELL = both(
    "an authority sets a limit or warns ({works}): say what follows for the dose and for whom.",
    "une autorité fixe une limite ou met en garde ({works}) : dire ce qui en suit pour la dose et pour qui.",
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


def struck_first(map_: ArgumentMap, root: Claim, place: str, told: Text) -> Text:
    """Return what mends the first break of the chain to `root`; of parts that are joined, that one is struck.

    `place`: the id of the claim or step at which it breaks.
    """
    part = _failing_part(map_, root, place)
    if part is None:
        return told
    kept = said_once([told, told])[1]  # to strike it is what is done otherwise
    lowered = both(*(kept.best(code)[:1].lower() + kept.best(code)[1:] for code in ("en", "fr")))
    return said(_STRIKE.best("en"), _STRIKE.best("fr"), part=quoted(part), told=lowered)


def safety_of(map_: ArgumentMap, root: Claim) -> Text:
    """Return what an authority restricts or warns of in what is advised at the end of a chain or before it.

    It is told beside what mends the reasoning, and never in its place: a drug left out repairs no reason.
    """
    advised = _restricted_advice(map_, root)
    barred = {drug: work for each in advised for drug, work in restricted(map_, each).items()}
    if not barred:
        return Text()
    drugs = listed((name_of(each, terms_of(map_)) for each in barred), ", ")
    works = ", ".join(dict.fromkeys(barred.values()))
    given = any(each.facets.intervention.components for each in advised)
    wording = _TELL if not given else _LEAVE_OUT if advised == [root] else _LEAVE_OUT_OF
    advice = both(*((" ; " if code == "fr" else "; ").join(label(each, code, _LONGEST) for each in advised) for code in ("en", "fr")))  # fmt: skip
    return said(wording.best("en"), wording.best("fr"), drugs=drugs, works=works, advice=advice)


def _restricted_advice(map_: ArgumentMap, root: Claim) -> list[Claim]:
    """Return the conclusion if it gives what an authority restricts; else the advice on the way that does.

    By the text's own steps, as far as the conclusions of other chains, of which it is told there.
    """
    if root.kind is ClaimKind.RECOMMENDATION or restricted(map_, root):
        return [root] if restricted(map_, root) else []
    ends = {each.conclusion for each in map_.arguments} - {root.id}
    claims = (map_.claim[each] for each in below_by_text(map_, root.id, ends))
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
