"""Checks for claims without support.

A claim rests on something: another claim, a source, or common knowledge.

## Why
A claim that nothing supports asks to be believed on its author's word. Where
the whole conclusion stands so, there is no argument at all.

## Bad
```text
Screens ruin sleep. So schools should ban them.
```
```yaml
claims:
  ruin:  # finding
    quote: Screens ruin sleep
  ban:
    quote: schools should ban them
    because:
      - premises: [ruin]
        scheme: consequences
arguments:
  ban-them:
    title: Ban them
    conclusion: ban
```

## Good
```text
Nights have got shorter [1]. So schools should begin later.

Sources
1. National Sleep Survey.
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey.
claims:
  shorter:
    quote: Nights have got shorter
    cites: [1]
  later:
    quote: schools should begin later
    because:
      - premises: [shorter]
        scheme: practical-reasoning
arguments:
  begin-later:
    title: Begin later
    conclusion: later
```

## Method
Toulmin, The Uses of Argument (1958): a claim needs data. Carneades, proof
standard "scintilla of evidence": Gordon, Prakken & Walton, Artificial
Intelligence 171 (2007). Where a mark, an author and a year, or the words that
name a study stand in the quoted sentence and no claim enters them, that is
told, and weighs less.

## When to waive
The claim is common knowledge for the document's readers: say so under
`accepted` instead, so that the map can show it. Definitions and offers that the
document itself makes need no support; what other works say for a claim does not
make the document's own silence good.

## En français
Une affirmation repose sur une autre, sur une source ou sur une connaissance commune.

Pourquoi : une affirmation que rien n'appuie demande à être crue sur parole. Si c'est
le cas de toute la conclusion, il n'y a pas d'argument.

Méthode : Toulmin, The Uses of Argument (1958) : une affirmation demande des données.
Carneades, niveau de preuve « scintilla of evidence » : Gordon, Prakken et Walton,
Artificial Intelligence 171 (2007). Si un appel de citation, un auteur et une année, ou les mots
qui nomment une étude figurent dans la phrase citée et qu'aucune affirmation ne les
reprend, le constat le dit, et pèse moins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.bearing import stands_beside
from mapgen.queries.cached import Queries
from mapgen.queries.excerpt import excerpts
from mapgen.queries.likely_conclusions import likely_conclusions
from mapgen.queries.needs_support import is_conceded, needs_support
from mapgen.queries.printed import named_beside, unentered_beside
from mapgen.queries.ties import fully_read, untied
from mapgen.rules.flag import Flag, topics
from mapgen.strength.evidence.indirect import LIKENESS
from mapgen.strength.values import Strengths
from mapgen.vocabulary import FindingKind, Origin, Severity
from mapgen.words import Text, both, filled

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING

SUPPORT = "support"
"""The question that a flag on a claim without support covers."""
_REMEDY = both(
    "Ask what it rests on: evidence, a source, a reason.",
    "Demandez sur quoi cela repose : une preuve, une source, une raison.",
)
_MISSING = both("No source and no reason given", "Ni source, ni raison données")


def check(queries: Queries, strengths: Strengths) -> Iterator[Flag]:
    """Yield a flag for each claim that needs support and for which the document gives none.

    It is an error for a main conclusion. It is only information where outside works support the claim, or
    where its sentence prints a mark or a name with a year that no claim enters. Plain assertions share one
    flag, and so do those that outside works support; in a draft, in which no step and no chain is named, it
    is a note that tells where to begin.
    """
    map_ = queries.map
    conclusions = {argument.conclusion for argument in map_.arguments}
    plain: list[Claim] = []
    lent: list[Claim] = []
    apart: list[Claim] = []
    for claim in _bare(queries, strengths):
        from_outside = claim.id in map_.inferences_to
        main = claim.id in conclusions and not from_outside
        perhaps = _perhaps_its_source(queries, claim)
        if claim.origin is Origin.QUOTED and not (from_outside or main or perhaps):
            plain.append(claim)
            continue
        if from_outside and not perhaps:
            (lent if _helps(map_, strengths, claim) else apart).append(claim)
            continue
        yield Flag(
            _unless(_message(claim, main, _LENT if from_outside else None), perhaps),
            _REMEDY,
            claim.span,
            about=(claim.id,),
            missing=_MISSING,
            severity=Severity.INFO if from_outside or perhaps else Severity.ERROR if main else None,
            topics=topics(SUPPORT, (claim.id,)),
        )
    for claims, wording in ((lent, _LENT), (apart, _APART)):
        if claims:
            yield _of_lent(claims, wording)
    if plain:
        yield _of_drafted(map_, plain) if _is_draft(map_) else _of_plain(plain)


def _bare(queries: Queries, strengths: Strengths) -> Iterator[Claim]:
    """Yield the text's claims that need support and get none from it; not what it says against itself."""
    map_ = queries.map
    for claim in fully_read(queries):
        beside = stands_beside(queries, claim)
        idle = bool(map_.arguments) and claim.kind is None and claim.id in untied(queries)
        backed = bool(claim.citations) or is_conceded(map_, claim)
        if needs_support(claim) and not (beside or idle or backed or strengths.claims[claim.id].makers):
            steps = map_.inferences_to.get(claim.id, ())
            if all(strengths.inferences[step.id].makers for step in steps):
                yield claim


def _perhaps_its_source(queries: Queries, claim: Claim) -> tuple[str, ...]:
    """Return what the claim's sentence prints, or names in words that its quote leaves out."""
    printed = (" ".join(mark.printed.split()) for mark in unentered_beside(queries).get(claim.id, ()))
    return tuple(dict.fromkeys([*printed, *named_beside(queries, claim)]))


def _is_draft(map_: ArgumentMap) -> bool:
    """Return whether nobody has said yet what the text concludes; a draft may have steps already."""
    return not map_.arguments


def _of_plain(plain: Sequence[Claim]) -> Flag:
    count = len(plain)
    return Flag(
        both(
            f"The document gives neither a reason nor a source for {count} claims: {excerpts(plain, 'en')}.",
            f"Le document ne donne ni raison ni source pour {count} affirmations : {excerpts(plain, 'fr')}.",
        )
        if count > 1
        else _message(plain[0], main=False, from_outside=None),
        _REMEDY,
        plain[0].span,
        about=tuple(claim.id for claim in plain),
        missing=_MISSING,
        topics=topics(SUPPORT, (claim.id for claim in plain)),
    )


def _helps(map_: ArgumentMap, strengths: Strengths, claim: Claim) -> bool:
    """Return whether one of the makers' steps to a claim is about just what it says."""
    steps = (strengths.inferences[each.id] for each in map_.inferences_to.get(claim.id, ()))
    return any(not (each.gaps or LIKENESS.intersection(each.failed_questions)) for each in steps)


_LENT = (
    both(
        "The document gives neither a reason nor a source for this; what supports it here was added by the map's authors.",
        "Le document n'en donne ni raison ni source ; ce qui l'appuie ici a été ajouté par les auteurs de la carte.",
    ),
    both(
        "The document gives neither a reason nor a source for {count} claims; what supports them here was added by the map's authors: {claims}.",
        "Le document ne donne ni raison ni source pour {count} affirmations ; ce qui les appuie ici a été ajouté par les auteurs de la carte : {claims}.",
    ),
)
_APART = (
    both(
        "The document gives neither a reason nor a source for this; what the map's authors added is too indirect to support it.",
        "Le document n'en donne ni raison ni source ; ce qu'ont ajouté les auteurs de la carte est trop indirect pour l'appuyer.",
    ),
    both(
        "The document gives neither a reason nor a source for {count} claims; what the map's authors added is too indirect to support them: {claims}.",
        "Le document ne donne ni raison ni source pour {count} affirmations ; ce qu'ont ajouté les auteurs de la carte est trop indirect pour les appuyer : {claims}.",
    ),
)
"""Of one claim, and of several, to which only the makers' steps lead: they support it, or do not."""


def _of_lent(lent: Sequence[Claim], wording: tuple[Text, Text]) -> Flag:
    """Return that the document supports some claims by nothing, and whether what the makers added does."""
    named = both(excerpts(lent, "en"), excerpts(lent, "fr"))
    return Flag(
        wording[0] if len(lent) == 1 else filled(wording[1], count=str(len(lent)), claims=named),
        _REMEDY,
        lent[0].span,
        about=tuple(claim.id for claim in lent),
        missing=_MISSING,
        severity=Severity.INFO,
        topics=topics(SUPPORT, (claim.id for claim in lent)),
    )


def _of_drafted(map_: ArgumentMap, plain: Sequence[Claim]) -> Flag:
    likely = likely_conclusions(map_)
    names = ", ".join(f"`{claim.id}`" for claim in likely)
    english = f" Nearest to the title, or giving advice: {names}." if names else ""
    french = f" Les plus proches du titre, ou qui conseillent : {names}." if names else ""
    return Flag(
        both(
            f"No conclusion is named yet, so that nothing can be judged.{english}",
            f"Aucune conclusion n'est encore nommée : rien ne peut être jugé.{french}",
        ),
        both(
            "Name the claim that the text wants to prove as a `conclusion` under `arguments`, and under it, at "
            "`because`, the claims given as its reasons. Where only the title says it, make a claim of the title. All "
            "else that is to be entered can wait.",
            "Nommez comme `conclusion`, sous `arguments`, l'affirmation que le texte veut établir et, sous elle, à "
            "`because`, celles qu'il en donne comme raisons. Si seul le titre la dit, faites du titre une affirmation. "
            "Tout le reste peut attendre.",
        ),
        likely[0].span if likely else plain[0].span,
        about=tuple(claim.id for claim in likely),
        kind=FindingKind.FAULT,
        severity=Severity.INFO,
    )


def _unless(message: Text, shown: Sequence[str]) -> Text:
    """Return the message, with the printed marks that may be a source that nobody entered."""
    if not shown:
        return message
    names = {"en": ", ".join(f"“{one}”" for one in shown), "fr": ", ".join(f"« {one} »" for one in shown)}
    return both(
        f"{message.best('en')} Unless its source is what its sentence prints and no claim enters: {names['en']}.",
        f"{message.best('fr')} À moins que sa source ne soit ce que sa phrase imprime et qu'aucune affirmation "
        f"ne reprend : {names['fr']}.",
    )


def _message(claim: Claim, main: bool, from_outside: tuple[Text, Text] | None) -> Text:
    if from_outside:
        return from_outside[0]
    if main:
        return both(
            "The conclusion of a whole chain rests on nothing: neither a reason nor a source is given.",
            "La conclusion de toute une chaîne ne repose sur rien : ni raison ni source n'est donnée.",
        )
    if claim.origin is Origin.IMPLICIT:
        return both(
            "The reasoning takes this for granted: the text does not say it, and nothing supports it.",
            "Le raisonnement tient ceci pour acquis : le texte ne le dit pas, et rien ne l'appuie.",
        )
    return both(
        "The document gives neither a reason nor a source for this.",
        "Le document n'en donne ni raison ni source.",
    )
