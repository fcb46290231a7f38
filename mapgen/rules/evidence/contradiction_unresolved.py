"""Checks for studies that disagree without a reason to prefer one side.

Where studies disagree, a text says why one side should weigh more.

## Why
“Results are mixed; however, one study found…” leaves the quarrel as it was and
walks on. What has to be told is why that one study should be believed.

## Bad
```text
Results on melatonin are conflicting. However, one study found that people fell asleep sooner.
```
```yaml
claims:
  conflicting:
    quote: Results on melatonin are conflicting  # finding
  sooner:
    quote: one study found that people fell asleep sooner
    kind: result
```

## Good
```text
Results on melatonin are conflicting. However, the studies that found nothing gave it in the morning.
```
```yaml
claims:
  conflicting:
    quote: Results on melatonin are conflicting
  morning:
    quote: the studies that found nothing gave it in the morning
```

## Method
GRADE, inconsistency: Guyatt et al., Journal of Clinical Epidemiology 64:1294
(2011). Two claims that rebut each other stay undecided: Dung, Artificial
Intelligence 77:321 (1995).

## En français
Quand des études se contredisent, le texte dit pourquoi les unes devraient peser plus
que les autres.

Pourquoi : « Les résultats sont partagés ; toutefois, une étude a trouvé… » laisse le
désaccord entier et passe outre. Il reste à dire pourquoi il faudrait croire cette
étude-là.

Méthode : GRADE, hétérogénéité : Guyatt et al., Journal of Clinical Epidemiology
64:1294 (2011). Deux affirmations qui se réfutent l'une l'autre restent indécises :
Dung, Artificial Intelligence 77:321 (1995).
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.cached import Queries
from mapgen.queries.excerpt import in_sentence
from mapgen.queries.lexicon import lexicon
from mapgen.queries.printed import claims_touching
from mapgen.rules.flag import Flag
from mapgen.strength.values import Strengths
from mapgen.vocabulary import AttackKind, FindingKind, Modality, Origin, Severity, Status
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_REMEDY = both(
    "Compare the studies on each side: how many people, how they were made, who was in them; then say which "
    "weighs more and why.",
    "Comparez les études de chaque côté : combien de personnes, comment elles furent menées, avec qui ; puis dites "
    "lequel pèse davantage, et pourquoi.",
)


def check(queries: Queries, strengths: Strengths) -> Iterator[Flag]:
    """Yield a flag for each disagreement that the text passes over, and for each undecided pair of claims.

    The claims of a pair rebut each other, and at least one has the status UNDECIDED.
    """
    map_ = queries.map
    for sentence in _passed_by(map_):
        claims = claims_touching(queries, [sentence])
        if any(_is_weighed(map_, claim) for claim in claims):
            continue
        yield Flag(
            both(
                "The text says that studies disagree, and goes on with one side without saying why.",
                "Le texte dit que les études se contredisent, et poursuit avec un côté sans dire pourquoi.",
            ),
            _REMEDY,
            map_.span_of(claims[0].id if claims else "", "quote"),
            about=tuple(claim.id for claim in claims),
            passages=(sentence,),
        )
    for one, other in _opposed(map_):
        if Status.UNDECIDED not in (strengths.claims[one.id].status, strengths.claims[other.id].status):
            continue
        yield Flag(
            both(
                f"Nothing here decides between {in_sentence(one, 'en')} and {in_sentence(other, 'en')}.",
                f"Rien ici ne départage {in_sentence(one, 'fr')} et {in_sentence(other, 'fr')}.",
            ),
            _REMEDY,
            one.span,
            about=(one.id, other.id),
        )


def _passed_by(map_: ArgumentMap) -> Iterator[Passage]:
    """Yield sentences that name a disagreement and are followed by a choice of side without a reason."""
    words = lexicon("disagreement", map_.document.language)
    turns, named, reasons = (words.families.get(name) for name in ("turn", "named", "reason"))
    if not (turns and named and reasons):
        return
    for position, sentence in enumerate(map_.text.sentences):
        said = map_.text.slice(sentence)
        if not any(family == "named" for family, _, _ in words.find(said)):
            continue
        following = " ".join(map_.text.slice(s) for s in map_.text.sentences[position + 1 : position + 3])
        after = next((match.end() for match in named.finditer(said)), len(said))
        turned = turns.match(following) or turns.search(said, after)
        if turned and not reasons.search(f"{said} {following}"):
            yield sentence


def _is_weighed(map_: ArgumentMap, claim: Claim) -> bool:
    """Return whether the text leaves a claim open itself, or says something against it or in its favour."""
    answers = (map_.claim.get(attack.attacker) for attack in map_.attacks_on.get(claim.id, ()))
    return claim.modality is Modality.UNCERTAIN or any(a and a.origin is Origin.QUOTED for a in answers)


def _opposed(map_: ArgumentMap) -> Iterator[tuple[Claim, Claim]]:
    """Yield pairs of claims that rebut each other, if the document asserts at most one of the two."""
    rebuts = {(a.attacker, a.target) for a in map_.attacks if a.kind is AttackKind.REBUT}
    for attacker, target in sorted(rebuts):
        one, other = map_.claim.get(attacker), map_.claim.get(target)
        if one and other and (one.origin is Origin.OUTSIDE) is not (other.origin is Origin.OUTSIDE):
            continue  # what the makers bring against the text answers another question
        mutual = attacker < target and (target, attacker) in rebuts
        if mutual and one and other and not one.origin is other.origin is Origin.QUOTED:
            yield one, other
