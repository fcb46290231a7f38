"""Checks for works that do not say what they are cited for.

A cited work says what it is cited for.

## Why
A mark borrows the work's good name. If the work says less, or the contrary,
the reader is misled twice: about the matter, and about who stands behind it.

## Bad
```text
Lamps cure sleeplessness [1].

Sources
1. Dunn A. A trial of lamps. 2019.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. A trial of lamps. 2019.
claims:
  cure:
    quote: Lamps cure sleeplessness
    cites: [1]  # finding
    rebutted-by:
      - by: no-difference
  no-difference:
    en: In the trial, lamps made no difference.
    source: dunn
```

## Good
```text
Lamps might help a little [1].

Sources
1. Dunn A. A trial of lamps. 2019.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. A trial of lamps. 2019.
    direction: for
    modality: might
claims:
  help:
    quote: Lamps might help a little
    cites: [1]
    modality: might
```

## Method
Greenberg, BMJ 339:b2680 (2009): diversion (a work cited for what it does not
say) and transmutation (a guess that becomes a fact). Walton, Reed & Macagno
(2008), expert opinion: did the expert really say this? Strength of wording:
Sumner et al., BMJ 349:g7015 (2014). It looks at attacks by what the file's author
reports from the very work, its `direction` and its `modality`; works that are
only guessed are passed over. Other people, routes and animals have rules of
their own.

## En français
Une publication citée dit ce pour quoi on la cite.

Pourquoi : un appel de citation emprunte le crédit de la publication. Si elle en dit
moins, ou le contraire, le lecteur est trompé deux fois : sur la chose, et sur qui la
soutient.

Méthode : Greenberg, BMJ 339:b2680 (2009) : le détournement (une publication citée
pour ce qu'elle ne dit pas) et la transmutation (une hypothèse qui devient un fait).
Walton, Reed et Macagno (2008), avis d'expert : l'expert a-t-il vraiment dit cela ?
Force des formulations : Sumner et al., BMJ 349:g7015 (2014). La règle lit les
attaques tirées de ce que l'auteur du fichier rapporte de cette publication même, sa
`direction` et sa `modality` ; les publications identifiées par simple conjecture sont
laissées de côté. Les changements de population, de voie ou d'espèce relèvent d'autres
règles.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack, Claim, Source
from mapgen.queries.cached import Queries
from mapgen.queries.cited import certain_work, cited_works, label
from mapgen.rules.flag import Flag, topics
from mapgen.vocabulary import (
    AttackKind,
    BorneOut,
    ClaimKind,
    Direction,
    FindingKind,
    Match,
    Modality,
    Severity,
)
from mapgen.words import Text, both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.ERROR


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each claim and cited work of which the work contradicts the claim, or says less.

    The work contradicts it where a claim that comes from it attacks the claim, or where the file says that
    it speaks against. It is an error where the file is sure which work was meant, else a warning.
    """
    map_ = queries.map
    denied = {}
    for (claim, source), attacks in groupby(_denied_by_source(queries), key=lambda found: found[:2]):
        denied[claim.id, source.id] = next(attacks)[2]
    for claim, source in _pairs(queries):
        attack = denied.get((claim.id, source.id))
        message = _denial(map_, source, attack) if attack else _gap(map_, claim, source)
        if message:
            yield Flag(
                message,
                both(
                    "Read the passage of the work, and say no more than it does.",
                    "Lisez le passage de la publication, et n'en dites pas plus qu'elle.",
                ),
                map_.span_of(claim.id, "cites"),
                about=(claim.id, source.id, *([attack.attacker] if attack else [])),
                topics=topics("denial", (claim.id, source.id)) if attack else (),
                severity=None if source.match in (None, Match.CERTAIN) else Severity.WARNING,
            )


def _pairs(queries: Queries) -> Iterator[tuple[Claim, Source]]:
    """Yield each claim with each work that it is known to cite."""
    for id_, by_mark in cited_works(queries).items():
        works = {source.id: source for candidates in by_mark.values() for source in candidates}
        yield from ((queries.map.claim[id_], source) for source in works.values())


def _denied_by_source(queries: Queries) -> Iterator[tuple[Claim, Source, Attack]]:
    """Yield the claims that the work they cite attacks on the map, with work and attack."""
    for attack in queries.map.attacks:
        attacker, claim = queries.map.claim.get(attack.attacker), queries.map.claim.get(attack.target)
        if attacker is not None and claim is not None and attacker.source:
            works = {
                source.id
                for candidates in cited_works(queries).get(claim.id, {}).values()
                for source in candidates
            }
            if attacker.source in works:
                yield claim, queries.map.source[attacker.source], attack


def _denial(map_: ArgumentMap, source: Source, attack: Attack) -> Text:
    """Return what the map reports from the work against the claim."""
    told = map_.claim[attack.attacker].text
    against = attack.kind is AttackKind.REBUT
    if source.match is not None and source.match is not Match.CERTAIN:
        return both(
            f"The work probably meant, {label(source, 'en')}, "
            f"{'seems to contradict what the text says' if against else 'does not seem to support what the text says'}: {told.best('en')}",
            f"La publication sans doute visée, {label(source, 'fr')}, "
            f"{'semble contredire ce que dit le texte' if against else 'ne semble pas appuyer ce que dit le texte'} : {told.best('fr')}",
        )
    return both(
        f"The work cited, {label(source, 'en')}, "
        f"{'contradicts what the text says' if against else 'does not support what the text says'}: {told.best('en')}",
        f"La publication citée, {label(source, 'fr')}, "
        f"{'contredit ce que dit le texte' if against else 'ne confirme pas ce que dit le texte'} : {told.best('fr')}",
    )


def _gap(map_: ArgumentMap, claim: Claim, source: Source) -> Text:
    """Return a difference between what the file declares of claim and work; empty if there is none."""
    if claim.borne_out is BorneOut.YES:
        return Text()
    if claim.borne_out is BorneOut.NO:
        return _not_said(source)
    if certain_work((source,)) is None:
        return Text()
    if source.direction is Direction.AGAINST and _brought_in_favour(map_, claim):
        return both(
            f"{label(source, 'en')} is cited for this, and contradicts it.",
            f"{label(source, 'fr')} est citée pour cela, et le contredit.",
        )
    if claim.modality and source.modality and claim.modality.rank > source.modality.rank:
        more, less = claim.modality.name_, source.modality.name_
        return both(
            f"The text says more than {label(source, 'en')}. The work: {less.best('en')}; the text: {more.best('en')}.",
            f"Le texte en dit plus que {label(source, 'fr')}. La publication : {less.best('fr')} ; le texte : {more.best('fr')}.",
        )
    return Text()


def _not_said(source: Source) -> Text:
    """Return that a work does not say what it is cited for, as whoever compared the two found."""
    en, fr = label(source, "en"), label(source, "fr")
    if source.match is not None and source.match is not Match.CERTAIN:
        return both(
            f"The work probably meant, {en}, does not seem to say this.",
            f"La publication sans doute visée, {fr}, ne semble pas le dire.",
        )
    return both(
        f"The work cited, {en}, does not say this.",
        f"La publication citée, {fr}, ne le dit pas.",
    )


def _brought_in_favour(map_: ArgumentMap, claim: Claim) -> bool:
    """Return whether the text brings a claim in favour of an effect: not as background, limit or objection.

    A work that speaks against an effect may well be cited for that, and for what else it tells.
    """
    if claim.modality in (Modality.NO_LINK, Modality.UNCERTAIN) or claim.kind in _TELLS_NOTHING_FOR:
        return False
    return claim.id not in map_.attacks_by and (
        claim.id in map_.inferences_from
        or claim.kind in (None, ClaimKind.EFFECT, ClaimKind.CAUSE, ClaimKind.RECOMMENDATION)
    )


_TELLS_NOTHING_FOR = (ClaimKind.BACKGROUND, ClaimKind.DEFINITION, ClaimKind.HARM, ClaimKind.TESTIMONY)
