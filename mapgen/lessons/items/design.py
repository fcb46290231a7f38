"""What kind of study is this?

What is shown is the passage in which the text reports a study, also one that it only cites if its words tell
which kind it is, or what the map's authors tell of a work that they read.
Options are kinds of study, each with its meaning, so that nobody needs to know the words.

One answer: wrong options come from other groups than the right one (`_GROUPS`): where the allocation is not
told, no other trial is offered; where a study only observes, no other that does. That all was measured at one
time, that lots were drawn, or that studies were searched for has to be told by the words. Treated people who
are measured before and after are followed, and people who are asked may have been treated: these are not
offered together, nor a review where the words tell of several studies. A description that already uses the
name of its kind is not asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mapgen.lessons import concepts, reading, wording
from mapgen.lessons.material import LONGEST, Material
from mapgen.lessons.signs import mixed, stems
from mapgen.lessons.values import Concept, Context, Explained, Item, Option, Shown
from mapgen.model.elements import Claim
from mapgen.strength.words import stopped
from mapgen.vocabulary import ClaimKind, Design, ItemKind
from mapgen.words import READER_LANGUAGES, Text, both, filled

KIND = ItemKind.DESIGN
_OPTIONS = 4
_RESULTS = (ClaimKind.RESULT, ClaimKind.HARM, ClaimKind.ASSOCIATION, ClaimKind.PREVALENCE)
"""Kinds of claim that tell what a study found."""
D = Design

_GROUPS: tuple[tuple[Design, ...], ...] = (
    (D.RANDOMISED_TRIAL, D.CONTROLLED_TRIAL, D.TRIAL),
    (D.COHORT, D.CASE_CONTROL, D.CROSS_SECTIONAL, D.OBSERVATIONAL),
    (D.SYSTEMATIC_REVIEW, D.NARRATIVE_REVIEW),
    (D.CASE_SERIES, D.CASE_REPORT),
    (D.ANIMAL_STUDY, D.LABORATORY),
)
"""Kinds of study of which a short description may fit several; only one of a group is an option."""

_TO_BE_TOLD = (D.CROSS_SECTIONAL, D.RANDOMISED_TRIAL, D.SYSTEMATIC_REVIEW)
"""Kinds of study that only the words can tell: nothing else of a result shows them."""
_NOT_BESIDE = ((D.CASE_SERIES, D.COHORT), (D.CROSS_SECTIONAL, D.CASE_SERIES))
"""A kind of study, and one that the words of its description could be taken for."""
_SEVERAL = re.compile(r"\b(?:studies|trials|études|essais)\b", re.IGNORECASE)

_PROMPT = both("What kind of study do these words tell of?", "De quel type d'étude parlent ces mots ?")
_NAMED = both("{name}: {meaning}", "{name} : {meaning}")
_TOLD: Mapping[Design, Text] = {
    D.SYSTEMATIC_REVIEW: both("Many studies are brought together here.", "On réunit ici de nombreuses études."),
    D.RANDOMISED_TRIAL: both("Groups are compared here, and chance decided who is in which.",
                             "On compare ici des groupes, et le hasard a décidé qui est dans lequel."),
    D.CONTROLLED_TRIAL: both("Groups are compared here, and something other than chance decided who is in which.",
                             "On compare ici des groupes, et ce n'est pas le hasard qui a décidé qui est dans lequel."),
    D.COHORT: both("People are followed over time here.", "On suit ici des personnes dans le temps."),
    D.TRIAL: both("Groups are compared here, without a word on how they were formed.",
                  "On compare ici des groupes, sans dire comment ils ont été formés."),
    D.OBSERVATIONAL: both("People are only observed here: nothing is given to them or done to them.",
                          "On ne fait ici qu'observer des personnes, sans rien leur donner ni leur faire."),
    D.CASE_CONTROL: both("People who have the condition are set beside people who do not, and nothing is given to them.",
                         "On met ici des malades à côté de personnes qui ne le sont pas, sans rien leur donner."),
    D.CROSS_SECTIONAL: both("People are asked or measured here once, and nothing is given to them.",
                            "On interroge ou l'on mesure ici des personnes une seule fois, sans rien leur donner."),
    D.CASE_SERIES: both("Several people are treated here, and no other group is told of.",
                        "On traite ici plusieurs personnes, et il n'est question d'aucun autre groupe."),
    D.CASE_REPORT: both("It is about one person alone.", "Il n'est question que d'une personne."),
    D.ANIMAL_STUDY: both("It is about animals, not people.", "Il est question d'animaux, et non de personnes."),
    D.LABORATORY: both("It is about what is seen in a laboratory, not about how people fare.",
                       "Il est question de ce qu'on voit en laboratoire, et non de ce que vivent des personnes."),
    D.NARRATIVE_REVIEW: both("An author tells here what others have published.",
                             "Un auteur raconte ici ce que d'autres ont publié."),
}  # fmt: skip
_NEEDED: Mapping[Design, Text] = {
    D.SYSTEMATIC_REVIEW: both("The words would have to speak of many studies that were searched for.",
                              "Il faudrait qu'il soit question de nombreuses études que l'on a recherchées."),
    D.RANDOMISED_TRIAL: both("The words would have to speak of groups of people that were formed by drawing lots.",
                             "Il faudrait qu'il soit question de groupes de personnes tirés au sort."),
    D.CONTROLLED_TRIAL: both("The words would have to speak of people who got a treatment and of a group who did not.",
                             "Il faudrait qu'il soit question de personnes traitées et d'un groupe qui ne l'est pas."),
    D.COHORT: both("The words would have to speak of people who were followed over time.",
                   "Il faudrait qu'il soit question de personnes que l'on a suivies dans le temps."),
    D.TRIAL: both("The words would have to speak of a treatment that was tried on groups of people.",
                  "Il faudrait qu'il soit question d'un traitement essayé sur des groupes de personnes."),
    D.OBSERVATIONAL: both("The words would have to speak of people who were only observed.",
                          "Il faudrait qu'il soit question de personnes que l'on n'a fait qu'observer."),
    D.CASE_CONTROL: both("The words would have to compare people who have a condition with people who do not.",
                         "Il faudrait que l'on compare des malades à des personnes qui ne le sont pas."),
    D.CROSS_SECTIONAL: both("The words would have to speak of people who were asked or measured once.",
                            "Il faudrait qu'il soit question de personnes interrogées ou mesurées une seule fois."),
    D.CASE_SERIES: both("The words would have to speak of treated people alone, without another group.",
                        "Il faudrait qu'il ne soit question que de personnes traitées, sans autre groupe."),
    D.CASE_REPORT: both("The words would have to be about one person alone.",
                        "Il faudrait qu'il ne soit question que d'une personne."),
    D.ANIMAL_STUDY: both("The words would have to be about animals.", "Il faudrait qu'il soit question d'animaux."),
    D.LABORATORY: both("The words would have to be about cells or tissue alone.",
                       "Il faudrait qu'il ne soit question que de cellules ou de tissus."),
    D.NARRATIVE_REVIEW: both("The words would have to be an author's account of what others have published.",
                             "Il faudrait qu'un auteur raconte ce que d'autres ont publié."),
}  # fmt: skip
"""Why a kind of study is right, and what would have to be told for it to be."""
_BY_MAKERS = both("The map’s authors read another work and tell of it: {says}",
                  "Les auteurs de la carte ont lu une autre publication et en disent ceci : {says}")  # fmt: skip
_HINT = both("Ask: was something done to people, and compared? Were they only observed? Was it people at all?",
             "Demandez-vous : a-t-on fait quelque chose à des personnes, et comparé ? Les a-t-on seulement observées ? Étaient-ce des personnes ?")  # fmt: skip
_EXPLAINED = both(
    "The words fit this kind of study: {kind}.", "Ces mots conviennent à ce type d'étude : {kind}."
)
_NO_STUDY = both(
    "no claim tells of a study whose kind is entered",
    "aucune affirmation ne parle d'une étude dont le type est saisi",
)
_NOT_ASKED = both("claims that name the kind of their study, or do not tell it apart: {count}",
                  "affirmations qui nomment le type de leur étude, ou ne le distinguent pas : {count}")  # fmt: skip


def make(material: Material) -> Iterator[Item]:
    """Yield an item for each study that the text reports, then for each that the map's authors describe."""
    for claim in material.said:
        context, design = material.context(claim), _design(material, claim)
        sharing = material.sharing(claim)
        if claim != sharing[0] or any(_design(material, one) is not design for one in sharing):
            continue
        told = reading.suggested(material, claim, "design") == {design}
        if not told and (design in _TO_BE_TOLD or claim.design is None or len(claim.quotes) > 1):
            continue
        if design is not None and context is not None:
            shown = Shown(wording.words_of(context), context)
            yield from _items(material, claim.id, design, shown, context)
    for source in material.map.sources:
        if source.design is None or not (source.reading and source.reading.at_first_hand) or not source.says:
            continue
        told = all(len(source.says.get(code) or "") in range(1, LONGEST) for code in READER_LANGUAGES)
        if told and reading.suggested_by(source.says, "design") == {source.design}:
            shown = Shown(filled(_BY_MAKERS, says=stopped(source.says)))
            yield from _items(material, source.id, source.design, shown, None)


def lacking(material: Material, chain: str) -> Text:
    """Return why nothing of this kind is asked of a chain, or of the whole text where `chain` is empty."""
    studies = [claim for claim in material.said_in(chain) if _design(material, claim) is not None]
    return filled(_NOT_ASKED, count=len(studies)) if studies else _NO_STUDY


def _design(material: Material, claim: Claim) -> Design | None:
    """Return the kind of study that a claim reports: its own, or for a result that of the work it cites."""
    cited = [work for mark in claim.citations for work in material.map.sources_by_mark.get(mark, ())]
    if claim.design is not None or claim.kind not in _RESULTS or len(cited) != 1:
        return claim.design
    return cited[0].design


def _items(
    material: Material, about: str, design: Design, shown: Shown, context: Context | None
) -> Iterator[Item]:
    own = next((group for group in _GROUPS if design in group), None)
    if own is None or _names(shown.text, design):
        return
    offered = [design, *_others(material, about, own, _barred(design, shown.text))][:_OPTIONS]
    if len(offered) < _OPTIONS:
        return
    options = [
        Option(_named(one), one is design, (_TOLD if one is design else _NEEDED)[one], one.value)
        for one in offered
    ]  # fmt: skip
    yield Item(
        kind=KIND,
        about=(about,),
        chain=material.chain_of.get(about, ""),
        prompt=_PROMPT,
        shown=(shown,),
        options=mixed(f"{KIND}:{about}", options, [option.on for option in options]),
        explained=Explained(
            filled(_EXPLAINED, kind=wording.marked(_named(design))),
            contexts=(context,) if context is not None else (),
        ),
        hint=_HINT,
        concept=_concept(design),
    )


def _named(design: Design) -> Text:
    """Return a kind of study with its meaning, without what is not told of it."""
    name = Text(tuple((code, words.partition(",")[0]) for code, words in design.name_))
    meaning = Text(tuple((code, words.partition(";")[0].rstrip()) for code, words in design.meaning))
    return filled(_NAMED, name=name, meaning=meaning)


def _names(told: Text, design: Design) -> bool:
    """Return whether a description uses the name of the kind itself."""
    return any(stems(design.name_.best(code)) <= stems(told.best(code)) for code in READER_LANGUAGES)


def _barred(design: Design, told: Text) -> frozenset[Design]:
    """Return the kinds of study that a description of one of this kind could be taken for."""
    alike = {other for one, other in _NOT_BESIDE if one is design}
    several = any(_SEVERAL.search(told.best(code)) for code in READER_LANGUAGES)
    return frozenset(alike | ({D.SYSTEMATIC_REVIEW, D.NARRATIVE_REVIEW} if several else set()))


def _others(
    material: Material, seed: str, own: tuple[Design, ...], barred: frozenset[Design]
) -> list[Design]:
    """Return one kind of study of each other group, in an order that tells nothing."""
    found = []
    for kinds in _GROUPS:
        group = [one for one in kinds if one not in barred]
        if kinds is own or not group:
            continue
        used = [one for one in group if one in material.designs]
        found.append(mixed(seed, used or group, used or group)[0])
    return list(mixed(seed, found, found))


def _concept(design: Design) -> Concept | None:
    return concepts.PARTICIPANTS if design is Design.ANIMAL_STUDY else None
