"""Checks for commercial and other interests in the conclusion.

Who gains by a conclusion is said, and kept in mind where the conclusion is drawn.

## Why
A seller may be right. But a text that ends in an offer has a reason to choose
its evidence, and a reader who does not see the offer cannot allow for it.

## Bad
```text
Dim lamps help teenagers sleep. Order now our LunaLamp!
```
```yaml
claims:
  help:
    quote: Dim lamps help teenagers sleep
  offer:
    quote: Order now our LunaLamp!  # finding
    kind: promotion
```

## Good
```text
Dim lamps help teenagers sleep [1]. Ask a pharmacist before you order lamps.

Sources
1. National Sleep Survey, 2019.
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey, 2019.
    interests: None declared.
claims:
  help:
    quote: Dim lamps help teenagers sleep
    cites: [1]
```

## Method
JAMA benchmark, disclosure: Silberg, Lundberg & Musacchio, JAMA 277:1244 (1997).
Walton, Reed & Macagno, Argumentation Schemes (2008), argument from bias: an
interest is a reason to look closer, not to reject. The text's own offers ("available
on my website", "book your session", "our capsules", "free consultation") and
admissions ("sponsored", "affiliate links") are read from a list; an appointment with
a doctor, or what is only reported, is none. That somebody proposes care ("we propose
that you…") is none either where the file says that there is no interest. A work
whose authors gain by something is told where a conclusion rests on it: not where no
chain uses what cites it, nor where the text cites a review by others for each
conclusion as well.

## En français
On dit qui a intérêt à une conclusion, et l'on s'en souvient au moment de conclure.

Pourquoi : un vendeur peut avoir raison. Mais un texte qui finit par une offre a une
raison de choisir ses preuves, et le lecteur qui ne voit pas l'offre ne peut pas en
tenir compte.

Méthode : critères du JAMA, déclaration d'intérêts : Silberg, Lundberg et Musacchio,
JAMA 277:1244 (1997). Walton, Reed et Macagno, Argumentation Schemes (2008), argument
du parti pris : un intérêt est une raison d'y regarder de plus près, non de rejeter.
Les offres du texte lui-même (« disponible sur mon site », « réservez votre séance »,
« nos gélules », « consultation gratuite ») et ses aveux (« sponsorisé », « liens
affiliés ») sont repérés d'après une liste ; un rendez-vous chez le médecin n'en est
pas une, ni ce qui est seulement rapporté. Proposer un soin (« nous vous proposons… »)
n'en est pas une non plus quand le fichier dit qu'il n'y a pas d'intérêt. Une
publication dont les auteurs ont un intérêt est signalée si une conclusion en dépend :
non si aucune chaîne ne se sert de ce qui la cite, ni si le texte cite aussi, pour
chaque conclusion, une revue faite par d'autres.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.queries.bearing import supported_otherwise
from mapgen.queries.cached import Queries
from mapgen.queries.cited import cited_works, is_the_texts
from mapgen.queries.lexicon import lexicon
from mapgen.queries.printed import claims_touching
from mapgen.queries.wording import is_affirmed
from mapgen.rules.flag import Flag
from mapgen.vocabulary import ClaimKind, FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_NONE = re.compile(
    r"^\s*(?:none|nothing|not declared|aucune?|néant|rien|nul)\b"
    r"|\b(?:no|not any|without(?: any)?|aucune?|sans|pas (?:de|d'|d’))\s*(?:[^\W\d]+\s+){0,2}"
    r"(?:conflicts?|interests?|conflits?|intérêts?|liens?)\b"
    r"|\baucune?\s+(?:des?\s+)?(?:[^\W\d]+\s+){1,2}n['’](?:a|ont|est|avons)\s+(?:de\s+|d['’])(?:conflits?|intérêts?|liens?)\b"
    r"|\b(?:none|nothing) (?:was |to )?declared?\b|\bsells? (?:no|nothing|neither)\b|\b(?:do|does|did) not sell\b"
    r"|\bnobody (?:has |was )?(?:paid|pays)\b|\b(?:not|never)(?: been)? paid\b"
    r"|\b(?:receives?|received|takes?|took) no (?:money|fees?|payments?|funding)\b"
    r"|\bne (?:vend|vends|vendent|vendons) (?:rien|aucune?|ni|pas)\b|\bpersonne n['’]a payé\b"
    r"|\bn['’](?:ai|a|ont|avons)(?: été)? (?:reçu|touché|pas|ni|rien|aucune?)\b(?:[^.;]*\b(?:payée?s?|reçu|touché|argent|financ\w+)\b)?",
    re.IGNORECASE,
)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for the document's own interests, and one for those of the works it points to.

    The document's are those that the file declares, offers to the reader, and words of the word list.
    """
    map_ = queries.map
    declared = _speaks(map_.document.interests)
    calls = dict(_calls(map_))
    if map_.document.interests and not declared:
        calls = {passage: family for passage, family in calls.items() if family != _SERVICE}
    denied = bool(map_.document.interests) and not (declared or calls)
    offers = [] if denied else [c for c in map_.claims if c.kind is ClaimKind.PROMOTION and c.quotes]
    if declared or offers or calls:
        offers += [claim for claim in claims_touching(queries, calls) if claim not in offers]
        yield _own(map_, offers, calls, declared)
    sellers = [
        source
        for source in map_.sources
        if is_the_texts(source) and _speaks(source.interests) and _bears(queries, source)
    ]
    if sellers:
        yield _of_sources(sellers, _citing(queries, sellers))


def _bears(queries: Queries, source: Source) -> bool:
    """Return whether a conclusion rests on a work of those who gain by something, and on no other.

    It does not where the text cites the work only beside its chains, nor where it cites for each
    conclusion a review by others as well. A draft has no chains yet.
    """
    citing = [queries.map.claim[id_] for id_ in _citing(queries, [source])]
    chained = [claim for claim in citing if claim.id not in {one.id for one in queries.map.unchained}]
    if queries.map.arguments and not chained:
        return False
    return not supported_otherwise(queries, chained, lambda work: not _speaks(work.interests))


def _calls(map_: ArgumentMap) -> Iterator[tuple[Passage, str]]:
    """Yield (passage, family) where the text offers the reader something, or says that it is paid for.

    `family` names which of these it is, by the families of the word list.
    What the text only quotes, reports or denies is none.
    """
    words = lexicon("calls", map_.document.language)
    for sentence in map_.text.sentences if words.families else ():
        for family, start, end in words.find(map_.text.slice(sentence)):
            passage = Passage(sentence.start + start, sentence.start + end)
            if is_affirmed(map_, sentence, passage):
                yield passage, family


def _speaks(interests: Text) -> bool:
    """Return whether the text declares an interest, and not that there is none."""
    return bool(interests) and not any(_NONE.search(wording) for _, wording in interests)


_OFFER = both(
    "The text makes its reader an offer; whoever makes it may gain by the conclusion.",
    "Le texte fait une offre à son lecteur ; qui la fait peut gagner à la conclusion.",
)
_SERVICE = "service"
"""What somebody does for the reader: no interest where it is told that there is none, as in a hospital."""
_INTERESTS = {
    "offer": _OFFER,
    _SERVICE: _OFFER,
    "paid": both(
        "The text says that it is paid for; whoever pays may gain by the conclusion.",
        "Le texte dit qu'il est payé ; qui paie peut gagner à la conclusion.",
    ),
    "interest": both(
        "The text says whose owner or founder speaks: someone who may gain by the conclusion.",
        "Le texte dit à qui appartient ce dont il parle : quelqu'un qui peut gagner à la conclusion.",
    ),
}
"""What a document's words show, by the family of the word list; the first that is found is told."""


def _own(map_: ArgumentMap, offers: list[Claim], calls: dict[Passage, str], declared: bool) -> Flag:
    told = map_.document.interests
    found = set(calls.values())
    otherwise = next((said for family, said in _INTERESTS.items() if family in found), _INTERESTS["offer"])
    declares = both(
        f"The author or publisher has an interest in this conclusion. {told.best('en').strip()}",
        f"L'auteur ou l'éditeur a intérêt à cette conclusion. {told.best('fr').strip()}",
    )
    return Flag(
        declares if declared else otherwise,
        both(
            "Look for the same conclusion from somebody who gains nothing by it.",
            "Cherchez la même conclusion chez quelqu'un qui n'y gagne rien.",
        ),
        map_.span_of(offers[0].id, "quote") if offers else map_.document.span,
        about=tuple(claim.id for claim in offers),
        passages=tuple(sorted(calls)) or tuple(p for claim in offers for p in claim.passages),
    )


def _citing(queries: Queries, works: list[Source]) -> tuple[str, ...]:
    """Return the ids of the claims that cite any of the works, in the file's order."""
    wanted = {work.id for work in works}
    cited = cited_works(queries)
    return tuple(
        claim.id
        for claim in queries.map.claims
        if any(work.id in wanted for found in cited.get(claim.id, {}).values() for work in found)
    )


def _of_sources(sellers: list[Source], citing: tuple[str, ...]) -> Flag:
    shown = {
        at: " ".join(f"{source.label}{colon}{source.interests.best(at).strip()}" for source in sellers)
        for at, colon in (("en", ": "), ("fr", " : "))
    }
    return Flag(
        both(
            f"The document refers to works whose authors or publishers have an interest. {shown['en']}",
            f"Le document renvoie à des publications dont les auteurs ou l'éditeur ont un intérêt. {shown['fr']}",
        ),
        both(
            "Look for a work on the same point from people who gain nothing by it.",
            "Cherchez, sur le même point, une publication dont les auteurs n'y gagnent rien.",
        ),
        sellers[0].span,
        about=(*(source.id for source in sellers), *citing),
    )
